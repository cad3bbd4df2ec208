//! The closed lists of this line: where a request stands, how it came and how it ended.

use casework::choices;

choices! {
    /// How a request reached the office.
    pub enum Channel as "channel" {
        /// At the door.
        Door = "door",
        /// At the counter.
        Counter = "counter",
        /// By telephone.
        Phone = "phone",
        /// By letter or message.
        Letter = "letter",
        /// By the resident's own page.
        Web = "web",
        /// By e-mail.
        Email = "email",
        /// By another program that speaks Open311.
        Open311 = "open311",
        /// From another list.
        Import = "import",
    }
}

choices! {
    /// How soon it matters.
    pub enum Urgency as "urgency" {
        /// Within the category's time.
        Ordinary = "ordinary",
        /// Sooner.
        Urgent = "urgent",
        /// Somebody may come to harm.
        Danger = "danger",
    }
}

choices! {
    /// Where a request stands. Which step leads from which state to which: [`MOVES`](crate::moves::MOVES).
    pub enum RequestState as "request-state" {
        /// Taken down; nobody has it yet but the office.
        Received = "received",
        /// Looked at by the office: category and urgency hold.
        Triaged = "triaged",
        /// On the list of a hand-over meeting.
        InBatch = "in_batch",
        /// Given to a unit.
        HandedOver = "handed_over",
        /// The unit has signed for it.
        Accepted = "accepted",
        /// Being worked on, by its unit or by the office itself.
        InProgress = "in_progress",
        /// The resident was asked something; the clock stands.
        Waiting = "waiting",
        /// With somebody outside; the clock runs.
        Outside = "outside",
        /// Something was promised for a day.
        Promised = "promised",
        /// Waits for a project.
        WithProject = "with_project",
        /// Returned too often: an arbiter decides, the first unit leads meanwhile.
        WithArbiter = "with_arbiter",
        /// The unit has answered.
        Replied = "replied",
        /// The resident says that the answer does not hold; the office decides.
        Contested = "contested",
        /// Ended, after the resident was asked.
        Closed = "closed",
        /// Part of another request, whose answer is its answer.
        Merged = "merged",
    }
}

choices! {
    /// How a request ended. Only `solved` counts as solved.
    pub enum Outcome as "outcome" {
        /// Done.
        Solved = "solved",
        /// Done in part.
        PartlySolved = "partly_solved",
        /// Explained.
        Explained = "explained",
        /// Given to somebody outside.
        Referred = "referred",
        /// Not the office's matter.
        NotCompetent = "not_competent",
        /// Cannot be done, with the reason.
        CannotBeDone = "cannot_be_done",
        /// Taken back by the resident.
        Withdrawn = "withdrawn",
        /// The same as another.
        Duplicate = "duplicate",
        /// Found to be without ground.
        Unfounded = "unfounded",
    }
}

choices! {
    /// What the resident said when the answer was read aloud.
    pub enum ResidentSays as "resident-says" {
        /// The answer holds.
        Confirmed = "confirmed",
        /// It does not: not solved.
        Contested = "contested",
        /// They heard it and have said nothing yet.
        Heard = "heard",
        /// Nobody could be reached; silence never means yes.
        NotReached = "not_reached",
    }
}

choices! {
    /// What the resident thought of the answer.
    pub enum Satisfaction as "satisfaction" {
        /// Satisfied.
        Satisfied = "satisfied",
        /// In part.
        PartlySatisfied = "partly_satisfied",
        /// Not satisfied.
        NotSatisfied = "not_satisfied",
    }
}

choices! {
    /// On what ground a request was closed.
    pub enum Ending as "ending" {
        /// The resident said that the answer holds.
        Confirmed = "confirmed",
        /// Nobody could be asked; the reason is recorded.
        NobodyToAsk = "nobody_to_ask",
        /// The answer reached the resident, who said nothing in the time given. Counted apart.
        Silence = "silence",
        /// Settled at the door, by the resident's own word.
        OnTheSpot = "on_the_spot",
        /// Not taken up, with a coded reason.
        Refused = "refused",
        /// Taken back by the resident.
        Withdrawn = "withdrawn",
        /// Ended with the request into which it was merged.
        WithItsParent = "with_its_parent",
    }
}

choices! {
    /// Why a unit returns a request.
    pub enum ReturnCode as "return-code" {
        /// Another unit's task.
        NotOurTask = "not_our_task",
        /// Another place's.
        NotOurPlace = "not_our_place",
        /// Handled there already.
        HandledBefore = "handled_before",
        /// What is needed to act is missing.
        FactsMissing = "facts_missing",
        /// Needs a decision above the unit.
        NeedsDecision = "needs_decision",
    }
}

choices! {
    /// Why a request is not taken up.
    pub enum RefusalCode as "refusal-code" {
        /// Before a court, or decided by one.
        Court = "court",
        /// An emergency service's task.
        Emergency = "emergency",
        /// Touches what must stay secret.
        Secret = "secret",
        /// Another office's task; the text says which.
        OtherOffice = "other_office",
        /// Nothing that an office could do is asked for.
        NoService = "no_service",
        /// Cannot be understood, and nobody can be asked.
        Unclear = "unclear",
    }
}

choices! {
    /// Who was spoken to before a unit replied.
    pub enum Spoke as "spoke" {
        /// The resident, face to face.
        ResidentInPerson = "resident_in_person",
        /// The resident, by telephone.
        ResidentByPhone = "resident_by_phone",
        /// Somebody for them.
        SomebodyForThem = "somebody_for_them",
        /// Nobody.
        Nobody = "nobody",
    }
}

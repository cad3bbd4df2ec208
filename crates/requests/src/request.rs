//! A service request: what somebody asked for, who has it, by when, and what became of it.
//!
//! It refers to no household and no person; who wants a reply leaves a contact that belongs to this request alone.

use casework::{
    choices,
    field_type::{Id, PlaceId, Short, Text, table},
    figure::{Figure, Rule, Source, Unit},
    kind::{Kind, Line, Role},
    record,
    values::{Record, checked},
};
use jiff::civil::Date;

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
    }
}

choices! {
    /// Where a request stands.
    pub enum RequestState as "request-state" {
        /// Taken down; nobody has it yet but the office.
        Received = "received",
        /// Given to a unit at a hand-over meeting.
        HandedOver = "handed_over",
        /// The unit has signed for it.
        Accepted = "accepted",
        /// The unit has answered.
        Replied = "replied",
        /// Ended, after the resident was asked.
        Closed = "closed",
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
        /// Nobody could be reached; silence never means yes.
        NotReached = "not_reached",
    }
}

record! {
    /// A service request.
    pub struct Request {
        /// The day it was received.
        received_on: Date,
        /// The place it is about.
        place_id: PlaceId,
        /// What kind of service.
        category_id: Id<table::Category>,
        /// What was asked for, in the resident's words. No names.
        description: Text,
        /// Where exactly, e.g. "the bridge below the school".
        location: Option<Short>,
        /// How soon it matters.
        urgency: Urgency,
        /// How it came.
        channel: Channel,
        /// The team that took it down.
        team_id: Option<Id<table::Team>>,
        /// Its number in the list it was imported from.
        source_reference: Option<Short>;
        managed:
        /// The number people read out.
        reference: Short,
        /// Where it stands.
        state: RequestState,
        /// The unit that has it.
        unit_id: Option<Id<table::Unit>>,
        /// The day by which an answer is due.
        due_on: Option<Date>,
        /// What the unit found and did.
        reply: Option<Text>,
        /// When the unit replied.
        replied_on: Option<Date>,
        /// How the unit says it ended; once closed, how it ended.
        outcome: Option<Outcome>,
        /// When the reply was read aloud or given to the resident.
        answer_given_on: Option<Date>,
        /// What the resident said to it.
        resident_says: Option<ResidentSays>,
        /// When it was closed.
        closed_on: Option<Date>,
    }
}

const RECEIVED: Source = Source { from: "request r", day: "r.received_on", team: "r.team_id", ..Source::BASE };

static FIGURES: [Figure; 2] = [
    Figure { id: "requests.received", line: Line::Requests, table: "request", source: RECEIVED, ..Figure::BASE },
    Figure {
        id: "requests.solved",
        line: Line::Requests,
        rule: Rule::Cohort,
        unit: Unit::Count,
        table: "request",
        source: Source { until: "r.closed_on", only: "r.state = 'closed' AND r.outcome = 'solved'", ..RECEIVED },
        ..Figure::BASE
    },
];

/// A service request.
pub static REQUEST: Kind = Kind {
    table: "request",
    collection: "requests",
    line: Line::Requests,
    fields: Request::FIELDS,
    day: Some("received_on"),
    title: "description",
    columns: &["reference", "category_id", "unit_id", "due_on"],
    state: Some("state"),
    usual: &[("urgency", "ordinary"), ("channel", "door")],
    entered: "request.received",
    contact: true,
    readers: &[Role::Coordinator, Role::Field, Role::Unit, Role::Leader, Role::Auditor],
    writers: &[Role::Coordinator, Role::Field],
    unit_rows: Some(
        // What a held meeting gave it: to lead as long as it still has it, or to assist.
        "EXISTS (SELECT 1 FROM handover_item hi JOIN handover h ON h.office_id = hi.office_id AND h.id = hi.handover_id \
         WHERE hi.office_id = $1 AND hi.voided = FALSE AND h.state = 'sealed' AND h.voided = FALSE AND hi.request_id = {r}.id \
         AND (hi.part = 'assisting' OR hi.unit_id = {r}.unit_id) AND hi.unit_id = {unit})",
    ),
    complete: Some(crate::receive::complete),
    check: checked::<Request>,
    figures: &FIGURES,
    ..Kind::BASE
};

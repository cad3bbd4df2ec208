//! The life of a request as one table: which step leads from where to where, who may take it, and what it is called.
//!
//! Nothing moves outside it: every action opens a [`Turn`] with its [`Move`], which refuses whoever may not, and a request
//! that is elsewhere; saving refuses a state that the table does not name. Each event names actor, role, reason and evidence.

use casework::{
    Change, Refusal, Work,
    change::{Stored, save},
    event::Event,
    find,
    kind::Role,
    values::{Record, Values},
};
use serde_json::Value as Json;
use uuid::Uuid;

use crate::{
    REQUEST, Request,
    RequestState::{
        self as S, Accepted, Closed, Contested, HandedOver, InBatch, InProgress, Merged, Outside, Promised, Received,
        Replied, Triaged, Waiting, WithArbiter, WithProject,
    },
};

/// One step of a request's life.
#[derive(Debug, PartialEq, Eq)]
pub struct Move {
    /// Its noun, as in `POST /requests/{id}/acceptance`.
    pub noun: &'static str,
    /// Where it may be taken.
    pub from: &'static [S],
    /// Where it may lead; empty where the request stays where it is.
    pub to: &'static [S],
    /// Which roles may take it: a unit officer only for what the unit leads.
    pub by: &'static [Role],
    /// Whether the resident may, with number and PIN.
    pub resident: bool,
    /// Whether a reason must be given.
    pub reason: bool,
    /// The code of the refusal anywhere else.
    pub refusal: &'static str,
    /// The event that it writes; the action may name it more exactly.
    pub event: &'static str,
}

const OFFICE: &[Role] = &[Role::Coordinator];
const OFFICE_AND_UNIT: &[Role] = &[Role::Coordinator, Role::Unit];
const OFFICE_AND_FIELD: &[Role] = &[Role::Coordinator, Role::Field];
const LEADERS: &[Role] = &[Role::Leader];
const DECIDERS: &[Role] = &[Role::Coordinator, Role::Leader];

const INBOX: &[S] = &[Received, Triaged];
/// States in which a unit, or the office itself, works on it.
pub const WORKED_ON: &[S] = &[HandedOver, Accepted, InProgress, Outside, Promised, WithProject, WithArbiter];
/// States in which it is not ended and no answer is given.
pub const OPEN: &[S] = &[
    Received,
    Triaged,
    InBatch,
    HandedOver,
    Accepted,
    InProgress,
    Waiting,
    Outside,
    Promised,
    WithProject,
    WithArbiter,
    Replied,
    Contested,
];
/// States in which somebody owes an answer: what is late is counted among these.
pub const OWED: &[S] = &[
    Received,
    Triaged,
    InBatch,
    HandedOver,
    Accepted,
    InProgress,
    Waiting,
    Outside,
    Promised,
    WithProject,
    WithArbiter,
    Contested,
];

impl Move {
    const BASE: Self = Self {
        noun: "",
        from: INBOX,
        to: &[],
        by: OFFICE,
        resident: false,
        reason: false,
        refusal: "not-in-the-inbox",
        event: "",
    };
}

macro_rules! moves {
    ($($(#[$doc:meta])* $name:ident = { $($field:ident: $value:expr),* $(,)? };)*) => {
        $(#[allow(clippy::needless_update, reason = "a step may say all of it")] $(#[$doc])* pub static $name: Move = Move { $($field: $value,)* ..Move::BASE };)*
        /// Every step, in the order of a life.
        pub static MOVES: &[&Move] = &[$(&$name),*];
    };
}

moves! {
    /// The office looks at it: category and urgency hold.
    TRIAGE = { noun: "triage", to: &[Triaged], event: "request.triaged" };
    /// Settled at the door.
    SOLUTION = { noun: "solution", to: &[Closed], by: OFFICE_AND_FIELD, refusal: "not-received", event: "request.solved_on_the_spot" };
    /// Not taken up, with a coded reason and a text for the resident.
    REFUSAL = { noun: "refusal", to: &[Closed], reason: true, event: "request.refused" };
    /// Part of another request.
    MERGER = { noun: "merger", to: &[Merged], event: "request.merged" };
    /// A request of its own again.
    SEPARATION = { noun: "separation", from: &[Merged], to: &[Triaged], reason: true, refusal: "not-merged", event: "request.separated" };
    /// Two matters in one: the second becomes a request of its own.
    SPLIT = { noun: "split", to: &[], event: "request.split" };
    /// The office answers itself.
    KEEPING = { noun: "keeping", to: &[InProgress], event: "request.kept" };
    /// A dispute is opened; the resident is told.
    MEDIATION = { noun: "mediation", to: &[Replied], reason: true, event: "request.sent_to_mediation" };
    /// On the list of a meeting.
    BATCHING = { noun: "batching", to: &[InBatch], refusal: "not-to-hand-over", event: "request.put_on_list" };
    /// Off the list again.
    UNBATCHING = { noun: "unbatching", from: &[InBatch], to: &[Triaged], refusal: "not-to-hand-over", event: "request.taken_off_list" };
    /// The meeting is held.
    HANDING_OVER = { noun: "handing-over", from: &[InBatch, Received, Triaged], to: &[HandedOver], refusal: "not-to-hand-over", event: "request.handed_over" };
    /// Handed over at once, without a meeting.
    ASSIGNMENT = { noun: "assignment", to: &[HandedOver], reason: true, event: "request.assigned" };
    /// The unit signs for it.
    ACCEPTANCE = { noun: "acceptance", from: &[HandedOver], to: &[Accepted], by: OFFICE_AND_UNIT, refusal: "not-handed-over", event: "request.accepted" };
    /// The unit returns it with a coded reason.
    RETURN = { noun: "return", from: &[HandedOver, Accepted], to: &[Triaged, WithArbiter], by: OFFICE_AND_UNIT, reason: true, refusal: "not-to-return", event: "request.returned" };
    /// An arbiter decides who has it.
    ARBITRATION = { noun: "arbitration", from: &[WithArbiter], to: &[HandedOver], by: LEADERS, reason: true, refusal: "not-with-arbiter", event: "request.arbitrated" };
    /// The office gives it to another unit.
    TRANSFER = { noun: "transfer", from: &[HandedOver, Accepted, InProgress], to: &[HandedOver], reason: true, refusal: "not-with-unit", event: "request.transferred" };
    /// The office takes it back before the unit signed.
    REVOCATION = { noun: "revocation", from: &[HandedOver], to: &[Triaged], reason: true, refusal: "not-handed-over", event: "request.revoked" };
    /// The office sends the unit to the resident, or no longer: only so does the unit see how to find them.
    VISIT_ORDER = { noun: "visit-order", from: WORKED_ON, reason: true, refusal: "not-with-unit", event: "request.visit_ordered" };
    /// The resident's wish that a unit which can use force has it was taken back.
    WISH_WITHDRAWN = { noun: "wish-withdrawn", from: &[HandedOver, Accepted, InProgress, Waiting, Outside, Promised, WithProject, WithArbiter], to: &[Triaged], by: &[], refusal: "not-with-unit", event: "request.wish_withdrawn" };
    /// Work has begun.
    START = { noun: "start", from: &[Accepted], to: &[InProgress], by: OFFICE_AND_UNIT, refusal: "not-accepted", event: "request.started" };
    /// The resident is asked something: the clock stands.
    QUESTION = { noun: "question", from: &[Received, Triaged, Accepted, InProgress], to: &[Waiting], by: OFFICE_AND_UNIT, reason: true, refusal: "not-to-wait", event: "request.question_asked" };
    /// It goes on.
    RESUMPTION = { noun: "resumption", from: &[Waiting, Outside, Promised, WithProject], to: &[Received, Triaged, Accepted, InProgress], by: OFFICE_AND_UNIT, resident: true, refusal: "not-waiting", event: "request.resumed" };
    /// With somebody outside; the clock runs.
    SENDING_OUTSIDE = { noun: "sending-outside", from: &[Accepted, InProgress], to: &[Outside], by: OFFICE_AND_UNIT, reason: true, refusal: "not-accepted", event: "request.sent_outside" };
    /// More time is asked for; another decides.
    EXTENSION = { noun: "extension", from: &[HandedOver, Accepted, InProgress, Outside, WithProject], by: OFFICE_AND_UNIT, reason: true, refusal: "not-with-unit", event: "request.extension_asked" };
    /// More time is granted or refused: only here the day moves.
    EXTENSION_DECISION = { noun: "extension-decision", from: WORKED_ON, by: DECIDERS, reason: true, refusal: "no-extension-asked", event: "request.extension_decided" };
    /// Something is promised for a day: the request stays open, with that day as its clock.
    PROMISE = { noun: "promise", from: &[Accepted, InProgress], to: &[Promised], by: OFFICE_AND_UNIT, reason: true, refusal: "not-accepted", event: "request.promised" };
    /// It waits for a project.
    PROJECT = { noun: "project", from: &[Accepted, InProgress, Promised], to: &[WithProject], refusal: "not-accepted", event: "request.linked_to_project" };
    /// The unit, or the office for what it kept, answers.
    REPLY = { noun: "reply", from: &[Received, Triaged, HandedOver, Accepted, InProgress, Outside, Promised, WithProject, WithArbiter], to: &[Replied], by: OFFICE_AND_UNIT, refusal: "not-open", event: "request.replied" };
    /// The answer is read aloud, and the resident says whether it holds.
    ANSWER = { noun: "answer", from: &[Replied], to: &[Replied, Contested], by: OFFICE_AND_FIELD, resident: true, refusal: "no-answer-to-give", event: "request.answer_given" };
    /// The office closes.
    CLOSURE = { noun: "closure", from: &[Replied], to: &[Closed], refusal: "not-replied", event: "request.closed" };
    /// Closed in silence: the answer reached the resident, who said nothing in the time given.
    SILENCE = { noun: "silence", from: &[Replied], to: &[Closed], refusal: "not-replied", event: "request.closed_in_silence" };
    /// The resident asks for another look at what was closed.
    OBJECTION = { noun: "objection", from: &[Closed], by: OFFICE_AND_FIELD, resident: true, reason: true, refusal: "not-closed", event: "request.objected" };
    /// An objection is decided.
    REVIEW = { noun: "review", from: &[Contested, Closed], to: &[Accepted, Received, Replied, Closed], by: DECIDERS, reason: true, refusal: "no-objection", event: "request.reviewed" };
    /// The office reopens of its own accord.
    REOPENING = { noun: "reopening", from: &[Closed], to: &[Accepted, Received], reason: true, refusal: "not-closed", event: "request.reopened" };
    /// The resident takes it back.
    WITHDRAWAL = { noun: "withdrawal", from: OPEN, to: &[Closed], by: OFFICE_AND_FIELD, resident: true, reason: true, refusal: "not-to-withdraw", event: "request.withdrawn" };
    /// Ended with the request into which it was merged.
    ENDING_WITH_PARENT = { noun: "ending-with-parent", from: &[Merged], to: &[Closed], refusal: "not-merged", event: "request.closed_with_parent" };
}

/// A step that was begun: the request as it stands, for the action to change.
pub(crate) struct Turn {
    before: Stored,
    step: &'static Move,
    role: &'static str,
    /// The request, to be changed.
    pub request: Request,
}

impl Turn {
    /// Finds the request and refuses whoever may not take this step, or a request that is elsewhere.
    pub async fn begin(work: &Work, step: &'static Move, id: Uuid) -> Result<Self, Refusal> {
        let role = role(work, step, id)?;
        // A right that only shows it does not move it.
        let acting = if work.actor.is_resident_of(id) { work.clone() } else { work.acting(&REQUEST, step.by)? };
        let before = find::find(&acting, &REQUEST, id).await?;
        let request = Request::of(&before.values)?;
        if role == Role::Unit.code() && !work.actor.answers_for(request.unit_id.map(|unit| unit.0)) {
            return Err(Refusal::Forbidden);
        }
        Self::of(step, before, request, role)
    }

    /// A step that follows from another one: what was decided there is not asked again here.
    pub async fn follow(work: &Work, step: &'static Move, id: Uuid) -> Result<Self, Refusal> {
        let before = find::find(work, &REQUEST, id).await?;
        let request = Request::of(&before.values)?;
        Self::of(step, before, request, "program")
    }

    /// A step that follows for a request which whoever acted need not see.
    pub fn follow_from(step: &'static Move, before: Stored) -> Result<Self, Refusal> {
        let request = Request::of(&before.values)?;
        Self::of(step, before, request, "program")
    }

    fn of(step: &'static Move, before: Stored, request: Request, role: &'static str) -> Result<Self, Refusal> {
        if step.from.contains(&request.state) {
            Ok(Self { before, step, role, request })
        } else {
            Err(Refusal::Rule(step.refusal))
        }
    }

    /// The state in which it was found.
    pub fn was(&self) -> S {
        Request::of(&self.before.values).map_or(self.request.state, |request| request.state)
    }

    /// The request's id.
    pub const fn id(&self) -> Uuid {
        self.before.id
    }

    /// The event of this step.
    pub fn event(&self) -> Event {
        Event::new(self.step.event)
    }

    /// Saves the changed request with the event that explains it.
    pub async fn save(self, work: &Work, event: Event) -> Result<Stored, Refusal> {
        let now = self.request.state;
        let stays = self.step.to.is_empty() && now == self.was();
        if !stays && !self.step.to.contains(&now) {
            return Err(Refusal::Rule("not-a-move"));
        }
        if self.step.reason && event.reason.is_none() {
            return Err(Refusal::problem("reason", "required"));
        }
        let event = event.with("role", Json::from(self.role));
        let values = Values::from_record(&REQUEST, &self.request);
        save(work, Change::of(self.before, values, event)).await
    }
}

/// The role in which the actor takes this step.
fn role(work: &Work, step: &Move, id: Uuid) -> Result<&'static str, Refusal> {
    if work.actor.is_resident_of(id) {
        return if step.resident { Ok("resident") } else { Err(Refusal::Forbidden) };
    }
    let role = step.by.iter().find(|role| work.actor.is(**role)).ok_or(Refusal::Forbidden)?;
    Ok(role.code())
}

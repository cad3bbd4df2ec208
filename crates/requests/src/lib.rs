//! Line 4, solve problems: what people ask for, who has it, by when, and the answer they got.
//!
//! The life of a request is one table ([`moves`]); every file here is one step of it. "Closed" is not "solved": every ending
//! has an outcome, and only `solved` counts. Nothing here refers to a household or a person.

pub mod accept;
pub mod anew;
pub mod answer;
pub mod assign;
pub mod call_back;
mod category;
mod choices;
pub mod clock;
pub mod close;
pub mod deadline;
pub mod extend;
mod handover;
mod honest;
pub mod item;
pub mod ladder;
pub mod meeting;
pub mod merge;
pub mod moves;
mod not_taken;
pub mod note;
pub mod past;
mod pause;
mod publication;
pub mod question;
pub mod rates;
pub mod reachable;
pub mod receive;
pub mod reopen;
pub mod reply;
mod request;
pub mod review;
pub mod solve;
pub mod still_open;
pub mod told;
pub mod triage;
pub mod unit_wish;
pub mod wait;
pub mod withdraw;

pub use call_back::{CALL_BACK, CALL_BACK_ROUND, CALL_BACK_STRATUM, CallBack, CallBackRound, CallBackStratum};
pub use category::{CATEGORY, Category};
pub use choices::{
    Channel, Ending, Outcome, RefusalCode, RequestState, ResidentSays, ReturnCode, Satisfaction, Spoke, Urgency,
};
pub use deadline::{CountedIn, DEADLINE, Deadline};
pub use extend::{EXTENSION, Extension, ExtensionState};
pub use handover::{HANDOVER, HANDOVER_ITEM, Handover, HandoverItem, HandoverState, Part};
pub use honest::EvidenceAsked;
pub use ladder::{RUNG, Rung, Side, Tells};
pub use not_taken::{NOT_TAKEN, NotTaken};
pub use note::{REQUEST_NOTE, RequestNote, WrittenBy};
pub use pause::{PAUSE, Pause};
pub use publication::{PUBLICATION, Publication};
pub use question::{Asks, QUESTION, Question};
pub use request::{REQUEST, Request};
pub use review::{REVIEW, Review, ReviewState};
pub use unit_wish::{SaidHow, UNIT_WISH, UnitWish};

use casework::kind::{Kind, Role};

/// The kinds of this line.
pub static KINDS: [&Kind; 17] = [
    &CATEGORY,
    &QUESTION,
    &DEADLINE,
    &RUNG,
    &NOT_TAKEN,
    &REQUEST,
    &HANDOVER,
    &HANDOVER_ITEM,
    &REQUEST_NOTE,
    &EXTENSION,
    &PAUSE,
    &REVIEW,
    &PUBLICATION,
    &CALL_BACK_ROUND,
    &CALL_BACK_STRATUM,
    &CALL_BACK,
    &UNIT_WISH,
];

/// Who reads requests and what is part of them.
pub(crate) const READERS: &[Role] = &[Role::Coordinator, Role::Field, Role::Unit, Role::Leader, Role::Auditor];

use casework::{
    Refusal, Work,
    notice::{self, To},
};

/// Tells somebody about a request; a resident only where a contact was left.
pub(crate) async fn tell(work: &Work, template: &'static str, id: uuid::Uuid, to: To) -> Result<(), Refusal> {
    if to == To::Resident && !reachable::somebody_waits(work, id).await? {
        return Ok(());
    }
    notice::tell(work, template, "request", id, to).await
}

/// A text that says something, within the length of a field.
pub(crate) fn text(field: &str, text: &str) -> Result<casework::field_type::Text, Refusal> {
    let text = text.trim();
    match text.chars().count() {
        0 => Err(Refusal::problem(field, "required")),
        1..4 => Err(Refusal::problem(field, "too-short")),
        4..=4000 => Ok(casework::field_type::Text(text.to_owned())),
        _ => Err(Refusal::problem(field, "too-long")),
    }
}

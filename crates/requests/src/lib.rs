//! Line 4, solve problems: what people ask for, who has it, by when, and the answer they got.
//!
//! A request is received, handed over at a meeting, answered by its unit, read aloud to whoever asked, and closed. "Closed"
//! is not "solved": every ending has an outcome, and only `solved` counts. Nothing here refers to a household or a person.

pub mod accept;
pub mod answer;
mod category;
pub mod close;
mod handover;
pub mod meeting;
pub mod past;
pub mod receive;
pub mod reopen;
pub mod reply;
mod request;
pub mod solve;

pub use category::{CATEGORY, Category};
pub use handover::{HANDOVER, HANDOVER_ITEM, Handover, HandoverItem, HandoverState, Part};
pub use request::{Channel, Outcome, REQUEST, Request, RequestState, ResidentSays, Urgency};

use casework::kind::Kind;

/// The kinds of this line.
pub const KINDS: [&Kind; 4] = [&CATEGORY, &REQUEST, &HANDOVER, &HANDOVER_ITEM];

use casework::{
    Change, Refusal, Work,
    change::{Stored, save},
    event::Event,
    find,
    values::Record,
};

/// Replaces a request by its new value, with the event that explains it.
async fn turn(work: &Work, before: Stored, event: Event, set: impl FnOnce(&mut Request)) -> Result<Stored, Refusal> {
    let mut request = Request::of(&before.values)?;
    set(&mut request);
    let values = casework::values::Values::from_record(&REQUEST, &request);
    save(work, Change::of(before, values, event)).await
}

/// The request and its typed value, if this actor may see it.
async fn load(work: &Work, id: uuid::Uuid) -> Result<(Stored, Request), Refusal> {
    let stored = find::find(work, &REQUEST, id).await?;
    let request = Request::of(&stored.values)?;
    Ok((stored, request))
}

/// Refuses a unit that does not have the matter, or only assists in it.
fn must_have(
    work: &Work,
    unit: Option<casework::field_type::Id<casework::field_type::table::Unit>>,
) -> Result<(), Refusal> {
    if work.actor.answers_for(unit.map(|unit| unit.0)) { Ok(()) } else { Err(Refusal::Forbidden) }
}

/// A text that says something, within the length of a field.
fn text(field: &str, text: &str) -> Result<casework::field_type::Text, Refusal> {
    let text = text.trim();
    match text.chars().count() {
        0 => Err(Refusal::problem(field, "required")),
        1..4 => Err(Refusal::problem(field, "too-short")),
        4..=4000 => Ok(casework::field_type::Text(text.to_owned())),
        _ => Err(Refusal::problem(field, "too-long")),
    }
}

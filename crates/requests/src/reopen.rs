//! A closed request can be reopened with a reason; its figures take back what they must.

use casework::{Refusal, Work, change::Stored, correct::stated, event::Event, kind::Role};
use uuid::Uuid;

use crate::{RequestState, load, turn};

/// Reopens a closed request: it goes back to the unit that has it, or to the office.
pub async fn reopen(work: &Work, id: Uuid, reason: &str) -> Result<Stored, Refusal> {
    work.actor.must_be(&[Role::Coordinator])?;
    let reason = stated(reason)?;
    let (before, request) = load(work, id).await?;
    if request.state != RequestState::Closed {
        return Err(Refusal::Rule("not-closed"));
    }
    turn(work, before, Event::new("request.reopened").because(reason), |request| {
        request.state = if request.unit_id.is_some() { RequestState::Accepted } else { RequestState::Received };
        request.outcome = None;
        request.closed_on = None;
        request.answer_given_on = None;
        request.resident_says = None;
    })
    .await
}

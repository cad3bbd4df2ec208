//! The unit replies: what it found and did, and how it says the request ended. The office closes, not the unit.

use casework::{Refusal, Work, change::Stored, event::Event, kind::Role};
use uuid::Uuid;

use crate::{Outcome, RequestState, load, must_have, text, turn};

/// Replies to a request; the resident is asked before anything is closed.
pub async fn reply(work: &Work, id: Uuid, outcome: Outcome, reply: &str) -> Result<Stored, Refusal> {
    work.actor.must_be(&[Role::Coordinator, Role::Unit])?;
    let reply = text("reply", reply)?;
    let (before, request) = load(work, id).await?;
    must_have(work, request.unit_id)?;
    let open = [RequestState::Received, RequestState::HandedOver, RequestState::Accepted].contains(&request.state);
    if !open {
        return Err(Refusal::Rule("not-open"));
    }
    let today = work.tx.today();
    turn(work, before, Event::new("request.replied"), |request| {
        request.state = RequestState::Replied;
        request.outcome = Some(outcome);
        request.reply = Some(reply);
        request.replied_on = Some(today);
        request.answer_given_on = None;
        request.resident_says = None;
    })
    .await
}

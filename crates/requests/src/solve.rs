//! Solved on the spot: what can be settled at the door is settled there, in one step, by the resident's own word.

use casework::{Refusal, Work, change::Stored, event::Event, kind::Role};
use uuid::Uuid;

use crate::{Outcome, RequestState, ResidentSays, load, text, turn};

/// Closes a received request as solved: `how` says what was done, and the resident said at the door that it is.
pub async fn on_the_spot(work: &Work, id: Uuid, how: &str) -> Result<Stored, Refusal> {
    work.actor.must_be(&[Role::Coordinator, Role::Field])?;
    let how = text("how", how)?;
    let (before, request) = load(work, id).await?;
    if request.state != RequestState::Received {
        return Err(Refusal::Rule("not-received"));
    }
    let today = work.tx.today();
    turn(work, before, Event::new("request.solved_on_the_spot"), |request| {
        request.state = RequestState::Closed;
        request.outcome = Some(Outcome::Solved);
        request.reply = Some(how);
        request.replied_on = Some(today);
        request.answer_given_on = Some(today);
        request.resident_says = Some(ResidentSays::Confirmed);
        request.closed_on = Some(today);
    })
    .await
}

//! Solved on the spot: what can be settled at the door is settled there, in one step, by the resident's own word.

use casework::{Refusal, Work, change::Stored};
use uuid::Uuid;

use crate::{Ending, Outcome, RequestState, ResidentSays, honest, moves, moves::Turn, text};

/// Closes a received request as solved: `how` says what was done, and the resident said at the door that it is.
pub async fn on_the_spot(work: &Work, id: Uuid, how: &str) -> Result<Stored, Refusal> {
    let mut turn = Turn::begin(work, &moves::SOLUTION, id).await?;
    let how = text("how", how)?;
    honest::told("how", &how.0, &turn.request.description.0)?;
    let today = work.tx.today();
    let request = &mut turn.request;
    request.state = RequestState::Closed;
    request.outcome = Some(Outcome::Solved);
    request.reply = Some(how);
    request.replied_on = Some(today);
    request.answer_given_on = Some(today);
    request.resident_says = Some(ResidentSays::Confirmed);
    request.closed_on = Some(today);
    request.ending = Some(Ending::OnTheSpot);
    let event = turn.event();
    turn.save(work, event).await
}

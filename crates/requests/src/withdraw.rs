//! The resident takes a request back.

use casework::{Refusal, Work, change::Stored, correct::stated, notice::To};
use uuid::Uuid;

use crate::{Ending, Outcome, RequestState, extend, item, merge, moves, moves::Turn, tell};

/// Ends an open request by the resident's own word: given with number and PIN, or at the door or counter.
pub async fn withdraw(work: &Work, id: Uuid, why: &str) -> Result<Stored, Refusal> {
    let mut turn = Turn::begin(work, &moves::WITHDRAWAL, id).await?;
    let unit = turn.request.unit_id;
    let request = &mut turn.request;
    request.state = RequestState::Closed;
    request.outcome = Some(Outcome::Withdrawn);
    request.ending = Some(Ending::Withdrawn);
    request.closed_on = Some(work.tx.today());
    request.paused_at = None;
    request.paused_from = None;
    let event = turn.event().because(stated(why)?);
    extend::lapse(work, id).await?;
    let closed = turn.save(work, event).await?;
    item::follow(work, id, unit, &item::DONE).await?;
    if let Some(unit) = unit {
        tell(work, "request-closed", id, To::Unit(unit.0)).await?;
    }
    merge::free_children(work, id).await?;
    Ok(closed)
}

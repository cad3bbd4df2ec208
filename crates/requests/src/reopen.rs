//! A closed request can be reopened with a reason; its figures take back what they must.

use casework::{Refusal, Work, change::Stored, correct::stated, notice::To};
use uuid::Uuid;

use crate::{clock, moves, moves::Turn, review, tell, unit_wish};

/// Reopens a closed request: it goes back to the unit that has it, or to the office.
pub async fn reopen(work: &Work, id: Uuid, reason: &str) -> Result<Stored, Refusal> {
    let mut turn = Turn::begin(work, &moves::REOPENING, id).await?;
    let reason = stated(reason)?;
    review::open_again(&mut turn.request);
    unit_wish::let_go(work, id, &mut turn.request).await?;
    clock::begin_again(work, id, &mut turn.request).await?;
    let unit = turn.request.unit_id;
    let event = turn.event().because(reason);
    let open = turn.save(work, event).await?;
    if let Some(unit) = unit {
        tell(work, "request-reopened", id, To::Unit(unit.0)).await?;
    }
    Ok(open)
}

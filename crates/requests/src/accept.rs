//! The unit signs for a request, and begins.

use casework::{Refusal, Work, change::Stored};
use uuid::Uuid;

use crate::{RequestState, item, moves, moves::Turn};

/// Signs for the request. The unit that has it may, and the coordinator on its behalf.
pub async fn accept(work: &Work, id: Uuid) -> Result<Stored, Refusal> {
    let mut turn = Turn::begin(work, &moves::ACCEPTANCE, id).await?;
    turn.request.state = RequestState::Accepted;
    item::follow(work, id, turn.request.unit_id, &item::ACCEPTED).await?;
    let event = turn.event();
    turn.save(work, event).await
}

/// Work has begun.
pub async fn start(work: &Work, id: Uuid) -> Result<Stored, Refusal> {
    let mut turn = Turn::begin(work, &moves::START, id).await?;
    turn.request.state = RequestState::InProgress;
    let event = turn.event();
    turn.save(work, event).await
}

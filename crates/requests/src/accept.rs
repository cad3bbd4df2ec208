//! The unit signs for a request that was handed to it.

use casework::{Refusal, Work, change::Stored, event::Event, kind::Role};
use uuid::Uuid;

use crate::{RequestState, load, must_have, turn};

/// Signs for the request. The unit that has it may, and the coordinator on its behalf.
pub async fn accept(work: &Work, id: Uuid) -> Result<Stored, Refusal> {
    work.actor.must_be(&[Role::Coordinator, Role::Unit])?;
    let (before, request) = load(work, id).await?;
    must_have(work, request.unit_id)?;
    if request.state != RequestState::HandedOver {
        return Err(Refusal::Rule("not-handed-over"));
    }
    turn(work, before, Event::new("request.accepted"), |request| request.state = RequestState::Accepted).await
}

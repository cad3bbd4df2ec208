//! The answer is carried back: read aloud at the door, and the resident says whether it holds.

use casework::{Refusal, Work, change::Stored, event::Event, kind::Role};
use uuid::Uuid;

use crate::{RequestState, ResidentSays, load, turn};

/// Records that the answer was given, and what the resident said. "Not solved" sends the request back to its unit.
pub async fn give(work: &Work, id: Uuid, says: ResidentSays) -> Result<Stored, Refusal> {
    work.actor.must_be(&[Role::Coordinator, Role::Field])?;
    let (before, request) = load(work, id).await?;
    // Once it was given, it can still turn out not to hold, but not to have reached nobody.
    let given = request.answer_given_on.is_some() && says != ResidentSays::Contested;
    if request.state != RequestState::Replied || given {
        return Err(Refusal::Rule("no-answer-to-give"));
    }
    let today = work.tx.today();
    let event = Event::new(match says {
        ResidentSays::Confirmed => "request.confirmed",
        ResidentSays::Contested => "request.contested",
        ResidentSays::NotReached => "request.not_reached",
    });
    turn(work, before, event, |request| {
        request.resident_says = Some(says);
        match says {
            ResidentSays::Confirmed => request.answer_given_on = Some(today),
            // Nobody was reached: the answer stays among those to carry.
            ResidentSays::NotReached => {}
            ResidentSays::Contested => {
                request.state = if request.unit_id.is_some() { RequestState::Accepted } else { RequestState::Received };
                request.outcome = None;
                request.answer_given_on = None;
            }
        }
    })
    .await
}

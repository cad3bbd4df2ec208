//! The answer is carried back: read aloud at the door, and the resident says whether it holds.

use casework::{Refusal, Work, change::Stored, event::Event, notice::To};
use uuid::Uuid;

use crate::{
    RequestState, ResidentSays, Satisfaction, moves,
    moves::Turn,
    review::{self, Step},
    tell,
};

/// Records that the answer was given, and what the resident said. "Not solved" stops the closing: the office decides.
pub async fn give(work: &Work, id: Uuid, says: ResidentSays) -> Result<Stored, Refusal> {
    with_words(work, id, says, None, "").await
}

/// Records what the resident said, how satisfied they are, and, where the answer does not hold, why.
pub async fn with_words(
    work: &Work,
    id: Uuid,
    says: ResidentSays,
    satisfaction: Option<Satisfaction>,
    why: &str,
) -> Result<Stored, Refusal> {
    let mut turn = Turn::begin(work, &moves::ANSWER, id).await?;
    // Once it was confirmed, it can still turn out not to hold, but not to have reached nobody.
    let confirmed = turn.request.resident_says == Some(ResidentSays::Confirmed);
    if confirmed && says != ResidentSays::Contested {
        return Err(Refusal::Rule(moves::ANSWER.refusal));
    }
    let today = work.tx.today();
    let event = Event::new(match says {
        ResidentSays::Confirmed => "request.confirmed",
        ResidentSays::Contested => "request.contested",
        ResidentSays::Heard => "request.heard",
        ResidentSays::NotReached => "request.not_reached",
    });
    let request = &mut turn.request;
    request.resident_says = Some(says);
    request.satisfaction = satisfaction.or(request.satisfaction);
    match says {
        ResidentSays::Confirmed => request.answer_given_on = Some(today),
        ResidentSays::Heard => {
            request.answer_given_on = Some(today);
            request.deliveries = Some(request.deliveries.unwrap_or_default() + 1);
        }
        // Nobody was reached: the answer stays among those to carry.
        ResidentSays::NotReached => {}
        ResidentSays::Contested => request.state = RequestState::Contested,
    }
    let event = if why.trim().is_empty() { event } else { event.because(why.trim()) };
    let saved = turn.save(work, event).await?;
    if says == ResidentSays::Contested {
        review::open(work, id, Step::Contest, why).await?;
        tell(work, "review-asked", id, To::Office).await?;
    }
    Ok(saved)
}

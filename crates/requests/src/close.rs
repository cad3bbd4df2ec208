//! The office closes a request, after the resident was asked. Silence closes only what reached the resident.

use casework::{
    Refusal, Work, calendar,
    change::Stored,
    correct::stated,
    setting::{self, SettingCode},
};
use uuid::Uuid;

use crate::{Ending, Outcome, RequestState, ResidentSays, honest, item, merge, moves, moves::Turn, reachable, tell};

/// Closes a replied request with the outcome that holds.
///
/// Where somebody waits for the answer, it must have been given. Where nobody can be asked (anonymous), a reason is recorded.
/// Whoever was looked for and not reached stays to be asked.
pub async fn close(work: &Work, id: Uuid, outcome: Outcome, reason: &str) -> Result<Stored, Refusal> {
    let mut turn = Turn::begin(work, &moves::CLOSURE, id).await?;
    let confirmed = turn.request.resident_says == Some(ResidentSays::Confirmed);
    let not_asked = turn.request.resident_says.is_some() && !confirmed;
    if not_asked || (!confirmed && reachable::somebody_waits(work, id).await?) {
        return Err(Refusal::Rule("resident-not-asked"));
    }
    let mut event = turn.event().with("outcome", outcome.code());
    if !confirmed || !reason.trim().is_empty() {
        event = event.because(stated(reason)?);
    }
    turn.request.ending = Some(if confirmed { Ending::Confirmed } else { Ending::NobodyToAsk });
    end(work, turn, outcome, event).await
}

/// Closes in silence: the answer reached the resident often enough, and long enough ago. What is enough
/// was settled on the day of the answer: nobody is given less time than they were told.
pub async fn in_silence(work: &Work, id: Uuid) -> Result<Stored, Refusal> {
    let mut turn = Turn::begin(work, &moves::SILENCE, id).await?;
    let request = &turn.request;
    let heard = request.resident_says == Some(ResidentSays::Heard);
    let Some(given_on) = request.answer_given_on.filter(|_| heard) else {
        return Err(Refusal::Rule("answer-not-heard"));
    };
    let calendar = calendar::load(work).await?;
    let settings = setting::load(work).await?;
    let asked = |code| settings.most_on(&work.tx, code, given_on);
    let long_enough = calendar.due_on(given_on, asked(SettingCode::SilenceDays)) < work.tx.today();
    if !long_enough || request.deliveries.unwrap_or_default() < asked(SettingCode::SilenceDeliveries) {
        return Err(Refusal::Rule("silence-too-short"));
    }
    let outcome = request.outcome.unwrap_or(Outcome::Explained);
    turn.request.ending = Some(Ending::Silence);
    let event = turn.event().with("outcome", outcome.code());
    end(work, turn, outcome, event).await
}

async fn end(work: &Work, mut turn: Turn, outcome: Outcome, event: casework::event::Event) -> Result<Stored, Refusal> {
    honest::closing(work, &turn.request, outcome).await?;
    let id = turn.id();
    let unit = turn.request.unit_id;
    turn.request.state = RequestState::Closed;
    turn.request.outcome = Some(outcome);
    turn.request.closed_on = Some(work.tx.today());
    let closed = turn.save(work, event).await?;
    item::follow(work, id, unit, &item::DONE).await?;
    tell(work, "request-closed", id, casework::notice::To::Resident).await?;
    merge::end_children(work, id).await?;
    Ok(closed)
}

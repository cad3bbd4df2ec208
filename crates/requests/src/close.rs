//! The office closes a request, after the resident was asked. Silence closes nothing.

use casework::{Refusal, Work, change::Stored, correct::stated, event::Event, kind::Role};
use uuid::Uuid;

use crate::{Outcome, RequestState, ResidentSays, load, turn};

/// Closes a replied request with the outcome that holds.
///
/// Where somebody waits for the answer, it must have been given. Where nobody can be asked (anonymous), a reason is recorded.
/// Whoever was looked for and not reached stays to be asked.
pub async fn close(work: &Work, id: Uuid, outcome: Outcome, reason: &str) -> Result<Stored, Refusal> {
    work.actor.must_be(&[Role::Coordinator])?;
    let (before, request) = load(work, id).await?;
    if request.state != RequestState::Replied {
        return Err(Refusal::Rule("not-replied"));
    }
    let confirmed = request.resident_says == Some(ResidentSays::Confirmed);
    let not_reached = request.resident_says == Some(ResidentSays::NotReached);
    if not_reached || (!confirmed && somebody_waits(work, id).await?) {
        return Err(Refusal::Rule("resident-not-asked"));
    }
    let mut event = Event::new("request.closed").with("outcome", outcome.code());
    if !confirmed || !reason.trim().is_empty() {
        event = event.because(stated(reason)?);
    }
    let today = work.tx.today();
    turn(work, before, event, |request| {
        request.state = RequestState::Closed;
        request.outcome = Some(outcome);
        request.closed_on = Some(today);
    })
    .await
}

async fn somebody_waits(work: &Work, id: Uuid) -> Result<bool, Refusal> {
    let sql = "SELECT 1 AS one FROM contact WHERE office_id = $1 AND matter_table = 'request' AND matter_id = $2";
    Ok(work.tx.row(sql, store::params![id]).await?.is_some())
}

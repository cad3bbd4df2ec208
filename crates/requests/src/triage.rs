//! Triage: the office looks at what came in, and decides what becomes of it.

use casework::{
    Refusal, Work,
    change::Stored,
    correct::stated,
    field_type::{Id, table},
    notice::To,
};
use uuid::Uuid;

use crate::{Ending, Outcome, RefusalCode, RequestState, Urgency, clock, moves, moves::Turn, tell, text};

/// What the triager decides; what is not named stays.
#[derive(Clone, Copy, Debug, Default)]
pub struct Decision<'a> {
    /// The category that holds.
    pub category_id: Option<Uuid>,
    /// How soon it matters.
    pub urgency: Option<Urgency>,
    /// What the program had suggested first, so that an override is seen.
    pub suggested: Option<&'a str>,
}

/// Takes a request out of the inbox: its category and urgency hold.
pub async fn triage(work: &Work, id: Uuid, decision: Decision<'_>) -> Result<Stored, Refusal> {
    let mut turn = Turn::begin(work, &moves::TRIAGE, id).await?;
    let category = decision.category_id.map_or(turn.request.category_id, Id::new);
    let urgency = decision.urgency.unwrap_or(turn.request.urgency);
    if (category, urgency) != (turn.request.category_id, turn.request.urgency) {
        known_category(work, category).await?;
        (turn.request.category_id, turn.request.urgency) = (category, urgency);
        clock::start_over(work, id, &mut turn.request).await?;
    }
    turn.request.state = RequestState::Triaged;
    let mut event = turn.event();
    if let Some(suggested) = decision.suggested.filter(|word| !word.is_empty()) {
        event = event.with("suggested", suggested);
    }
    turn.save(work, event).await
}

async fn known_category(work: &Work, category: Id<table::Category>) -> Result<(), Refusal> {
    let sql = "SELECT 1 AS one FROM category WHERE office_id = $1 AND id = $2 AND voided = FALSE";
    let row = work.tx.row(sql, store::params![category.0]).await?;
    row.map(drop).ok_or_else(|| Refusal::problem("category", "unknown-record"))
}

/// The office answers itself.
pub async fn keep(work: &Work, id: Uuid) -> Result<Stored, Refusal> {
    let mut turn = Turn::begin(work, &moves::KEEPING, id).await?;
    turn.request.state = RequestState::InProgress;
    turn.request.unit_id = None;
    let event = turn.event();
    turn.save(work, event).await
}

/// Does not take it up: a coded reason, and a text that the resident reads.
pub async fn refuse(work: &Work, id: Uuid, code: RefusalCode, told: &str) -> Result<Stored, Refusal> {
    let mut turn = Turn::begin(work, &moves::REFUSAL, id).await?;
    let told = text("text", told)?;
    let today = work.tx.today();
    let request = &mut turn.request;
    request.state = RequestState::Closed;
    request.refusal_code = Some(code);
    request.outcome = Some(match code {
        RefusalCode::NoService | RefusalCode::Unclear => Outcome::Unfounded,
        RefusalCode::OtherOffice | RefusalCode::Emergency => Outcome::Referred,
        RefusalCode::Court | RefusalCode::Secret => Outcome::NotCompetent,
    });
    request.ending = Some(Ending::Refused);
    request.reply = Some(told);
    request.replied_on = Some(today);
    request.closed_on = Some(today);
    let event = turn.event().because(code.code());
    let closed = turn.save(work, event).await?;
    tell(work, "request-closed", id, To::Resident).await?;
    Ok(closed)
}

/// Goes to mediation: `told` names the dispute that was opened for it, and is the reply that the resident hears.
pub async fn to_mediation(work: &Work, id: Uuid, told: &str, reason: &str) -> Result<Stored, Refusal> {
    let mut turn = Turn::begin(work, &moves::MEDIATION, id).await?;
    turn.request.state = RequestState::Replied;
    turn.request.outcome = Some(Outcome::Referred);
    turn.request.reply = Some(text("reply", told)?);
    turn.request.replied_on = Some(work.tx.today());
    let event = turn.event().because(stated(reason)?);
    let replied = turn.save(work, event).await?;
    tell(work, "request-replied", id, To::Resident).await?;
    Ok(replied)
}

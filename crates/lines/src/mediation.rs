//! A request that is a quarrel goes to mediation: a dispute is opened, and the resident is told its number.

use casework::{
    Refusal, Work,
    change::Stored,
    enter, find,
    values::{Record, Values},
};
use disputes::{DISPUTE, DisputeKind};
use requests::{REQUEST, Request};
use uuid::Uuid;

/// Opens a dispute of the request's place and words. Nothing leads from the dispute back to the request: its number stands in
/// the request's answer alone.
pub async fn open(work: &Work, id: Uuid, kind: DisputeKind, reason: &str) -> Result<Stored, Refusal> {
    let request = Request::of(&find::find(work, &REQUEST, id).await?.values)?;
    let mut values = Values::empty(&DISPUTE);
    values.set("registered_on", work.tx.today());
    values.set("place_id", request.place_id.0);
    values.set("kind", kind.code());
    values.set("description", request.description.0.as_str());
    values.set("team_id", request.team_id.map(|team| team.0));
    let dispute = enter::enter(work, work.tx.new_id(), values).await?;
    let number = dispute.values.text("reference").unwrap_or_default();
    requests::triage::to_mediation(work, id, &format!("→ {number}"), reason).await
}

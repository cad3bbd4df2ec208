//! Who has a request: given to a unit at once, passed to another, taken back, returned, and decided by an arbiter.

use casework::{
    Refusal, Work,
    change::Stored,
    correct::stated,
    field_type::{Id, table},
    notice::To,
    setting::{self, SettingCode},
};
use uuid::Uuid;

use crate::{Request, RequestState, ReturnCode, extend, item, moves, moves::Turn, tell, unit_wish};

/// Gives the request to a unit.
pub(crate) fn give(request: &mut Request, unit: Uuid) {
    request.state = RequestState::HandedOver;
    // Whom one unit was sent to is no matter of the next.
    if request.unit_id != Some(Id::new(unit)) {
        request.unit_visits = None;
    }
    request.unit_id = Some(Id::new(unit));
    request.first_unit_id.get_or_insert(Id::new(unit));
}

/// Refuses a unit that must not have the matter: one that can use force, without the resident's recorded wish; the one that
/// is complained of, in it or in what was merged into it; or none that there is. `request` is none for a suggestion.
pub(crate) async fn may_have(work: &Work, request: Option<(Uuid, &Request)>, unit: Uuid) -> Result<(), Refusal> {
    let sql = "SELECT enforcement FROM unit WHERE office_id = $1 AND id = $2 AND voided = FALSE";
    let row = work.tx.row(sql, store::params![unit]).await?;
    let row = row.ok_or_else(|| Refusal::problem("unit", "unknown-record"))?;
    let Some((id, request)) = request else {
        return if row.get("enforcement")? { Err(Refusal::Rule("enforcement-unit")) } else { Ok(()) };
    };
    if row.get("enforcement")? && unit_wish::standing(work, id, unit).await?.is_none() {
        return Err(Refusal::Rule("enforcement-unit"));
    }
    let concerned = request.concerned_unit_id.is_some_and(|concerned| concerned.0 == unit);
    if concerned || concerned_below(work, id, unit).await? {
        return Err(Refusal::Rule("concerned-unit"));
    }
    Ok(())
}

/// Whether anything that was merged into the request complains of the unit: it would answer a complaint about itself.
async fn concerned_below(work: &Work, id: Uuid, unit: Uuid) -> Result<bool, Refusal> {
    let sql = "SELECT 1 AS one FROM request WHERE office_id = $1 AND parent_id = $2 AND concerned_unit_id = $3 \
               AND voided = FALSE AND state = 'merged' LIMIT 1";
    Ok(work.tx.row(sql, store::params![id, unit]).await?.is_some())
}

/// Hands it over at once, without a meeting; the reason says why it could not wait for one.
pub async fn assign(work: &Work, id: Uuid, unit: Uuid, reason: &str) -> Result<Stored, Refusal> {
    to_unit(work, &moves::ASSIGNMENT, id, unit, reason).await
}

/// Gives it to another unit.
pub async fn transfer(work: &Work, id: Uuid, unit: Uuid, reason: &str) -> Result<Stored, Refusal> {
    to_unit(work, &moves::TRANSFER, id, unit, reason).await
}

/// An arbiter decides who has it; from then on it is not returned.
pub async fn arbitrate(work: &Work, id: Uuid, unit: Uuid, reason: &str) -> Result<Stored, Refusal> {
    to_unit(work, &moves::ARBITRATION, id, unit, reason).await
}

async fn to_unit(
    work: &Work,
    step: &'static moves::Move,
    id: Uuid,
    unit: Uuid,
    reason: &str,
) -> Result<Stored, Refusal> {
    let mut turn = Turn::begin(work, step, id).await?;
    may_have(work, Some((id, &turn.request)), unit).await?;
    let had = turn.request.unit_id;
    if *step == moves::TRANSFER && had.is_some_and(|had| had.0 == unit) {
        return Err(Refusal::Rule("has-it-already"));
    }
    item::follow(work, id, had.filter(|had| had.0 != unit), &item::TRANSFERRED).await?;
    give(&mut turn.request, unit);
    if *step == moves::ARBITRATION {
        turn.request.arbitrated = Some(true);
    }
    let event = turn.event().because(stated(reason)?);
    let given = turn.save(work, event).await?;
    tell(work, "request-handed-over", id, To::Unit(unit)).await?;
    Ok(given)
}

/// Sends the unit to the resident, or no longer.
pub async fn order_visit(work: &Work, id: Uuid, needed: bool, reason: &str) -> Result<Stored, Refusal> {
    let mut turn = Turn::begin(work, &moves::VISIT_ORDER, id).await?;
    if turn.request.unit_id.is_none() {
        return Err(Refusal::Rule("not-with-unit"));
    }
    turn.request.unit_visits = needed.then_some(true);
    let event = turn.event().because(stated(reason)?);
    turn.save(work, event).await
}

/// Takes it back before the unit signed.
pub async fn revoke(work: &Work, id: Uuid, reason: &str) -> Result<Stored, Refusal> {
    let mut turn = Turn::begin(work, &moves::REVOCATION, id).await?;
    item::follow(work, id, turn.request.unit_id, &item::REVOKED).await?;
    turn.request.state = RequestState::Triaged;
    turn.request.unit_id = None;
    turn.request.unit_visits = None;
    let event = turn.event().because(stated(reason)?);
    turn.save(work, event).await
}

/// The unit returns it with a coded reason. At the limit an arbiter decides, and the first receiver leads meanwhile.
pub async fn send_back(work: &Work, id: Uuid, code: ReturnCode, reason: &str) -> Result<Stored, Refusal> {
    let mut turn = Turn::begin(work, &moves::RETURN, id).await?;
    if turn.request.arbitrated == Some(true) {
        return Err(Refusal::Rule("arbiter-decided"));
    }
    item::follow(work, id, turn.request.unit_id, &item::RETURNED).await?;
    let returned_by: Option<Id<table::Unit>> = turn.request.unit_id;
    let request = &mut turn.request;
    let hops = request.hops.unwrap_or_default() + 1;
    request.hops = Some(hops);
    request.return_code = Some(code);
    request.unit_visits = None;
    let most = setting::load(work).await?.now(SettingCode::ReturnsBeforeArbiter);
    if hops >= most {
        request.state = RequestState::WithArbiter;
        request.unit_id = request.first_unit_id;
    } else {
        request.state = RequestState::Triaged;
        request.unit_id = None;
    }
    extend::lapse(work, id).await?;
    let mut event = turn.event().because(stated(reason)?);
    if let Some(unit) = returned_by {
        event = event.with("returned_by", unit.0.to_string());
    }
    let returned = turn.save(work, event).await?;
    tell(work, "request-returned", id, To::Office).await?;
    if hops >= most {
        tell(work, "request-returned", id, To::Leader).await?;
    }
    Ok(returned)
}

//! Holding a hand-over meeting: sealing it hands its items over, in one step for all of them.

use casework::{
    Change, Refusal, Work,
    change::{Stored, save},
    event::Event,
    find,
    kind::{Role, Step},
    values::{Record, Values},
};
use store::{FromValue, Value};
use uuid::Uuid;

use crate::{HANDOVER, HANDOVER_ITEM, Handover, HandoverItem, HandoverState, Part};

/// A new meeting is open.
pub fn complete<'a>(_: &'a Work, _: Uuid, values: &'a mut Values, before: Option<&'a Stored>) -> Step<'a> {
    Box::pin(async move {
        if before.is_none() {
            values.set("state", HandoverState::Open.code());
        }
        Ok(())
    })
}

/// Items are added to open meetings only; a request goes to an enforcement unit only by the resident's recorded wish,
/// which is not recorded yet: so never.
pub fn complete_item<'a>(work: &'a Work, _: Uuid, values: &'a mut Values, _: Option<&'a Stored>) -> Step<'a> {
    Box::pin(async move {
        let item = HandoverItem::of(values)?;
        let meeting = find::find(work, &HANDOVER, item.handover_id.0).await?;
        if Handover::of(&meeting.values)?.state != HandoverState::Open {
            return Err(Refusal::Rule("meeting-sealed"));
        }
        let sql = "SELECT enforcement FROM unit WHERE office_id = $1 AND id = $2";
        let unit = work.tx.row(sql, store::params![item.unit_id.0]).await?.ok_or(Refusal::NotFound)?;
        if unit.get::<bool>("enforcement")? {
            return Err(Refusal::Rule("enforcement-unit"));
        }
        if item.part == Part::Lead && has_lead(work, &item).await? {
            return Err(Refusal::Rule("one-lead"));
        }
        Ok(())
    })
}

async fn has_lead(work: &Work, item: &HandoverItem) -> Result<bool, Refusal> {
    let (column, matter) = match (item.request_id, item.suggestion_id) {
        (Some(request), _) => ("request_id", request.0),
        (None, Some(suggestion)) => ("suggestion_id", suggestion.0),
        (None, None) => return Ok(false),
    };
    let sql = format!(
        "SELECT 1 AS one FROM handover_item WHERE office_id = $1 AND voided = FALSE AND part = 'lead' AND handover_id = $2 AND {column} = $3"
    );
    Ok(work.tx.row(&sql, store::params![item.handover_id.0, matter]).await?.is_some())
}

/// Seals a meeting: every lead item's request or suggestion goes to its unit.
pub async fn seal(work: &Work, id: Uuid) -> Result<Stored, Refusal> {
    work.actor.must_be(&[Role::Coordinator])?;
    let before = find::find_to_change(work, &HANDOVER, id).await?;
    let meeting = Handover::of(&before.values)?;
    if meeting.state != HandoverState::Open {
        return Err(Refusal::Rule("meeting-sealed"));
    }
    if meeting.held_on > work.tx.today() {
        return Err(Refusal::Rule("meeting-not-held"));
    }
    let items = find::parts(work, &HANDOVER_ITEM, id).await?;
    if items.is_empty() {
        return Err(Refusal::Rule("meeting-empty"));
    }
    for item in &items {
        let item = HandoverItem::of(&item.values)?;
        if item.part == Part::Lead {
            hand_over(work, &item, &before).await?;
        }
    }
    let mut values = before.values.clone();
    values.set("state", HandoverState::Sealed.code());
    let event = Event::new("handover.sealed").with("items", items.len());
    save(work, Change::of(before, values, event)).await
}

/// Suggestions are known here by their table only: the services do not know one another.
async fn hand_over(work: &Work, item: &HandoverItem, meeting: &Stored) -> Result<(), Refusal> {
    let (table, matter) = match (item.request_id, item.suggestion_id) {
        (Some(request), _) => ("request", request.0),
        (None, Some(suggestion)) => ("suggestion", suggestion.0),
        (None, None) => return Ok(()),
    };
    let before = find::find_to_change(work, work.kind(table)?, matter).await?;
    let state = String::from_value(before.values.get("state")).unwrap_or_default();
    if !matches!(state.as_str(), "received" | "handed_over") {
        return Err(Refusal::Rule("not-to-hand-over"));
    }
    let mut values = before.values.clone();
    values.set("state", "handed_over");
    values.set("unit_id", Value::from(item.unit_id.0));
    let event = Event::new(format!("{table}.handed_over")).with("handover", meeting.id.to_string());
    save(work, Change::of(before, values, event)).await?;
    Ok(())
}

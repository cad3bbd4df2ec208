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
pub fn complete_item<'a>(work: &'a Work, id: Uuid, values: &'a mut Values, _: Option<&'a Stored>) -> Step<'a> {
    Box::pin(async move {
        let item = HandoverItem::of(values)?;
        open_meeting(work, item.handover_id.0).await?;
        no_force(work, &item).await?;
        if item.part == Part::Lead && has_lead(work, id, &item).await? {
            return Err(Refusal::Rule("one-lead"));
        }
        Ok(())
    })
}

/// A held meeting is not voided: units act on what it gave them.
pub fn stays<'a>(_: &'a Work, meeting: &'a Stored) -> Step<'a> {
    Box::pin(async move { is_open(meeting) })
}

/// An item of a held meeting is not voided: its unit acts on it.
pub fn item_stays<'a>(work: &'a Work, item: &'a Stored) -> Step<'a> {
    Box::pin(async move { open_meeting(work, HandoverItem::of(&item.values)?.handover_id.0).await })
}

async fn open_meeting(work: &Work, id: Uuid) -> Result<(), Refusal> {
    is_open(&find::find(work, &HANDOVER, id).await?)
}

fn is_open(meeting: &Stored) -> Result<(), Refusal> {
    let open = Handover::of(&meeting.values)?.state == HandoverState::Open;
    if open { Ok(()) } else { Err(Refusal::Rule("meeting-sealed")) }
}

async fn no_force(work: &Work, item: &HandoverItem) -> Result<(), Refusal> {
    let sql = "SELECT enforcement FROM unit WHERE office_id = $1 AND id = $2";
    let unit = work.tx.row(sql, store::params![item.unit_id.0]).await?.ok_or(Refusal::NotFound)?;
    if unit.get::<bool>("enforcement")? { Err(Refusal::Rule("enforcement-unit")) } else { Ok(()) }
}

/// Whether another item of the meeting has a lead for the same matter.
async fn has_lead(work: &Work, id: Uuid, item: &HandoverItem) -> Result<bool, Refusal> {
    let (column, matter) = match (item.request_id, item.suggestion_id) {
        (Some(request), _) => ("request_id", request.0),
        (None, Some(suggestion)) => ("suggestion_id", suggestion.0),
        (None, None) => return Ok(false),
    };
    let sql = format!(
        "SELECT 1 AS one FROM handover_item WHERE office_id = $1 AND voided = FALSE AND part = 'lead' AND handover_id = $2 \
         AND {column} = $3 AND id <> $4"
    );
    Ok(work.tx.row(&sql, store::params![item.handover_id.0, matter, id]).await?.is_some())
}

/// Seals a meeting: every lead item's request or suggestion goes to its unit.
pub async fn seal(work: &Work, id: Uuid) -> Result<Stored, Refusal> {
    work.actor.must_be(&[Role::Coordinator])?;
    let before = find::find_to_change(work, &HANDOVER, id).await?;
    is_open(&before)?;
    if Handover::of(&before.values)?.held_on > work.tx.today() {
        return Err(Refusal::Rule("meeting-not-held"));
    }
    let items = items(work, id).await?;
    for item in &items {
        // The flag may have been set after the item was added.
        no_force(work, item).await?;
        if item.part == Part::Lead {
            hand_over(work, item, &before).await?;
        }
    }
    let mut values = before.values.clone();
    values.set("state", HandoverState::Sealed.code());
    let event = Event::new("handover.sealed").with("items", items.len());
    save(work, Change::of(before, values, event)).await
}

/// The meeting's items, where each matter has one lead: somebody answers for it, and nobody else.
async fn items(work: &Work, id: Uuid) -> Result<Vec<HandoverItem>, Refusal> {
    let stored = find::parts(work, &HANDOVER_ITEM, id).await?;
    let items: Vec<HandoverItem> =
        stored.iter().map(|item| HandoverItem::of(&item.values)).collect::<Result<_, _>>()?;
    if items.is_empty() {
        return Err(Refusal::Rule("meeting-empty"));
    }
    for item in &items {
        let same =
            |other: &&HandoverItem| (other.request_id, other.suggestion_id) == (item.request_id, item.suggestion_id);
        match items.iter().filter(same).filter(|other| other.part == Part::Lead).count() {
            0 => return Err(Refusal::Rule("no-lead")),
            1 => {}
            _ => return Err(Refusal::Rule("one-lead")),
        }
    }
    Ok(items)
}

/// Suggestions are known here by their table only: the services do not know one another.
async fn hand_over(work: &Work, item: &HandoverItem, meeting: &Stored) -> Result<(), Refusal> {
    let (table, matter) = match (item.request_id, item.suggestion_id) {
        (Some(request), _) => ("request", request.0),
        (None, Some(suggestion)) => ("suggestion", suggestion.0),
        (None, None) => return Ok(()),
    };
    let before = match find::find_to_change(work, work.kind(table)?, matter).await {
        // Voided after it came onto the list.
        Err(Refusal::NotFound) => return Err(Refusal::Rule("not-to-hand-over")),
        found => found?,
    };
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

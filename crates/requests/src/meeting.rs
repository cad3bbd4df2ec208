//! Holding a hand-over meeting: sealing it hands its items over, in one step for all of them.

use std::collections::BTreeSet;

use casework::{
    Change, Refusal, Work,
    change::{Stored, save},
    event::{self, Event},
    field_type::Short,
    find,
    kind::{Role, Step},
    notice::{self, To},
    values::{Record, Values},
};
use store::{FromValue, Value};
use uuid::Uuid;

use crate::{
    HANDOVER, HANDOVER_ITEM, Handover, HandoverItem, HandoverState, Part, REQUEST, Request, RequestState, assign,
    item::{self, ItemState},
    moves::{self, Turn},
};

/// A new meeting is open.
pub fn complete<'a>(_: &'a Work, _: Uuid, values: &'a mut Values, before: Option<&'a Stored>) -> Step<'a> {
    Box::pin(async move {
        if before.is_none() {
            values.set("state", HandoverState::Open.code());
        }
        Ok(())
    })
}

/// Items are added to open meetings only, and stay with their matter; a request goes to an enforcement unit only by the
/// resident's recorded wish.
pub fn complete_item<'a>(work: &'a Work, id: Uuid, values: &'a mut Values, before: Option<&'a Stored>) -> Step<'a> {
    Box::pin(async move {
        if before.is_none() {
            values.set("state", ItemState::Proposed.code());
        }
        let item = HandoverItem::of(values)?;
        open_meeting(work, item.handover_id.0).await?;
        let matters = ["request_id", "suggestion_id"];
        if before.is_some_and(|before| matters.iter().any(|column| before.values.get(column) != values.get(column))) {
            return Err(Refusal::Rule("part-moved"));
        }
        may_have(work, &item).await?;
        if item.part == Part::Lead && has_lead(work, id, &item).await? {
            return Err(Refusal::Rule("one-lead"));
        }
        Ok(())
    })
}

/// What a unit is to lead leaves the inbox when it comes onto a list.
pub fn put_on_list<'a>(work: &'a Work, item: &'a Stored) -> Step<'a> {
    Box::pin(async move {
        let item = HandoverItem::of(&item.values)?;
        let Some(request) = item.request_id.filter(|_| item.part == Part::Lead) else { return Ok(()) };
        let mut turn = Turn::begin(work, &moves::BATCHING, request.0).await?;
        turn.request.state = RequestState::InBatch;
        let event = turn.event().with("handover", item.handover_id.0.to_string());
        turn.save(work, event).await.map(drop)
    })
}

/// A held meeting is not voided: units act on what it gave them. What was on the list of one that is, goes back.
pub fn stays<'a>(work: &'a Work, meeting: &'a Stored) -> Step<'a> {
    Box::pin(async move {
        is_open(meeting)?;
        let sql = "SELECT request_id FROM handover_item WHERE office_id = $1 AND handover_id = $2 AND voided = FALSE \
                   AND part = 'lead' AND request_id IS NOT NULL ORDER BY id";
        for row in work.tx.rows(sql, store::params![meeting.id]).await? {
            take_off_list(work, row.get("request_id")?).await?;
        }
        Ok(())
    })
}

/// An item of a held meeting is not voided: its unit acts on it.
pub fn item_stays<'a>(work: &'a Work, item: &'a Stored) -> Step<'a> {
    Box::pin(async move {
        let item = HandoverItem::of(&item.values)?;
        open_meeting(work, item.handover_id.0).await?;
        match item.request_id.filter(|_| item.part == Part::Lead) {
            Some(request) => take_off_list(work, request.0).await,
            None => Ok(()),
        }
    })
}

/// Back into the inbox; what has ended meanwhile, or was voided, stays as it is.
async fn take_off_list(work: &Work, request: Uuid) -> Result<(), Refusal> {
    match Turn::begin(work, &moves::UNBATCHING, request).await {
        Ok(mut turn) => {
            turn.request.state = RequestState::Triaged;
            let event = turn.event();
            turn.save(work, event).await.map(drop)
        }
        Err(Refusal::Rule(_) | Refusal::NotFound) => Ok(()),
        Err(other) => Err(other),
    }
}

async fn open_meeting(work: &Work, id: Uuid) -> Result<(), Refusal> {
    is_open(&find::find(work, &HANDOVER, id).await?)
}

fn is_open(meeting: &Stored) -> Result<(), Refusal> {
    let open = Handover::of(&meeting.values)?.state == HandoverState::Open;
    if open { Ok(()) } else { Err(Refusal::Rule("meeting-sealed")) }
}

async fn may_have(work: &Work, item: &HandoverItem) -> Result<(), Refusal> {
    let request = match item.request_id {
        Some(request) => match find::find(work, &REQUEST, request.0).await {
            Ok(stored) => Some(Request::of(&stored.values)?),
            Err(Refusal::NotFound) => return Err(Refusal::Rule("not-to-hand-over")),
            Err(other) => return Err(other),
        },
        None => None,
    };
    let request = item.request_id.map(|id| id.0).zip(request.as_ref());
    assign::may_have(work, request, item.unit_id.0).await
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

/// Seals a meeting: it gets its number, and every lead item's request or suggestion goes to its unit.
pub async fn seal(work: &Work, id: Uuid) -> Result<Stored, Refusal> {
    work.actor.must_be(&[Role::Coordinator])?;
    let before = find::find_to_change(work, &HANDOVER, id).await?;
    is_open(&before)?;
    let mut meeting = Handover::of(&before.values)?;
    if meeting.held_on > work.tx.today() {
        return Err(Refusal::Rule("meeting-not-held"));
    }
    let items = items(work, id).await?;
    for item in &items {
        // The flag may have been set after the item was added.
        may_have(work, item).await?;
        if item.part == Part::Lead {
            hand_over(work, item, &before).await?;
        }
    }
    meeting.state = HandoverState::Sealed;
    meeting.number = Some(Short(next_number(work, meeting.held_on.year()).await?));
    let values = Values::from_record(&HANDOVER, &meeting);
    let event = Event::new("handover.sealed").with("items", items.len());
    save(work, Change::of(before, values, event)).await
}

/// Meetings are counted by year, in the order in which they are sealed.
async fn next_number(work: &Work, year: i16) -> Result<String, Refusal> {
    let sql = "SELECT COUNT(*) AS n FROM handover WHERE office_id = $1 AND state <> 'open' AND held_on >= $2 AND held_on <= $3";
    let days = store::params![format!("{year:04}-01-01"), format!("{year:04}-12-31")];
    let row = work.tx.row(sql, days).await?.ok_or(Refusal::NotFound)?;
    Ok(format!("{year:04}-{}", row.get::<i64>("n")? + 1))
}

/// Sends the lists of a sealed meeting to its units.
pub async fn send(work: &Work, id: Uuid) -> Result<Stored, Refusal> {
    work.actor.must_be(&[Role::Coordinator])?;
    let before = find::find_to_change(work, &HANDOVER, id).await?;
    let mut meeting = Handover::of(&before.values)?;
    if meeting.state != HandoverState::Sealed {
        return Err(Refusal::Rule("meeting-not-sealed"));
    }
    let mut units = BTreeSet::new();
    for stored in find::parts(work, &HANDOVER_ITEM, id).await? {
        item::take(work, stored.id, &item::SENT).await?;
        units.insert(HandoverItem::of(&stored.values)?.unit_id.0);
    }
    meeting.state = HandoverState::Sent;
    meeting.sent_on = Some(work.tx.today());
    let values = Values::from_record(&HANDOVER, &meeting);
    let sent = save(work, Change::of(before, values, Event::new("handover.sent").with("units", units.len()))).await?;
    for unit in units {
        notice::tell(work, "handover-sent", "handover", id, To::Unit(unit)).await?;
    }
    Ok(sent)
}

/// A unit signs for the receipt of its list; the coordinator may for a unit that signed on paper.
pub async fn sign_for(work: &Work, id: Uuid, unit: Option<Uuid>) -> Result<Stored, Refusal> {
    work.actor.must_be(&[Role::Unit, Role::Coordinator])?;
    let meeting = find::find(work, &HANDOVER, id).await?;
    if Handover::of(&meeting.values)?.state == HandoverState::Open {
        return Err(Refusal::Rule("meeting-not-sealed"));
    }
    let unit = match unit {
        Some(unit) if work.actor.is(Role::Coordinator) => unit,
        _ => work.actor.unit().ok_or_else(|| Refusal::problem("unit", "required"))?,
    };
    let mut signed = 0_u64;
    for stored in find::parts(work, &HANDOVER_ITEM, id).await? {
        if HandoverItem::of(&stored.values)?.unit_id.0 == unit && item::take(work, stored.id, &item::RECEIVED).await? {
            signed += 1;
        }
    }
    if signed == 0 {
        return Err(Refusal::Rule("nothing-to-sign-for"));
    }
    let event = Event::new("handover.received").with("unit", unit.to_string()).with("items", signed);
    event::note(work, "handover", id, &event).await?;
    Ok(meeting)
}

/// How far a meeting has come: told by its items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Being prepared.
    Open,
    /// Held.
    Sealed,
    /// Its lists went out.
    Sent,
    /// Every unit signed for its list.
    AllReceived,
    /// Everything it gave has ended, or is with somebody else.
    Settled,
}

/// How far the meeting has come; what was handed over and is still open with its unit keeps it from being settled.
pub async fn progress(work: &Work, id: Uuid) -> Result<Progress, Refusal> {
    let meeting = Handover::of(&find::find(work, &HANDOVER, id).await?.values)?;
    if meeting.state == HandoverState::Open {
        return Ok(Progress::Open);
    }
    let sql = "SELECT i.state, i.suggestion_id, s.state AS suggestion_state FROM handover_item i LEFT JOIN suggestion s ON \
               s.office_id = i.office_id AND s.id = i.suggestion_id WHERE i.office_id = $1 AND i.handover_id = $2 \
               AND i.voided = FALSE AND i.part = 'lead'";
    let rows = work.tx.rows(sql, store::params![id]).await?;
    let (mut unsigned, mut open) = (false, false);
    for row in rows {
        let state =
            row.get::<Option<String>>("state")?.and_then(|word| ItemState::parse(&word)).unwrap_or(ItemState::Sent);
        let replied = row.get::<Option<String>>("suggestion_state")?.as_deref() == Some("replied");
        let settled = replied
            || matches!(state, ItemState::Done | ItemState::Returned | ItemState::Transferred | ItemState::Revoked);
        unsigned |= !settled && matches!(state, ItemState::Proposed | ItemState::Sent);
        open |= !settled;
    }
    Ok(match (meeting.state, unsigned, open) {
        (_, _, false) => Progress::Settled,
        (HandoverState::Sealed, _, _) => Progress::Sealed,
        (_, true, _) => Progress::Sent,
        (_, false, _) => Progress::AllReceived,
    })
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

async fn hand_over(work: &Work, item: &HandoverItem, meeting: &Stored) -> Result<(), Refusal> {
    match (item.request_id, item.suggestion_id) {
        (Some(request), _) => {
            let mut turn = match Turn::begin(work, &moves::HANDING_OVER, request.0).await {
                // Voided after it came onto the list.
                Err(Refusal::NotFound) => return Err(Refusal::Rule("not-to-hand-over")),
                begun => begun?,
            };
            assign::give(&mut turn.request, item.unit_id.0);
            let event = turn.event().with("handover", meeting.id.to_string());
            turn.save(work, event).await.map(drop)
        }
        (None, Some(suggestion)) => hand_over_suggestion(work, suggestion.0, item.unit_id.0, meeting).await,
        (None, None) => Ok(()),
    }
}

/// Suggestions are known here by their table only: the services do not know one another.
async fn hand_over_suggestion(work: &Work, id: Uuid, unit: Uuid, meeting: &Stored) -> Result<(), Refusal> {
    let before = match find::find_to_change(work, work.kind("suggestion")?, id).await {
        Err(Refusal::NotFound) => return Err(Refusal::Rule("not-to-hand-over")),
        found => found?,
    };
    let state = String::from_value(before.values.get("state")).unwrap_or_default();
    if !matches!(state.as_str(), "received" | "handed_over") {
        return Err(Refusal::Rule("not-to-hand-over"));
    }
    let mut values = before.values.clone();
    values.set("state", "handed_over");
    values.set("unit_id", Value::from(unit));
    let event = Event::new("suggestion.handed_over").with("handover", meeting.id.to_string());
    save(work, Change::of(before, values, event)).await?;
    Ok(())
}

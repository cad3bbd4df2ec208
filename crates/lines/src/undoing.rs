//! Taking a step back: the same person, within minutes, while nothing followed it and nobody was told. It is a new event that
//! names the one it takes back, through the same door; the record stands as before, with its clock, figures and words.
//!
//! What may be taken back is written down here ([`way`]): a step that changed this one record and nothing beside it. Everything
//! else has a step of its own that mends it, or says before it is done that it cannot be undone.

use casework::{
    Change, Refusal, Work,
    change::{Stored, save},
    event::{self, Event},
    find,
    kind::{Field, FieldKind, Kind, Line, Role},
    values::Values,
    void,
};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Map, Value as Json};
use store::{Value, params};
use uuid::Uuid;

/// Its noun, as in `POST /requests/{id}/undoing`.
pub const NOUN: &str = "undoing";
/// So long a step may be taken back.
pub const WITHIN: SignedDuration = SignedDuration::from_mins(10);

/// Steps of the office with a request or a topic that change it alone.
const STEPS: [&str; 6] =
    ["request.triaged", "request.kept", "request.merged", "request.separated", "topic.set_aside", "topic.closed"];
/// What an office sets up and switches off by correcting or voiding it.
const SET_UP: [&str; 3] = ["unit", "category", "team"];

/// By which right a step was taken, and is taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Step,
    Correction,
    Voiding,
}

/// Whether and how a step of this kind may be taken back.
fn way(kind: &Kind, event: &str) -> Option<Way> {
    let ours = Line::SERVICES.contains(&kind.line) || SET_UP.contains(&kind.table);
    // Where voiding has consequences of its own, other records stand on this one. Of a request only the person is asked for.
    let alone = kind.voided.is_none() || kind.table == "request";
    match event.rsplit_once('.').map_or(event, |(_, what)| what) {
        "corrected" if ours && alone => Some(Way::Correction),
        // The contact left with a matter is erased with it, and does not come back.
        "voided" if ours && kind.voided.is_none() && !kind.contact => Some(Way::Voiding),
        _ => STEPS.contains(&event).then_some(Way::Step),
    }
}

/// Whether a record of this kind that is voided may be had back for a while.
pub fn voiding_comes_back(kind: &Kind) -> bool {
    way(kind, "voided") == Some(Way::Voiding)
}

/// Steps after which something left the machine, was handed over or was destroyed: a page says before that they stay.
const FINAL: [(&str, &str); 8] = [
    ("handover", "seal"),
    ("handover", "sending"),
    ("request", "refusal"),
    ("request", "mediation"),
    ("request", "assignment"),
    ("request", "closure"),
    ("attachment", "transcription"),
    ("attachment", "publication"),
];

/// Whether an action says before it is done that it cannot be undone.
pub fn is_final(table: &str, noun: &str) -> bool {
    FINAL.contains(&(table, noun))
}

/// The last step of a record.
struct Last {
    id: Uuid,
    at: Timestamp,
    by: Option<Uuid>,
    version: i64,
    event: String,
    body: Map<String, Json>,
}

/// The version of the record whose step whoever acts may take back now; none where there is none.
pub async fn offered(work: &Work, kind: &'static Kind, id: Uuid) -> Result<Option<i64>, Refusal> {
    match to_undo(work, kind, id).await {
        Ok((record, ..)) => Ok(Some(record.version)),
        Err(Refusal::Store(error)) => Err(Refusal::Store(error)),
        Err(_) => Ok(None),
    }
}

/// Takes the step back that brought the record to this version.
pub async fn undo(work: &Work, kind: &'static Kind, id: Uuid, sent: &Map<String, Json>) -> Result<Stored, Refusal> {
    let (record, last, way) = to_undo(work, kind, id).await?;
    let seen = sent.get("version").and_then(|it| it.as_i64().or_else(|| it.as_str()?.parse().ok()));
    let seen = seen.ok_or_else(|| Refusal::problem("version", "required"))?;
    if seen != record.version {
        return Err(Refusal::Stale);
    }
    let values = before(&record, &last.body)?;
    let mut event = Event::new(format!("{}.taken_back", kind.table))
        .with("event", last.id.to_string())
        .with("step", last.event.as_str());
    if way == Way::Step {
        event = event.with("role", Role::Coordinator.code());
    }
    save(work, Change::taken_back(record, values, event)).await
}

async fn to_undo(work: &Work, kind: &'static Kind, id: Uuid) -> Result<(Stored, Last, Way), Refusal> {
    // Whoever may not know of it is told nothing.
    let record = find::find_even_voided(work, kind, id).await?;
    let last = last(work, kind, id).await?;
    let own = last.by.is_some() && last.by == work.actor.staff_id;
    let way = way(kind, &last.event).filter(|_| own && last.version == record.version);
    let way = way.ok_or(Refusal::Rule("not-to-undo"))?;
    if work.tx.now().duration_since(last.at) >= WITHIN {
        return Err(Refusal::Rule("too-late-to-undo"));
    }
    by_right(work, kind, id, way).await?;
    if was_told(work, id, last.at).await? || (way == Way::Voiding && had_files(work, kind, id).await?) {
        return Err(Refusal::Rule("told-already"));
    }
    before(&record, &last.body)?;
    Ok((record, last, way))
}

/// By the right that took the step: another that only shows the record does not take it back.
async fn by_right(work: &Work, kind: &'static Kind, id: Uuid, way: Way) -> Result<(), Refusal> {
    let acting = match way {
        Way::Step => work.acting(kind, &[Role::Coordinator])?,
        Way::Correction => work.writing(kind)?,
        Way::Voiding => work.acting(kind, void::VOIDERS)?,
    };
    find::find_even_voided(&acting, kind, id).await.map(drop)
}

async fn last(work: &Work, kind: &Kind, id: Uuid) -> Result<Last, Refusal> {
    let sql = "SELECT id, at, actor_id, version, kind, body FROM event WHERE office_id = $1 AND subject_table = $2 \
               AND subject_id = $3 AND version > 0 ORDER BY version DESC LIMIT 1";
    let row = work.tx.row(sql, params![kind.table, id]).await?.ok_or(Refusal::Rule("not-to-undo"))?;
    let body: String = row.get("body")?;
    Ok(Last {
        id: row.get("id")?,
        at: row.get("at")?,
        by: row.get("actor_id")?,
        version: row.get("version")?,
        event: row.get("kind")?,
        body: serde_json::from_str(&body).unwrap_or_default(),
    })
}

/// Whether something about the record was queued to leave the machine with the step or since, sent by now or not, or a slip of
/// it was printed.
async fn was_told(work: &Work, id: Uuid, since: Timestamp) -> Result<bool, Refusal> {
    let sql = "SELECT 1 AS one FROM event WHERE office_id = $1 AND subject_table = 'request' AND subject_id = $2 AND at >= $3 \
               AND kind = 'request.slip_printed' LIMIT 1";
    if work.tx.row(sql, params![id, since]).await?.is_some() {
        return Ok(true);
    }
    let sql = "SELECT 1 AS one FROM outbox WHERE office_id = $1 AND due_at >= $2 AND body LIKE $3 LIMIT 1";
    Ok(work.tx.row(sql, params![since, format!("%{id}%")]).await?.is_some())
}

/// Whether files lay with it: their bytes go with the record that is voided.
async fn had_files(work: &Work, kind: &Kind, id: Uuid) -> Result<bool, Refusal> {
    let sql = "SELECT 1 AS one FROM attachment WHERE office_id = $1 AND matter_table = $2 AND matter_id = $3 LIMIT 1";
    Ok(work.tx.row(sql, params![kind.table, id]).await?.is_some())
}

/// The values before a step, as its event tells them; refused where it does not tell them any more (they were redacted).
fn before(record: &Stored, body: &Map<String, Json>) -> Result<Values, Refusal> {
    let mut values = record.values.clone();
    for field in record.values.kind.fields {
        let pair = body.get(field.column).and_then(Json::as_array).map(Vec::as_slice);
        let Some([was, is]) = pair else { continue };
        if event::json(values.get(field.column)) != *is {
            return Err(Refusal::Rule("not-to-undo"));
        }
        values.set(field.column, value(field, was).ok_or(Refusal::Rule("not-to-undo"))?);
    }
    Ok(values)
}

/// A value as [`event::json`] told it.
fn value(field: &Field, told: &Json) -> Option<Value> {
    Some(match (field.kind, told) {
        (_, Json::Null) => Value::Null,
        (_, Json::Bool(yes)) => Value::Bool(*yes),
        (FieldKind::Degrees, Json::Number(number)) => Value::Real(number.as_f64()?),
        (_, Json::Number(number)) => Value::Int(number.as_i64()?),
        (FieldKind::Place | FieldKind::Record(_), Json::String(id)) => Value::Uuid(id.parse().ok()?),
        (_, Json::String(text)) => Value::Text(text.clone()),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue;

    fn kind(table: &str) -> &'static Kind {
        catalogue().by_table(table).unwrap()
    }

    #[test]
    fn only_steps_that_change_one_record_and_nothing_beside_it_may_be_taken_back() {
        assert_eq!(way(kind("request"), "request.triaged"), Some(Way::Step));
        assert_eq!(way(kind("request"), "request.corrected"), Some(Way::Correction));
        assert_eq!(way(kind("activity"), "activity.voided"), Some(Way::Voiding));
        assert_eq!(way(kind("category"), "category.voided"), Some(Way::Voiding));
        for (table, event) in [
            // Its contact is erased with it.
            ("request", "request.voided"),
            ("suggestion", "suggestion.voided"),
            // Other records stand on it.
            ("agreement", "agreement.corrected"),
            ("agreement", "agreement.voided"),
            ("handover", "handover.sealed"),
            ("handover_item", "handover_item.voided"),
            ("request", "request.handed_over"),
            ("request", "request.closed"),
            // Rights, terms and calendars hold at once, elsewhere too.
            ("role_grant", "role_grant.voided"),
            ("calendar_day", "calendar_day.corrected"),
            ("bulletin", "bulletin.published"),
            // Nor is taking back taken back.
            ("request", "request.taken_back"),
        ] {
            assert_eq!(way(kind(table), event), None, "{event}");
        }
    }

    #[test]
    fn a_value_comes_back_as_it_was_stored() {
        for kind in &catalogue().kinds {
            for field in kind.fields {
                let stored = match field.kind {
                    FieldKind::Degrees => Value::Real(31.0),
                    FieldKind::Count | FieldKind::Money | FieldKind::Instant => Value::Int(1_740_787_200_000_000),
                    FieldKind::Flag => Value::Bool(true),
                    FieldKind::Place | FieldKind::Record(_) => Value::Uuid(Uuid::from_u128(7)),
                    _ => Value::Text("2025-03-01".to_owned()),
                };
                for value_then in [stored, Value::Null] {
                    // As it is read again from the text of an event.
                    let text = event::json(&value_then).to_string();
                    let told: Json = serde_json::from_str(&text).unwrap();
                    assert_eq!(value(field, &told), Some(value_then), "{}.{}", kind.table, field.column);
                }
            }
        }
    }
}

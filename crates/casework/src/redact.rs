//! Erasing texts that tell of a person once their term has ended: from the record, and from the events that brought them, with
//! the reasons that were given for them. The case, its clock and its figures stay, and so does the proof: the event that says
//! what was erased names each event that it changed, with the hash of what stands there now, so that nothing else can be taken
//! out and called an erasure.

mod reasons;

use serde_json::{Map, Value as Json};
use sha2::{Digest, Sha256};
use store::{Row, Value, params};
use uuid::Uuid;

use crate::{
    Refusal,
    actor::Work,
    change::{self, Stored},
    event::{self, Event, Subject},
    find,
    kind::Kind,
    mac, words,
};

pub use reasons::{Given, erase_reasons, reasons};

/// What stands in the place of an erased text.
pub const ERASED: &str = "[…]";
/// The reason of the program itself where a term has ended.
pub const TERM_ENDED: &str = "term";
/// The reason of the program itself where a record was voided.
pub const VOIDED: &str = "voided";

/// Which columns of a record are erased.
#[derive(Clone, Copy, Debug)]
pub struct Erased {
    /// Texts in whose place [`ERASED`] stands.
    pub texts: &'static [&'static str],
    /// Values in whose place nothing stands.
    pub emptied: &'static [&'static str],
}

impl Erased {
    fn columns(&self) -> impl Iterator<Item = &'static str> {
        self.texts.iter().chain(self.emptied).copied()
    }
}

/// Erases the columns of a record, of its events and the reasons of these; nothing happens where nothing is left to erase.
pub async fn redact(
    work: &Work,
    kind: &'static Kind,
    id: Uuid,
    erased: &Erased,
    reason: &str,
) -> Result<Option<Stored>, Refusal> {
    let before = find::find_to_follow(work, kind, id).await?;
    let mut values = before.values.clone();
    for column in erased.texts.iter().filter(|column| *before.values.get(column) != Value::Null) {
        values.set(column, ERASED);
    }
    for column in erased.emptied {
        values.set(column, Value::Null);
    }
    if values == before.values {
        return Ok(None);
    }
    let after = Stored { version: before.version + 1, values, ..before.clone() };
    change::update(work, kind, before.version, &after).await?;
    words::note(work, Some(&before.values), &after).await?;
    let changed = forget_in_events(work, kind.table, id, erased).await?;
    let reasons = reasons::of_record(work, kind.table, id).await?;
    let reasons = reasons::forget(work, &reasons.iter().map(|given| given.event).collect::<Vec<_>>()).await?;
    let columns: Vec<&str> = erased.columns().collect();
    let event = Event::new(kind_of(kind.table)).because(reason).with("erased", columns).with("events", changed);
    let event = if reasons.is_empty() { event } else { event.with("reasons", reasons) };
    let hash = after.values.record_hash(after.id, after.version, after.voided);
    event::write(work, Subject { table: kind.table, id, version: after.version, hash: Some(hash) }, &event).await?;
    Ok(Some(after))
}

fn kind_of(table: &str) -> String {
    format!("{table}.redacted")
}

/// Takes the values out of the bodies of a record's events; each changed event with the hash of its body now.
async fn forget_in_events(work: &Work, table: &str, id: Uuid, erased: &Erased) -> Result<Map<String, Json>, Refusal> {
    let sql = "SELECT id, body FROM event WHERE office_id = $1 AND subject_table = $2 AND subject_id = $3";
    let mut changed = Map::new();
    for row in work.tx.rows(sql, params![table, id]).await? {
        let (event, text): (Uuid, String) = (row.get("id")?, row.get("body")?);
        let Ok(Json::Object(mut body)) = serde_json::from_str(&text) else { continue };
        let told: Vec<&str> =
            erased.columns().filter(|column| body.get(*column).is_some_and(|it| !it.is_null())).collect();
        if told.is_empty() {
            continue;
        }
        for column in told {
            body.insert(column.to_owned(), Json::Null);
        }
        let text = Json::Object(body).to_string();
        let Some(opened) = mac::open(work, event).await? else { continue };
        work.tx.execute("UPDATE event SET body = $3 WHERE office_id = $1 AND id = $2", params![event, &text]).await?;
        opened.close(work).await?;
        changed.insert(event.to_string(), hash(&text).into());
    }
    Ok(changed)
}

fn hash(body: &str) -> String {
    hex::encode(Sha256::digest(body.as_bytes()))
}

/// Whether an event that does not fit its place in the chain is one whose text was erased, and stands as it was left then.
pub async fn explains(work: &Work, event: &Row) -> Result<bool, Refusal> {
    let (id, table): (Uuid, String) = (event.get("id")?, event.get("subject_table")?);
    let (subject, body): (Uuid, String) = (event.get("subject_id")?, event.get("body")?);
    let sql = "SELECT body FROM event WHERE office_id = $1 AND subject_table = $2 AND subject_id = $3 AND kind = $4";
    let (id, now, whole) = (id.to_string(), hash(&body), reasons::hash(event)?);
    for row in work.tx.rows(sql, params![&table, subject, kind_of(&table)]).await? {
        let told: Json = serde_json::from_str(&row.get::<String>("body")?).unwrap_or_default();
        let says = |of: &str| told.pointer(&format!("/{of}/{id}")).and_then(Json::as_str);
        if says("events") == Some(&now) || says("reasons") == Some(&whole) {
            return Ok(true);
        }
    }
    Ok(false)
}

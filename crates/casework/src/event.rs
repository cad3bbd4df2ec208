//! The event log: every change leaves who, when, what and why.
//!
//! Rows are appended, never changed but for their place in the chain ([`crate::chain`]). An event holds no personal
//! value: contacts live in sealed rows and are named by id only.

use serde_json::{Map, Value as Json};
use store::Value;
use uuid::Uuid;

use crate::{Refusal, actor::Work, kind::Role, mac, values::Values};

/// What happened, ready to be written with the change it explains.
#[derive(Clone, Debug)]
pub struct Event {
    /// What happened, e.g. `request.closed`.
    pub kind: String,
    /// The reason given, where one is asked for.
    pub reason: Option<String>,
    /// The values it brought: all of a new record, the changed ones of an old.
    pub body: Map<String, Json>,
}

impl Event {
    /// An event without a reason or values.
    pub fn new(kind: impl Into<String>) -> Self {
        Self { kind: kind.into(), reason: None, body: Map::new() }
    }

    /// With the reason given.
    #[must_use]
    pub fn because(mut self, reason: impl Into<String>) -> Self {
        self.reason = Some(reason.into());
        self
    }

    /// With a value to remember.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Json>) -> Self {
        self.body.insert(name.to_owned(), value.into());
        self
    }
}

/// What an event is about.
#[derive(Clone, Debug)]
pub struct Subject<'a> {
    /// Table of the record.
    pub table: &'a str,
    /// Its id.
    pub id: Uuid,
    /// Its version after the event; 0 for events that change no record.
    pub version: i64,
    /// The hash of the record after the event; none for events that change no record.
    pub hash: Option<Vec<u8>>,
}

/// Appends the event.
pub async fn write(work: &Work, subject: Subject<'_>, event: &Event) -> Result<Uuid, Refusal> {
    let tx = &work.tx;
    let id = tx.new_id();
    // In the order of `chain::LINKED`.
    let mut values = Vec::from(store::params![
        id,
        tx.now(),
        tx.today(),
        work.actor.staff_id,
        &work.actor.name,
        event.kind.as_str(),
        subject.table,
        subject.id,
        subject.version,
        event.reason.as_deref(),
        Json::Object(event.body.clone()).to_string(),
        subject.hash,
        tx.random_bytes::<16>().to_vec(),
    ]);
    values.push(mac::of(tx, &values).into());
    let sql = "INSERT INTO event (office_id, id, at, day, actor_id, actor, kind, subject_table, subject_id, version, reason, \
               body, record_hash, salt, mac) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    tx.execute(sql, &values).await?;
    tx.proof_of_commit(id);
    Ok(id)
}

/// Appends an event that changes no record, such as a sign-in or a read of a contact.
pub async fn note(work: &Work, table: &str, id: Uuid, event: &Event) -> Result<Uuid, Refusal> {
    write(work, Subject { table, id, version: 0, hash: None }, event).await
}

/// Whether the actor took any step in the life of a record.
pub async fn has_changed(work: &Work, table: &str, id: Uuid) -> Result<bool, Refusal> {
    let sql = "SELECT 1 AS one FROM event WHERE office_id = $1 AND subject_table = $2 AND subject_id = $3 AND version > 0 \
               AND (actor_id = $4 OR actor = $5) LIMIT 1";
    let row = work.tx.row(sql, store::params![table, id, work.actor.staff_id, &work.actor.name]).await?;
    Ok(row.is_some())
}

/// All values of a new record as JSON.
pub fn all_values(values: &Values) -> Map<String, Json> {
    values.iter().filter(|(_, v)| **v != Value::Null).map(|(f, v)| (f.column.to_owned(), json(v))).collect()
}

/// The values that differ, as `[before, after]`.
pub fn changed_values(before: &Values, after: &Values) -> Map<String, Json> {
    before
        .iter()
        .zip(after.cells())
        .filter(|((_, old), new)| old != new)
        .map(|((field, old), new)| (field.column.to_owned(), Json::Array(vec![json(old), json(new)])))
        .collect()
}

/// A stored value as JSON.
pub fn json(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Bool(b) => (*b).into(),
        Value::Int(n) => (*n).into(),
        Value::Real(x) => (*x).into(),
        Value::Text(text) => text.as_str().into(),
        Value::Bytes(bytes) => hex::encode(bytes).into(),
        Value::Uuid(id) => id.to_string().into(),
    }
}

/// When the device that made a record's id did so, by its own clock: ids are UUIDv7 made where something is typed, so that its
/// time is kept beside the server's, which is the event's. None for an id that was made otherwise.
pub fn device_time(id: Uuid) -> Option<jiff::Timestamp> {
    let millis = i64::try_from(id.as_u128() >> 80).ok()?;
    (id.get_version_num() == 7).then(|| jiff::Timestamp::from_millisecond(millis).ok()).flatten()
}

/// One line of a record's history, for those who may see the record.
#[derive(Clone, Debug)]
pub struct Entry {
    /// When.
    pub at: jiff::Timestamp,
    /// Who, as the event names them.
    pub actor: String,
    /// What happened.
    pub kind: String,
    /// Why.
    pub reason: Option<String>,
    /// The values it brought.
    pub body: Map<String, Json>,
}

/// The history of a record that the caller was allowed to find. Who read its contact is told to the auditor and to the
/// reader alone: staff are not watched by one another.
pub async fn history(work: &Work, table: &str, id: Uuid) -> Result<Vec<Entry>, Refusal> {
    let sql = "SELECT at, actor, kind, reason, body FROM event WHERE office_id = $1 AND subject_table = $2 \
               AND subject_id = $3 AND (kind <> 'contact.read' OR $4 = TRUE OR actor_id = $5) ORDER BY at, id";
    let audits = work.actor.is(Role::Auditor);
    let rows = work.tx.rows(sql, store::params![table, id, audits, work.actor.staff_id]).await?;
    rows.iter()
        .map(|row| {
            let body: String = row.get("body")?;
            Ok(Entry {
                at: row.get("at")?,
                actor: row.get("actor")?,
                kind: row.get("kind")?,
                reason: row.get("reason")?,
                body: serde_json::from_str(&body).unwrap_or_default(),
            })
        })
        .collect()
}

/// Who brought a record to this version; none where a program or a resident did.
pub async fn actor_of(work: &Work, table: &str, id: Uuid, version: i64) -> Result<Option<Uuid>, Refusal> {
    let sql =
        "SELECT actor_id FROM event WHERE office_id = $1 AND subject_table = $2 AND subject_id = $3 AND version = $4";
    let row = work.tx.row(sql, store::params![table, id, version]).await?;
    Ok(row.map(|row| row.get("actor_id")).transpose()?.flatten())
}

/// Who took the last step of this kind with a record; none where nobody, a program or a resident did.
pub async fn last_actor(work: &Work, table: &str, id: Uuid, kind: &str) -> Result<Option<Uuid>, Refusal> {
    let sql = "SELECT actor_id FROM event WHERE office_id = $1 AND subject_table = $2 AND subject_id = $3 AND kind = $4 \
               ORDER BY version DESC LIMIT 1";
    let row = work.tx.row(sql, store::params![table, id, kind]).await?;
    Ok(row.map(|row| row.get("actor_id")).transpose()?.flatten())
}

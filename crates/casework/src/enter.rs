//! Entering a record: once, however often it is sent.

use serde_json::{Map, Value as Json};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{
    Refusal,
    actor::Work,
    change::{Change, Stored, save},
    event::Event,
    find,
    kind::Kind,
    values::Values,
};

/// A record that was asked for, and whether this call made it.
#[derive(Debug)]
pub struct Entered {
    /// The record as it stands now.
    pub record: Stored,
    /// False when the same content had been sent before.
    pub new: bool,
}

/// Enters a record that the actor may write and will be able to see.
pub async fn enter(work: &Work, id: Uuid, mut values: Values) -> Result<Stored, Refusal> {
    let kind = values.kind;
    if !work.actor.may_write(kind) {
        return Err(Refusal::Forbidden);
    }
    if let Some(complete) = kind.complete {
        complete(work, id, &mut values, None).await?;
    }
    let event = Event::new(kind.entered);
    let record = save(work, Change::entered(id, values, event)).await?;
    // The door decides: what the writer could not see afterwards lies outside the writer's scope.
    find::still_in_scope(work, &record).await?;
    if let Some(follow) = kind.follow {
        follow(work, &record).await?;
    }
    Ok(record)
}

/// Enters a record sent by a device or program: the same id with the same content is answered, not repeated.
pub async fn enter_once(
    work: &Work,
    id: Uuid,
    content: &Map<String, Json>,
    values: Values,
) -> Result<Entered, Refusal> {
    let kind = values.kind;
    if remember(work, id, kind, content).await? {
        return Ok(Entered { record: enter(work, id, values).await?, new: true });
    }
    if !seen(work, id).await?.is_some_and(|known| known.same(kind, content)) {
        return Err(Refusal::DifferentContent);
    }
    Ok(Entered { record: find::find_even_voided(work, kind, id).await?, new: false })
}

/// What was sent under an id before.
#[derive(Debug)]
pub struct Seen {
    table: String,
    hash: Vec<u8>,
}

impl Seen {
    /// Whether it was the same kind with the same content.
    pub fn same(&self, kind: &Kind, content: &Map<String, Json>) -> bool {
        self.table == kind.table && self.hash == content_hash(content)
    }
}

/// Looks up what was sent under `id`.
pub async fn seen(work: &Work, id: Uuid) -> Result<Option<Seen>, Refusal> {
    let sql = "SELECT record_table, content_hash FROM sent_once WHERE office_id = $1 AND id = $2";
    let row = work.tx.row(sql, store::params![id]).await?;
    row.map(|row| Ok(Seen { table: row.get("record_table")?, hash: row.get("content_hash")? })).transpose()
}

/// Remembers what is sent under `id`; false where something was sent under it before.
///
/// Before the record is made, not after: of two that arrive at the same moment the second waits here for the first.
pub async fn remember(work: &Work, id: Uuid, kind: &Kind, content: &Map<String, Json>) -> Result<bool, Refusal> {
    let sql = "INSERT INTO sent_once (office_id, id, record_table, content_hash) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (office_id, id) DO NOTHING";
    Ok(work.tx.execute(sql, store::params![id, kind.table, content_hash(content)]).await? == 1)
}

/// Independent of the order of keys: `serde_json`'s map is sorted.
fn content_hash(content: &Map<String, Json>) -> Vec<u8> {
    let mut sorted: Vec<_> = content.iter().filter(|(name, value)| *name != "id" && !value.is_null()).collect();
    sorted.sort_by_key(|(name, _)| *name);
    let mut digest = Sha256::new();
    for (name, value) in sorted {
        // Of a contact only that there is one: a bare hash over a telephone number could be guessed.
        let value = if name == "contact" { &Json::Bool(true) } else { value };
        digest.update(format!("{}:{name}={value}\n", name.len()));
    }
    digest.finalize().to_vec()
}

//! What is to leave the machine: a row of the outbox, written with the change that it follows from.
//!
//! Nothing is sent inside a transaction. A body holds ids and codes, never a personal value: whoever sends looks up at
//! that moment what it needs. Sending, retrying and giving up are left to the crate of the channel.

use jiff::Timestamp;
use serde_json::Value as Json;
use uuid::Uuid;

use crate::{Refusal, actor::Work};

/// Queues `body` for whoever sends things of this kind, not before `due_at`. It goes out only if the unit of work is
/// committed; answers with its id, which stays the same however often it is tried.
pub async fn queue(work: &Work, kind: &str, body: Json, due_at: Timestamp) -> Result<Uuid, Refusal> {
    let id = work.tx.new_id();
    let sql = "INSERT INTO outbox (office_id, id, kind, body, due_at, attempts) VALUES ($1, $2, $3, $4, $5, 0)";
    work.tx.execute(sql, store::params![id, kind, body.to_string(), due_at]).await?;
    Ok(id)
}

//! What is to leave the machine: a row of the outbox, written with the change that it follows from.
//!
//! Nothing is sent inside a transaction. A body holds ids and codes, never a personal value: whoever sends looks up at
//! that moment what it needs. A row is claimed for a while, sent outside of any transaction, and marked; whoever dies in
//! between leaves a claim that runs out, so that everything goes out at least once, always under the row's own id. How a
//! kind is sent is left to the crate of its channels.

use jiff::Timestamp;
use serde_json::Value as Json;
use uuid::Uuid;

use crate::{Refusal, actor::Work};

const WAITS: &str = "done_at IS NULL AND failed_at IS NULL";

/// Queues `body` for whoever sends things of this kind, not before `due_at`. It goes out only if the unit of work is
/// committed; answers with its id, which stays the same however often it is tried.
pub async fn queue(work: &Work, kind: &str, body: Json, due_at: Timestamp) -> Result<Uuid, Refusal> {
    let id = work.tx.new_id();
    let sql = "INSERT INTO outbox (office_id, id, kind, body, due_at, attempts) VALUES ($1, $2, $3, $4, $5, 0)";
    work.tx.execute(sql, store::params![id, kind, body.to_string(), due_at]).await?;
    Ok(id)
}

/// A row that was claimed.
#[derive(Clone, Debug)]
pub struct Claimed {
    /// Its id.
    pub id: Uuid,
    /// What was queued.
    pub body: Json,
    /// How often it was tried, this time included.
    pub attempts: u32,
    /// Not before.
    pub due_at: Timestamp,
}

/// Claims up to `most` rows of a kind that are due, the oldest first, until `until`; nobody else gets them before.
pub async fn claim(work: &Work, kind: &str, most: u32, until: Timestamp) -> Result<Vec<Claimed>, Refusal> {
    let free = "(claimed_until IS NULL OR claimed_until < $3)";
    // Of two that choose the same row the second finds it claimed once the first has committed.
    let sql = format!(
        "UPDATE outbox SET claimed_until = $4, attempts = attempts + 1 WHERE office_id = $1 AND {WAITS} AND {free} AND id IN \
         (SELECT id FROM outbox WHERE office_id = $1 AND kind = $2 AND {WAITS} AND due_at <= $3 AND {free} \
         ORDER BY due_at, id LIMIT $5) RETURNING id, body, attempts, due_at"
    );
    let rows = work.tx.rows(&sql, store::params![kind, work.tx.now(), until, most]).await?;
    let mut claimed = rows
        .iter()
        .map(|row| {
            let body: String = row.get("body")?;
            let body = serde_json::from_str(&body).unwrap_or_default();
            Ok(Claimed { id: row.get("id")?, body, attempts: row.get("attempts")?, due_at: row.get("due_at")? })
        })
        .collect::<Result<Vec<_>, Refusal>>()?;
    claimed.sort_by_key(|row| (row.due_at, row.id));
    Ok(claimed)
}

/// The row has come to its end: `outcome` is `sent`, or a code that says why there was nothing to send.
pub async fn done(work: &Work, id: Uuid, outcome: &str) -> Result<(), Refusal> {
    let sql = "UPDATE outbox SET done_at = $3, claimed_until = NULL, error = NULL, outcome = $4 \
               WHERE office_id = $1 AND id = $2 AND done_at IS NULL";
    work.tx.execute(sql, store::params![id, work.tx.now(), outcome]).await?;
    Ok(())
}

/// Brings up to `most` rows that are due to their end without looking at any: nothing of this kind can be sent. Answers how
/// many they were.
pub async fn pass_over(work: &Work, kind: &str, most: u32, outcome: &str) -> Result<u64, Refusal> {
    let sql = format!(
        "UPDATE outbox SET done_at = $3, outcome = $4 WHERE office_id = $1 AND {WAITS} AND id IN (SELECT id FROM outbox \
         WHERE office_id = $1 AND kind = $2 AND {WAITS} AND due_at <= $3 ORDER BY due_at, id LIMIT $5)"
    );
    Ok(work.tx.execute(&sql, store::params![kind, work.tx.now(), outcome, most]).await?)
}

/// The row is given back, to be tried from `due_at` on; `error` is a code that says why it did not go out.
pub async fn try_later(work: &Work, id: Uuid, due_at: Timestamp, error: &str) -> Result<(), Refusal> {
    let sql = "UPDATE outbox SET due_at = $3, claimed_until = NULL, error = $4 WHERE office_id = $1 AND id = $2 \
               AND done_at IS NULL";
    work.tx.execute(sql, store::params![id, due_at, error]).await?;
    Ok(())
}

/// The row was not tried, for it is not the time: given back as if it had not been claimed.
pub async fn put_off(work: &Work, id: Uuid, due_at: Timestamp) -> Result<(), Refusal> {
    let sql = "UPDATE outbox SET due_at = $3, claimed_until = NULL, attempts = attempts - 1 \
               WHERE office_id = $1 AND id = $2 AND done_at IS NULL";
    work.tx.execute(sql, store::params![id, due_at]).await?;
    Ok(())
}

/// The row is given up, and stays to be seen.
pub async fn give_up(work: &Work, id: Uuid, error: &str) -> Result<(), Refusal> {
    let sql = "UPDATE outbox SET failed_at = $3, claimed_until = NULL, error = $4 WHERE office_id = $1 AND id = $2 \
               AND done_at IS NULL";
    work.tx.execute(sql, store::params![id, work.tx.now(), error]).await?;
    Ok(())
}

/// Tries again what was given up; false where there is no such row.
pub async fn revive(work: &Work, id: Uuid) -> Result<bool, Refusal> {
    let sql = "UPDATE outbox SET failed_at = NULL, attempts = 0, due_at = $3 WHERE office_id = $1 AND id = $2 \
               AND failed_at IS NOT NULL";
    Ok(work.tx.execute(sql, store::params![id, work.tx.now()]).await? == 1)
}

/// Whether a row of this kind may be claimed now.
pub async fn waits(work: &Work, kind: &str) -> Result<bool, Refusal> {
    let sql = format!(
        "SELECT id FROM outbox WHERE office_id = $1 AND kind = $2 AND {WAITS} AND due_at <= $3 \
         AND (claimed_until IS NULL OR claimed_until < $3) LIMIT 1"
    );
    Ok(work.tx.row(&sql, store::params![kind, work.tx.now()]).await?.is_some())
}

/// Forgets what came to its end before an instant; what was given up stays. Answers how many rows went.
pub async fn forget(work: &Work, before: Timestamp) -> Result<u64, Refusal> {
    let sql = "DELETE FROM outbox WHERE office_id = $1 AND done_at IS NOT NULL AND done_at < $2";
    Ok(work.tx.execute(sql, store::params![before]).await?)
}

//! Erasing contacts, and erasing them again after a restore.

use jiff::Timestamp;
use store::{Row, StoreError, Tx, params};
use uuid::Uuid;

use crate::PeopleError;

/// A contact that was erased: nothing of the contact itself is left in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erasure {
    /// The contact.
    pub contact_id: Uuid,
    /// The table of its matter.
    pub matter_table: String,
    /// Its matter, which stays.
    pub matter_id: Uuid,
    /// When.
    pub erased_at: Timestamp,
    /// Why: asked for, or the term had ended.
    pub reason: String,
}

/// Erases a contact for good: its row and its key go, the fact of the erasure stays. `None` where there is no such
/// contact, also where it was erased before.
pub async fn erase(tx: &Tx, contact_id: Uuid, reason: &str) -> Result<Option<Erasure>, PeopleError> {
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(PeopleError::NoReason);
    }
    let sql = "SELECT matter_table, matter_id FROM contact WHERE office_id = $1 AND id = $2";
    let Some(row) = tx.row(sql, params![contact_id]).await? else { return Ok(None) };
    let erasure = Erasure {
        contact_id,
        matter_table: row.get("matter_table")?,
        matter_id: row.get("matter_id")?,
        erased_at: tx.now(),
        reason: reason.to_owned(),
    };
    delete(tx, contact_id).await?;
    record(tx, &erasure).await?;
    Ok(Some(erasure))
}

/// Erases the contact of a matter, if it has one.
pub async fn erase_for_matter(
    tx: &Tx,
    matter_table: &str,
    matter_id: Uuid,
    reason: &str,
) -> Result<Option<Erasure>, PeopleError> {
    let sql = "SELECT id FROM contact WHERE office_id = $1 AND matter_table = $2 AND matter_id = $3";
    match tx.row(sql, params![matter_table, matter_id]).await? {
        Some(row) => erase(tx, row.get("id")?, reason).await,
        None => Ok(None),
    }
}

/// The erasures made at or after an instant, oldest first: what a backup of that instant does not know.
pub async fn erased_since(tx: &Tx, since: Timestamp) -> Result<Vec<Erasure>, PeopleError> {
    let sql = "SELECT contact_id, matter_table, matter_id, erased_at, reason FROM erasure \
               WHERE office_id = $1 AND erased_at >= $2 ORDER BY erased_at, contact_id";
    let rows = tx.rows(sql, params![since]).await?;
    Ok(rows.iter().map(from_row).collect::<Result<_, _>>()?)
}

/// Erases again what a restored backup brought back, and answers how many contacts that were.
pub async fn replay_erasures(tx: &Tx, erasures: &[Erasure]) -> Result<u64, PeopleError> {
    let mut brought_back = 0;
    for erasure in erasures {
        brought_back += delete(tx, erasure.contact_id).await?;
        record(tx, erasure).await?;
    }
    Ok(brought_back)
}

/// The key goes first: from then on the text cannot be opened, whatever happens to its row.
async fn delete(tx: &Tx, contact_id: Uuid) -> Result<u64, StoreError> {
    tx.execute("DELETE FROM contact_key WHERE office_id = $1 AND contact_id = $2", params![contact_id]).await?;
    tx.execute("DELETE FROM contact_mark WHERE office_id = $1 AND contact_id = $2", params![contact_id]).await?;
    tx.execute("DELETE FROM contact WHERE office_id = $1 AND id = $2", params![contact_id]).await
}

async fn record(tx: &Tx, erasure: &Erasure) -> Result<(), StoreError> {
    let sql = "INSERT INTO erasure (office_id, contact_id, matter_table, matter_id, erased_at, reason) \
               VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (office_id, contact_id) DO NOTHING";
    let Erasure { contact_id, matter_table, matter_id, erased_at, reason } = erasure;
    tx.execute(sql, params![*contact_id, matter_table, *matter_id, *erased_at, reason]).await?;
    Ok(())
}

fn from_row(row: &Row) -> Result<Erasure, StoreError> {
    Ok(Erasure {
        contact_id: row.get("contact_id")?,
        matter_table: row.get("matter_table")?,
        matter_id: row.get("matter_id")?,
        erased_at: row.get("erased_at")?,
        reason: row.get("reason")?,
    })
}

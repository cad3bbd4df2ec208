//! What a place replaced, and what replaced it: one step each way, for a place's own page.

use store::{StoreError, Tx, params};
use uuid::Uuid;

use crate::place::{COLUMNS, Place};

/// The versions that followed a place: one, or several where it was split.
pub async fn replaced_by(tx: &Tx, place: Uuid) -> Result<Vec<Place>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM place p WHERE p.office_id = $1 AND (p.id = (SELECT b.successor_id FROM place b \
         WHERE b.office_id = $1 AND b.id = $2) OR p.id IN (SELECT s.successor_id FROM place_split s \
         WHERE s.office_id = $1 AND s.place_id = $2)) ORDER BY p.code"
    );
    Place::all(&tx.rows(&sql, params![place]).await?)
}

/// The versions that a place followed: one, or several where they were merged.
pub async fn replaced(tx: &Tx, place: Uuid) -> Result<Vec<Place>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM place p WHERE p.office_id = $1 AND (p.successor_id = $2 OR p.id IN \
         (SELECT s.place_id FROM place_split s WHERE s.office_id = $1 AND s.successor_id = $2)) ORDER BY p.code"
    );
    Place::all(&tx.rows(&sql, params![place]).await?)
}

/// All versions of a code, the earliest first; also of places that have ended.
pub async fn versions(tx: &Tx, code: &str) -> Result<Vec<Place>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM place p WHERE p.office_id = $1 AND p.code = $2 ORDER BY p.valid_from");
    Place::all(&tx.rows(&sql, params![code]).await?)
}

/// Everything that ever lay directly in a place, each in its last version: what happened in it counts there for good.
pub async fn ever_in(tx: &Tx, parent: Uuid) -> Result<Vec<Place>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM place p WHERE p.office_id = $1 AND p.parent_id IN \
         (SELECT c.place_id FROM place_closure c JOIN place_closure d ON d.office_id = c.office_id \
         AND d.place_id = c.ancestor_id AND d.ancestor_id = c.place_id WHERE c.office_id = $1 AND c.ancestor_id = $2) \
         AND NOT EXISTS (SELECT 1 FROM place_closure c JOIN place_closure d ON d.office_id = c.office_id \
         AND d.place_id = c.ancestor_id AND d.ancestor_id = c.place_id JOIN place q ON q.office_id = c.office_id \
         AND q.id = c.ancestor_id WHERE c.office_id = $1 AND c.place_id = p.id AND q.valid_from > p.valid_from) \
         ORDER BY p.code, p.valid_from"
    );
    Place::all(&tx.rows(&sql, params![parent]).await?)
}

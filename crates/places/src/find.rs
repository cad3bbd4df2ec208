//! Places by code, by id, and by where they lie. Lists hold current versions only.

use store::{StoreError, Tx, Value, params};
use uuid::Uuid;

use crate::place::{COLUMNS, Place, VILLAGE};

/// The current version of the place with this code.
pub async fn by_code(tx: &Tx, code: &str) -> Result<Option<Place>, StoreError> {
    one(tx, "p.code = $2 AND p.valid_to IS NULL", params![code]).await
}

/// The place version with this id, current or not.
pub async fn get(tx: &Tx, id: Uuid) -> Result<Option<Place>, StoreError> {
    one(tx, "p.id = $2", params![id]).await
}

/// The places directly in `parent`, in the order of their codes.
pub async fn children(tx: &Tx, parent: Uuid) -> Result<Vec<Place>, StoreError> {
    many(tx, "p.parent_id = $2 AND p.valid_to IS NULL ORDER BY p.code", params![parent]).await
}

/// The places that lie in no other, in the order of their codes.
pub async fn roots(tx: &Tx) -> Result<Vec<Place>, StoreError> {
    many(tx, "p.parent_id IS NULL AND p.valid_to IS NULL ORDER BY p.code", params![]).await
}

/// The way down to `place`: its ancestors from the top, and itself last. Empty where there is no such place.
pub async fn path(tx: &Tx, place: Uuid) -> Result<Vec<Place>, StoreError> {
    let mut path = Vec::new();
    let mut next = Some(place);
    while let Some(id) = next {
        let Some(found) = get(tx, id).await? else { break };
        next = found.parent_id;
        path.push(found);
    }
    path.reverse();
    Ok(path)
}

/// The villages in `place` at any depth, itself included where it is one, in the order of their codes.
pub async fn villages_below(tx: &Tx, place: Uuid) -> Result<Vec<Place>, StoreError> {
    let condition = "p.level = $3 AND p.valid_to IS NULL AND EXISTS (SELECT 1 FROM place_closure c \
                     WHERE c.office_id = $1 AND c.place_id = p.id AND c.ancestor_id = $2) ORDER BY p.code";
    many(tx, condition, params![place, VILLAGE]).await
}

async fn one(tx: &Tx, condition: &str, params: &[Value]) -> Result<Option<Place>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM place p WHERE p.office_id = $1 AND {condition}");
    tx.row(&sql, params).await?.as_ref().map(Place::of).transpose()
}

async fn many(tx: &Tx, condition: &str, params: &[Value]) -> Result<Vec<Place>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM place p WHERE p.office_id = $1 AND {condition}");
    Place::all(&tx.rows(&sql, params).await?)
}

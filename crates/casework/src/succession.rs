//! What took the place of a place that has ended: one after a merger, several after a split, and so on down to today.
//!
//! A record never follows: it stays where it was made. Rights do, and whoever enters something new is told where to.

use std::collections::{BTreeSet, VecDeque};

use store::{StoreError, Tx, params};
use uuid::Uuid;

/// A place that holds today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heir {
    /// Its id.
    pub id: Uuid,
    /// Administrative code.
    pub code: String,
    /// Name in the office's main language.
    pub name: String,
}

const SUCCESSORS: &str = "SELECT n.id AS id, n.code AS code, n.name AS name, n.valid_to AS valid_to, \
    CASE WHEN p.successor_id = n.id THEN 0 ELSE 1 END AS further FROM place p \
    JOIN place n ON n.office_id = p.office_id AND (n.id = p.successor_id OR n.id IN \
    (SELECT s.successor_id FROM place_split s WHERE s.office_id = $1 AND s.place_id = $2)) \
    WHERE p.office_id = $1 AND p.id = $2 ORDER BY further, n.code";

/// Everything that came after a place, nearest first, whether it holds today or has been followed too.
pub async fn successors(tx: &Tx, place: Uuid) -> Result<Vec<Uuid>, StoreError> {
    Ok(walk(tx, place).await?.into_iter().map(|(heir, _)| heir.id).collect())
}

/// What holds today of all that came after a place.
pub async fn heirs(tx: &Tx, place: Uuid) -> Result<Vec<Heir>, StoreError> {
    Ok(walk(tx, place).await?.into_iter().filter_map(|(heir, holds)| holds.then_some(heir)).collect())
}

/// Whether both are the same place in two of its versions: each lies in the other.
pub async fn is_same_place(tx: &Tx, one: Uuid, other: Uuid) -> Result<bool, StoreError> {
    let sql = "SELECT 1 AS one FROM place_closure c JOIN place_closure d ON d.office_id = c.office_id \
               AND d.place_id = c.ancestor_id AND d.ancestor_id = c.place_id \
               WHERE c.office_id = $1 AND c.place_id = $2 AND c.ancestor_id = $3";
    Ok(tx.row(sql, params![one, other]).await?.is_some())
}

async fn walk(tx: &Tx, place: Uuid) -> Result<Vec<(Heir, bool)>, StoreError> {
    let (mut found, mut seen, mut next) = (Vec::new(), BTreeSet::from([place]), VecDeque::from([place]));
    while let Some(place) = next.pop_front() {
        for row in tx.rows(SUCCESSORS, params![place]).await? {
            let heir = Heir { id: row.get("id")?, code: row.get("code")?, name: row.get("name")? };
            if seen.insert(heir.id) {
                next.push_back(heir.id);
                found.push((heir, row.get::<Option<String>>("valid_to")?.is_none()));
            }
        }
    }
    Ok(found)
}

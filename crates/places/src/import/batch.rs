//! New versions on their way into the database, some thousands at a time.

use store::{StoreError, Tx, Value, params};
use uuid::Uuid;

use super::{PlaceRow, Taking};

/// Places kept back before they are written together.
const PLACES_AT_ONCE: usize = 2000;

/// A new version of a place.
pub(super) struct Version<'a> {
    pub id: Uuid,
    pub code: &'a str,
    pub name: &'a str,
    pub level: i64,
    pub parent: Option<Uuid>,
    /// Itself and all it lies in.
    pub closure: Vec<Uuid>,
}

/// The version that a new one follows.
#[derive(Clone, Copy)]
pub(super) struct Before {
    pub id: Uuid,
    /// Whether it is still the same place: what lies in it lies in the new version too.
    pub same_place: bool,
}

/// What is yet to be written.
pub(super) struct Batch {
    tx: Tx,
    how: Taking,
    places: Vec<Vec<Value>>,
    closure: Vec<Vec<Value>>,
    ended: Vec<(Before, Uuid)>,
}

impl Batch {
    pub(super) const fn new(tx: Tx, how: Taking) -> Self {
        Self { tx, how, places: Vec::new(), closure: Vec::new(), ended: Vec::new() }
    }

    /// Adds a version; what it lies in was added before it.
    pub(super) async fn add(&mut self, version: Version<'_>, before: Option<Before>) -> Result<(), StoreError> {
        if self.how.dry_run {
            return Ok(());
        }
        let Version { id, code, name, level, parent, closure } = version;
        let from = self.how.valid_from;
        self.places.push(vec![id.into(), code.into(), name.into(), level.into(), parent.into(), from.into()]);
        self.closure.extend(closure.into_iter().map(|ancestor| vec![id.into(), ancestor.into()]));
        self.ended.extend(before.map(|before| (before, id)));
        if self.places.len() >= PLACES_AT_ONCE { self.write().await } else { Ok(()) }
    }

    /// Writes what was added.
    pub(super) async fn write(&mut self) -> Result<(), StoreError> {
        let columns = ["id", "code", "name", "level", "parent_id", "valid_from"];
        self.tx.insert_many("place", &columns, self.places.drain(..)).await?;
        self.tx.insert_many("place_closure", &["place_id", "ancestor_id"], self.closure.drain(..)).await?;
        for (before, id) in std::mem::take(&mut self.ended) {
            self.end(before.id, Some(id)).await?;
            if before.same_place {
                self.join(before.id, id).await?;
            }
        }
        Ok(())
    }

    async fn end(&self, before: Uuid, id: Option<Uuid>) -> Result<(), StoreError> {
        let sql = "UPDATE place SET valid_to = $3, successor_id = $4 WHERE office_id = $1 AND id = $2";
        self.tx.execute(sql, params![before, self.how.valid_from, id]).await?;
        Ok(())
    }

    /// Ends a place; what took its place, if anything did, was written before.
    pub(super) async fn end_for_good(&self, place: Uuid, heirs: &[Uuid]) -> Result<(), StoreError> {
        if self.how.dry_run {
            return Ok(());
        }
        self.end(place, heirs.first().copied()).await?;
        let further = heirs.iter().skip(1).map(|heir| vec![place.into(), (*heir).into()]);
        self.tx.insert_many("place_split", &["place_id", "successor_id"], further.collect::<Vec<_>>()).await?;
        Ok(())
    }

    /// What lay in the version before lies in the new one; places of this batch have it in their closure already.
    async fn join(&self, before: Uuid, id: Uuid) -> Result<(), StoreError> {
        let sql = "INSERT INTO place_closure (office_id, place_id, ancestor_id) \
                   SELECT c.office_id, c.place_id, p.id FROM place_closure c \
                   JOIN place p ON p.office_id = c.office_id AND p.id = $3 \
                   WHERE c.office_id = $1 AND c.ancestor_id = $2 ON CONFLICT DO NOTHING";
        self.tx.execute(sql, params![before, id]).await?;
        let sql = "UPDATE place SET parent_id = $3 WHERE office_id = $1 AND parent_id = $2 AND valid_to IS NULL";
        self.tx.execute(sql, params![before, id]).await?;
        Ok(())
    }

    /// Corrects a version that began on this very day.
    pub(super) async fn correct(&mut self, id: Uuid, row: &PlaceRow) -> Result<(), StoreError> {
        if self.how.dry_run {
            return Ok(());
        }
        let sql = "UPDATE place SET code = $3, name = $4, level = $5 WHERE office_id = $1 AND id = $2";
        self.tx.execute(sql, params![id, &row.code, &row.name, row.level]).await?;
        Ok(())
    }

    /// Puts a place that began on this very day, with all that lies in it, into another place.
    pub(super) async fn put_into(&mut self, id: Uuid, parent: Option<Uuid>) -> Result<(), StoreError> {
        if self.how.dry_run {
            return Ok(());
        }
        self.write().await?;
        let sql = "UPDATE place SET parent_id = $3 WHERE office_id = $1 AND id = $2";
        self.tx.execute(sql, params![id, parent]).await?;
        let sql = "DELETE FROM place_closure WHERE office_id = $1 \
                   AND place_id IN (SELECT b.place_id FROM place_closure b WHERE b.office_id = $1 AND b.ancestor_id = $2) \
                   AND ancestor_id NOT IN (SELECT b.place_id FROM place_closure b WHERE b.office_id = $1 AND b.ancestor_id = $2)";
        self.tx.execute(sql, params![id]).await?;
        let sql = "INSERT INTO place_closure (office_id, place_id, ancestor_id) \
                   SELECT b.office_id, b.place_id, a.ancestor_id FROM place_closure b \
                   JOIN place_closure a ON a.office_id = b.office_id AND a.place_id = $3 \
                   WHERE b.office_id = $1 AND b.ancestor_id = $2";
        self.tx.execute(sql, params![id, parent]).await?;
        Ok(())
    }
}

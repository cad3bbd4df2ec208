//! New versions on their way into the database, some thousands at a time.

use std::fmt::Write as _;

use store::{StoreError, Tx, Value, params};
use uuid::Uuid;

use super::{PlaceRow, Taking};

/// Places kept back before they are written together.
const PLACES_AT_ONCE: usize = 2000;

/// Versions ended by one statement: tens of thousands of statements would each be a way to the database and back.
const ENDED_AT_ONCE: usize = 200;

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
        let ended = std::mem::take(&mut self.ended);
        let pairs: Vec<(Uuid, Option<Uuid>)> = ended.iter().map(|(before, id)| (before.id, Some(*id))).collect();
        self.end(&pairs).await?;
        let same: Vec<Uuid> = ended.iter().filter(|(it, _)| it.same_place).map(|(it, _)| it.id).collect();
        self.join(&same).await
    }

    async fn end(&self, pairs: &[(Uuid, Option<Uuid>)]) -> Result<(), StoreError> {
        for pairs in pairs.chunks(ENDED_AT_ONCE) {
            let mut params: Vec<Value> = vec![self.how.valid_from.into()];
            let (mut successors, mut ids) = (String::new(), String::new());
            for (place, successor) in pairs {
                let (at, comma) = (params.len() + 2, if ids.is_empty() { "" } else { ", " });
                let _ = write!(successors, " WHEN ${at} THEN ${}", at + 1);
                let _ = write!(ids, "{comma}${at}");
                params.extend([Value::from(*place), Value::from(*successor)]);
            }
            let sql = format!(
                "UPDATE place SET valid_to = $2, successor_id = CASE id{successors} ELSE successor_id END \
                 WHERE office_id = $1 AND id IN ({ids})"
            );
            self.tx.execute(&sql, &params).await?;
        }
        Ok(())
    }

    /// Ends places; what took their place, if anything did, was written before.
    pub(super) async fn end_for_good(&self, gone: &[(Uuid, Vec<Uuid>)]) -> Result<(), StoreError> {
        if self.how.dry_run {
            return Ok(());
        }
        let pairs: Vec<_> = gone.iter().map(|(place, heirs)| (*place, heirs.first().copied())).collect();
        self.end(&pairs).await?;
        let further = gone.iter().flat_map(|(place, heirs)| heirs.iter().skip(1).map(|heir| (*place, *heir)));
        let rows: Vec<Vec<Value>> = further.map(|(place, heir)| vec![place.into(), heir.into()]).collect();
        self.tx.insert_many("place_split", &["place_id", "successor_id"], rows).await?;
        Ok(())
    }

    /// What lay in these versions lies in those that followed; places of this batch have it in their closure already.
    async fn join(&self, before: &[Uuid]) -> Result<(), StoreError> {
        for before in before.chunks(ENDED_AT_ONCE) {
            let params: Vec<Value> = before.iter().map(|id| Value::from(*id)).collect();
            let ids: Vec<String> = (2..params.len() + 2).map(|at| format!("${at}")).collect();
            let ids = ids.join(", ");
            let sql = format!(
                "INSERT INTO place_closure (office_id, place_id, ancestor_id) \
                 SELECT c.office_id, c.place_id, b.successor_id FROM place_closure c \
                 JOIN place b ON b.office_id = c.office_id AND b.id = c.ancestor_id \
                 WHERE c.office_id = $1 AND c.ancestor_id IN ({ids}) ON CONFLICT DO NOTHING"
            );
            self.tx.execute(&sql, &params).await?;
            let sql = format!(
                "UPDATE place SET parent_id = (SELECT b.successor_id FROM place b WHERE b.office_id = place.office_id \
                 AND b.id = place.parent_id) WHERE office_id = $1 AND parent_id IN ({ids}) AND valid_to IS NULL"
            );
            self.tx.execute(&sql, &params).await?;
        }
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

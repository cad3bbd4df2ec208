//! Every leaf of an origin against the event or statement that it is, the tiles above it, and the roots that were signed.

use std::collections::BTreeMap;

use casework::{Refusal, Work, redact};
use store::{Row, params};
use tlog::{Edge, Hash, leaf_hash};
use uuid::Uuid;

use crate::{
    error::ProofError,
    event_rows::{self, EventRow},
    leaf::{Opening, head_of_chain},
    statement, tiles,
};

/// Leaves read at a time.
const PAGE: i64 = 2048;

/// A batch whose root is known from its checkpoint; none where that is not sound.
pub struct Batch {
    pub number: i64,
    pub seq: i64,
    pub salt: Vec<u8>,
    pub size: u64,
    pub root: Option<Hash>,
}

/// What has been gone through so far.
struct Walk<'a> {
    generation: i64,
    batches: &'a [Batch],
    /// Of the batch in which the walk is: whether the leaf of the chain's head was met, and the one it has to be.
    at: usize,
    head: Option<[u8; 32]>,
    met_head: bool,
    edge: Edge,
    /// Hashes as they should be stored, and those that are.
    tiles: BTreeMap<(u8, u64), Vec<Hash>>,
    found: Vec<String>,
    /// Of one break the later roots say nothing new.
    broken: bool,
}

/// All that is off.
pub async fn findings(work: &Work, generation: i64, batches: &[Batch]) -> Result<Vec<String>, ProofError> {
    let mut walk = Walk {
        generation,
        batches,
        at: 0,
        head: None,
        met_head: false,
        edge: Edge::default(),
        tiles: BTreeMap::new(),
        found: Vec::new(),
        broken: false,
    };
    walk.begin_batch(work).await?;
    let mut next = 0;
    loop {
        let rows = page(work, generation, next).await?;
        let Some(last) = rows.last() else { break };
        let after: i64 = last.get("position")?;
        for row in &rows {
            walk.leaf(work, row).await?;
        }
        walk.compare_tiles(work).await?;
        next = after + 1;
    }
    walk.end(work).await?;
    Ok(walk.found)
}

async fn page(work: &Work, generation: i64, from: i64) -> Result<Vec<Row>, Refusal> {
    let sql = format!(
        "SELECT l.position, l.entry, l.event_id, l.body_hash, l.content_hash, l.statement_id, s.entry AS said, s.body AS said_body, {} \
         FROM log_leaf l LEFT JOIN event e ON e.office_id = l.office_id AND e.id = l.event_id \
         LEFT JOIN log_statement s ON s.office_id = l.office_id AND s.id = l.statement_id \
         WHERE l.office_id = $1 AND l.generation = $2 AND l.position >= $3 ORDER BY l.position LIMIT $4",
        event_rows::list("e")
    );
    Ok(work.tx.rows(&sql, params![generation, from, PAGE]).await?)
}

impl Walk<'_> {
    async fn begin_batch(&mut self, work: &Work) -> Result<(), Refusal> {
        (self.head, self.met_head) = (None, false);
        if let Some(batch) = self.batches.get(self.at) {
            let chain = event_rows::chain_at(work, batch.seq).await?;
            self.head = chain.map(|chain| head_of_chain(batch.seq, &chain, &batch.salt));
        }
        Ok(())
    }

    async fn leaf(&mut self, work: &Work, row: &Row) -> Result<(), ProofError> {
        let (position, entry): (i64, Vec<u8>) = (row.get("position")?, row.get("entry")?);
        let expected = i64::try_from(self.edge.size()).unwrap_or(i64::MAX);
        if position != expected {
            self.found.push(format!("log_leaf: leaves {expected} to {} are missing", position - 1));
        }
        if let Some(off) = differs(work, position, &entry, row).await? {
            self.found.push(off);
        }
        self.met_head |= self.head.is_some_and(|head| entry == head);
        let hash = leaf_hash(&entry);
        for full in self.edge.push(hash) {
            self.tiles.insert((full.level, full.n), full.hashes);
        }
        if self.batches.get(self.at).is_some_and(|batch| batch.size == self.edge.size()) {
            self.end_batch(work).await?;
        }
        Ok(())
    }

    async fn end_batch(&mut self, work: &Work) -> Result<(), Refusal> {
        let Some(batch) = self.batches.get(self.at) else { return Ok(()) };
        let from = self.at.checked_sub(1).and_then(|at| self.batches.get(at)).map_or(0, |before| before.size);
        if !self.broken && batch.root.is_some_and(|root| root != self.edge.root()) {
            self.broken = true;
            self.found.push(format!(
                "log_leaf: leaves {from} to {} (batch {}) or some before them are not those that were signed",
                batch.size - 1,
                batch.number
            ));
        }
        if !self.met_head {
            self.found.push(format!(
                "event: those up to number {} are not the ones that batch {} of the log commits to: something among them was \
                 deleted, put in or changed, and the chain made anew",
                batch.seq, batch.number
            ));
        }
        self.at += 1;
        self.begin_batch(work).await
    }

    /// Full tiles as they come; the rest at the end.
    async fn compare_tiles(&mut self, work: &Work) -> Result<(), Refusal> {
        for ((level, n), hashes) in std::mem::take(&mut self.tiles) {
            self.compare_tile(work, level, n, &hashes).await?;
        }
        Ok(())
    }

    async fn compare_tile(&mut self, work: &Work, level: u8, n: u64, hashes: &[Hash]) -> Result<(), Refusal> {
        let known = tiles::stored(work, self.generation, level, n).await?;
        if known.as_deref() != Some(hashes.concat().as_slice()) {
            let how = if known.is_some() { "is not what its leaves make" } else { "is missing" };
            self.found.push(format!("log_tile {level}/{n} of origin {}: {how}", self.generation));
        }
        Ok(())
    }

    async fn end(&mut self, work: &Work) -> Result<(), Refusal> {
        let size = self.edge.size();
        let signed = self.batches.last().map_or(0, |batch| batch.size);
        if size > signed {
            self.found.push(format!("log_leaf: leaves {signed} to {} were never signed", size - 1));
        }
        if size < signed {
            self.found.push(format!("log_leaf: leaves {size} to {} are missing", signed - 1));
        }
        let mut tiles = 0;
        for (level, hashes) in self.edge.levels().to_vec().into_iter().enumerate() {
            let (level, shift) = (u8::try_from(level).unwrap_or(u8::MAX), 8 * (u32::try_from(level).unwrap_or(7) + 1));
            tiles += size.checked_shr(shift).unwrap_or_default() + u64::from(!hashes.is_empty());
            if !hashes.is_empty() {
                self.compare_tile(work, level, size.checked_shr(shift).unwrap_or_default(), &hashes).await?;
            }
        }
        let sql = "SELECT COUNT(*) AS n FROM log_tile WHERE office_id = $1 AND generation = $2";
        let stored: i64 = work.tx.row(sql, params![self.generation]).await?.map_or(Ok(0), |row| row.get("n"))?;
        if u64::try_from(stored).unwrap_or_default() > tiles {
            self.found
                .push(format!("log_tile: origin {} has {stored} tiles, its leaves make {tiles}", self.generation));
        }
        Ok(())
    }
}

/// Why a leaf is not what it should be.
async fn differs(work: &Work, position: i64, entry: &[u8], row: &Row) -> Result<Option<String>, ProofError> {
    if let Some(statement) = row.get::<Option<Uuid>>("statement_id")? {
        return statement_differs(position, entry, statement, row);
    }
    let Some(id) = row.get::<Option<Uuid>>("event_id")? else { return Ok(None) };
    if row.get::<Option<Uuid>>("id")?.is_none() {
        return Ok(Some(format!("event {id}: was deleted: leaf {position} of the log commits to it")));
    }
    let event = EventRow::of(row)?;
    let changed =
        Ok(Some(format!("event {id}: is not what leaf {position} of the log commits to: it was changed or backdated")));
    let Some(opening) = Opening::of_leaf(&event, row)? else { return changed };
    if opening.entry().as_slice() != entry {
        return changed;
    }
    if opening.stands(&event)? || redact::explains(work, row).await? {
        return Ok(None);
    }
    // Where all but the body is as it was, it is the body.
    let beside = Opening::with_body(&event, opening.body_hash)?;
    if beside.content_hash == opening.content_hash {
        return Ok(Some(format!("event {id}: its values are not those that leaf {position} of the log commits to")));
    }
    changed
}

fn statement_differs(position: i64, entry: &[u8], id: Uuid, row: &Row) -> Result<Option<String>, ProofError> {
    let Some(said) = row.get::<Option<String>>("said")? else {
        return Ok(Some(format!("log_statement {id}: was deleted: it is leaf {position} of the log")));
    };
    if said.as_bytes() != entry {
        return Ok(Some(format!("log_statement {id}: is not what leaf {position} of the log says")));
    }
    let body: Option<String> = row.get("said_body")?;
    let hash = body.as_deref().map(statement::hash);
    // What is for the office alone does not lie beside the log: whoever keeps the text compares it.
    let lies_elsewhere = hash.is_none() && statement::fact(&said, "for") == Some("office");
    if !lies_elsewhere && statement::fact(&said, "sha256") != hash.as_deref() {
        return Ok(Some(format!(
            "log_statement {id}: its text is not the one whose hash is leaf {position} of the log"
        )));
    }
    Ok(None)
}

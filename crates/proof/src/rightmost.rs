//! The right edge of the stored tree: read, found to be what was signed, and written back after it has grown.

use casework::{Refusal, Work};
use store::params;
use tlog::{Checkpoint, Edge, FullTile, Hash, Note, VerifierKey};

use crate::{error::ProofError, tiles};

/// The last batch of an origin.
#[derive(Clone, Debug)]
pub struct LastBatch {
    pub number: i64,
    pub before_day: String,
    pub seq: i64,
    pub size: u64,
    pub checkpoint: String,
}

/// The last batch of an origin, or of any where none is named.
pub async fn last_batch(work: &Work, generation: Option<i64>) -> Result<Option<LastBatch>, Refusal> {
    let sql = "SELECT number, before_day, seq, size, checkpoint FROM log_batch WHERE office_id = $1 \
               AND (generation = $2 OR $3 = TRUE) ORDER BY generation DESC, number DESC LIMIT 1";
    let row = work.tx.row(sql, params![generation.unwrap_or_default(), generation.is_none()]).await?;
    row.map(|row| {
        let size: i64 = row.get("size")?;
        Ok(LastBatch {
            number: row.get("number")?,
            before_day: row.get("before_day")?,
            seq: row.get("seq")?,
            size: size.try_into().unwrap_or_default(),
            checkpoint: row.get("checkpoint")?,
        })
    })
    .transpose()
}

/// The edge of the tree as it is stored, once it has proven to be the one under the last checkpoint.
pub async fn read(
    work: &Work,
    generation: i64,
    key: &VerifierKey,
    last: Option<&LastBatch>,
) -> Result<Edge, ProofError> {
    let Some(last) = last else { return Ok(Edge::default()) };
    let damaged = |why: &str| ProofError::Damaged(why.to_owned());
    let note = Note::parse(&last.checkpoint)?;
    key.check(&note)?;
    let signed = Checkpoint::of(&note)?;
    let mut levels = Vec::new();
    for (level, width) in Edge::widths(last.size).into_iter().enumerate() {
        let level = u8::try_from(level).unwrap_or(u8::MAX);
        let mut hashes: Vec<Hash> = Vec::new();
        if width > 0 {
            let n = last.size >> (8 * (u32::from(level) + 1));
            let bytes = tiles::stored(work, generation, level, n).await?.ok_or_else(|| damaged("a tile is missing"))?;
            hashes = tiles::hashes(&bytes);
        }
        levels.push(hashes);
    }
    let edge = Edge::of(last.size, levels).ok_or_else(|| damaged("a tile is too long or too short"))?;
    if signed.origin == key.name && signed.size == edge.size() && signed.root == edge.root() {
        Ok(edge)
    } else {
        Err(damaged("its root is another"))
    }
}

/// Writes what has become full, and the edge.
pub async fn write(work: &Work, generation: i64, full: &[FullTile], edge: &Edge) -> Result<(), Refusal> {
    for tile in full {
        put(work, generation, tile.level, tile.n, &tile.hashes).await?;
    }
    for (level, hashes) in edge.levels().iter().enumerate().filter(|(_, hashes)| !hashes.is_empty()) {
        let level = u8::try_from(level).unwrap_or(u8::MAX);
        put(work, generation, level, edge.size() >> (8 * (u32::from(level) + 1)), hashes).await?;
    }
    Ok(())
}

async fn put(work: &Work, generation: i64, level: u8, n: u64, hashes: &[Hash]) -> Result<(), Refusal> {
    let sql = "INSERT INTO log_tile (office_id, generation, level, n, hashes) VALUES ($1, $2, $3, $4, $5) \
               ON CONFLICT (office_id, generation, level, n) DO UPDATE SET hashes = excluded.hashes";
    let n = i64::try_from(n).unwrap_or(i64::MAX);
    work.tx.execute(sql, params![generation, i64::from(level), n, hashes.concat()]).await?;
    Ok(())
}

//! What is published, as it is asked for: the last checkpoint, tiles of hashes, bundles of entries.

use std::collections::HashMap;

use casework::{Refusal, Work};
use store::params;
use tlog::{Hash, Node, Tile, TileKind, whole};

use crate::error::ProofError;

/// The last signed checkpoint of an origin, with the cosignatures of its witnesses.
pub async fn last_checkpoint(work: &Work, generation: i64) -> Result<Option<String>, Refusal> {
    let sql =
        "SELECT size, checkpoint FROM log_batch WHERE office_id = $1 AND generation = $2 ORDER BY number DESC LIMIT 1";
    let Some(row) = work.tx.row(sql, &[generation.into()]).await? else { return Ok(None) };
    let (size, mut note): (i64, String) = (row.get("size")?, row.get("checkpoint")?);
    let sql = "SELECT line FROM log_cosignature WHERE office_id = $1 AND generation = $2 AND size = $3 ORDER BY name";
    for row in work.tx.rows(sql, params![generation, size]).await? {
        note.push_str(&row.get::<String>("line")?);
    }
    Ok(Some(note))
}

/// The hashes of a tile as far as it goes.
pub(crate) async fn stored(work: &Work, generation: i64, level: u8, n: u64) -> Result<Option<Vec<u8>>, Refusal> {
    let Ok(n) = i64::try_from(n) else { return Ok(None) };
    let sql = "SELECT hashes FROM log_tile WHERE office_id = $1 AND generation = $2 AND level = $3 AND n = $4";
    let row = work.tx.row(sql, params![generation, i64::from(level), n]).await?;
    Ok(row.map(|row| row.get("hashes")).transpose()?)
}

/// Stored bytes as hashes.
pub(crate) fn hashes(bytes: &[u8]) -> Vec<Hash> {
    bytes.as_chunks::<32>().0.to_vec()
}

/// A tile or a bundle of entries; none where it is not there yet.
pub async fn tile(work: &Work, generation: i64, tile: &Tile) -> Result<Option<Vec<u8>>, ProofError> {
    let width = usize::try_from(tile.width).unwrap_or(usize::MAX);
    match tile.kind {
        TileKind::Hashes(level) => {
            let bytes = stored(work, generation, level, tile.n).await?;
            Ok(bytes.and_then(|bytes| Some(bytes.get(..width.checked_mul(32)?)?.to_vec())))
        }
        TileKind::Entries => {
            let Some(first) = tile.n.checked_mul(tlog::TILE_WIDTH).and_then(|n| i64::try_from(n).ok()) else {
                return Ok(None);
            };
            let entries = entries(work, generation, first, width).await?;
            if entries.len() < width {
                return Ok(None);
            }
            Ok(Some(tlog::bundle(entries.iter().map(Vec::as_slice))?))
        }
    }
}

/// Published entries from a position on.
pub async fn entries(work: &Work, generation: i64, from: i64, most: usize) -> Result<Vec<Vec<u8>>, Refusal> {
    let to = from.saturating_add(i64::try_from(most).unwrap_or(i64::MAX));
    let sql = "SELECT entry FROM log_leaf WHERE office_id = $1 AND generation = $2 AND position >= $3 AND position < $4 ORDER BY position";
    let rows = work.tx.rows(sql, params![generation, from, to]).await?;
    rows.iter().map(|row| Ok(row.get("entry")?)).collect()
}

/// The hashes over ranges of leaves, each tile read once.
pub(crate) async fn roots(
    work: &Work,
    generation: i64,
    ranges: &[std::ops::Range<u64>],
) -> Result<Option<Vec<Hash>>, Refusal> {
    let mut read: HashMap<(u8, u64), Vec<Hash>> = HashMap::new();
    let mut roots = Vec::new();
    for range in ranges {
        let mut hashes_of = Vec::new();
        for node in whole(range) {
            let Some(hash) = hash(work, generation, node, &mut read).await? else { return Ok(None) };
            hashes_of.push(hash);
        }
        roots.extend(tlog::range_root(&hashes_of));
    }
    Ok(Some(roots))
}

async fn hash(
    work: &Work,
    generation: i64,
    node: Node,
    read: &mut HashMap<(u8, u64), Vec<Hash>>,
) -> Result<Option<Hash>, Refusal> {
    let place = Tile::of(node);
    if let std::collections::hash_map::Entry::Vacant(e) = read.entry(place) {
        let Some(bytes) = stored(work, generation, place.0, place.1).await? else { return Ok(None) };
        e.insert(hashes(&bytes));
    }
    Ok(read.get(&place).and_then(|tile| Tile::hash_in(node, tile)))
}

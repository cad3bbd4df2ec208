//! Proofs: that an event is in the log, for whom it concerns; that one checkpoint continues another, for anybody.

use casework::{Refusal, Work};
use store::params;
use tlog::{Hash, Note, Proof, inclusion};
use uuid::Uuid;

use crate::{error::ProofError, event_rows, leaf::Opening, tiles};

/// What somebody holds in hand for an event.
#[derive(Clone, Debug)]
pub struct Receipt {
    /// The office's day on which the event happened.
    pub day: String,
    /// The words behind the leaf.
    pub opening: String,
    /// The leaf: what is, or will be, in the log.
    pub entry: [u8; 32],
    /// The proof, once it is published.
    pub proof: Option<Proof>,
}

/// The receipt for the event that brought a record to a version.
pub async fn receipt(work: &Work, table: &str, id: Uuid, version: i64) -> Result<Option<Receipt>, ProofError> {
    let sql = "SELECT e.id, l.generation, l.position, l.body_hash, l.content_hash FROM event e LEFT JOIN log_leaf l ON l.office_id = e.office_id \
               AND l.event_id = e.id WHERE e.office_id = $1 AND e.subject_table = $2 AND e.subject_id = $3 AND e.version = $4";
    let Some(row) = work.tx.row(sql, params![table, id, version]).await? else { return Ok(None) };
    let Some(event) = event_rows::one(work, row.get("id")?).await? else { return Ok(None) };
    let opening = match Opening::of_leaf(&event, &row)? {
        Some(opening) => opening,
        None => Opening::of(&event)?,
    };
    let (generation, position): (Option<i64>, Option<i64>) = (row.get("generation")?, row.get("position")?);
    let proof = match generation.zip(position) {
        Some((generation, position)) => prove(work, generation, position, &opening).await?,
        None => None,
    };
    Ok(Some(Receipt { day: event.day.clone(), entry: opening.entry(), opening: opening.text, proof }))
}

async fn prove(work: &Work, generation: i64, position: i64, opening: &Opening) -> Result<Option<Proof>, ProofError> {
    let Some(checkpoint) = tiles::last_checkpoint(work, generation).await? else { return Ok(None) };
    let checkpoint = Note::parse(&checkpoint)?;
    let size = tlog::Checkpoint::of(&checkpoint)?.size;
    let index = u64::try_from(position).unwrap_or(u64::MAX);
    let Some(ranges) = inclusion(index, size) else { return Ok(None) };
    let Some(hashes) = tiles::roots(work, generation, &ranges).await? else { return Ok(None) };
    Ok(Some(Proof { extra: opening.text.clone().into_bytes(), index, hashes, checkpoint }))
}

/// That the tree of `size` begins with the tree of `old`; none where there is no such tree.
pub async fn consistency_proof(
    work: &Work,
    generation: i64,
    old: u64,
    size: u64,
) -> Result<Option<Vec<Hash>>, Refusal> {
    match tlog::consistency(old, size) {
        Some(ranges) => tiles::roots(work, generation, &ranges).await,
        None => Ok(None),
    }
}

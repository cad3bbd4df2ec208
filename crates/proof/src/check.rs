//! What `verify` finds in the log: origins, batches, leaves and tiles against one another, against the signatures, and against
//! the events. Each finding names its table and what it is about.

use casework::{Refusal, Work};
use store::params;
use tlog::{Checkpoint, Note, VerifierKey};
use uuid::Uuid;

use crate::{
    check_leaves::{self, Batch},
    error::ProofError,
    origin::{self, Continued, Origin},
    rightmost,
};

/// All that is off. `key` is the office's own, from its file: what the database says of it proves nothing.
pub async fn findings(work: &Work, key: Option<&VerifierKey>) -> Result<Vec<String>, ProofError> {
    let mut found = Vec::new();
    let origins = origin::origins(work).await?;
    match (origins.first(), key) {
        (Some(_), None) => {
            found.push("log.key is missing: nothing shows that the log was signed by this office".to_owned());
        }
        (Some(origin), Some(key)) if origin.verifier != key.to_string() => {
            found.push(format!("log_origin {}: is not the one whose key this office has ({})", origin.name, key.name));
        }
        (None, _) => {
            found.extend(without_origin(work).await?);
            return Ok(found);
        }
        _ => {}
    }
    // From the newest back: each origin's first leaf says what the one before it was.
    let mut said: Option<Continued> = None;
    for (n, origin) in origins.iter().enumerate() {
        if n > 0 {
            found.extend(continues(work, origin, said.as_ref()).await?);
        }
        let trusted = key.filter(|key| n == 0 && key.to_string() == origin.verifier).cloned();
        let verifier = match trusted {
            Some(key) => Some(key),
            None => VerifierKey::parse(&origin.verifier).ok(),
        };
        let batches = batches(work, origin, verifier.as_ref(), &mut found).await?;
        found.extend(check_leaves::findings(work, origin.generation, &batches).await?);
        said = first_leaf(work, origin).await?.as_deref().and_then(origin::continued);
    }
    found.extend(events_outside(work).await?);
    Ok(found)
}

/// Batches without an origin can only be left over.
async fn without_origin(work: &Work) -> Result<Vec<String>, Refusal> {
    let row = work.tx.row("SELECT id FROM log_statement WHERE office_id = $1 AND kind = 'batch' LIMIT 1", &[]).await?;
    let told = "log_origin: is missing, but something was published".to_owned();
    Ok(row.map(|_| told).into_iter().collect())
}

async fn first_leaf(work: &Work, origin: &Origin) -> Result<Option<String>, Refusal> {
    let sql = "SELECT entry FROM log_leaf WHERE office_id = $1 AND generation = $2 AND position = 0";
    let row = work.tx.row(sql, params![origin.generation]).await?;
    let bytes: Option<Vec<u8>> = row.map(|row| row.get("entry")).transpose()?;
    Ok(bytes.and_then(|bytes| String::from_utf8(bytes).ok()))
}

/// Whether an origin is the one that the next one's first leaf names, and ends where that says or before.
async fn continues(work: &Work, origin: &Origin, said: Option<&Continued>) -> Result<Vec<String>, ProofError> {
    let name = &origin.name;
    let Some(said) = said else {
        return Ok(vec![format!("log_origin {name}: no later origin says that it continues it")]);
    };
    if (said.name.as_str(), said.verifier.as_str()) != (name.as_str(), origin.verifier.as_str()) {
        return Ok(vec![format!("log_origin {name}: is not the one that was continued ({})", said.name)]);
    }
    let last = rightmost::last_batch(work, Some(origin.generation)).await?;
    let told = match &said.checkpoint {
        Some(text) => Some(Checkpoint::of(&Note::parse(text)?)?),
        None => None,
    };
    let here = match &last {
        Some(last) => Some(Checkpoint::of(&Note::parse(&last.checkpoint)?)?),
        None => None,
    };
    let fits = match (&here, &told) {
        (Some(here), Some(told)) => here == told || here.size < told.size,
        (None, _) => true,
        (Some(_), None) => false,
    };
    let off = format!("log_batch: {name} does not end with the checkpoint to which the origin after it commits");
    Ok(if fits { Vec::new() } else { vec![off] })
}

/// The batches of an origin whose checkpoints are sound.
async fn batches(
    work: &Work,
    origin: &Origin,
    key: Option<&VerifierKey>,
    found: &mut Vec<String>,
) -> Result<Vec<Batch>, Refusal> {
    let sql = "SELECT number, seq, salt, size, checkpoint FROM log_batch WHERE office_id = $1 AND generation = $2 ORDER BY number";
    let mut batches: Vec<Batch> = Vec::new();
    for (n, row) in work.tx.rows(sql, params![origin.generation]).await?.iter().enumerate() {
        let (number, size): (i64, i64) = (row.get("number")?, row.get("size")?);
        let named = format!("log_batch {number} of {}", origin.name);
        if number != i64::try_from(n).unwrap_or(i64::MAX) + 1 {
            found.push(format!("{named}: one before it is missing"));
        }
        let text: String = row.get("checkpoint")?;
        let size = u64::try_from(size).unwrap_or_default();
        let read = || -> Result<Checkpoint, ProofError> {
            let note = Note::parse(&text)?;
            key.ok_or_else(|| ProofError::NotAccepted("its key is none".to_owned()))?.check(&note)?;
            Ok(Checkpoint::of(&note)?)
        };
        let root = match read() {
            Err(error) => {
                found.push(format!("{named}: {error}"));
                None
            }
            Ok(signed) if signed.origin != origin.name || signed.size != size => {
                found.push(format!("{named}: is not what its checkpoint says"));
                None
            }
            Ok(signed) => Some(signed.root),
        };
        if batches.last().is_some_and(|before| before.size >= size) {
            found.push(format!("{named}: is not larger than the one before"));
            continue;
        }
        batches.push(Batch { number, seq: row.get("seq")?, salt: row.get("salt")?, size, root });
    }
    Ok(batches)
}

/// Events that stand among the published ones and are not, and events that say an earlier day than they can have been made on.
async fn events_outside(work: &Work) -> Result<Vec<String>, Refusal> {
    let Some(last) = rightmost::last_batch(work, None).await? else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    let sql = "SELECT e.id, e.seq FROM event e WHERE e.office_id = $1 AND e.seq <= $2 AND NOT EXISTS (SELECT 1 FROM log_leaf l \
               WHERE l.office_id = e.office_id AND l.event_id = e.id) ORDER BY e.seq";
    for row in work.tx.rows(sql, params![last.seq]).await? {
        let (id, seq): (Uuid, i64) = (row.get("id")?, row.get("seq")?);
        found.push(format!("event {id}: stands among the published ones (number {seq}), but the log does not know it"));
    }
    let sql = "SELECT id, day FROM event WHERE office_id = $1 AND (seq > $2 OR seq IS NULL) AND day < $3 ORDER BY id";
    for row in work.tx.rows(sql, params![last.seq, &last.before_day]).await? {
        let (id, day): (Uuid, String) = (row.get("id")?, row.get("day")?);
        found
            .push(format!("event {id}: says {day}, but all days before {} were published without it", last.before_day));
    }
    Ok(found)
}

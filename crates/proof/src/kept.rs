//! A checkpoint that was kept elsewhere against the log as it is: only it shows that a whole database was put back or rewritten.

use casework::Work;
use tlog::{Checkpoint, Note, VerifierKey, empty_root};

use crate::{
    error::ProofError,
    origin::{self, Origin},
    rightmost,
    statement::{self, Kind},
    tiles,
};

/// What comes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// The log goes on from it.
    Continued,
    /// The office says itself that it lost what came after: it was restored.
    Admitted(String),
    /// Something is off.
    Off(String),
}

/// Compares. `own` is the office's key where it is at hand; a checkpoint that none of its keys signed is refused.
pub async fn compare(work: &Work, note: &str, own: Option<&VerifierKey>) -> Result<Kept, ProofError> {
    let note = Note::parse(note)?;
    let kept = Checkpoint::of(&note)?;
    let origins = origin::origins(work).await?;
    let Some(origin) = origins.iter().find(|origin| origin.name == kept.origin) else {
        // Its own key signed it, but the database knows nothing of that log.
        return match own.filter(|key| key.name == kept.origin) {
            Some(key) => {
                key.check(&note)?;
                Ok(Kept::Off(format!(
                    "log_origin: {} is missing: the log was put back to before it began",
                    kept.origin
                )))
            }
            None => Err(ProofError::NotAccepted(format!(
                "the checkpoint is that of another log ({}): name the right file",
                kept.origin
            ))),
        };
    };
    key_of(origin, own)?.check(&note)?;
    let size = rightmost::last_batch(work, Some(origin.generation)).await?.map_or(0, |last| last.size);
    if kept.size <= size {
        return same_beginning(work, origin, &kept).await;
    }
    let lost = format!(
        "the log {} had {} leaves when the checkpoint was kept, and has {size}: it was put back to an earlier day",
        origin.name, kept.size
    );
    match admitted(work, origin).await? {
        Some(told) if told.size > kept.size || told == kept => Ok(Kept::Admitted(format!(
            "{lost}. The office says so itself: it was restored, and its log goes on under another origin"
        ))),
        _ => Ok(Kept::Off(format!("log_batch: {lost}"))),
    }
}

fn key_of(origin: &Origin, own: Option<&VerifierKey>) -> Result<VerifierKey, ProofError> {
    match own.filter(|key| key.name == origin.name) {
        Some(key) => Ok(key.clone()),
        None => Ok(VerifierKey::parse(&origin.verifier)?),
    }
}

async fn same_beginning(work: &Work, origin: &Origin, kept: &Checkpoint) -> Result<Kept, ProofError> {
    let root = if kept.size == 0 {
        Some(empty_root())
    } else {
        let whole = 0..kept.size;
        tiles::roots(work, origin.generation, std::slice::from_ref(&whole))
            .await?
            .and_then(|roots| roots.first().copied())
    };
    if root == Some(kept.root) {
        return Ok(Kept::Continued);
    }
    Ok(Kept::Off(format!(
        "log_leaf: the first {} leaves of {} are not what they were when the checkpoint was kept: the log was rewritten",
        kept.size, origin.name
    )))
}

/// The checkpoint to which the next origin's first leaf commits.
async fn admitted(work: &Work, origin: &Origin) -> Result<Option<Checkpoint>, ProofError> {
    for said in statement::all(work, Kind::Origin).await? {
        let Some(continued) = origin::continued(&said.entry).filter(|it| it.name == origin.name) else { continue };
        let Some(text) = continued.checkpoint else { return Ok(None) };
        return Ok(Some(Checkpoint::of(&Note::parse(&text)?)?));
    }
    Ok(None)
}

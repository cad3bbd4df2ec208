//! Whose log it is. An office keeps its origin until it is restored; then a new one begins, whose first leaf commits to the last
//! known checkpoint of the one before.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use casework::{Refusal, Work};
use store::params;
use tlog::VerifierKey;

use crate::{
    error::ProofError,
    statement::{self, Kind},
    tiles,
};

/// An origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// 1 is the first.
    pub generation: i64,
    /// The first line of its checkpoints.
    pub name: String,
    /// Its public key as text.
    pub verifier: String,
}

/// A name for the log of an office that no other log has.
pub fn new_name(office_code: &str, random: [u8; 8]) -> String {
    format!("doorstep.example/log/{office_code}/{}", hex::encode(random))
}

/// Whether a log's name was made for this office.
pub fn is_named_for(name: &str, office_code: &str) -> bool {
    name.strip_prefix("doorstep.example/log/")
        .and_then(|rest| rest.rsplit_once('/'))
        .is_some_and(|(code, _)| code == office_code)
}

/// All origins, the newest first.
pub async fn origins(work: &Work) -> Result<Vec<Origin>, Refusal> {
    let sql = "SELECT generation, origin, verifier FROM log_origin WHERE office_id = $1 ORDER BY generation DESC";
    let rows = work.tx.rows(sql, &[]).await?;
    let read = |row: &store::Row| {
        Ok(Origin { generation: row.get("generation")?, name: row.get("origin")?, verifier: row.get("verifier")? })
    };
    rows.iter().map(read).collect()
}

/// The origin under which the office publishes; none before its first batch.
pub async fn current(work: &Work) -> Result<Option<Origin>, Refusal> {
    Ok(origins(work).await?.into_iter().next())
}

/// Begins an origin. `known` is a checkpoint of the one before that was kept elsewhere, where it is newer than the last one here.
pub async fn begin(work: &Work, verifier: &VerifierKey, known: Option<&str>) -> Result<Origin, ProofError> {
    let before = current(work).await?;
    let generation = before.as_ref().map_or(1, |origin| origin.generation + 1);
    let origin = Origin { generation, name: verifier.name.clone(), verifier: verifier.to_string() };
    let sql = "INSERT INTO log_origin (office_id, generation, origin, verifier, began_at) VALUES ($1, $2, $3, $4, $5)";
    work.tx.execute(sql, params![generation, &origin.name, &origin.verifier, work.tx.now()]).await?;
    let mut facts = vec![
        ("origin", origin.name.clone()),
        ("key", origin.verifier.clone()),
        ("generation", generation.to_string()),
        ("day", work.tx.today().to_string()),
    ];
    if let Some(before) = &before {
        let last = match known {
            Some(known) => Some(known.to_owned()),
            None => tiles::last_checkpoint(work, before.generation).await?,
        };
        facts.extend([("continues", before.name.clone()), ("continued-key", before.verifier.clone())]);
        facts.extend(last.map(|checkpoint| ("last-checkpoint", STANDARD.encode(checkpoint))));
    }
    statement::say(work, Kind::Origin, &facts, None).await?;
    Ok(origin)
}

/// What the first leaf of an origin says of the one before: its name, its public key and its last known checkpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Continued {
    pub name: String,
    pub verifier: String,
    pub checkpoint: Option<String>,
}

/// Reads the words of an origin's first leaf.
pub(crate) fn continued(words: &str) -> Option<Continued> {
    let name = statement::fact(words, "continues")?.to_owned();
    let verifier = statement::fact(words, "continued-key")?.to_owned();
    let checkpoint = statement::fact(words, "last-checkpoint")
        .and_then(|text| STANDARD.decode(text).ok())
        .and_then(|bytes| String::from_utf8(bytes).ok());
    Some(Continued { name, verifier, checkpoint })
}

//! Witnesses: others who keep the last checkpoint they saw, and sign that each new one continues it. Their answers are taken in
//! where their key is known to the office, and published with the checkpoint.

use casework::{Refusal, Work};
use store::params;
use tlog::{Checkpoint, KeyKind, Note, VerifierKey, signature_lines};

use crate::{error::ProofError, origin, rightmost};

/// A witness.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Witness {
    /// Its key's name.
    pub name: String,
    /// Its public key as text.
    pub verifier: String,
}

/// Makes a witness known.
pub async fn add_witness(work: &Work, key: &VerifierKey) -> Result<(), ProofError> {
    if key.kind != KeyKind::Witness {
        return Err(ProofError::NotAccepted(
            "this is no key of a witness: its type is 04, for timestamped cosignatures".to_owned(),
        ));
    }
    let sql = "INSERT INTO log_witness (office_id, name, verifier, added_at) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (office_id, name) DO UPDATE SET verifier = excluded.verifier, added_at = excluded.added_at";
    work.tx.execute(sql, params![&key.name, key.to_string(), work.tx.now()]).await?;
    Ok(())
}

/// Forgets a witness; what it signed stays. Whether there was one.
pub async fn remove_witness(work: &Work, name: &str) -> Result<bool, Refusal> {
    Ok(work.tx.execute("DELETE FROM log_witness WHERE office_id = $1 AND name = $2", params![name]).await? > 0)
}

/// All witnesses.
pub async fn witnesses(work: &Work) -> Result<Vec<Witness>, Refusal> {
    let rows = work.tx.rows("SELECT name, verifier FROM log_witness WHERE office_id = $1 ORDER BY name", &[]).await?;
    rows.iter().map(|row| Ok(Witness { name: row.get("name")?, verifier: row.get("verifier")? })).collect()
}

/// Takes in what a witness answered to the last checkpoint: signature lines. Those of unknown keys are passed over, as the
/// standard wants; answers with the names of those that were taken.
pub async fn cosign(work: &Work, lines: &str) -> Result<Vec<String>, ProofError> {
    let nothing = || ProofError::NotAccepted("nothing is published yet, so there is nothing to cosign".to_owned());
    let origin = origin::current(work).await?.ok_or_else(nothing)?;
    let last = rightmost::last_batch(work, Some(origin.generation)).await?.ok_or_else(nothing)?;
    let note = Note::parse(&last.checkpoint)?;
    let size = i64::try_from(Checkpoint::of(&note)?.size).unwrap_or(i64::MAX);
    let signatures = signature_lines(lines)?;
    let mut taken = Vec::new();
    for witness in witnesses(work).await? {
        let key = VerifierKey::parse(&witness.verifier)?;
        let Some(line) = signatures.iter().find(|line| line.name == key.name && line.id == key.id()) else { continue };
        key.check(&Note { text: note.text.clone(), signatures: vec![line.clone()] })?;
        let sql = "INSERT INTO log_cosignature (office_id, generation, size, name, line, received_at) VALUES ($1, $2, $3, $4, $5, $6) \
                   ON CONFLICT (office_id, generation, size, name) DO UPDATE SET line = excluded.line, received_at = excluded.received_at";
        let row = params![origin.generation, size, &key.name, line.to_string(), work.tx.now()];
        work.tx.execute(sql, row).await?;
        taken.push(witness.name);
    }
    Ok(taken)
}

//! The first half of something that has a second: a challenge that waits for its answer, used once and within minutes.

use casework::Refusal;
use store::{StoreError, Tx, params};
use uuid::Uuid;

use crate::{secret::Secret, sign_in::minutes_later};

/// How long an answer is waited for.
const MINUTES: i64 = 10;

/// What was kept with a first half.
pub struct Step {
    /// Whose, where known.
    pub staff_id: Option<Uuid>,
    /// What the second half is compared with.
    pub body: String,
}

/// Keeps a first half; the secret that its second half brings is shown only here. What ran out goes.
pub async fn keep(tx: &Tx, kind: &str, staff_id: Option<Uuid>, body: &str) -> Result<String, StoreError> {
    let now = tx.now();
    tx.execute("DELETE FROM sign_in_step WHERE office_id = $1 AND expires_at <= $2", params![now]).await?;
    let secret = Secret::new(tx);
    let sql = "INSERT INTO sign_in_step (office_id, token_hash, kind, staff_id, body, expires_at) \
               VALUES ($1, $2, $3, $4, $5, $6)";
    tx.execute(sql, params![secret.hash(), kind, staff_id, body, minutes_later(now, MINUTES)]).await?;
    Ok(secret.text())
}

/// Takes a first half away; refused where it was taken, ran out, or never was one.
pub async fn take(tx: &Tx, kind: &str, secret: &str) -> Result<Step, Refusal> {
    let hash = Secret::of(tx.office(), secret).map(|secret| secret.hash()).ok_or(Refusal::Rule("step-over"))?;
    let sql = "SELECT staff_id, body FROM sign_in_step WHERE office_id = $1 AND token_hash = $2 AND kind = $3 \
               AND expires_at > $4";
    let row = tx.row(sql, params![hash.as_slice(), kind, tx.now()]).await?.ok_or(Refusal::Rule("step-over"))?;
    let sql = "DELETE FROM sign_in_step WHERE office_id = $1 AND token_hash = $2";
    // Two may bring the same second half at the same moment; one of them is first.
    if tx.execute(sql, params![hash]).await? == 0 {
        return Err(Refusal::Rule("step-over"));
    }
    Ok(Step { staff_id: row.get("staff_id")?, body: row.get("body")? })
}

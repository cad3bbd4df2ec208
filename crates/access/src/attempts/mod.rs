//! Attempts that failed, kept in storage: guessing slows down, and stays slow over a restart and on every server.
//!
//! Nobody is ever locked out: an attempt waits, and what a stranger does elsewhere uses up nothing of a person's own. What
//! was tried at, and from where, is kept as a keyed hash only, and forgotten when its last failure is forgiven.

mod network;
mod pace;
pub mod passphrase;
pub mod pin;
pub mod sign_in;

use people::{OfficeKey, derived};
use store::{OfficeId, Store, Tx, params};

use crate::Denial;
pub use network::Network;
use pace::{Pace, Tried};

/// Whoever is second at the same row asks again so many times.
const ROUNDS: usize = 4;

/// Something that is counted, at its own pace.
#[derive(Clone, Debug)]
pub struct Counted {
    subject: Vec<u8>,
    pace: Pace,
}

impl Counted {
    /// What is counted: its kind, and what tells it from others of that kind.
    fn new(key: &OfficeKey, kind: &str, parts: &[&[u8]], pace: Pace) -> Self {
        let all: Vec<&[u8]> = std::iter::once(kind.as_bytes()).chain(parts.iter().copied()).collect();
        Self { subject: derived(key, "attempt", &all)[..16].to_vec(), pace }
    }

    async fn tried(&self, tx: &Tx) -> Result<Option<Tried>, Denial> {
        let sql = "SELECT failures, tried_at FROM attempt WHERE office_id = $1 AND subject = $2";
        let Some(row) = tx.row(sql, params![self.subject.as_slice()]).await? else { return Ok(None) };
        Ok(Some(Tried { failures: row.get("failures")?, at: row.get("tried_at")? }))
    }

    /// Writes one more failure, unless somebody else did so meanwhile.
    async fn count(&self, tx: &Tx, before: Option<Tried>) -> Result<bool, Denial> {
        let now = tx.now().as_microsecond();
        let after = self.pace.after(before.unwrap_or_default(), now);
        let forget_at = self.pace.forgotten_at(after);
        let Some(before) = before else {
            let sql = "INSERT INTO attempt (office_id, subject, failures, tried_at, forget_at) VALUES ($1, $2, $3, $4, $5) \
                       ON CONFLICT (office_id, subject) DO NOTHING";
            return Ok(
                tx.execute(sql, params![self.subject.as_slice(), after.failures, after.at, forget_at]).await? > 0
            );
        };
        let sql = "UPDATE attempt SET failures = $3, tried_at = $4, forget_at = $5 WHERE office_id = $1 AND subject = $2 \
                   AND failures = $6 AND tried_at = $7";
        let values = params![self.subject.as_slice(), after.failures, after.at, forget_at, before.failures, before.at];
        Ok(tx.execute(sql, values).await? > 0)
    }
}

/// Counts an attempt at all of these, or says how long to wait. A refused attempt prolongs nothing and writes nothing.
pub async fn admit(store: &Store, office: OfficeId, counted: Vec<Counted>) -> Result<(), Denial> {
    for _ in 0..ROUNDS {
        let asked = counted.clone();
        store.read(office, move |tx| waited(tx, asked.clone())).await?;
        let counted = counted.clone();
        match store.write(office, move |tx| count(tx, counted.clone())).await {
            // Somebody else was quicker at the same row: what was counted is rolled back, and asked again.
            Err(Denial::TooManyAttempts { .. }) => {}
            done => return done,
        }
    }
    Err(Denial::TooManyAttempts { wait_seconds: 1 })
}

async fn waited(tx: Tx, counted: Vec<Counted>) -> Result<(), Denial> {
    let now = tx.now().as_microsecond();
    let mut longest = 0;
    for one in &counted {
        let tried = one.tried(&tx).await?.unwrap_or_default();
        longest = longest.max(one.pace.wait(tried, now));
    }
    match u64::try_from(longest).unwrap_or(0).div_ceil(1_000_000) {
        0 => Ok(()),
        wait_seconds => Err(Denial::TooManyAttempts { wait_seconds }),
    }
}

/// What is forgiven goes; the attempt is counted everywhere, or refused where somebody else was quicker.
async fn count(tx: Tx, counted: Vec<Counted>) -> Result<(), Denial> {
    let now = tx.now().as_microsecond();
    tx.execute("DELETE FROM attempt WHERE office_id = $1 AND forget_at <= $2", params![now]).await?;
    let mut before = Vec::with_capacity(counted.len());
    for one in &counted {
        before.push(one.tried(&tx).await?);
    }
    for (one, before) in counted.iter().zip(before) {
        if one.pace.wait(before.unwrap_or_default(), now) > 0 || !one.count(&tx, before).await? {
            return Err(Denial::TooManyAttempts { wait_seconds: 1 });
        }
    }
    Ok(())
}

/// Gives one attempt back: who knows the answer does not guess. The first of them is forgotten altogether.
pub async fn succeeded(store: &Store, office: OfficeId, counted: Vec<Counted>) -> Result<(), Denial> {
    store.write(office, move |tx| forgive(tx, counted.clone())).await
}

async fn forgive(tx: Tx, counted: Vec<Counted>) -> Result<(), Denial> {
    for (at, one) in counted.iter().enumerate() {
        let sql = if at == 0 {
            "DELETE FROM attempt WHERE office_id = $1 AND subject = $2"
        } else {
            "UPDATE attempt SET failures = failures - 1 WHERE office_id = $1 AND subject = $2 AND failures > 0"
        };
        tx.execute(sql, params![one.subject.as_slice()]).await?;
    }
    Ok(())
}

/// How many failures are counted against something now.
async fn failures(tx: &Tx, counted: &Counted) -> Result<i64, Denial> {
    let tried = counted.tried(tx).await?.unwrap_or_default();
    Ok(counted.pace.left(tried, tx.now().as_microsecond()))
}

//! What is counted at the passphrase with which somebody reads complaints in confidence: for the person, from wherever they
//! come. Whoever gets here is signed in as them, and lacks a row of words.

use people::OfficeKey;
use store::{OfficeId, Store};
use uuid::Uuid;

use super::{Counted, Pace, admit, succeeded};
use crate::Denial;

/// From 30 seconds to an hour, as at every other second proof.
const PERSON: Pace = Pace { free: 5, seconds: 30, doublings: 7, forgive_seconds: 3600 };

/// An attempt at a passphrase that was counted.
pub struct PassphraseAttempt(Vec<Counted>);

/// Counts an attempt at a person's passphrase, or says how long to wait.
pub async fn admit_passphrase(
    store: &Store,
    office: OfficeId,
    key: &OfficeKey,
    staff_id: Uuid,
) -> Result<PassphraseAttempt, Denial> {
    let counted = vec![Counted::new(key, "passphrase", &[staff_id.as_bytes()], PERSON)];
    admit(store, office, counted.clone()).await?;
    Ok(PassphraseAttempt(counted))
}

/// The passphrase fitted: the attempt is given back.
pub async fn passphrase_fitted(store: &Store, office: OfficeId, attempt: PassphraseAttempt) -> Result<(), Denial> {
    succeeded(store, office, attempt.0).await
}

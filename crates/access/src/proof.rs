//! Proving again who one is, before something that would outlast the session: a token, a passkey, somebody's link.

use casework::event::Event;
use jiff::{SignedDuration, Timestamp};
use store::{StoreError, Tx, params};
use uuid::Uuid;

use crate::{
    Denial, Gate, SignedIn,
    attempts::sign_in as attempts,
    note::{at_the_door, note},
    open_session::{Coming, Opened, insert},
    second_factor::{code, factors_of},
    sign_in::hash_of,
};

/// How long a proof holds.
pub const PROOF_MINUTES: i64 = 15;

impl SignedIn {
    /// Whether this person proved lately who they are.
    pub fn is_proved(&self, now: Timestamp) -> bool {
        let holds = SignedDuration::from_mins(PROOF_MINUTES);
        self.proved_at.is_some_and(|at| now.duration_since(at) < holds)
    }
}

/// Proves it by the password; the session goes on under a new secret.
pub async fn prove(gate: Gate<'_>, signed_in: &SignedIn, password: &str) -> Result<Opened, Denial> {
    let Gate { store, office, key, limiter } = gate;
    let staff_id = signed_in.staff_id;
    let counted = attempts::at_proof(store, office, key, staff_id).await?;
    let hash = store.read(office, move |tx| async move { hash_of(&tx, staff_id).await }).await?;
    if !limiter.verify(password, hash).await {
        return Err(Denial::WrongNameOrPassword);
    }
    attempts::right(store, office, counted).await?;
    let signed_in = signed_in.clone();
    store
        .write(office, move |tx| {
            let signed_in = signed_in.clone();
            async move { renew(&tx, &signed_in).await }
        })
        .await
}

/// Proves it by a code from the telephone, used once as at sign-in; the session goes on under a new secret.
pub async fn prove_by_code(gate: Gate<'_>, signed_in: &SignedIn, typed: &str) -> Result<Opened, Denial> {
    let Gate { store, office, key, .. } = gate;
    let counted = attempts::at_proof(store, office, key, signed_in.staff_id).await?;
    let (signed_in, typed, key) = (signed_in.clone(), typed.to_owned(), key.clone());
    let spend = move |tx: Tx| {
        let (signed_in, typed, key) = (signed_in.clone(), typed.clone(), key.clone());
        async move {
            if !code::accept(&tx, &key, signed_in.staff_id, &typed).await? {
                return Err(Denial::WrongCode);
            }
            renew(&tx, &signed_in).await
        }
    };
    let opened = store.write(office, spend).await?;
    attempts::right(store, office, counted).await?;
    Ok(opened)
}

/// By what somebody can prove again who they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "ways beside one another: somebody may have each of them")]
pub struct Proofs {
    /// They have a password.
    pub password: bool,
    /// They have codes from a telephone.
    pub codes: bool,
    /// They have a passkey.
    pub passkeys: bool,
    /// They are bound to this provider of identities.
    pub sign_on: bool,
}

/// What somebody has to prove it by; `issuer` is the provider that the settings name.
pub async fn proofs_of(tx: &Tx, staff_id: Uuid, issuer: Option<&str>) -> Result<Proofs, StoreError> {
    let factors = factors_of(tx, staff_id).await?;
    let sql = "SELECT 1 AS one FROM sign_on_account WHERE office_id = $1 AND staff_id = $2 AND issuer = $3";
    let sign_on = match issuer {
        Some(issuer) => tx.row(sql, params![staff_id, issuer]).await?.is_some(),
        None => false,
    };
    let password = hash_of(tx, staff_id).await?.is_some();
    Ok(Proofs { password, codes: factors.codes, passkeys: factors.passkeys > 0, sign_on })
}

/// The same session under a new secret, with its old end.
pub(crate) async fn renew(tx: &Tx, signed_in: &SignedIn) -> Result<Opened, Denial> {
    let sql = "DELETE FROM session WHERE office_id = $1 AND token_hash = $2";
    if tx.execute(sql, params![signed_in.session.as_slice()]).await? == 0 {
        return Err(Denial::WrongNameOrPassword);
    }
    let (staff_id, name) = (signed_in.staff_id, signed_in.actor.name.clone());
    let coming = Coming { staff_id, name, way: signed_in.way, device: signed_in.device.clone(), proved: true };
    let opened = insert(tx, &coming, signed_in.awaits, signed_in.expires_at).await?;
    note(&at_the_door(tx, signed_in.actor.clone()), staff_id, &Event::new("session.proved")).await?;
    Ok(opened)
}

/// What a session waited for is there: a second factor was set up. It goes on under a new secret.
pub async fn set_up_done(gate: Gate<'_>, signed_in: &SignedIn) -> Result<Opened, Denial> {
    let signed_in = SignedIn { awaits: None, ..signed_in.clone() };
    gate.store
        .write(gate.office, move |tx| {
            let signed_in = signed_in.clone();
            async move { renew(&tx, &signed_in).await }
        })
        .await
}

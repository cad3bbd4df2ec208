//! Proving again who one is, before something that would outlast the session: a token, a passkey, somebody's link.

use casework::event::Event;
use jiff::{SignedDuration, Timestamp};
use store::{Tx, params};

use crate::{
    Denial, Gate, SignedIn,
    attempts::sign_in as attempts,
    note::{at_the_door, note},
    open_session::{Coming, Opened, insert},
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

/// The same session under a new secret, with its old end.
pub(crate) async fn renew(tx: &Tx, signed_in: &SignedIn) -> Result<Opened, Denial> {
    let sql = "DELETE FROM session WHERE office_id = $1 AND token_hash = $2";
    if tx.execute(sql, params![signed_in.session.as_slice()]).await? == 0 {
        return Err(Denial::WrongNameOrPassword);
    }
    let (staff_id, name) = (signed_in.staff_id, signed_in.actor.name.clone());
    let coming = Coming { staff_id, name, way: signed_in.way, device: signed_in.device.clone() };
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

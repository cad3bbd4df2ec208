//! Changing one's own password, signed in.

use casework::event::Event;
use store::{Tx, params};

use super::{check, keep};
use crate::{Denial, Gate, SignedIn, attempts::sign_in as attempts, note, sign_in::hash_of};

/// Sets a new password for whoever is signed in and knows the old one; all their other sessions end.
pub async fn change_password(gate: Gate<'_>, signed_in: &SignedIn, old: &str, new: &str) -> Result<(), Denial> {
    let Gate { store, office, key, limiter } = gate;
    let (staff_id, name) = (signed_in.staff_id, signed_in.actor.name.clone());
    check(store, office, limiter, staff_id, &name, new).await?;
    let counted = attempts::at_proof(store, office, key, staff_id).await?;
    let hash = store.read(office, move |tx| async move { hash_of(&tx, staff_id).await }).await?;
    if !limiter.verify(old, hash).await {
        return Err(Denial::WrongNameOrPassword);
    }
    attempts::right(store, office, counted).await?;
    let (hash, session) = (limiter.hash(store, new).await, signed_in.session.clone());
    let work = move |tx: Tx| {
        let (hash, session, name) = (hash.clone(), session.clone(), name.clone());
        async move {
            keep(&tx, staff_id, &hash).await?;
            let sql = "DELETE FROM session WHERE office_id = $1 AND staff_id = $2 AND token_hash <> $3";
            tx.execute(sql, params![staff_id, session]).await?;
            let work = note::at_the_door(&tx, note::person(staff_id, &name));
            note::note(&work, staff_id, &Event::new("password.changed")).await?;
            Ok(())
        }
    };
    store.write(office, work).await
}

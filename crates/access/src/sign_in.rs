//! Signing in with name and password. A wrong name and a wrong password cost the same and are told alike.

use std::net::IpAddr;

use casework::{Refusal, event::Event};
use jiff::Timestamp;
use store::{StoreError, Tx, params};
use uuid::Uuid;

use crate::{
    Denial, Gate, KnownDevice, agent,
    attempts::sign_in as attempts,
    identify::is_on_the_rolls,
    note::{at_the_door, note, somebody},
    open_session::{Coming, Opened, Way, open},
    sign_in_name::{normal, staff_of},
};

/// What somebody gives to be let in.
#[derive(Clone, Copy)]
pub struct Attempt<'a> {
    /// Sign-in name; large letters are taken for small ones.
    pub name: &'a str,
    /// Password.
    pub password: &'a str,
    /// Where the attempt comes from; kept as a keyed hash only, and for a day at most.
    pub address: IpAddr,
    /// The cookie of a device that signed in before.
    pub device: Option<&'a str>,
    /// What the browser calls itself.
    pub agent: &'a str,
}

struct Known {
    staff_id: Uuid,
    hash: Option<String>,
    on_the_rolls: bool,
}

/// Opens a session for whoever knows the password. Where a second factor is needed, the session opens nothing yet.
pub async fn sign_in(gate: Gate<'_>, attempt: Attempt<'_>) -> Result<Opened, Denial> {
    let Gate { store, office, key, limiter } = gate;
    let name = normal(attempt.name);
    let asked = name.clone();
    let known = store.read(office, move |tx| known(tx, asked.clone())).await?;
    let now = store.env().clock.now();
    let device = attempt.device.and_then(|cookie| KnownDevice::read(key, office, cookie, now));
    // Somebody else's device is no better than an unknown one.
    let device = device.filter(|device| known.as_ref().is_some_and(|known| known.staff_id == device.staff_id));
    let counted = attempts::at_name(store, office, key, &name, attempt.address, device).await?;
    let hash = known.as_ref().and_then(|known| known.hash.clone());
    let right = limiter.verify(attempt.password, hash).await;
    let Some(known) = known.filter(|_| right) else {
        refused(gate, &name).await?;
        return Err(Denial::WrongNameOrPassword);
    };
    attempts::right(store, office, counted).await?;
    if !known.on_the_rolls {
        return Err(Denial::NotOnTheRolls);
    }
    let coming = Coming {
        staff_id: known.staff_id,
        name,
        way: Way::Password,
        device: agent::device_words(attempt.agent),
        proved: true,
    };
    let opening = move |tx: Tx| {
        let coming = coming.clone();
        async move { Ok(open(&tx, &coming).await?) }
    };
    store.write(office, opening).await
}

async fn known(tx: Tx, name: String) -> Result<Option<Known>, StoreError> {
    let Some(staff_id) = staff_of(&tx, &name).await? else { return Ok(None) };
    let on_the_rolls = is_on_the_rolls(&tx, staff_id).await?;
    Ok(Some(Known { staff_id, hash: hash_of(&tx, staff_id).await?, on_the_rolls }))
}

/// The hash of somebody's password, if one was ever set.
pub(crate) async fn hash_of(tx: &Tx, staff_id: Uuid) -> Result<Option<String>, StoreError> {
    let sql = "SELECT password_hash FROM credential WHERE office_id = $1 AND staff_id = $2";
    tx.row(sql, params![staff_id]).await?.map(|row| row.get("password_hash")).transpose()
}

/// Guessing leaves an event with the person guessed at, so that they and the auditor can see it; never an address. For a name
/// that nobody has, something is written too, so that the time it takes tells nothing.
async fn refused(gate: Gate<'_>, name: &str) -> Result<(), Refusal> {
    let name = name.to_owned();
    let noted = move |tx: Tx| {
        let name = name.clone();
        async move {
            if let Some(staff_id) = staff_of(&tx, &name).await? {
                note(&at_the_door(&tx, somebody()), staff_id, &Event::new("session.refused")).await
            } else {
                let sql = "UPDATE attempt SET failures = failures WHERE office_id = $1 AND tried_at = $2";
                tx.execute(sql, params![tx.now()]).await?;
                Ok(())
            }
        }
    };
    gate.store.write(gate.office, noted).await
}

/// The instant so many hours later; the end of time where there is none.
pub(crate) fn hours_later(now: Timestamp, hours: i64) -> Timestamp {
    now.saturating_add(jiff::SignedDuration::from_hours(hours)).unwrap_or(Timestamp::MAX)
}

/// The instant so many minutes later.
pub(crate) fn minutes_later(now: Timestamp, minutes: i64) -> Timestamp {
    now.saturating_add(jiff::SignedDuration::from_mins(minutes)).unwrap_or(Timestamp::MAX)
}

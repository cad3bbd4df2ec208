//! Signing in with name and password.

use std::net::IpAddr;

use casework::{Refusal, event::Event};
use jiff::{SignedDuration, Timestamp};
use store::{OfficeId, Store, StoreError, Tx, params};
use uuid::Uuid;

use crate::{
    Denial, SignInLimiter,
    identify::is_on_the_rolls,
    note::{at_the_door, note, person, somebody},
    secret::{Secret, form_secret},
    sign_in_name::{normal, staff_of},
};

/// How long a session lasts: a working day.
pub const SESSION_HOURS: i64 = 12;

/// What somebody gives to be let in.
#[derive(Clone, Copy)]
pub struct Attempt<'a> {
    /// Sign-in name; large letters are taken for small ones.
    pub name: &'a str,
    /// Password.
    pub password: &'a str,
    /// Where the attempt comes from; remembered for minutes, in memory only.
    pub address: IpAddr,
}

/// A session that was just opened.
pub struct Opened {
    /// The cookie's value; it is shown only here.
    pub cookie: String,
    /// The secret that forms carry.
    pub csrf: String,
    /// When the session ends.
    pub expires_at: Timestamp,
    /// Who is signed in.
    pub staff_id: Uuid,
}

struct Known {
    staff_id: Uuid,
    hash: Option<String>,
    on_the_rolls: bool,
}

/// Opens a session for whoever knows the password. An unknown name takes as long as a wrong password.
pub async fn sign_in(
    store: &Store,
    office: OfficeId,
    limiter: &SignInLimiter,
    attempt: Attempt<'_>,
) -> Result<Opened, Denial> {
    let name = normal(attempt.name);
    limiter.admit(&name, attempt.address, store.env().clock.now())?;
    let asked = name.clone();
    let known = store.read(office, move |tx| known(tx, asked.clone())).await?;
    let hash = known.as_ref().and_then(|known| known.hash.clone());
    let right = limiter.verify(attempt.password, hash).await;
    let Some(known) = known else { return Err(Denial::WrongNameOrPassword) };
    if !right {
        refused(store, office, known.staff_id).await?;
        return Err(Denial::WrongNameOrPassword);
    }
    limiter.succeeded(&name, attempt.address);
    if !known.on_the_rolls {
        return Err(Denial::NotOnTheRolls);
    }
    store.write(office, move |tx| open_now(tx, known.staff_id, name.clone())).await
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

/// Guessing leaves an event with the person guessed at, so that they and the auditor can see it; never an address.
async fn refused(store: &Store, office: OfficeId, staff_id: Uuid) -> Result<(), Refusal> {
    let noted = move |tx: Tx| async move {
        note(&at_the_door(&tx, somebody()), staff_id, &Event::new("session.refused")).await
    };
    store.write(office, noted).await
}

async fn open_now(tx: Tx, staff_id: Uuid, name: String) -> Result<Opened, Denial> {
    Ok(open(&tx, staff_id, &name).await?)
}

/// Opens a session; those of the same person that have run out go.
pub(crate) async fn open(tx: &Tx, staff_id: Uuid, name: &str) -> Result<Opened, Refusal> {
    let now = tx.now();
    let sql = "DELETE FROM session WHERE office_id = $1 AND staff_id = $2 AND expires_at <= $3";
    tx.execute(sql, params![staff_id, now]).await?;
    let (secret, csrf) = (Secret::new(tx), form_secret(tx));
    let expires_at = hours_later(now, SESSION_HOURS);
    let sql = "INSERT INTO session (office_id, token_hash, staff_id, csrf, created_at, expires_at) \
               VALUES ($1, $2, $3, $4, $5, $6)";
    tx.execute(sql, params![secret.hash(), staff_id, &csrf, now, expires_at]).await?;
    note(&at_the_door(tx, person(staff_id, name)), staff_id, &Event::new("session.opened")).await?;
    Ok(Opened { cookie: secret.text(), csrf, expires_at, staff_id })
}

/// The instant so many hours later; the end of time where there is none.
pub(crate) fn hours_later(now: Timestamp, hours: i64) -> Timestamp {
    now.saturating_add(SignedDuration::from_hours(hours)).unwrap_or(Timestamp::MAX)
}

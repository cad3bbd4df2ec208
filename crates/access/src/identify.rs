//! Who is asking: the person behind a cookie, a token or a device, with the rights of today.
//!
//! This is the one place where an actor is made from a secret, so that what a session waits for, the scope of a token and a
//! revoked device are decided here and nowhere else.

use casework::Actor;
use jiff::{SignedDuration, Timestamp, civil::Date};
use store::{OfficeId, Row, Store, StoreError, Tx, params};
use uuid::Uuid;

use crate::{
    Denial, device, grants_of,
    open_session::{Awaits, IDLE_MINUTES, Way},
    scope::{Errand, Scope},
    secret::{DEVICE_PREFIX, Secret, TOKEN_PREFIX},
    sign_in::minutes_later,
    units_of,
};

/// So seldom the use of a session is written down: no list of minutes arises.
const NOTED_AFTER_MINUTES: i64 = 10;

/// Somebody who is signed in.
#[derive(Clone)]
pub struct SignedIn {
    /// Who, with the rights of today.
    pub actor: Actor,
    /// The office.
    pub office: OfficeId,
    /// The person on the rolls.
    pub staff_id: Uuid,
    /// Name as on the roll.
    pub name: String,
    /// The secret that forms carry.
    pub csrf: String,
    /// When the session ends.
    pub expires_at: Timestamp,
    /// Set where a second factor must be set up before anything else.
    pub awaits: Option<Awaits>,
    pub(crate) way: Way,
    pub(crate) device: String,
    pub(crate) proved_at: Option<Timestamp>,
    pub(crate) session: Vec<u8>,
}

/// What must hold of a person (alias `f`) behind a secret; `$3` is the instant and `$4` the office's day.
pub(crate) const ON_THE_ROLLS: &str = "f.voided = FALSE AND f.from_on <= $4 AND (f.to_on IS NULL OR f.to_on >= $4)";

/// The person behind a session cookie of this office, unless the session has ended, stood still for too long, waits for its
/// second factor, or the person is off the rolls.
pub async fn actor_of_session(store: &Store, office: OfficeId, cookie: &str) -> Result<Option<SignedIn>, StoreError> {
    let Some(hash) = Secret::of(office, cookie).map(|secret| secret.hash()) else { return Ok(None) };
    let asked = hash.clone();
    let question = move |tx: Tx| {
        let hash = asked.clone();
        async move { session(&tx, hash).await }
    };
    let Some((signed_in, idle_at)) = store.read(office, question).await? else { return Ok(None) };
    let now = store.env().clock.now();
    let left = SignedDuration::from_mins(IDLE_MINUTES - NOTED_AFTER_MINUTES);
    if idle_at.is_none_or(|at| at.duration_since(now) < left) {
        store.write(office, move |tx| used(tx, hash.clone())).await?;
    }
    Ok(Some(signed_in))
}

async fn used(tx: Tx, hash: Vec<u8>) -> Result<(), StoreError> {
    let idle_at = minutes_later(tx.now(), IDLE_MINUTES);
    let sql = "UPDATE session SET used_on = $3, idle_at = $4 WHERE office_id = $1 AND token_hash = $2";
    tx.execute(sql, params![hash, tx.today(), idle_at]).await?;
    Ok(())
}

/// The person behind an API token or a device of this office, for one errand; none where the secret is none, was revoked or
/// ran out, or the person is off the rolls. Refused where the token's scope is narrower, and where the device was revoked.
pub async fn actor_of_token(
    store: &Store,
    office: OfficeId,
    token: &str,
    errand: Errand<'_>,
) -> Result<Option<Actor>, Denial> {
    if let Some(text) = token.strip_prefix(DEVICE_PREFIX) {
        return device::actor_of_device(store, office, text).await;
    }
    let secret = token.strip_prefix(TOKEN_PREFIX).and_then(|text| Secret::of(office, text));
    let Some(hash) = secret.map(|secret| secret.hash()) else { return Ok(None) };
    let asked = hash.clone();
    let question = move |tx: Tx| {
        let hash = asked.clone();
        async move { bearer(&tx, &hash).await }
    };
    let Some((actor, scope, noted)) = store.read(office, question).await? else { return Ok(None) };
    if !scope.allows(errand) {
        return Err(Denial::BeyondScope);
    }
    if !noted {
        let sql = "UPDATE api_token SET used_on = $3 WHERE office_id = $1 AND token_hash = $2";
        store.write(office, move |tx| day_noted(tx, sql, hash.clone())).await?;
    }
    Ok(Some(actor))
}

/// Writes the day of a use down, once a day.
pub(crate) async fn day_noted(tx: Tx, sql: &'static str, hash: Vec<u8>) -> Result<(), StoreError> {
    tx.execute(sql, params![hash, tx.today()]).await?;
    Ok(())
}

async fn session(tx: &Tx, hash: Vec<u8>) -> Result<Option<(SignedIn, Option<Timestamp>)>, StoreError> {
    let sql = format!(
        "SELECT s.staff_id, s.csrf, s.expires_at, s.awaits, s.way, s.device, s.proved_at, s.idle_at, f.name, \
         n.name AS sign_in_name FROM session s \
         JOIN staff f ON f.office_id = s.office_id AND f.id = s.staff_id \
         JOIN sign_in n ON n.office_id = s.office_id AND n.staff_id = s.staff_id \
         WHERE s.office_id = $1 AND s.token_hash = $2 AND s.expires_at > $3 \
         AND (s.idle_at IS NULL OR s.idle_at > $3) AND (s.awaits IS NULL OR s.awaits <> 'code') AND {ON_THE_ROLLS}"
    );
    let Some(row) = tx.row(&sql, &holding(tx, &hash)).await? else { return Ok(None) };
    let actor = actor(tx, &row).await?;
    let signed_in = SignedIn {
        actor,
        office: tx.office(),
        staff_id: row.get("staff_id")?,
        name: row.get("name")?,
        csrf: row.get("csrf")?,
        expires_at: row.get("expires_at")?,
        awaits: row.get::<Option<String>>("awaits")?.map(|_| Awaits::SetUp),
        way: Way::parse(&row.get::<Option<String>>("way")?.unwrap_or_default()),
        device: row.get::<Option<String>>("device")?.unwrap_or_default(),
        proved_at: row.get("proved_at")?,
        session: hash,
    };
    Ok(Some((signed_in, row.get("idle_at")?)))
}

/// The person behind a token, its scope, and whether today's use is noted.
async fn bearer(tx: &Tx, hash: &[u8]) -> Result<Option<(Actor, Scope, bool)>, StoreError> {
    let sql = format!(
        "SELECT t.staff_id, t.scope, t.used_on, n.name AS sign_in_name FROM api_token t \
         JOIN staff f ON f.office_id = t.office_id AND f.id = t.staff_id \
         JOIN sign_in n ON n.office_id = t.office_id AND n.staff_id = t.staff_id \
         WHERE t.office_id = $1 AND t.token_hash = $2 AND t.expires_at > $3 AND t.revoked_at IS NULL AND {ON_THE_ROLLS}"
    );
    let Some(row) = tx.row(&sql, &holding(tx, hash)).await? else { return Ok(None) };
    let noted = row.get::<Option<Date>>("used_on")? == Some(tx.today());
    Ok(Some((actor(tx, &row).await?, Scope::stored(row.get("scope")?), noted)))
}

pub(crate) fn holding(tx: &Tx, hash: &[u8]) -> [store::Value; 3] {
    let (now, today): (Timestamp, Date) = (tx.now(), tx.today());
    [hash.into(), now.into(), today.into()]
}

pub(crate) async fn actor(tx: &Tx, row: &Row) -> Result<Actor, StoreError> {
    let staff_id: Uuid = row.get("staff_id")?;
    Ok(Actor {
        staff_id: Some(staff_id),
        name: row.get("sign_in_name")?,
        grants: grants_of(tx, staff_id).await?,
        units: units_of(tx, staff_id).await?,
        only: None,
    })
}

/// A person who is on the rolls and has an open session, with the rights of today.
pub async fn signed_in(tx: &Tx, staff_id: Uuid) -> Result<Option<Actor>, StoreError> {
    let sql = format!(
        "SELECT f.id AS staff_id, n.name AS sign_in_name FROM staff f \
         JOIN sign_in n ON n.office_id = f.office_id AND n.staff_id = f.id WHERE f.office_id = $1 AND f.id = $2 AND {ON_THE_ROLLS} \
         AND EXISTS (SELECT 1 FROM session s WHERE s.office_id = $1 AND s.staff_id = f.id AND s.expires_at > $3 \
         AND (s.idle_at IS NULL OR s.idle_at > $3) AND (s.awaits IS NULL OR s.awaits <> 'code'))"
    );
    let (now, today): (Timestamp, Date) = (tx.now(), tx.today());
    match tx.row(&sql, params![staff_id, now, today]).await? {
        Some(row) => actor(tx, &row).await.map(Some),
        None => Ok(None),
    }
}

/// Whether a person is on the rolls on the office's day.
pub(crate) async fn is_on_the_rolls(tx: &Tx, staff_id: Uuid) -> Result<bool, StoreError> {
    let sql = "SELECT f.id FROM staff f WHERE f.office_id = $1 AND f.id = $2 AND f.voided = FALSE AND f.from_on <= $3 \
               AND (f.to_on IS NULL OR f.to_on >= $3)";
    let today: Date = tx.today();
    Ok(tx.row(sql, params![staff_id, today]).await?.is_some())
}

//! Who is asking: the person behind a cookie or a token, with the rights of today.

use casework::Actor;
use jiff::{Timestamp, civil::Date};
use store::{OfficeId, Row, Store, StoreError, Tx, params};
use uuid::Uuid;

use crate::{
    grants_of,
    secret::{Secret, TOKEN_PREFIX},
};

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
    pub(crate) session: Vec<u8>,
}

/// What must hold of a person (alias `f`) behind a secret; `$3` is the instant and `$4` the office's day.
const ON_THE_ROLLS: &str = "f.voided = FALSE AND f.from_on <= $4 AND (f.to_on IS NULL OR f.to_on >= $4)";

/// The person behind a session cookie of this office, unless the session has ended or the person is off the rolls.
pub async fn actor_of_session(store: &Store, office: OfficeId, cookie: &str) -> Result<Option<SignedIn>, StoreError> {
    let Some(hash) = Secret::of(office, cookie).map(|secret| secret.hash()) else { return Ok(None) };
    let question = move |tx: Tx| {
        let hash = hash.clone();
        async move { session(&tx, hash).await }
    };
    store.read(office, question).await
}

/// The person behind an API token of this office, unless it was revoked or ran out or the person is off the rolls.
pub async fn actor_of_token(store: &Store, office: OfficeId, token: &str) -> Result<Option<Actor>, StoreError> {
    let secret = token.strip_prefix(TOKEN_PREFIX).and_then(|text| Secret::of(office, text));
    let Some(hash) = secret.map(|secret| secret.hash()) else { return Ok(None) };
    let question = move |tx: Tx| {
        let hash = hash.clone();
        async move { bearer(&tx, &hash).await }
    };
    store.read(office, question).await
}

async fn session(tx: &Tx, hash: Vec<u8>) -> Result<Option<SignedIn>, StoreError> {
    let sql = format!(
        "SELECT s.staff_id, s.csrf, s.expires_at, f.name, n.name AS sign_in_name FROM session s \
         JOIN staff f ON f.office_id = s.office_id AND f.id = s.staff_id \
         JOIN sign_in n ON n.office_id = s.office_id AND n.staff_id = s.staff_id \
         WHERE s.office_id = $1 AND s.token_hash = $2 AND s.expires_at > $3 AND {ON_THE_ROLLS}"
    );
    let Some(row) = tx.row(&sql, &holding(tx, &hash)).await? else { return Ok(None) };
    let actor = actor(tx, &row).await?;
    Ok(Some(SignedIn {
        actor,
        office: tx.office(),
        staff_id: row.get("staff_id")?,
        name: row.get("name")?,
        csrf: row.get("csrf")?,
        expires_at: row.get("expires_at")?,
        session: hash,
    }))
}

async fn bearer(tx: &Tx, hash: &[u8]) -> Result<Option<Actor>, StoreError> {
    let sql = format!(
        "SELECT t.staff_id, n.name AS sign_in_name FROM api_token t \
         JOIN staff f ON f.office_id = t.office_id AND f.id = t.staff_id \
         JOIN sign_in n ON n.office_id = t.office_id AND n.staff_id = t.staff_id \
         WHERE t.office_id = $1 AND t.token_hash = $2 AND t.expires_at > $3 AND t.revoked_at IS NULL AND {ON_THE_ROLLS}"
    );
    match tx.row(&sql, &holding(tx, hash)).await? {
        Some(row) => actor(tx, &row).await.map(Some),
        None => Ok(None),
    }
}

fn holding(tx: &Tx, hash: &[u8]) -> [store::Value; 3] {
    let (now, today): (Timestamp, Date) = (tx.now(), tx.today());
    [hash.into(), now.into(), today.into()]
}

async fn actor(tx: &Tx, row: &Row) -> Result<Actor, StoreError> {
    let staff_id: Uuid = row.get("staff_id")?;
    Ok(Actor {
        staff_id: Some(staff_id),
        name: row.get("sign_in_name")?,
        grants: grants_of(tx, staff_id).await?,
        only: None,
    })
}

/// Whether a person is on the rolls on the office's day.
pub(crate) async fn is_on_the_rolls(tx: &Tx, staff_id: Uuid) -> Result<bool, StoreError> {
    let sql = "SELECT f.id FROM staff f WHERE f.office_id = $1 AND f.id = $2 AND f.voided = FALSE AND f.from_on <= $3 \
               AND (f.to_on IS NULL OR f.to_on >= $3)";
    let today: Date = tx.today();
    Ok(tx.row(sql, params![staff_id, today]).await?.is_some())
}

//! API tokens: a program acts with the rights of a person, until a day.

use casework::{Refusal, actor::Work, event::Event};
use jiff::{Timestamp, civil::Date};
use store::params;
use uuid::Uuid;

use crate::{
    device::called,
    note::note,
    scope::Scope,
    secret::{Secret, TOKEN_PREFIX, hash_of_key, key},
    session::own_or_administrator,
    sign_in::hours_later,
    sign_in_name::known_staff,
};

/// How long a token holds where nothing else is said.
pub const TOKEN_DAYS: i64 = 90;
/// A token that nobody looks at for longer is forgotten in some script.
const MOST_DAYS: i64 = 1100;

/// A token that was just made.
pub struct NewToken {
    /// The token itself; it is shown only here.
    pub value: String,
    /// When it runs out.
    pub expires_at: Timestamp,
}

/// A token as lists show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuedToken {
    /// How [`revoke_token`] knows it; it opens nothing.
    pub key: String,
    /// What it is for; empty where nobody said.
    pub name: String,
    /// What it may be used for.
    pub scope: Scope,
    /// The day of its last use.
    pub used_on: Option<Date>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it runs out.
    pub expires_at: Timestamp,
    /// When it was revoked.
    pub revoked_at: Option<Timestamp>,
}

/// Makes a token with all rights of whoever signs in as `name`: for themselves and administrators.
pub async fn add_token(work: &Work, name: &str, days: i64) -> Result<NewToken, Refusal> {
    let staff_id = known_staff(work, name).await?;
    add_scoped_token(work, staff_id, "", &Scope::ALL, days).await
}

/// Makes a token for somebody, named and narrowed: for themselves and administrators.
pub async fn add_scoped_token(
    work: &Work,
    staff_id: Uuid,
    name: &str,
    scope: &Scope,
    days: i64,
) -> Result<NewToken, Refusal> {
    own_or_administrator(work, staff_id)?;
    if !name.is_empty() {
        called(name)?;
    }
    if !(1..=MOST_DAYS).contains(&days) {
        return Err(Refusal::problem("days", "token-days"));
    }
    let (secret, now) = (Secret::new(&work.tx), work.tx.now());
    let expires_at = hours_later(now, days * 24);
    let sql = "INSERT INTO api_token (office_id, token_hash, staff_id, created_at, expires_at, name, scope) \
               VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let name = Some(name.trim()).filter(|name| !name.is_empty());
    work.tx.execute(sql, params![secret.hash(), staff_id, now, expires_at, name, scope.text()]).await?;
    let event = Event::new("token.added").with("days", days).with("scope", scope.text().unwrap_or_default());
    note(work, staff_id, &event).await?;
    Ok(NewToken { value: format!("{TOKEN_PREFIX}{}", secret.text()), expires_at })
}

/// Somebody's tokens, the latest first: for themselves and administrators.
pub async fn tokens_of(work: &Work, staff_id: Uuid) -> Result<Vec<IssuedToken>, Refusal> {
    own_or_administrator(work, staff_id)?;
    let sql = "SELECT token_hash, created_at, expires_at, revoked_at, name, scope, used_on FROM api_token \
               WHERE office_id = $1 AND staff_id = $2 ORDER BY created_at DESC, token_hash";
    let rows = work.tx.rows(sql, params![staff_id]).await?;
    rows.iter()
        .map(|row| {
            let hash: Vec<u8> = row.get("token_hash")?;
            Ok(IssuedToken {
                key: key(&hash),
                name: row.get::<Option<String>>("name")?.unwrap_or_default(),
                scope: Scope::stored(row.get("scope")?),
                used_on: row.get("used_on")?,
                created_at: row.get("created_at")?,
                expires_at: row.get("expires_at")?,
                revoked_at: row.get("revoked_at")?,
            })
        })
        .collect()
}

/// Revokes one of somebody's tokens, for good: for themselves and administrators.
pub async fn revoke_token(work: &Work, staff_id: Uuid, key: &str) -> Result<(), Refusal> {
    own_or_administrator(work, staff_id)?;
    let hash = hash_of_key(key).ok_or(Refusal::NotFound)?;
    let sql = "UPDATE api_token SET revoked_at = $4 WHERE office_id = $1 AND token_hash = $2 AND staff_id = $3 \
               AND revoked_at IS NULL";
    if work.tx.execute(sql, params![hash, staff_id, work.tx.now()]).await? == 0 {
        return Err(Refusal::NotFound);
    }
    note(work, staff_id, &Event::new("token.revoked")).await
}

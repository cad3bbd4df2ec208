//! Open sessions: ended by signing out, or seen and ended by their owner or an administrator.

use casework::{Refusal, actor::Work, event::Event, kind::Role};
use jiff::{Timestamp, civil::Date};
use store::{OfficeId, Store, Tx, params};
use uuid::Uuid;

use crate::{
    actor_of_session, agent,
    note::{at_the_door, note},
    secret::{Secret, hash_of_key, key},
};

/// A session that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenSession {
    /// How [`end_session`] knows it; it opens nothing.
    pub key: String,
    /// When it was opened.
    pub created_at: Timestamp,
    /// When it ends by itself.
    pub expires_at: Timestamp,
    /// Browser and system, `browser-system`; empty where they were not told.
    pub device: String,
    /// How its holder came in.
    pub way: String,
    /// The day of its last use.
    pub used_on: Option<Date>,
}

/// Ends the session of this cookie; one that has ended already is no error.
pub async fn sign_out(store: &Store, office: OfficeId, cookie: &str) -> Result<(), Refusal> {
    let Some(hash) = Secret::of(office, cookie).map(|secret| secret.hash()) else { return Ok(()) };
    let signed_in = actor_of_session(store, office, cookie).await?;
    let work = move |tx: Tx| {
        let (hash, signed_in) = (hash.clone(), signed_in.clone());
        async move {
            let ended = delete(&tx, &hash).await?;
            if let Some(it) = signed_in.filter(|_| ended) {
                note(&at_the_door(&tx, it.actor), it.staff_id, &Event::new("session.closed")).await?;
            }
            Ok(())
        }
    };
    store.write(office, work).await
}

/// Somebody's open sessions, the latest first: for themselves and administrators.
pub async fn sessions_of(work: &Work, staff_id: Uuid) -> Result<Vec<OpenSession>, Refusal> {
    own_or_administrator(work, staff_id)?;
    let sql = "SELECT token_hash, created_at, expires_at, device, way, used_on FROM session WHERE office_id = $1 \
               AND staff_id = $2 AND expires_at > $3 AND (idle_at IS NULL OR idle_at > $3) \
               ORDER BY created_at DESC, token_hash";
    let rows = work.tx.rows(sql, params![staff_id, work.tx.now()]).await?;
    rows.iter()
        .map(|row| {
            let hash: Vec<u8> = row.get("token_hash")?;
            Ok(OpenSession {
                key: key(&hash),
                created_at: row.get("created_at")?,
                expires_at: row.get("expires_at")?,
                device: row.get::<Option<String>>("device")?.unwrap_or_default(),
                way: row.get::<Option<String>>("way")?.unwrap_or_default(),
                used_on: row.get("used_on")?,
            })
        })
        .collect()
}

/// Ends one of somebody's sessions: for themselves and administrators.
pub async fn end_session(work: &Work, staff_id: Uuid, key: &str) -> Result<(), Refusal> {
    own_or_administrator(work, staff_id)?;
    let hash = hash_of_key(key).ok_or(Refusal::NotFound)?;
    let sql = "DELETE FROM session WHERE office_id = $1 AND token_hash = $2 AND staff_id = $3";
    if work.tx.execute(sql, params![hash, staff_id]).await? == 0 {
        return Err(Refusal::NotFound);
    }
    note(work, staff_id, &Event::new("session.ended")).await
}

/// Ends all of somebody's sessions but the one with this key, if any: for themselves and administrators.
pub async fn end_sessions(work: &Work, staff_id: Uuid, except: Option<&str>) -> Result<(), Refusal> {
    own_or_administrator(work, staff_id)?;
    let kept = except.and_then(hash_of_key).unwrap_or_default();
    let sql = "DELETE FROM session WHERE office_id = $1 AND staff_id = $2 AND token_hash <> $3";
    work.tx.execute(sql, params![staff_id, kept]).await?;
    note(work, staff_id, &Event::new("session.ended")).await
}

/// The key of the session behind a cookie, to tell one's own from the others in a list.
pub fn key_of_cookie(office: OfficeId, cookie: &str) -> Option<String> {
    Secret::of(office, cookie).map(|secret| key(&secret.hash()))
}

/// Notes browser and system with a session that was opened without them.
pub async fn name_device(store: &Store, office: OfficeId, cookie: &str, user_agent: &str) -> Result<(), Refusal> {
    let Some(hash) = Secret::of(office, cookie).map(|secret| secret.hash()) else { return Ok(()) };
    let words = agent::device_words(user_agent);
    let work = move |tx: Tx| {
        let (hash, words) = (hash.clone(), words.clone());
        async move {
            let sql = "UPDATE session SET device = $3 WHERE office_id = $1 AND token_hash = $2";
            tx.execute(sql, params![hash, words]).await?;
            Ok(())
        }
    };
    store.write(office, work).await
}

async fn delete(tx: &Tx, hash: &[u8]) -> Result<bool, Refusal> {
    let sql = "DELETE FROM session WHERE office_id = $1 AND token_hash = $2";
    Ok(tx.execute(sql, params![hash]).await? > 0)
}

/// A person's doors concern the person and whoever sets the office up.
pub(crate) fn own_or_administrator(work: &Work, staff_id: Uuid) -> Result<(), Refusal> {
    if work.actor.staff_id == Some(staff_id) { Ok(()) } else { work.actor.must_be(&[Role::Administrator]) }
}

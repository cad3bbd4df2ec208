//! One-time links: the way in for somebody new, or for somebody who forgot the password.

use casework::{Refusal, actor::Work, event::Event, kind::Role};
use jiff::Timestamp;
use store::{OfficeId, Store, StoreError, Tx, params};
use uuid::Uuid;

use crate::{
    Denial, SignInLimiter,
    identify::is_on_the_rolls,
    note::{at_the_door, note, person},
    open_session::{Coming, Opened, Way, open},
    password,
    secret::{Secret, hash_of_key, key},
    session::own_or_administrator,
    sign_in::hours_later,
    sign_in_name::known_staff,
};

/// The longest that a link may lie about.
const MOST_HOURS: i64 = 24 * 30;

/// Whom a link lets in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkHolder {
    /// The person on the rolls.
    pub staff_id: Uuid,
    /// Their sign-in name.
    pub sign_in_name: String,
    /// When the link runs out.
    pub expires_at: Timestamp,
}

/// Makes a link for whoever signs in as `name` and gives its secret, shown only here. An earlier unused one ends: an old
/// message lying about opens nothing.
pub async fn make_link(work: &Work, name: &str, hours: i64) -> Result<String, Refusal> {
    work.actor.must_be(&[Role::Administrator])?;
    let staff_id = known_staff(work, name).await?;
    if !(1..=MOST_HOURS).contains(&hours) {
        return Err(Refusal::problem("hours", "link-hours"));
    }
    let (tx, secret) = (&work.tx, Secret::new(&work.tx));
    let sql = "DELETE FROM one_time_link WHERE office_id = $1 AND staff_id = $2 AND used_at IS NULL";
    tx.execute(sql, params![staff_id]).await?;
    let sql =
        "INSERT INTO one_time_link (office_id, token_hash, staff_id, expires_at, made_at) VALUES ($1, $2, $3, $4, $5)";
    tx.execute(sql, params![secret.hash(), staff_id, hours_later(tx.now(), hours), tx.now()]).await?;
    note(work, staff_id, &Event::new("link.made").with("hours", hours)).await?;
    Ok(secret.text())
}

/// Whom the link lets in; none where it was used, has run out, or never was one.
pub async fn link_holder(store: &Store, office: OfficeId, secret: &str) -> Result<Option<LinkHolder>, StoreError> {
    let Some(hash) = Secret::of(office, secret).map(|secret| secret.hash()) else { return Ok(None) };
    let question = move |tx: Tx| {
        let hash = hash.clone();
        async move { holder(&tx, &hash).await }
    };
    store.read(office, question).await
}

async fn holder(tx: &Tx, hash: &[u8]) -> Result<Option<LinkHolder>, StoreError> {
    let sql = "SELECT l.staff_id, l.expires_at, n.name FROM one_time_link l \
               JOIN sign_in n ON n.office_id = l.office_id AND n.staff_id = l.staff_id \
               WHERE l.office_id = $1 AND l.token_hash = $2 AND l.used_at IS NULL AND l.expires_at > $3";
    let Some(row) = tx.row(sql, params![hash, tx.now()]).await? else { return Ok(None) };
    let (staff_id, sign_in_name) = (row.get("staff_id")?, row.get("name")?);
    Ok(Some(LinkHolder { staff_id, sign_in_name, expires_at: row.get("expires_at")? }))
}

/// A link that nobody used yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenLink {
    /// How [`revoke_link`] knows it; it opens nothing.
    pub key: String,
    /// Whom it lets in.
    pub staff_id: Uuid,
    /// Their name on the roll.
    pub name: String,
    /// Their sign-in name.
    pub sign_in_name: String,
    /// When it was made; none for old ones.
    pub made_at: Option<Timestamp>,
    /// When it runs out.
    pub expires_at: Timestamp,
}

/// Every link of the office that still opens something, the next to run out first: for administrators.
pub async fn open_links(work: &Work) -> Result<Vec<OpenLink>, Refusal> {
    work.actor.must_be(&[Role::Administrator])?;
    let sql = "SELECT l.token_hash, l.staff_id, l.made_at, l.expires_at, f.name, n.name AS sign_in_name FROM one_time_link l \
               JOIN staff f ON f.office_id = l.office_id AND f.id = l.staff_id \
               JOIN sign_in n ON n.office_id = l.office_id AND n.staff_id = l.staff_id \
               WHERE l.office_id = $1 AND l.used_at IS NULL AND l.expires_at > $2 ORDER BY l.expires_at, l.token_hash";
    let rows = work.tx.rows(sql, params![work.tx.now()]).await?;
    rows.iter()
        .map(|row| {
            Ok(OpenLink {
                key: key(&row.get::<Vec<u8>>("token_hash")?),
                staff_id: row.get("staff_id")?,
                name: row.get("name")?,
                sign_in_name: row.get("sign_in_name")?,
                made_at: row.get("made_at")?,
                expires_at: row.get("expires_at")?,
            })
        })
        .collect()
}

/// Ends a link before it is used: for its person and administrators.
pub async fn revoke_link(work: &Work, staff_id: Uuid, key: &str) -> Result<(), Refusal> {
    own_or_administrator(work, staff_id)?;
    let hash = hash_of_key(key).ok_or(Refusal::NotFound)?;
    let sql =
        "DELETE FROM one_time_link WHERE office_id = $1 AND token_hash = $2 AND staff_id = $3 AND used_at IS NULL";
    if work.tx.execute(sql, params![hash, staff_id]).await? == 0 {
        return Err(Refusal::NotFound);
    }
    note(work, staff_id, &Event::new("link.revoked")).await
}

/// Uses a link up: sets the password, ends every open session of that person, and opens a new one.
pub async fn use_link(
    store: &Store,
    office: OfficeId,
    limiter: &SignInLimiter,
    secret: &str,
    new_password: &str,
) -> Result<Opened, Denial> {
    let hash = Secret::of(office, secret).ok_or(Denial::LinkNotValid)?.hash();
    let holder = link_holder(store, office, secret).await?.ok_or(Denial::LinkNotValid)?;
    password::check(store, office, limiter, holder.staff_id, &holder.sign_in_name, new_password).await?;
    let password_hash = limiter.hash(store, new_password).await;
    let work = move |tx: Tx| {
        let (hash, holder, password_hash) = (hash.clone(), holder.clone(), password_hash.clone());
        async move { spend(&tx, &hash, &holder, &password_hash).await }
    };
    store.write(office, work).await
}

async fn spend(tx: &Tx, hash: &[u8], holder: &LinkHolder, password_hash: &str) -> Result<Opened, Denial> {
    let LinkHolder { staff_id, sign_in_name, .. } = holder;
    let sql = "UPDATE one_time_link SET used_at = $3 WHERE office_id = $1 AND token_hash = $2 AND used_at IS NULL \
               AND expires_at > $3";
    // Two may hold the link at the same moment; one of them is first.
    if tx.execute(sql, params![hash, tx.now()]).await? == 0 {
        return Err(Denial::LinkNotValid);
    }
    if !is_on_the_rolls(tx, *staff_id).await? {
        return Err(Denial::NotOnTheRolls);
    }
    password::keep(tx, *staff_id, password_hash).await?;
    let sql = "DELETE FROM session WHERE office_id = $1 AND staff_id = $2";
    tx.execute(sql, params![*staff_id]).await?;
    let event = Event::new("password.set");
    note(&at_the_door(tx, person(*staff_id, sign_in_name)), *staff_id, &event).await?;
    let name = sign_in_name.clone();
    Ok(open(tx, &Coming { staff_id: *staff_id, name, way: Way::Link, device: String::new(), proved: true }).await?)
}

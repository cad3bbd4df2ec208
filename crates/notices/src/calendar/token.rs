//! The secrets in calendar addresses: made by a unit for itself or by the coordinating office, revocable, stored as hashes.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use casework::{
    Actor, Refusal, Work,
    actor::Grant,
    event::{self, Event},
    kind::{Line, Role},
    store::params,
};
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Whose deadlines a feed holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// The whole office's.
    Office,
    /// One unit's.
    Unit(Uuid),
}

/// A calendar address as lists show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issued {
    /// How [`revoke`] knows it.
    pub id: Uuid,
    /// The unit; the whole office where none.
    pub unit_id: Option<Uuid>,
    /// When it was made.
    pub created_at: Timestamp,
}

/// Whether the actor has deadlines of their own to read, so that a page may offer it.
pub fn may_have(actor: &Actor) -> bool {
    owner_of(actor).is_ok()
}

/// Whose feeds the actor has to do with: a unit officer the unit's, the coordinator the office's. A coordinator of one place
/// has none: the office's feed tells of matters that lie elsewhere.
fn owner_of(actor: &Actor) -> Result<Option<Uuid>, Refusal> {
    let whole = |grant: &Grant| {
        grant.role == Role::Coordinator
            && grant.place_id.is_none()
            && grant.team_id.is_none()
            && grant.line.is_none_or(|line| line == Line::Requests)
    };
    if actor.grants.iter().any(whole) {
        return Ok(None);
    }
    let officer = actor.grants.iter().find(|grant| grant.role == Role::Unit && grant.unit_id.is_some());
    officer.map(|grant| grant.unit_id).ok_or(Refusal::Forbidden)
}

fn hash(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}

/// Makes a secret for the actor's feed; it is shown only here, and stands in `/calendar/SECRET.ics`.
pub async fn issue(work: &Work) -> Result<String, Refusal> {
    let unit = owner_of(&work.actor)?;
    let (id, secret) = (work.tx.new_id(), URL_SAFE_NO_PAD.encode(work.tx.random_bytes::<24>()));
    let sql = "INSERT INTO calendar_token (office_id, id, token_hash, unit_id, created_at, staff_id) VALUES ($1, $2, $3, $4, $5, $6)";
    work.tx.execute(sql, params![id, hash(&secret), unit, work.tx.now(), work.actor.staff_id]).await?;
    event::note(work, "calendar_token", id, &Event::new("calendar.opened")).await?;
    Ok(secret)
}

/// The addresses that are good, the latest first: a unit's own, or all for the coordinator.
pub async fn list(work: &Work) -> Result<Vec<Issued>, Refusal> {
    let unit = owner_of(&work.actor)?;
    let sql = "SELECT id, unit_id, created_at FROM calendar_token WHERE office_id = $1 AND revoked_at IS NULL \
               ORDER BY created_at DESC, id";
    let rows = work.tx.rows(sql, &[]).await?;
    let all = rows
        .iter()
        .map(|row| Ok(Issued { id: row.get("id")?, unit_id: row.get("unit_id")?, created_at: row.get("created_at")? }));
    let mut all = all.collect::<Result<Vec<_>, Refusal>>()?;
    all.retain(|issued| unit.is_none() || issued.unit_id == unit);
    Ok(all)
}

/// Revokes one, for good.
pub async fn revoke(work: &Work, id: Uuid) -> Result<(), Refusal> {
    if !list(work).await?.iter().any(|issued| issued.id == id) {
        return Err(Refusal::NotFound);
    }
    let sql = "UPDATE calendar_token SET revoked_at = $3 WHERE office_id = $1 AND id = $2 AND revoked_at IS NULL";
    work.tx.execute(sql, params![id, work.tx.now()]).await?;
    event::note(work, "calendar_token", id, &Event::new("calendar.revoked")).await.map(drop)
}

/// What must hold today of whoever made an address `t`: on the rolls, with the right by which it was made ([`owner_of`]). `$3`
/// is the office's day. One made at the command line, or before it was noted who made it, holds until it is revoked.
const STILL_HELD: &str = "(t.staff_id IS NULL OR EXISTS (SELECT 1 FROM role_grant g JOIN staff f \
    ON f.office_id = g.office_id AND f.id = g.staff_id WHERE g.office_id = $1 AND g.staff_id = t.staff_id \
    AND g.voided = FALSE AND g.from_on <= $3 AND (g.to_on IS NULL OR g.to_on >= $3) \
    AND f.voided = FALSE AND f.from_on <= $3 AND (f.to_on IS NULL OR f.to_on >= $3) \
    AND (g.role = 'unit' AND g.unit_id = t.unit_id OR t.unit_id IS NULL AND g.role = 'coordinator' \
    AND g.place_id IS NULL AND g.team_id IS NULL AND (g.line IS NULL OR g.line = 'requests'))))";

/// Whose feed a secret opens; none where it opens nothing, or its maker has not the right any more.
pub(super) async fn owner(work: &Work, secret: &str) -> Result<Option<Owner>, Refusal> {
    let sql = format!(
        "SELECT t.unit_id AS unit_id FROM calendar_token t WHERE t.office_id = $1 AND t.token_hash = $2 AND t.revoked_at IS NULL \
         AND {STILL_HELD}"
    );
    let row = work.tx.row(&sql, params![hash(secret), work.tx.today()]).await?;
    row.map(|row| Ok(row.get::<Option<Uuid>>("unit_id")?.map_or(Owner::Office, Owner::Unit))).transpose()
}

//! Field devices: a telephone or tablet on which matters are kept while there is no network. Each has a key of its own, so
//! that a lost one is revoked alone, and told to wipe itself when it comes again. No position, no model, no minute: the day of
//! its last visit is enough.

use casework::{Actor, Refusal, actor::Work, event::Event};
use jiff::civil::Date;
use store::{OfficeId, Store, Tx, params};
use uuid::Uuid;

use crate::{
    Denial,
    identify::{actor, day_noted, holding, is_on_the_rolls},
    note::{at_the_door, note, person},
    secret::{DEVICE_PREFIX, Secret},
    session::own_or_administrator,
};

/// The longest name of a device, a passkey or a token.
pub(crate) const LONGEST_NAME: usize = 60;

/// A device as lists show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldDevice {
    /// Its id.
    pub id: Uuid,
    /// What its holder calls it.
    pub name: String,
    /// When it was enrolled.
    pub made_on: Date,
    /// When it last came.
    pub synced_on: Option<Date>,
    /// Whether it was revoked.
    pub revoked: bool,
    /// When it was told to wipe itself.
    pub wiped_on: Option<Date>,
}

/// Enrols a device of whoever is signed in. Its key is shown only here.
pub async fn add_device(work: &Work, name: &str) -> Result<String, Refusal> {
    let staff_id = work.actor.staff_id.ok_or(Refusal::Forbidden)?;
    let name = called(name)?;
    let (tx, secret, id) = (&work.tx, Secret::new(&work.tx), work.tx.new_id());
    let sql = "INSERT INTO field_device (office_id, id, staff_id, token_hash, name, made_on) \
               VALUES ($1, $2, $3, $4, $5, $6)";
    tx.execute(sql, params![id, staff_id, secret.hash(), name, tx.today()]).await?;
    note(work, staff_id, &Event::new("device.added")).await?;
    Ok(format!("{DEVICE_PREFIX}{}", secret.text()))
}

/// A name of one line that is neither empty nor long.
pub(crate) fn called(name: &str) -> Result<&str, Refusal> {
    let name = name.trim();
    match name.chars().count() {
        0 => Err(Refusal::problem("name", "required")),
        1..=LONGEST_NAME if !name.contains(char::is_control) => Ok(name),
        _ => Err(Refusal::problem("name", "too-long")),
    }
}

/// Somebody's devices, the latest first: for themselves and administrators.
pub async fn devices_of(work: &Work, staff_id: Uuid) -> Result<Vec<FieldDevice>, Refusal> {
    own_or_administrator(work, staff_id)?;
    let sql = "SELECT id, name, made_on, synced_on, revoked_at, wiped_on FROM field_device WHERE office_id = $1 \
               AND staff_id = $2 ORDER BY made_on DESC, id DESC";
    let rows = work.tx.rows(sql, params![staff_id]).await?;
    rows.iter()
        .map(|row| {
            Ok(FieldDevice {
                id: row.get("id")?,
                name: row.get("name")?,
                made_on: row.get("made_on")?,
                synced_on: row.get("synced_on")?,
                revoked: row.get::<Option<i64>>("revoked_at")?.is_some(),
                wiped_on: row.get("wiped_on")?,
            })
        })
        .collect()
}

/// Revokes a device: when it comes next, it is told to wipe itself. For its person and administrators.
pub async fn revoke_device(work: &Work, staff_id: Uuid, id: Uuid) -> Result<(), Refusal> {
    own_or_administrator(work, staff_id)?;
    let sql = "UPDATE field_device SET revoked_at = $4 WHERE office_id = $1 AND id = $2 AND staff_id = $3 \
               AND revoked_at IS NULL";
    if work.tx.execute(sql, params![id, staff_id, work.tx.now()]).await? == 0 {
        return Err(Refusal::NotFound);
    }
    note(work, staff_id, &Event::new("device.revoked")).await
}

/// What a device's key opens.
enum Found {
    Nothing,
    Actor { actor: Actor, noted: bool },
    Revoked { staff_id: Uuid, id: Uuid, told: bool },
}

/// The person behind a device's key. A device that was revoked, or whose person left the rolls, is told to wipe itself.
pub(crate) async fn actor_of_device(store: &Store, office: OfficeId, text: &str) -> Result<Option<Actor>, Denial> {
    let Some(hash) = Secret::of(office, text).map(|secret| secret.hash()) else { return Ok(None) };
    let asked = hash.clone();
    let question = move |tx: Tx| {
        let hash = asked.clone();
        async move { found(&tx, &hash).await }
    };
    match store.read(office, question).await? {
        Found::Nothing => Ok(None),
        Found::Actor { actor, noted } => {
            if !noted {
                let sql = "UPDATE field_device SET synced_on = $3 WHERE office_id = $1 AND token_hash = $2";
                store.write(office, move |tx| day_noted(tx, sql, hash.clone())).await?;
            }
            Ok(Some(actor))
        }
        Found::Revoked { staff_id, id, told } => {
            if !told {
                store.write(office, move |tx| wiped(tx, staff_id, id)).await?;
            }
            Err(Denial::DeviceRevoked)
        }
    }
}

async fn found(tx: &Tx, hash: &[u8]) -> Result<Found, Denial> {
    let sql = "SELECT d.id, d.staff_id, d.synced_on, d.revoked_at, d.wiped_on, n.name AS sign_in_name FROM field_device d \
               JOIN sign_in n ON n.office_id = d.office_id AND n.staff_id = d.staff_id \
               WHERE d.office_id = $1 AND d.token_hash = $2";
    let Some(row) = tx.row(sql, &holding(tx, hash)[..1]).await? else { return Ok(Found::Nothing) };
    let staff_id: Uuid = row.get("staff_id")?;
    if row.get::<Option<i64>>("revoked_at")?.is_some() || !is_on_the_rolls(tx, staff_id).await? {
        let told = row.get::<Option<Date>>("wiped_on")?.is_some();
        return Ok(Found::Revoked { staff_id, id: row.get("id")?, told });
    }
    let noted = row.get::<Option<Date>>("synced_on")? == Some(tx.today());
    Ok(Found::Actor { actor: actor(tx, &row).await?, noted })
}

/// Notes that the device was told, so that its person sees that the loss is over.
async fn wiped(tx: Tx, staff_id: Uuid, id: Uuid) -> Result<(), Denial> {
    let sql = "UPDATE field_device SET wiped_on = $3 WHERE office_id = $1 AND id = $2";
    tx.execute(sql, params![id, tx.today()]).await?;
    Ok(note(&at_the_door(&tx, person(staff_id, "device")), staff_id, &Event::new("device.told_to_wipe")).await?)
}

//! Changing the office's key while the office is served. First the file holds both keys, the new one seals and either opens;
//! then what the old one wrapped is wrapped anew in batches; when nothing is left the old key goes. What was broken off goes on
//! where it stood: the file says that a rotation is under way, and each row says under which key it is.

use std::{io::Write as _, path::Path};

use store::{Row, Tx, params};
use uuid::Uuid;

use crate::{
    ContactPlace, KeyError, OfficeKey, PeopleError,
    keep::keep_marks,
    office_key::{io_error, owner_only, sync_folder},
    read::opened,
    ring::Ring,
    sealing::{NONCE, wrap_anew},
};

/// Begins a rotation: from now on the new key seals. What is derived from the key (PINs on slips that were handed out, secrets
/// of webhooks, sealed codes for signing in) stays as it was. Where one is under way already, nothing happens.
pub fn turn(path: &Path, random: [u8; 32]) -> Result<(), KeyError> {
    let key = OfficeKey::load(path)?;
    if key.is_turning() { Ok(()) } else { replace(path, &key.ring().turned(random)) }
}

/// Ends a rotation: the old key goes. Only once nothing needs it any more.
pub fn settle(path: &Path) -> Result<(), KeyError> {
    let key = OfficeKey::load(path)?;
    if key.is_turning() { replace(path, &key.ring().settled()) } else { Ok(()) }
}

/// The new file takes the place of the old at once: whoever reads finds one of them whole.
fn replace(path: &Path, ring: &Ring) -> Result<(), KeyError> {
    let beside = path.with_extension("key.new");
    let written = || {
        let _ = std::fs::remove_file(&beside);
        let mut file = owner_only().write(true).create_new(true).open(&beside)?;
        file.write_all(ring.text().as_bytes())?;
        file.sync_all()?;
        std::fs::rename(&beside, path)?;
        sync_folder(path)
    };
    written().map_err(|error| io_error(path, error))
}

/// Wraps up to `most` data keys anew that are not under the key that seals now, and makes their marks; how many that were. The
/// contacts themselves are not written, and shown to nobody.
pub async fn wrap_some(tx: &Tx, key: &OfficeKey, most: u32) -> Result<u64, PeopleError> {
    let current = key.id();
    let sql = "SELECT contact.id, contact.matter_table, contact.matter_id, contact.sealed, contact_key.wrapped \
               FROM contact_key JOIN contact ON contact.office_id = contact_key.office_id \
               AND contact.id = contact_key.contact_id WHERE contact_key.office_id = $1 \
               AND (contact_key.key_id IS NULL OR contact_key.key_id <> $2) ORDER BY contact.id LIMIT $3";
    let mut done = 0;
    for row in tx.rows(sql, params![&current, most]).await? {
        done += wrap_one(tx, key, &current, &row).await?;
    }
    Ok(done)
}

async fn wrap_one(tx: &Tx, key: &OfficeKey, current: &str, row: &Row) -> Result<u64, PeopleError> {
    let (contact_id, matter_table): (Uuid, String) = (row.get("id")?, row.get("matter_table")?);
    let (matter_id, wrapped): (Uuid, Vec<u8>) = (row.get("matter_id")?, row.get("wrapped")?);
    let place = ContactPlace { office_id: tx.office().0, contact_id, matter_table: &matter_table, matter_id };
    let text = opened(tx, key, (&matter_table, matter_id), row)?;
    let anew = wrap_anew(&wrapped, &place, key, tx.random_bytes::<NONCE>())?;
    // Somebody may have corrected the contact meanwhile: then it is under the new key already, or comes again.
    let sql =
        "UPDATE contact_key SET wrapped = $3, key_id = $4 WHERE office_id = $1 AND contact_id = $2 AND wrapped = $5";
    let written = tx.execute(sql, params![contact_id, anew, current, wrapped]).await?;
    if written == 1 {
        keep_marks(tx, key, contact_id, &text).await?;
    }
    Ok(written)
}

/// How many data keys are not under the key that seals now.
pub async fn left(tx: &Tx, key: &OfficeKey) -> Result<u64, PeopleError> {
    let sql = "SELECT COUNT(*) AS n FROM contact_key WHERE office_id = $1 AND (key_id IS NULL OR key_id <> $2)";
    let row = tx.row(sql, params![key.id()]).await?;
    Ok(row.map(|row| row.get::<i64>("n")).transpose()?.and_then(|n| u64::try_from(n).ok()).unwrap_or_default())
}

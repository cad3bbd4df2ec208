//! Reading the contact of one matter. There is no reading of several.

use store::{Tx, params};
use uuid::Uuid;

use crate::{ContactPlace, ContactText, OfficeKey, PeopleError, Sealed, open};

/// Opens the contact of a matter, if it has one. The caller has checked that the reader has this matter, and writes
/// the reading into the log.
pub async fn read(
    tx: &Tx,
    key: &OfficeKey,
    matter_table: &str,
    matter_id: Uuid,
) -> Result<Option<ContactText>, PeopleError> {
    let sql = "SELECT contact.id, contact.sealed, contact_key.wrapped FROM contact \
               JOIN contact_key ON contact_key.office_id = contact.office_id AND contact_key.contact_id = contact.id \
               WHERE contact.office_id = $1 AND contact.matter_table = $2 AND contact.matter_id = $3";
    let Some(row) = tx.row(sql, params![matter_table, matter_id]).await? else { return Ok(None) };
    let place = ContactPlace { office_id: tx.office().0, contact_id: row.get("id")?, matter_table, matter_id };
    let sealed = Sealed { sealed: row.get("sealed")?, wrapped: row.get("wrapped")? };
    Ok(Some(open(&sealed, &place, key)?))
}

/// Whether a reply can be brought to somebody: known without opening anything.
pub async fn has_contact(tx: &Tx, matter_table: &str, matter_id: Uuid) -> Result<bool, PeopleError> {
    let sql = "SELECT id FROM contact WHERE office_id = $1 AND matter_table = $2 AND matter_id = $3";
    Ok(tx.row(sql, params![matter_table, matter_id]).await?.is_some())
}

//! Keeping the contact of a matter.

use store::{Tx, params};
use uuid::Uuid;

use crate::{ContactPlace, ContactText, OfficeKey, PeopleError, Randomness, Sealed, seal};

/// Keeps the contact of a matter and answers with its id. A matter has one contact: a second call corrects it, under a
/// fresh key, so that what stood there before can no longer be opened.
pub async fn keep(
    tx: &Tx,
    key: &OfficeKey,
    matter_table: &str,
    matter_id: Uuid,
    text: &ContactText,
) -> Result<Uuid, PeopleError> {
    let known = contact_of(tx, matter_table, matter_id).await?;
    let contact_id = known.unwrap_or_else(|| tx.new_id());
    let place = ContactPlace { office_id: tx.office().0, contact_id, matter_table, matter_id };
    let sealed = seal(text, &place, key, Randomness::new(tx.random_bytes()))?;
    if known.is_some() {
        replace(tx, contact_id, sealed).await?;
    } else {
        insert(tx, &place, sealed).await?;
    }
    Ok(contact_id)
}

async fn contact_of(tx: &Tx, matter_table: &str, matter_id: Uuid) -> Result<Option<Uuid>, PeopleError> {
    let sql = "SELECT id FROM contact WHERE office_id = $1 AND matter_table = $2 AND matter_id = $3";
    let row = tx.row(sql, params![matter_table, matter_id]).await?;
    Ok(row.map(|row| row.get("id")).transpose()?)
}

async fn insert(tx: &Tx, place: &ContactPlace<'_>, sealed: Sealed) -> Result<(), PeopleError> {
    let contact = "INSERT INTO contact (office_id, id, matter_table, matter_id, sealed, created_at) \
                   VALUES ($1, $2, $3, $4, $5, $6)";
    tx.execute(contact, params![place.contact_id, place.matter_table, place.matter_id, sealed.sealed, tx.now()])
        .await?;
    let wrapped = "INSERT INTO contact_key (office_id, contact_id, wrapped) VALUES ($1, $2, $3)";
    tx.execute(wrapped, params![place.contact_id, sealed.wrapped]).await?;
    Ok(())
}

async fn replace(tx: &Tx, contact_id: Uuid, sealed: Sealed) -> Result<(), PeopleError> {
    let contact = "UPDATE contact SET sealed = $3 WHERE office_id = $1 AND id = $2";
    tx.execute(contact, params![contact_id, sealed.sealed]).await?;
    let wrapped = "UPDATE contact_key SET wrapped = $3 WHERE office_id = $1 AND contact_id = $2";
    tx.execute(wrapped, params![contact_id, sealed.wrapped]).await?;
    Ok(())
}

//! Keeping the contact of a matter.

use store::{Tx, params};
use uuid::Uuid;

use crate::{ContactPlace, ContactText, OfficeKey, PeopleError, Randomness, Sealed, mark, seal};

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
    // Named before it seals: where another key takes its place in between, the row is wrapped once more for nothing.
    let key_id = key.id();
    let sealed = seal(text, &place, key, Randomness::new(tx.random_bytes()))?;
    if known.is_some() {
        replace(tx, contact_id, sealed, key_id).await?;
    } else {
        insert(tx, &place, sealed, key_id).await?;
    }
    keep_marks(tx, key, contact_id, text).await?;
    Ok(contact_id)
}

/// Puts the marks of a contact in the place of those it had.
pub(crate) async fn keep_marks(
    tx: &Tx,
    key: &OfficeKey,
    contact_id: Uuid,
    text: &ContactText,
) -> Result<(), PeopleError> {
    tx.execute("DELETE FROM contact_mark WHERE office_id = $1 AND contact_id = $2", params![contact_id]).await?;
    let insert = "INSERT INTO contact_mark (office_id, contact_id, part, mark) VALUES ($1, $2, $3, $4)";
    for (part, mark) in mark::marks(&key.current(), tx.office().0, contact_id, text) {
        tx.execute(insert, params![contact_id, part.code(), mark]).await?;
    }
    Ok(())
}

async fn contact_of(tx: &Tx, matter_table: &str, matter_id: Uuid) -> Result<Option<Uuid>, PeopleError> {
    let sql = "SELECT id FROM contact WHERE office_id = $1 AND matter_table = $2 AND matter_id = $3";
    let row = tx.row(sql, params![matter_table, matter_id]).await?;
    Ok(row.map(|row| row.get("id")).transpose()?)
}

async fn insert(tx: &Tx, place: &ContactPlace<'_>, sealed: Sealed, key_id: String) -> Result<(), PeopleError> {
    let contact = "INSERT INTO contact (office_id, id, matter_table, matter_id, sealed, created_at) \
                   VALUES ($1, $2, $3, $4, $5, $6)";
    tx.execute(contact, params![place.contact_id, place.matter_table, place.matter_id, sealed.sealed, tx.now()])
        .await?;
    let wrapped = "INSERT INTO contact_key (office_id, contact_id, wrapped, key_id) VALUES ($1, $2, $3, $4)";
    tx.execute(wrapped, params![place.contact_id, sealed.wrapped, key_id]).await?;
    Ok(())
}

async fn replace(tx: &Tx, contact_id: Uuid, sealed: Sealed, key_id: String) -> Result<(), PeopleError> {
    let contact = "UPDATE contact SET sealed = $3 WHERE office_id = $1 AND id = $2";
    tx.execute(contact, params![contact_id, sealed.sealed]).await?;
    let wrapped = "UPDATE contact_key SET wrapped = $3, key_id = $4 WHERE office_id = $1 AND contact_id = $2";
    tx.execute(wrapped, params![contact_id, sealed.wrapped, key_id]).await?;
    Ok(())
}

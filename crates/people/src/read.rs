//! Reading the contact of one matter, and the log of who did. There is no reading of several, and none that is not logged:
//! nothing else in the program opens a contact for somebody.

use casework::{Refusal, Work};
use store::{Row, Tx, params};
use uuid::Uuid;

use crate::{ContactPlace, ContactText, OfficeKey, PeopleError, Sealed, ceiling, open, reading};

/// Why a contact is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Somebody calls, writes or goes there.
    Reach,
    /// The program sends a notice.
    Notice,
    /// Somebody looked for a number or name, and this matter has it.
    Search,
    /// The person asked what is held about them.
    SubjectRequest,
    /// Something in it was corrected.
    Correction,
}

impl Purpose {
    /// The word in the log.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Reach => "reach",
            Self::Notice => "notice",
            Self::Search => "search",
            Self::SubjectRequest => "subject-request",
            Self::Correction => "correction",
        }
    }

    /// Whether somebody sees it, so that the daily ceiling counts it. What the program sends, or puts together with what was
    /// typed anew, is seen by nobody here.
    pub const fn is_seen(self) -> bool {
        !matches!(self, Self::Notice | Self::Correction)
    }
}

/// Opens the contact of a matter, if it has one, and writes down who did. The caller has checked that the reader has this
/// matter. Beyond the day's ceiling it is refused until the auditor has looked.
pub async fn read(
    work: &Work,
    key: &OfficeKey,
    (table, id): (&str, Uuid),
    purpose: Purpose,
    why: Option<&str>,
) -> Result<Option<ContactText>, Refusal> {
    let Some(row) = sealed(&work.tx, table, id).await? else { return Ok(None) };
    if purpose.is_seen() {
        ceiling::allow(work).await?;
    }
    let text = opened(&work.tx, key, (table, id), &row).map_err(PeopleError::refusal)?;
    reading::write_down(work, Some((table, id)), purpose, why).await?;
    if purpose.is_seen() {
        ceiling::count(work).await?;
    }
    Ok(Some(text))
}

/// Whether a reply can be brought to somebody: known without opening anything.
pub async fn has_contact(tx: &Tx, matter_table: &str, matter_id: Uuid) -> Result<bool, PeopleError> {
    let sql = "SELECT id FROM contact WHERE office_id = $1 AND matter_table = $2 AND matter_id = $3";
    Ok(tx.row(sql, params![matter_table, matter_id]).await?.is_some())
}

/// Which parts a contact has, by their names alone: for the person concerned, whose page tells nobody who finds a slip what they
/// say. Nobody sees the contact, so that it is no reading.
pub async fn parts(tx: &Tx, key: &OfficeKey, (table, id): (&str, Uuid)) -> Result<Vec<&'static str>, PeopleError> {
    let Some(row) = sealed(tx, table, id).await? else { return Ok(Vec::new()) };
    let text = opened(tx, key, (table, id), &row)?;
    Ok(text.parts().into_iter().map(|(part, _)| part).collect())
}

/// Whether the key opens the office's contacts: one is tried, and nothing of it is told. True where there is none.
pub async fn fits(tx: &Tx, key: &OfficeKey) -> Result<bool, PeopleError> {
    let sql = "SELECT matter_table, matter_id FROM contact WHERE office_id = $1 ORDER BY id LIMIT 1";
    let Some(row) = tx.row(sql, &[]).await? else { return Ok(true) };
    let (table, id): (String, Uuid) = (row.get("matter_table")?, row.get("matter_id")?);
    let Some(row) = sealed(tx, &table, id).await? else { return Ok(true) };
    match opened(tx, key, (&table, id), &row) {
        Ok(_) => Ok(true),
        Err(PeopleError::DoesNotOpen(_)) => Ok(false),
        Err(other) => Err(other),
    }
}

async fn sealed(tx: &Tx, table: &str, id: Uuid) -> Result<Option<Row>, store::StoreError> {
    let sql = "SELECT contact.id, contact.sealed, contact_key.wrapped FROM contact \
               JOIN contact_key ON contact_key.office_id = contact.office_id AND contact_key.contact_id = contact.id \
               WHERE contact.office_id = $1 AND contact.matter_table = $2 AND contact.matter_id = $3";
    tx.row(sql, params![table, id]).await
}

/// The text of a row that has `id`, `sealed` and `wrapped`.
pub(crate) fn opened(
    tx: &Tx,
    key: &OfficeKey,
    (matter_table, matter_id): (&str, Uuid),
    row: &Row,
) -> Result<ContactText, PeopleError> {
    let place = ContactPlace { office_id: tx.office().0, contact_id: row.get("id")?, matter_table, matter_id };
    let sealed = Sealed { sealed: row.get("sealed")?, wrapped: row.get("wrapped")? };
    Ok(open(&sealed, &place, key)?)
}

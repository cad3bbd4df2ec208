//! Voiding a record: what was entered by mistake leaves lists and figures, and what it held of people goes at once.

use casework::{Refusal, Work, change::Stored, find, kind::Kind, void};
use files::ATTACHMENT;
use store::params;
use uuid::Uuid;

/// Voids a record, with the contact and the files of a matter.
pub async fn void(work: &Work, kind: &'static Kind, id: Uuid, reason: &str) -> Result<Stored, Refusal> {
    let record = void::void(work, kind, id, reason).await?;
    if kind.contact {
        people::erase_at_once(work, (kind.table, id), reason).await?;
    }
    let sql =
        "SELECT id FROM attachment WHERE office_id = $1 AND matter_table = $2 AND matter_id = $3 AND voided = FALSE";
    for row in work.tx.rows(sql, params![kind.table, id]).await? {
        let file = row.get("id")?;
        find::find(work, &ATTACHMENT, file).await?;
        void::void(work, &ATTACHMENT, file, reason).await?;
    }
    Ok(record)
}

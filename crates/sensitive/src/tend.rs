//! What time does to complaints: readers are told that something waits, once more when a day has passed; and what has long
//! been closed is forgotten with its keys.

use casework::{Refusal, Work, notice::NOTICE, outbox};
use serde_json::json;
use store::params;
use uuid::Uuid;

use crate::proof;

/// How long a closed complaint is kept: two years, a ceiling that no setting moves.
pub const KEPT_DAYS: i64 = 730;
/// So many are looked at in one unit of work.
const AT_ONCE: u32 = 100;

/// Tells readers that something waits for them: no word about what, nor from when.
pub(crate) async fn tell(work: &Work, readers: impl Iterator<Item = Uuid>) -> Result<(), Refusal> {
    for reader in readers {
        let body = json!({ "template": "something-waits", "to": "handler", "handler_id": reader });
        outbox::queue(work, NOTICE, body, work.tx.now()).await?;
    }
    Ok(())
}

/// Tells everybody who reads a complaint.
pub(crate) async fn tell_readers_of(work: &Work, complaint: Uuid) -> Result<(), Refusal> {
    let sql = "SELECT k.handler_id FROM sensitive_key k JOIN sensitive_handler h ON h.office_id = k.office_id \
               AND h.id = k.handler_id WHERE k.office_id = $1 AND k.complaint_id = $2 AND h.state = 'ready' \
               ORDER BY k.handler_id";
    let rows = work.tx.rows(sql, params![complaint]).await?;
    let readers: Vec<Uuid> = rows.iter().map(|row| row.get("handler_id")).collect::<Result<_, _>>()?;
    tell(work, readers.into_iter()).await
}

/// Whether anything is due today.
pub async fn has_to_tend(work: &Work) -> Result<bool, Refusal> {
    let (today, before) = (work.tx.today(), forgets_before(work));
    let sql = "SELECT id FROM sensitive_complaint WHERE office_id = $1 AND (due_on < $2 AND late_on IS NULL \
               AND stage NOT IN ('answered', 'closed') OR stage = 'closed' AND stage_on < $3) LIMIT 1";
    Ok(work.tx.row(sql, params![today, before]).await?.is_some())
}

fn forgets_before(work: &Work) -> jiff::civil::Date {
    work.tx.today().saturating_sub(jiff::Span::new().days(KEPT_DAYS))
}

/// Does what is due today; answers how many complaints it came to.
pub async fn tend(work: &Work) -> Result<u32, Refusal> {
    Ok(late(work).await? + forgotten(work).await?)
}

async fn late(work: &Work) -> Result<u32, Refusal> {
    let today = work.tx.today();
    let sql = "SELECT id FROM sensitive_complaint WHERE office_id = $1 AND due_on < $2 AND late_on IS NULL \
               AND stage NOT IN ('answered', 'closed') ORDER BY id LIMIT $3";
    let mut told = 0;
    for row in work.tx.rows(sql, params![today, AT_ONCE]).await? {
        let id: Uuid = row.get("id")?;
        let sql = "UPDATE sensitive_complaint SET version = version + 1, late_on = $3 WHERE office_id = $1 AND id = $2";
        work.tx.execute(sql, params![id, today]).await?;
        proof::complaint_changed(work, None, id).await?;
        tell_readers_of(work, id).await?;
        told += 1;
    }
    Ok(told)
}

async fn forgotten(work: &Work) -> Result<u32, Refusal> {
    let before = forgets_before(work);
    let sql = "SELECT id FROM sensitive_complaint WHERE office_id = $1 AND stage = 'closed' AND stage_on < $2 \
               ORDER BY id LIMIT $3";
    let mut gone = 0;
    for row in work.tx.rows(sql, params![before, AT_ONCE]).await? {
        let id: Uuid = row.get("id")?;
        for (table, column) in
            [("sensitive_word", "complaint_id"), ("sensitive_key", "complaint_id"), ("sensitive_complaint", "id")]
        {
            let sql = format!("DELETE FROM {table} WHERE office_id = $1 AND {column} = $2");
            work.tx.execute(&sql, params![id]).await?;
        }
        proof::complaint_changed(work, None, id).await?;
        gone += 1;
    }
    Ok(gone)
}

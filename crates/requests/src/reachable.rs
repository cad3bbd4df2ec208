//! Whether somebody waits for the answer: a contact was left with the request. Nothing is asked about whose it is.

use casework::{Refusal, Work};
use uuid::Uuid;

/// Whether a contact was left with this request.
pub async fn somebody_waits(work: &Work, id: Uuid) -> Result<bool, Refusal> {
    let sql = "SELECT 1 AS one FROM contact WHERE office_id = $1 AND matter_table = 'request' AND matter_id = $2";
    Ok(work.tx.row(sql, store::params![id]).await?.is_some())
}

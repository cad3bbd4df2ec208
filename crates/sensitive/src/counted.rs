//! How many complaints came in a year that is over: told only where they are enough that none can be guessed at.

use casework::{Refusal, Work};
use store::params;

/// Fewer than this are "fewer than five".
pub const FEWEST: i64 = 5;

/// How many came in a whole year that is over; none where they were fewer than [`FEWEST`], or the year still runs. Whole
/// years only, so that no two figures can be taken from one another; what was forgotten since is missing.
pub async fn counted_in(work: &Work, year: i16) -> Result<Option<i64>, Refusal> {
    if year >= work.tx.today().year() {
        return Ok(None);
    }
    let sql = "SELECT COUNT(*) AS n FROM sensitive_complaint WHERE office_id = $1 AND received_on >= $2 AND received_on <= $3";
    let row = work.tx.row(sql, params![format!("{year:04}-01-01"), format!("{year:04}-12-31")]).await?;
    let n: i64 = row.ok_or(Refusal::NotFound)?.get("n")?;
    Ok((n >= FEWEST).then_some(n))
}

//! How many contacts one person opens in a day. Who comes to the ceiling is told so, and so is the auditor; from then on
//! reading is refused until the auditor has looked, which gives as many again for that day.

use casework::{Refusal, Work, kind::Role, notice};
use jiff::{Timestamp, civil::Date};
use store::params;
use uuid::Uuid;

use crate::limit::{Measure, limit};

/// Somebody came to the ceiling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alert {
    /// Its id.
    pub id: Uuid,
    /// Who, as the log names them.
    pub reader: String,
    /// On which day.
    pub day: Date,
    /// How many contacts were opened by then.
    pub opened: u32,
    /// When that was.
    pub reached_at: Timestamp,
    /// When the auditor looked at it.
    pub seen_at: Option<Timestamp>,
    /// Who looked.
    pub seen_by: Option<String>,
}

/// Refuses where the ceiling of today is reached. People are told apart by the name they sign in with.
pub(crate) async fn allow(work: &Work) -> Result<(), Refusal> {
    if opened(work).await? < allowed(work).await? { Ok(()) } else { Err(Refusal::Rule("contact-ceiling")) }
}

/// After a reading: where it was the last one of the day, the auditor is told in the same unit of work.
pub(crate) async fn count(work: &Work) -> Result<(), Refusal> {
    let opened = opened(work).await?;
    if opened < allowed(work).await? {
        return Ok(());
    }
    let id = work.tx.new_id();
    let sql = "INSERT INTO read_alert (office_id, id, reader, day, opened, reached_at) VALUES ($1, $2, $3, $4, $5, $6) \
               ON CONFLICT (office_id, reader, day, opened) DO NOTHING";
    let values = params![id, &work.actor.name, work.tx.today(), opened, work.tx.now()];
    if work.tx.execute(sql, values).await? == 1 {
        notice::tell(work, "contact-ceiling", "read_alert", id, notice::To::Auditor).await?;
    }
    Ok(())
}

async fn opened(work: &Work) -> Result<u32, Refusal> {
    let sql = "SELECT COUNT(*) AS n FROM contact_read WHERE office_id = $1 AND reader = $2 AND read_on = $3 \
               AND purpose NOT IN ('notice', 'correction')";
    let row = work.tx.row(sql, params![&work.actor.name, work.tx.today()]).await?;
    Ok(row.map(|row| row.get("n")).transpose()?.unwrap_or_default())
}

async fn allowed(work: &Work) -> Result<u32, Refusal> {
    let sql = "SELECT COUNT(*) AS n FROM read_alert WHERE office_id = $1 AND reader = $2 AND day = $3 AND seen_at IS NOT NULL";
    let row = work.tx.row(sql, params![&work.actor.name, work.tx.today()]).await?;
    let seen: u32 = row.map(|row| row.get("n")).transpose()?.unwrap_or_default();
    Ok(limit(work, Measure::ReadingsADay, None).await?.saturating_mul(seen + 1))
}

/// What the auditor is to look at and has looked at, the latest first.
pub async fn alerts(work: &Work) -> Result<Vec<Alert>, Refusal> {
    work.actor.must_be(&[Role::Auditor])?;
    let sql = "SELECT id, reader, day, opened, reached_at, seen_at, seen_by FROM read_alert WHERE office_id = $1 \
               ORDER BY reached_at DESC, id DESC LIMIT 200";
    let rows = work.tx.rows(sql, &[]).await?;
    rows.iter()
        .map(|row| {
            Ok(Alert {
                id: row.get("id")?,
                reader: row.get("reader")?,
                day: row.get("day")?,
                opened: row.get("opened")?,
                reached_at: row.get("reached_at")?,
                seen_at: row.get("seen_at")?,
                seen_by: row.get("seen_by")?,
            })
        })
        .collect()
}

/// The auditor has looked: the person may go on. Nobody frees themselves.
pub async fn look_at(work: &Work, id: Uuid) -> Result<(), Refusal> {
    work.actor.must_be(&[Role::Auditor])?;
    let sql = "UPDATE read_alert SET seen_at = $3, seen_by = $4 WHERE office_id = $1 AND id = $2 AND seen_at IS NULL \
               AND reader <> $4";
    match work.tx.execute(sql, params![id, work.tx.now(), &work.actor.name]).await? {
        0 => Err(Refusal::NotFound),
        _ => Ok(()),
    }
}

/// Whether there are alerts from before a day.
pub(crate) async fn is_older(work: &Work, before: Date) -> Result<bool, Refusal> {
    let sql = "SELECT 1 AS one FROM read_alert WHERE office_id = $1 AND day < $2 LIMIT 1";
    Ok(work.tx.row(sql, params![before]).await?.is_some())
}

/// Forgets alerts of before a day.
pub(crate) async fn forget(work: &Work, before: Date) -> Result<u64, Refusal> {
    Ok(work.tx.execute("DELETE FROM read_alert WHERE office_id = $1 AND day < $2", params![before]).await?)
}

//! Erasing what has come to the end of its term: contacts, texts that tell of people, the log of readings. Done a little at a
//! time, so that others write in between; what is broken off is done the next time.

use casework::{
    Refusal, Work,
    event::{self, Event},
    redact,
};
use jiff::{Span, civil::Date};
use store::params;
use uuid::Uuid;

use crate::{
    PeopleError, ceiling, erasure,
    limit::{Measure, limit},
    reading,
    told::{TOLD, Told},
};

/// Why the program itself erases.
const TERM_ENDED: &str = "term";
const VOIDED: &str = "voided";

/// What was erased in one go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ended {
    /// Contacts.
    pub contacts: u32,
    /// Records whose texts were erased.
    pub texts: u32,
    /// Readings forgotten.
    pub readings: u64,
}

impl Ended {
    /// Whether there was nothing to do.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

/// Erases up to `most` of each whose term has ended. Called again until there is nothing.
pub async fn apply(work: &Work, most: u32) -> Result<Ended, Refusal> {
    let mut ended = Ended::default();
    for told in &TOLD {
        if told.contact {
            ended.contacts += contacts(work, told, most).await?;
        }
        ended.texts += texts(work, told, most).await?;
    }
    let day = before(work, limit(work, Measure::ReadingLogDays, None).await?);
    ended.readings = reading::forget(work, day).await? + ceiling::forget(work, day).await?;
    Ok(ended)
}

/// The first day that is still kept where so many days are.
fn before(work: &Work, days: u32) -> Date {
    work.tx.today().saturating_sub(Span::new().days(days))
}

async fn contacts(work: &Work, told: &Told, most: u32) -> Result<u32, Refusal> {
    let day = before(work, limit(work, Measure::ContactDays, Some(told.matter)).await?);
    let sql = format!(
        "SELECT c.id AS contact_id, r.id AS matter_id, r.voided AS voided FROM contact c JOIN {table} r \
         ON r.office_id = c.office_id AND r.id = c.matter_id WHERE c.office_id = $1 AND c.matter_table = '{table}' \
         AND (r.voided = TRUE OR {ended} < $2) ORDER BY c.id LIMIT $3",
        table = told.table,
        ended = told.ended
    );
    let mut erased = 0;
    for row in work.tx.rows(&sql, params![day, most]).await? {
        let reason = if row.get("voided")? { VOIDED } else { TERM_ENDED };
        erase(work, (told.table, row.get("matter_id")?), row.get("contact_id")?, reason).await?;
        erased += 1;
    }
    Ok(erased)
}

/// Erases the contact of a matter at once, whatever its term; false where there is none. The caller has checked who asks.
pub async fn erase_at_once(work: &Work, (table, id): (&str, Uuid), reason: &str) -> Result<bool, Refusal> {
    let reason = casework::correct::stated(reason)?;
    let sql = "SELECT id FROM contact WHERE office_id = $1 AND matter_table = $2 AND matter_id = $3";
    let Some(row) = work.tx.row(sql, params![table, id]).await? else { return Ok(false) };
    erase(work, (table, id), row.get("id")?, reason).await?;
    Ok(true)
}

async fn erase(work: &Work, (table, id): (&str, Uuid), contact: Uuid, reason: &str) -> Result<(), Refusal> {
    erasure::erase(&work.tx, contact, reason).await.map_err(PeopleError::refusal)?;
    event::note(work, table, id, &Event::new("contact.erased").because(reason)).await.map(drop)
}

async fn texts(work: &Work, told: &Told, most: u32) -> Result<u32, Refusal> {
    let day = before(work, limit(work, Measure::TextDays, Some(told.matter)).await?);
    let (marked, emptied) = (told.erased.texts, told.erased.emptied);
    let left: Vec<String> = marked
        .iter()
        .map(|column| format!("r.{column} <> '{}'", redact::ERASED))
        .chain(emptied.iter().map(|column| format!("r.{column} IS NOT NULL")))
        .collect();
    let sql = format!(
        "SELECT r.id AS id FROM {} r WHERE r.office_id = $1 AND {} < $2 AND ({}) ORDER BY r.id LIMIT $3",
        told.table,
        told.ended,
        left.join(" OR ")
    );
    let kind = work.kind(told.table)?;
    let mut erased = 0;
    for row in work.tx.rows(&sql, params![day, most]).await? {
        redact::redact(work, kind, row.get("id")?, &told.erased, TERM_ENDED).await?;
        erased += 1;
    }
    Ok(erased)
}

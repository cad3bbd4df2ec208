//! Erasing what has come to the end of its term: contacts, texts that tell of people, the log of readings. Done a little at a
//! time, so that others write in between; what is broken off is done the next time.

use casework::{
    Refusal, Work,
    event::{self, Event},
    redact::{self, TERM_ENDED, VOIDED},
};
use jiff::{Span, civil::Date};
use store::{Value, params};
use uuid::Uuid;

use crate::{
    PeopleError, ceiling, erasure,
    limit::{Measure, limit},
    reading,
    told::{TOLD, Told},
};

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

/// What has come to the end of its term, as a look found it.
#[derive(Clone, Debug, Default)]
pub struct Due {
    contacts: Vec<(&'static Told, Uuid)>,
    texts: Vec<(&'static Told, Uuid)>,
    readings: bool,
}

impl Due {
    /// Whether there is nothing to do.
    pub fn is_nothing(&self) -> bool {
        self.contacts.is_empty() && self.texts.is_empty() && !self.readings
    }
}

/// Looks for up to `most` of each whose term has ended. It may go through all that was ever closed: asked where nobody waits.
pub async fn due(work: &Work, most: u32) -> Result<Due, Refusal> {
    let mut due = Due::default();
    for told in &TOLD {
        if told.contact {
            let found = contacts(work, told, None, most).await?;
            due.contacts.extend(found.into_iter().map(|found| (told, found.contact)));
        }
        due.texts.extend(texts(work, told, None, most).await?.into_iter().map(|id| (told, id)));
    }
    let day = before(work, limit(work, Measure::ReadingLogDays, None).await?);
    due.readings = reading::is_older(work, day).await? || ceiling::is_older(work, day).await?;
    Ok(due)
}

/// Erases what a look found, where it is still due.
pub async fn apply(work: &Work, due: &Due) -> Result<Ended, Refusal> {
    let mut ended = Ended::default();
    for (told, id) in &due.contacts {
        for found in contacts(work, told, Some(*id), 1).await? {
            erase(work, (told.table, found.matter), found.contact, found.reason).await?;
            ended.contacts += 1;
        }
    }
    for (told, id) in &due.texts {
        for id in texts(work, told, Some(*id), 1).await? {
            redact::redact(work, work.kind(told.table)?, id, &told.erased, TERM_ENDED).await?;
            ended.texts += 1;
        }
    }
    if due.readings {
        let day = before(work, limit(work, Measure::ReadingLogDays, None).await?);
        ended.readings = reading::forget(work, day).await? + ceiling::forget(work, day).await?;
    }
    Ok(ended)
}

/// The first day that is still kept where so many days are.
fn before(work: &Work, days: u32) -> Date {
    work.tx.today().saturating_sub(Span::new().days(days))
}

/// A contact that is due.
struct DueContact {
    contact: Uuid,
    matter: Uuid,
    reason: &'static str,
}

/// Contacts that are due, or the one that was found before if it still is.
async fn contacts(work: &Work, told: &Told, only: Option<Uuid>, most: u32) -> Result<Vec<DueContact>, Refusal> {
    let day = before(work, limit(work, Measure::ContactDays, Some(told.matter)).await?);
    let sql = format!(
        "SELECT c.id AS contact_id, r.id AS matter_id, r.voided AS voided FROM contact c JOIN {table} r \
         ON r.office_id = c.office_id AND r.id = c.matter_id WHERE c.office_id = $1 AND c.matter_table = '{table}' \
         AND (r.voided = TRUE OR {ended} < $2){only} ORDER BY c.id LIMIT $3",
        table = told.table,
        ended = told.ended,
        only = if only.is_some() { " AND c.id = $4" } else { "" },
    );
    let mut found = Vec::new();
    for row in work.tx.rows(&sql, &parameters(day, most, only)).await? {
        let reason = if row.get("voided")? { VOIDED } else { TERM_ENDED };
        found.push(DueContact { contact: row.get("contact_id")?, matter: row.get("matter_id")?, reason });
    }
    Ok(found)
}

fn parameters(day: Date, most: u32, only: Option<Uuid>) -> Vec<Value> {
    let mut parameters = params![day, most].to_vec();
    parameters.extend(only.map(Value::from));
    parameters
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

/// Records whose texts are due, or the one that was found before if it still is.
async fn texts(work: &Work, told: &Told, only: Option<Uuid>, most: u32) -> Result<Vec<Uuid>, Refusal> {
    let day = before(work, limit(work, Measure::TextDays, Some(told.matter)).await?);
    let (marked, emptied) = (told.erased.texts, told.erased.emptied);
    let left: Vec<String> = marked
        .iter()
        .map(|column| format!("r.{column} <> '{}'", redact::ERASED))
        .chain(emptied.iter().map(|column| format!("r.{column} IS NOT NULL")))
        .collect();
    let sql = format!(
        "SELECT r.id AS id FROM {} r WHERE r.office_id = $1 AND {} < $2 AND ({}){} ORDER BY r.id LIMIT $3",
        told.table,
        told.ended,
        left.join(" OR "),
        if only.is_some() { " AND r.id = $4" } else { "" },
    );
    let rows = work.tx.rows(&sql, &parameters(day, most, only)).await?;
    rows.iter().map(|row| Ok(row.get("id")?)).collect()
}

//! The log of readings: who opened the contact of which matter, when and what for. Kept for a short term, shown to the auditor
//! and, in the file they ask for, to the person concerned. Nobody else is told: staff are not watched by one another.
//!
//! The chained event log holds of each reading only that there was one, with the hash of its row and without a name, so that
//! a row that was changed or taken away is found while it should be there, and nothing about staff stays longer than it should.

use casework::{
    Actor, Refusal, Work,
    event::{self, Event},
    kind::Role,
};
use jiff::{Timestamp, civil::Date};
use sha2::{Digest, Sha256};
use store::{Row, StoreError, params};
use uuid::Uuid;

use crate::Purpose;

/// The event that says there was a reading.
pub const READ: &str = "contact.read";
/// The longest reason that is kept.
const LONGEST_WHY: usize = 200;

/// One reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Its row.
    pub id: Uuid,
    /// When.
    pub read_at: Timestamp,
    /// On which day of the office.
    pub read_on: Date,
    /// Who, on the rolls; none for the program and its owner.
    pub staff_id: Option<Uuid>,
    /// Who, as the log names them.
    pub reader: String,
    /// The matter; none for a search that found nothing.
    pub matter: Option<(String, Uuid)>,
    /// A word of [`Purpose`].
    pub purpose: String,
    /// What was said where a reason was asked for.
    pub why: Option<String>,
}

/// Writes a reading down, and into the event log that there was one.
pub(crate) async fn write_down(
    work: &Work,
    matter: Option<(&str, Uuid)>,
    purpose: Purpose,
    why: Option<&str>,
) -> Result<(), Refusal> {
    let why = why.map(str::trim).filter(|why| !why.is_empty());
    if why.is_some_and(|why| why.chars().count() > LONGEST_WHY) {
        return Err(Refusal::problem("why", "too-long"));
    }
    let reading = Reading {
        id: work.tx.new_id(),
        read_at: work.tx.now(),
        read_on: work.tx.today(),
        staff_id: work.actor.staff_id,
        reader: work.actor.name.clone(),
        matter: matter.map(|(table, id)| (table.to_owned(), id)),
        purpose: purpose.code().to_owned(),
        why: why.map(str::to_owned),
    };
    insert(work, &reading).await?;
    let Some((table, id)) = matter else { return Ok(()) };
    let nameless = Actor { staff_id: None, name: "reader".to_owned(), ..work.actor.clone() };
    let nameless = Work::new(work.tx.clone(), nameless, work.catalogue);
    event::note(&nameless, table, id, &Event::new(READ).with("reading", reading.hash())).await?;
    Ok(())
}

async fn insert(work: &Work, reading: &Reading) -> Result<(), StoreError> {
    let sql = "INSERT INTO contact_read (office_id, id, read_at, read_on, staff_id, reader, matter_table, matter_id, \
               purpose, why) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let (table, id) = reading.matter.as_ref().map_or((None, None), |(table, id)| (Some(table.as_str()), Some(*id)));
    let Reading { read_at, read_on, staff_id, reader, purpose, why, .. } = reading;
    let values = params![reading.id, *read_at, *read_on, *staff_id, reader, table, id, purpose, why.as_deref()];
    work.tx.execute(sql, values).await?;
    Ok(())
}

impl Reading {
    /// What the event log keeps of it. The row's own id is random: nothing can be told from the hash once the row is gone.
    pub fn hash(&self) -> String {
        let mut digest = Sha256::new();
        let (table, id) = self.matter.as_ref().map_or(("", Uuid::nil()), |(table, id)| (table.as_str(), *id));
        let staff = self.staff_id.map_or_else(String::new, |id| id.to_string());
        let (row, at, id) = (self.id.to_string(), self.read_at.as_microsecond().to_string(), id.to_string());
        let why = self.why.as_deref().unwrap_or_default();
        for part in [row.as_str(), &at, &staff, &self.reader, table, &id, &self.purpose, why] {
            digest.update((part.len() as u64).to_be_bytes());
            digest.update(part);
        }
        hex::encode(digest.finalize())
    }

    pub(crate) fn of(row: &Row) -> Result<Self, StoreError> {
        let table: Option<String> = row.get("matter_table")?;
        Ok(Self {
            id: row.get("id")?,
            read_at: row.get("read_at")?,
            read_on: row.get("read_on")?,
            staff_id: row.get("staff_id")?,
            reader: row.get("reader")?,
            matter: table.zip(row.get("matter_id")?),
            purpose: row.get("purpose")?,
            why: row.get("why")?,
        })
    }
}

const COLUMNS: &str =
    "SELECT id, read_at, read_on, staff_id, reader, matter_table, matter_id, purpose, why FROM contact_read";

/// The latest readings of the whole office, for the auditor.
pub async fn latest(work: &Work, most: u32) -> Result<Vec<Reading>, Refusal> {
    work.actor.must_be(&[Role::Auditor])?;
    let sql = format!("{COLUMNS} WHERE office_id = $1 ORDER BY read_at DESC, id DESC LIMIT $2");
    let rows = work.tx.rows(&sql, params![most]).await?;
    Ok(rows.iter().map(Reading::of).collect::<Result<_, _>>()?)
}

/// Who read the contact of one matter, oldest first: part of the file that the person concerned may ask for. The caller has
/// checked that it is asked for.
pub async fn of_matter(work: &Work, table: &str, id: Uuid) -> Result<Vec<Reading>, Refusal> {
    let sql = format!("{COLUMNS} WHERE office_id = $1 AND matter_table = $2 AND matter_id = $3 ORDER BY read_at, id");
    let rows = work.tx.rows(&sql, params![table, id]).await?;
    Ok(rows.iter().map(Reading::of).collect::<Result<_, _>>()?)
}

/// Whether there are readings from before a day.
pub(crate) async fn is_older(work: &Work, before: Date) -> Result<bool, Refusal> {
    let sql = "SELECT 1 AS one FROM contact_read WHERE office_id = $1 AND read_on < $2 LIMIT 1";
    Ok(work.tx.row(sql, params![before]).await?.is_some())
}

/// Forgets readings of before a day; answers how many went.
pub(crate) async fn forget(work: &Work, before: Date) -> Result<u64, Refusal> {
    Ok(work.tx.execute("DELETE FROM contact_read WHERE office_id = $1 AND read_on < $2", params![before]).await?)
}

/// Readings that the event log tells of since a day and that are not there as they were: taken away or changed.
pub async fn missing(work: &Work, since: Date) -> Result<Vec<String>, Refusal> {
    let mut kept = std::collections::BTreeSet::new();
    let sql = format!("{COLUMNS} WHERE office_id = $1 AND read_on >= $2 AND matter_id IS NOT NULL");
    for row in work.tx.rows(&sql, params![since]).await? {
        kept.insert(Reading::of(&row)?.hash());
    }
    let sql = "SELECT subject_table, subject_id, body FROM event WHERE office_id = $1 AND kind = $2 AND day >= $3 ORDER BY id";
    let mut found = Vec::new();
    for row in work.tx.rows(sql, params![READ, since]).await? {
        let body: serde_json::Value = serde_json::from_str(&row.get::<String>("body")?).unwrap_or_default();
        // Readings of before the log of its own have their name in the event itself.
        let Some(hash) = body.get("reading").and_then(serde_json::Value::as_str) else { continue };
        if !kept.remove(hash) {
            let (table, id): (String, Uuid) = (row.get("subject_table")?, row.get("subject_id")?);
            found.push(format!("contact_read: a reading of the contact of {table} {id} was changed or taken away"));
        }
    }
    found.extend(
        kept.into_iter().map(|hash| format!("contact_read: a reading that the event log does not know ({hash})")),
    );
    Ok(found)
}

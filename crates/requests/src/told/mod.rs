//! What of requests is told outside the office: to anybody, and to a program that acts with a person's rights.
//!
//! Anybody reads what the office opened: requests of a category whose matters are public things, once the office has looked
//! at them, if they came in by a public interface or the office published a text about them. Of these they read service,
//! state, days, unit, village and, to some hundred metres, where the thing is; never the resident's words, and never who
//! asked. Whoever holds the number of a request that came in by a public interface reads where it stands, and nothing else
//! of it. A program with a person's rights reads what that person may read, without contacts.

mod services;
mod updates;

use casework::{Refusal, Work, scope};
use jiff::{Timestamp, civil::Date};
use store::{Row, Sql};
use uuid::Uuid;

use crate::{Outcome, REQUEST, RequestState};

pub use services::{Service, services};
pub use updates::{Update, updates};

/// A request that anybody may find (alias `r`, its category `c`).
const PUBLISHED: &str = "(c.public_feed = TRUE AND c.voided = FALSE AND r.concerned_unit_id IS NULL AND r.state <> 'received' \
    AND (r.ending IS NULL OR r.ending NOT IN ('refused', 'withdrawn')) AND (r.channel = 'open311' OR EXISTS \
    (SELECT 1 FROM publication b WHERE b.office_id = r.office_id AND b.request_id = r.id AND b.voided = FALSE)))";

/// A request as it is told.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// Its id.
    pub id: Uuid,
    /// Its number.
    pub reference: String,
    /// Where it stands.
    pub state: RequestState,
    /// How it ended, or how the unit says it ended.
    pub outcome: Option<Outcome>,
    /// Code of its category.
    pub category: String,
    /// The category's name.
    pub name: String,
    /// The category's name in English.
    pub name_en: Option<String>,
    /// The unit that has it.
    pub unit: Option<String>,
    /// What is told about it.
    pub words: Option<String>,
    /// Where it is, in words.
    pub place: Option<String>,
    /// Where the public thing is: latitude and longitude, as exactly as this reader may know.
    pub position: Option<(f64, f64)>,
    /// The day it was received.
    pub received_on: Date,
    /// The instant, where it came in by a public interface or the reader has the right.
    pub received_at: Option<Timestamp>,
    /// When it was last changed.
    pub updated_at: Option<Timestamp>,
    /// By when an answer is due.
    pub due_on: Option<Date>,
    /// The reply as published.
    pub reply: Option<String>,
}

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// First instant of receipt.
    pub since: Timestamp,
    /// Last instant of receipt.
    pub until: Timestamp,
    /// The days of these instants in the office.
    pub days: (Date, Date),
    /// Only of these categories; none: of all.
    pub categories: Vec<Uuid>,
    /// Only ended ones, or only those that have not.
    pub ended: Option<bool>,
    /// How many.
    pub limit: u32,
    /// How many to leave out before.
    pub skip: u32,
}

/// Who reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reader {
    /// Somebody with rights to requests.
    Rights,
    /// Anybody.
    Anybody,
    /// Anybody who holds the number.
    Holder,
}

impl Reader {
    fn of(work: &Work) -> Self {
        if work.actor.only.is_none() && work.actor.may_read(&REQUEST) { Self::Rights } else { Self::Anybody }
    }
}

/// The requests that fit, the latest first.
pub async fn list(work: &Work, wanted: &Wanted) -> Result<Vec<Told>, Refusal> {
    let reader = Reader::of(work);
    let mut sql = select(work, reader)?;
    sql.push(" AND r.received_on >= ").bind(wanted.days.0).push(" AND r.received_on <= ").bind(wanted.days.1);
    sql.push(" AND (r.received_at IS NULL OR (r.received_at >= ").bind(wanted.since);
    sql.push(" AND r.received_at <= ").bind(wanted.until).push("))");
    if !wanted.categories.is_empty() {
        sql.push(" AND r.category_id IN ").bind_list(wanted.categories.iter().copied());
    }
    if let Some(ended) = wanted.ended {
        sql.push(if ended { " AND r.state = 'closed'" } else { " AND r.state <> 'closed'" });
    }
    sql.push(&format!(" ORDER BY r.received_on DESC, r.id DESC LIMIT {} OFFSET {}", wanted.limit, wanted.skip));
    told(work, &sql, reader).await
}

/// The requests with these numbers, as far as this reader may know of them; whoever names a number holds it.
pub async fn with_numbers(work: &Work, numbers: &[String]) -> Result<Vec<Told>, Refusal> {
    let mut found = match Reader::of(work) {
        Reader::Rights => numbered(work, numbers, Reader::Rights).await?,
        Reader::Anybody | Reader::Holder => Vec::new(),
    };
    let known = |found: &[Told], number: &String| found.iter().any(|told| told.reference == *number);
    let others: Vec<String> = numbers.iter().filter(|number| !known(&found, number)).cloned().collect();
    if !others.is_empty() {
        found.extend(numbered(work, &others, Reader::Holder).await?);
    }
    Ok(found)
}

async fn numbered(work: &Work, numbers: &[String], reader: Reader) -> Result<Vec<Told>, Refusal> {
    let mut sql = select(work, reader)?;
    sql.push(" AND r.reference IN ").bind_list(numbers.iter().map(String::as_str));
    sql.push(" ORDER BY r.received_on DESC, r.id DESC");
    told(work, &sql, reader).await
}

/// The number of a request that came in by a public interface: its id, which only its sender knows, is the receipt.
pub async fn number_of(work: &Work, id: Uuid) -> Result<Option<String>, Refusal> {
    let sql =
        "SELECT reference FROM request WHERE office_id = $1 AND id = $2 AND channel = 'open311' AND voided = FALSE";
    let row = work.tx.row(sql, store::params![id]).await?;
    Ok(row.map(|row| row.get("reference")).transpose()?)
}

/// The id of the request with a number; whoever asks for it finds it only through the access door.
pub async fn id_of(work: &Work, number: &str) -> Result<Option<Uuid>, Refusal> {
    let sql = "SELECT id FROM request WHERE office_id = $1 AND reference = $2";
    let row = work.tx.row(sql, store::params![number]).await?;
    Ok(row.map(|row| row.get("id")).transpose()?)
}

fn select(work: &Work, reader: Reader) -> Result<Sql, Refusal> {
    let mut sql = Sql::new(format!(
        "SELECT r.id, r.reference, r.state, r.outcome, r.description, r.location, r.latitude, r.longitude, r.received_on, \
         r.received_at, r.due_on, r.public_reply, r.channel, c.code, c.name, c.name_en, u.name AS unit, p.name AS place, \
         CASE WHEN {PUBLISHED} THEN 1 ELSE 0 END AS published, \
         (SELECT t.text FROM publication t WHERE t.office_id = $1 AND t.request_id = r.id AND t.voided = FALSE \
          ORDER BY t.id DESC LIMIT 1) AS published_text, \
         (SELECT MAX(e.at) FROM event e WHERE e.office_id = $1 AND e.subject_table = 'request' AND e.subject_id = r.id \
          AND e.version > 0) AS updated_at \
         FROM request r JOIN category c ON c.office_id = r.office_id AND c.id = r.category_id \
         JOIN place p ON p.office_id = r.office_id AND p.id = r.place_id \
         LEFT JOIN unit u ON u.office_id = r.office_id AND u.id = r.unit_id \
         WHERE r.office_id = $1 AND r.voided = FALSE"
    ));
    match reader {
        Reader::Rights => scope::condition(work, &REQUEST, &mut sql)?,
        Reader::Anybody => _ = sql.push(" AND ").push(PUBLISHED),
        Reader::Holder => _ = sql.push(" AND (r.channel = 'open311' OR ").push(PUBLISHED).push(")"),
    }
    Ok(sql)
}

async fn told(work: &Work, sql: &Sql, reader: Reader) -> Result<Vec<Told>, Refusal> {
    let rows = work.tx.rows(sql.text(), sql.params()).await?;
    rows.iter().map(|row| read(row, reader)).collect()
}

fn read(row: &Row, reader: Reader) -> Result<Told, Refusal> {
    let rights = reader == Reader::Rights;
    let published = row.get::<i64>("published")? == 1;
    let text: Option<String> = row.get("published_text")?;
    let by_machine = row.get::<String>("channel")? == "open311";
    let (latitude, longitude): (Option<f64>, Option<f64>) = (row.get("latitude")?, row.get("longitude")?);
    let (village, location): (String, Option<String>) = (row.get("place")?, row.get("location")?);
    let outcome: Option<String> = row.get("outcome")?;
    Ok(Told {
        id: row.get("id")?,
        reference: row.get("reference")?,
        state: RequestState::parse(&row.get::<String>("state")?).unwrap_or(RequestState::Received),
        outcome: outcome.as_deref().and_then(Outcome::parse),
        category: row.get("code")?,
        name: row.get("name")?,
        name_en: row.get("name_en")?,
        unit: row.get("unit")?,
        position: latitude.zip(longitude).and_then(|at| match (rights, published) {
            (true, _) => Some(at),
            // Some hundred metres: the road, not the house that stands on it.
            (false, true) => Some((rounded(at.0), rounded(at.1))),
            (false, false) => None,
        }),
        place: match (rights, published) {
            (true, _) => Some(location.map_or(village.clone(), |location| format!("{village}, {location}"))),
            (false, true) => Some(village),
            (false, false) => None,
        },
        words: if rights { Some(row.get("description")?) } else { text.filter(|_| published) },
        received_on: row.get("received_on")?,
        // By which minute somebody came to a door is nobody's business.
        received_at: row.get::<Option<Timestamp>>("received_at")?.filter(|_| rights || by_machine),
        updated_at: row.get("updated_at")?,
        due_on: row.get("due_on")?,
        reply: row.get::<Option<String>>("public_reply")?.filter(|_| rights || published || by_machine),
    })
}

fn rounded(degrees: f64) -> f64 {
    (degrees * 1000.0).round() / 1000.0
}

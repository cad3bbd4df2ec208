//! Reading events for the log.

use casework::{Refusal, Work};
use jiff::Timestamp;
use store::{Row, Value, params};
use uuid::Uuid;

/// The columns of an event to which its leaf commits, beside its body and its salt.
const COLUMNS: &str = "id, at, day, actor_id, actor, kind, subject_table, subject_id, version, reason, body, record_hash, salt, seq, chain";

/// An event as it is stored.
#[derive(Clone, Debug)]
pub struct EventRow {
    /// The row, for those who want more of it.
    pub row: Row,
    /// Its id.
    pub id: Uuid,
    /// When.
    pub at: Timestamp,
    /// The office's day then.
    pub day: String,
    /// Its number in the chain.
    pub seq: Option<i64>,
    /// The chain's hash with it.
    pub chain: Vec<u8>,
}

impl EventRow {
    /// Reads a row that has the columns of [`list`].
    pub fn of(row: &Row) -> Result<Self, Refusal> {
        Ok(Self {
            id: row.get("id")?,
            at: row.get("at")?,
            day: row.get("day")?,
            seq: row.get("seq")?,
            chain: row.get::<Option<Vec<u8>>>("chain")?.unwrap_or_default(),
            row: row.clone(),
        })
    }
}

/// The columns, each with the name of the table before it.
pub fn list(table: &str) -> String {
    COLUMNS.split(", ").map(|column| format!("{table}.{column}")).collect::<Vec<_>>().join(", ")
}

/// Events in the order of the chain after a number.
pub async fn after(work: &Work, seq: i64, until: i64, most: usize) -> Result<Vec<EventRow>, Refusal> {
    let sql = format!(
        "SELECT {} FROM event e WHERE e.office_id = $1 AND e.seq > $2 AND e.seq <= $3 ORDER BY e.seq LIMIT $4",
        list("e")
    );
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let rows = work.tx.rows(&sql, params![seq, until, most]).await?;
    rows.iter().map(EventRow::of).collect()
}

/// An event by its id.
pub async fn one(work: &Work, id: Uuid) -> Result<Option<EventRow>, Refusal> {
    let sql = format!("SELECT {} FROM event e WHERE e.office_id = $1 AND e.id = $2", list("e"));
    work.tx.row(&sql, &[id.into()]).await?.as_ref().map(EventRow::of).transpose()
}

/// Some published events whose content's hash is not kept beside their leaf, each with what is.
pub async fn without_content(work: &Work, most: usize) -> Result<Vec<Row>, Refusal> {
    let sql = format!(
        "SELECT l.generation, l.position, l.entry, l.body_hash, l.content_hash, {} FROM log_leaf l \
         JOIN event e ON e.office_id = l.office_id AND e.id = l.event_id \
         WHERE l.office_id = $1 AND l.content_hash IS NULL AND l.event_id IS NOT NULL LIMIT $2",
        list("e")
    );
    Ok(work.tx.rows(&sql, params![i64::try_from(most).unwrap_or(i64::MAX)]).await?)
}

/// The chain's hash at a number; nothing at the beginning.
pub async fn chain_at(work: &Work, seq: i64) -> Result<Option<Vec<u8>>, Refusal> {
    if seq == 0 {
        return Ok(Some(Vec::new()));
    }
    let row = work.tx.row("SELECT chain FROM event WHERE office_id = $1 AND seq = $2", &[seq.into()]).await?;
    Ok(row.map(|row| row.get("chain")).transpose()?)
}

/// A value as bytes with their length before them, so that no two rows look alike.
pub fn framed(value: &Value) -> Vec<u8> {
    let bytes = match value {
        Value::Null => return u64::MAX.to_be_bytes().to_vec(),
        Value::Bool(yes) => vec![u8::from(*yes)],
        Value::Int(n) => n.to_be_bytes().to_vec(),
        Value::Real(x) => x.to_bits().to_be_bytes().to_vec(),
        Value::Text(text) => text.as_bytes().to_vec(),
        Value::Bytes(bytes) => bytes.clone(),
        Value::Uuid(id) => id.as_bytes().to_vec(),
    };
    [(bytes.len() as u64).to_be_bytes().as_slice(), &bytes].concat()
}

//! Proof: events are chained after commit, and records are compared with the events that made them.
//!
//! The chain is made in batches outside the transactions that write events, so that writers never wait for one head.

use sha2::{Digest, Sha256};
use store::{FromValue, Row, Value};
use uuid::Uuid;

use crate::{
    Refusal,
    actor::Work,
    find::{columns, stored},
    kind::Kind,
    mac, redact,
};

/// An event with all that the chain covers.
pub(crate) const EVENT: &str = "SELECT id, at, day, actor_id, actor, kind, subject_table, subject_id, version, reason, body, record_hash, \
                     salt, seq, chain, mac FROM event WHERE office_id = $1";

/// Chains what is not yet chained; answers how many events it took. Called again until it answers 0.
pub async fn seal(work: &Work) -> Result<usize, Refusal> {
    let (mut seq, mut head) = head(work).await?;
    let waiting = work.tx.rows(&format!("{EVENT} AND seq IS NULL ORDER BY id LIMIT 1000"), &[]).await?;
    for row in &waiting {
        seq += 1;
        head = link(&head, seq, row)?;
        let id: Uuid = row.get("id")?;
        let sql = "UPDATE event SET seq = $3, chain = $4 WHERE office_id = $1 AND id = $2";
        work.tx.execute(sql, store::params![id, seq, head.clone()]).await?;
    }
    Ok(waiting.len())
}

/// The chain's last number and hash; zero and nothing in a new office.
pub async fn head(work: &Work) -> Result<(i64, Vec<u8>), Refusal> {
    let sql = "SELECT seq, chain FROM event WHERE office_id = $1 AND seq IS NOT NULL ORDER BY seq DESC LIMIT 1";
    match work.tx.row(sql, &[]).await? {
        Some(row) => Ok((row.get("seq")?, row.get("chain")?)),
        None => Ok((0, Vec::new())),
    }
}

/// What the chain covers of an event, in this order.
pub(crate) const LINKED: [&str; 13] = [
    "id",
    "at",
    "day",
    "actor_id",
    "actor",
    "kind",
    "subject_table",
    "subject_id",
    "version",
    "reason",
    "body",
    "record_hash",
    "salt",
];

/// The hash over an event and what stands before it.
pub(crate) fn link(before: &[u8], seq: i64, event: &Row) -> Result<Vec<u8>, Refusal> {
    let mut digest = Sha256::new();
    digest.update(before);
    digest.update(seq.to_be_bytes());
    for column in LINKED {
        framed(event.value(column)?, |bytes| digest.update(bytes));
    }
    Ok(digest.finalize().to_vec())
}

/// A value with its length before it, so that none runs into the next.
pub(crate) fn framed(value: &Value, mut take: impl FnMut(&[u8])) {
    let bytes = match value {
        Value::Null => Vec::new(),
        Value::Int(n) => n.to_be_bytes().to_vec(),
        Value::Text(text) => text.as_bytes().to_vec(),
        other => Uuid::from_value(other)
            .map(|id| id.as_bytes().to_vec())
            .or_else(|| Vec::<u8>::from_value(other))
            .unwrap_or_default(),
    };
    take(&(bytes.len() as u64).to_be_bytes());
    take(&bytes);
}

/// Where the chain was when somebody looked: a number, and the hash there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The number; 0 before the first event.
    pub seq: i64,
    /// The hash; nothing before the first event.
    pub hash: Vec<u8>,
}

/// What the program keeps of the chain outside of the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Every event after this one bears the program's own mark.
    pub begin: Link,
    /// The chain went through here.
    pub head: Link,
}

/// Walks the chain from its start and names the first event of each break, and, where it is known from where on the program
/// marks its events, each that it did not write. Reads in pages: the log may be long.
pub async fn broken_links(work: &Work, known: Option<&Known>) -> Result<Vec<String>, Refusal> {
    let (mut seq, mut head, mut found) = (0_i64, Vec::new(), Vec::new());
    loop {
        let page = format!("{EVENT} AND seq > $2 ORDER BY seq LIMIT 2000");
        let rows = work.tx.rows(&page, store::params![seq]).await?;
        let Some(last) = rows.last() else { break };
        let until: i64 = last.get("seq")?;
        for row in &rows {
            let (id, number, chain): (Uuid, i64, Vec<u8>) = (row.get("id")?, row.get("seq")?, row.get("chain")?);
            if number != seq + 1 {
                found.push(format!("event: numbers {} to {} are missing", seq + 1, number - 1));
            } else if link(&head, number, row)? != chain && !redact::explains(work, row).await? {
                found.push(format!("event {id}: does not fit the chain at number {number}"));
            }
            if known.is_some_and(|known| number > known.begin.seq) && !mac::is_own(work, row)? {
                found.push(format!(
                    "event {id}: was not written by this program as it stands: it was put in, changed or backdated"
                ));
            }
            (seq, head) = (number, chain);
        }
        seq = until;
    }
    if let Some(known) = known {
        for link in [&known.begin, &known.head] {
            found.extend(differs(work, link, seq).await?);
        }
    }
    Ok(found)
}

/// Why the chain does not go through a place through which it went before.
pub async fn differs(work: &Work, known: &Link, last: i64) -> Result<Option<String>, Refusal> {
    if known.seq == 0 {
        return Ok(None);
    }
    if last < known.seq {
        return Ok(Some(format!(
            "event: there were {} when the program last looked, and there are {last}: the newest were deleted, or the database \
             was put back",
            known.seq
        )));
    }
    let row =
        work.tx.row("SELECT chain FROM event WHERE office_id = $1 AND seq = $2", store::params![known.seq]).await?;
    let now: Option<Vec<u8>> = row.map(|row| row.get("chain")).transpose()?;
    Ok((now.as_ref() != Some(&known.hash)).then(|| {
        format!(
            "event: the first {} are not those of which the program kept the hash: some were deleted, put in or changed, and \
             the chain was made anew",
            known.seq
        )
    }))
}

/// From where on events bear the program's mark; the chain's end where none does.
pub async fn first_marked(work: &Work) -> Result<Link, Refusal> {
    let sql = "SELECT seq FROM event WHERE office_id = $1 AND seq IS NOT NULL AND mac IS NOT NULL ORDER BY seq LIMIT 1";
    let first: Option<i64> = work.tx.row(sql, &[]).await?.map(|row| row.get("seq")).transpose()?;
    let Some(before) = first.map(|first| first - 1) else {
        let (seq, hash) = head(work).await?;
        return Ok(Link { seq, hash });
    };
    let row = work.tx.row("SELECT chain FROM event WHERE office_id = $1 AND seq = $2", store::params![before]).await?;
    Ok(Link { seq: before, hash: row.map_or(Ok(Vec::new()), |row| row.get("chain"))? })
}

/// Compares every record of a kind with its last event; names what was changed, added or deleted behind the program's back.
pub async fn differing_records(work: &Work, kind: &'static Kind) -> Result<Vec<String>, Refusal> {
    let mut found = Vec::new();
    let mut after = Uuid::nil();
    loop {
        let sql = format!(
            "SELECT {}, e.record_hash AS event_hash, e.version AS event_version FROM {table} r LEFT JOIN event e \
             ON e.office_id = r.office_id AND e.subject_table = '{table}' AND e.subject_id = r.id AND e.version = r.version \
             WHERE r.office_id = $1 AND r.id > $2 ORDER BY r.id LIMIT 2000",
            columns(kind),
            table = kind.table
        );
        let rows = work.tx.rows(&sql, store::params![after]).await?;
        let Some(last) = rows.last() else { break };
        after = last.get("id")?;
        for row in &rows {
            let record = stored(kind, row)?;
            let known: Option<Vec<u8>> = row.get("event_hash")?;
            if known != Some(record.values.record_hash(record.id, record.version, record.voided)) {
                found.push(format!("{} {}: is not what the event log says", kind.table, record.id));
            }
        }
    }
    found.extend(missing_records(work, kind).await?);
    Ok(found)
}

async fn missing_records(work: &Work, kind: &'static Kind) -> Result<Vec<String>, Refusal> {
    let sql = format!(
        "SELECT k.id AS id FROM (SELECT e.subject_id AS id, MAX(e.version) AS version FROM event e WHERE e.office_id = $1 \
         AND e.subject_table = '{table}' AND e.version > 0 GROUP BY e.subject_id) k WHERE NOT EXISTS (SELECT 1 FROM {table} r \
         WHERE r.office_id = $1 AND r.id = k.id AND r.version >= k.version)",
        table = kind.table
    );
    let rows = work.tx.rows(&sql, &[]).await?;
    rows.iter()
        .map(|row| {
            let id: Uuid = row.get("id")?;
            Ok(format!("{} {id}: the event log knows it, the table does not (or an older state of it)", kind.table))
        })
        .collect()
}

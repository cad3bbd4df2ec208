//! Publishing a batch: events become leaves, filled up and put in an order from which nothing can be read, under a new checkpoint.
//!
//! Leaves that hide something are sorted by their value, which looks random to everybody without the salts; neither the office
//! nor its program can say anything by their order.

use casework::{Refusal, Work};
use jiff::{SignedDuration, civil::Date};
use store::{Value, params};
use tlog::{Checkpoint, Edge, LogKey, Note, leaf_hash};
use uuid::Uuid;

use crate::{
    FILLED_TO, contents,
    error::ProofError,
    event_rows::{self, EventRow},
    leaf::{Opening, head_of_chain},
    origin::{self, Origin},
    rightmost::{self, LastBatch},
    statement::{self, Kind},
};

/// At most so many events become one batch, so that no writer waits long; what is left follows at once.
const MOST: usize = 4000;
/// So long after midnight the last change of a day has certainly come to its end.
const GRACE: SignedDuration = SignedDuration::from_mins(10);

/// What is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// The days that are over, once.
    PastDays,
    /// Everything that is in the chain, today's events too.
    Everything,
}

/// What was published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Published {
    /// Leaves of the tree now.
    pub size: u64,
    /// Whether more waits to be published right away.
    pub more: bool,
}

/// One leaf on its way.
struct Leaf {
    entry: Vec<u8>,
    event: Option<(Uuid, [u8; 32], [u8; 32])>,
    statement: Option<Uuid>,
}

/// What a batch takes.
struct Taken {
    events: Vec<EventRow>,
    seq: i64,
    before_day: String,
    more: bool,
}

/// The first day whose events may still come.
fn open_day(work: &Work) -> Date {
    let moment = work.tx.now().saturating_sub(GRACE).unwrap_or_else(|_| work.tx.now());
    work.tx.zone().to_datetime(moment).date()
}

/// Whether a day's batch waits to be published. Costs one row.
pub async fn is_due(work: &Work) -> Result<bool, Refusal> {
    let last = rightmost::last_batch(work, None).await?;
    Ok(last.is_none_or(|last| last.before_day < open_day(work).to_string()))
}

/// Publishes one batch; none where nothing is due. Called again while there is more.
pub async fn publish(work: &Work, key: &LogKey, due: Due) -> Result<Option<Published>, ProofError> {
    let verifier = key.verifier();
    let origin = match origin::current(work).await? {
        None => origin::begin(work, &verifier, None).await?,
        Some(origin) if origin.verifier == verifier.to_string() => origin,
        Some(origin) => return Err(ProofError::OtherKey { key: verifier.name, origin: origin.name }),
    };
    let last = rightmost::last_batch(work, Some(origin.generation)).await?;
    let before = rightmost::last_batch(work, None).await?;
    contents::keep(work, MOST).await?;
    let Some(taken) = take(work, before.as_ref(), due).await? else { return Ok(None) };
    let edge = rightmost::read(work, origin.generation, &verifier, last.as_ref()).await?;
    let published = append(work, key, &origin, last.as_ref(), edge, &taken).await?;
    Ok(Some(published))
}

/// The events of the batch; none where it is not due.
async fn take(work: &Work, last: Option<&LastBatch>, due: Due) -> Result<Option<Taken>, ProofError> {
    let open_day = open_day(work).to_string();
    let known_day = last.map_or(String::new(), |last| last.before_day.clone());
    let from = last.map_or(0, |last| last.seq);
    if due == Due::PastDays && known_day >= open_day {
        return Ok(None);
    }
    // What is not in the chain yet has no place; it comes in a second.
    let unchained = "SELECT id FROM event WHERE office_id = $1 AND seq IS NULL AND day < $2 LIMIT 1";
    if work.tx.row(unchained, params![&open_day]).await?.is_some() {
        return Ok(None);
    }
    let until = match due {
        Due::Everything => casework::chain::head(work).await?.0,
        Due::PastDays => {
            let sql = "SELECT MAX(seq) AS seq FROM event WHERE office_id = $1 AND seq > $2 AND day < $3";
            let row = work.tx.row(sql, params![from, &open_day]).await?;
            row.map(|row| row.get::<Option<i64>>("seq")).transpose()?.flatten().unwrap_or(from)
        }
    };
    let events = event_rows::after(work, from, until, MOST).await?;
    let seq = events.last().and_then(|event| event.seq).unwrap_or(from);
    let more = seq < until;
    if due == Due::Everything
        && events.is_empty()
        && known_day >= open_day
        && statement::waiting(work).await?.is_empty()
    {
        return Ok(None);
    }
    let before_day = if more { known_day } else { open_day.max(known_day) };
    Ok(Some(Taken { events, seq, before_day, more }))
}

async fn append(
    work: &Work,
    key: &LogKey,
    origin: &Origin,
    last: Option<&LastBatch>,
    mut edge: Edge,
    taken: &Taken,
) -> Result<Published, ProofError> {
    let number = last.map_or(1, |last| last.number + 1);
    let salt = work.tx.random_bytes::<16>();
    let facts = [("number", number.to_string()), ("before-day", taken.before_day.clone())];
    statement::say(work, Kind::Batch, &facts, None).await?;
    let leaves = leaves(work, taken, &salt).await?;
    let first = edge.size();
    let mut full = Vec::new();
    for leaf in &leaves {
        full.extend(edge.push(leaf_hash(&leaf.entry)));
    }
    rightmost::write(work, origin.generation, &full, &edge).await?;
    write_leaves(work, origin.generation, first, leaves).await?;
    let text = Checkpoint { origin: origin.name.clone(), size: edge.size(), root: edge.root() }.to_string();
    let note = Note { signatures: vec![key.sign(&text, 0)], text };
    let size = i64::try_from(edge.size()).unwrap_or(i64::MAX);
    let sql = "INSERT INTO log_batch (office_id, generation, number, before_day, seq, salt, size, checkpoint, published_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let row = params![
        origin.generation,
        number,
        &taken.before_day,
        taken.seq,
        salt.to_vec(),
        size,
        note.to_string(),
        work.tx.now()
    ];
    work.tx.execute(sql, row).await?;
    Ok(Published { size: edge.size(), more: taken.more })
}

/// Statements first, then everything that hides something, sorted by its value.
async fn leaves(work: &Work, taken: &Taken, salt: &[u8]) -> Result<Vec<Leaf>, ProofError> {
    let statements = statement::waiting(work).await?.into_iter();
    let mut leaves: Vec<Leaf> =
        statements.map(|said| Leaf { entry: said.entry.into_bytes(), event: None, statement: Some(said.id) }).collect();
    let chain = match taken.events.last() {
        Some(event) => event.chain.clone(),
        None => event_rows::chain_at(work, taken.seq).await?.unwrap_or_default(),
    };
    let hidden = |entry: [u8; 32], event| Leaf { entry: entry.to_vec(), event, statement: None };
    let mut sealed = vec![hidden(head_of_chain(taken.seq, &chain, salt), None)];
    for event in &taken.events {
        let opening = Opening::of(event)?;
        sealed.push(hidden(opening.entry(), Some((event.id, opening.body_hash, opening.content_hash))));
    }
    let missing = (leaves.len() + sealed.len()).next_multiple_of(FILLED_TO) - leaves.len() - sealed.len();
    sealed.extend((0..missing).map(|_| hidden(work.tx.random_bytes::<32>(), None)));
    sealed.sort_by(|one, other| one.entry.cmp(&other.entry));
    leaves.extend(sealed);
    Ok(leaves)
}

async fn write_leaves(work: &Work, generation: i64, first: u64, leaves: Vec<Leaf>) -> Result<(), Refusal> {
    const COLUMNS: [&str; 7] =
        ["generation", "position", "entry", "event_id", "body_hash", "content_hash", "statement_id"];
    let first = i64::try_from(first).unwrap_or(i64::MAX);
    let rows = leaves.into_iter().zip(first..).map(move |(leaf, position)| {
        let (event, body, content) = leaf
            .event
            .map_or((None, None, None), |(id, body, content)| (Some(id), Some(body.to_vec()), Some(content.to_vec())));
        vec![
            Value::from(generation),
            position.into(),
            leaf.entry.into(),
            event.into(),
            body.into(),
            content.into(),
            leaf.statement.into(),
        ]
    });
    let rows: Vec<Vec<Value>> = rows.collect();
    work.tx.insert_many("log_leaf", &COLUMNS, rows).await?;
    Ok(())
}

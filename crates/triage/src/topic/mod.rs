//! A topic: a problem behind like requests, which somebody can own and end.
//!
//! It is about one category of service in one place, has at least five different requests behind it, and is called by words of
//! the matter. Nothing is counted per requester, no alert follows from it, and what complains of a unit makes none. Topics are
//! proposed once a day ([`daily`]) or made by the office of requests it chose; people take them over, set them aside, end them.

mod daily;
mod decide;
mod proposal;

pub use daily::{Kept, daily};
pub use decide::{close, set_aside, take_over};
pub use proposal::{Behind, behind};

use std::collections::{BTreeMap, BTreeSet};

use casework::{
    Change, Problems, Refusal, Work,
    change::{Stored, save},
    choices,
    event::Event,
    field_type::{Id, PlaceId, Short, table},
    find, forbidden,
    kind::{Kind, Line, Role},
    record, scope,
    values::{Check, Record, Values, checked},
};
use jiff::civil::Date;
use learn::{Item, topics};
use requests::{REQUEST, Request};
use store::Sql;
use uuid::Uuid;

choices! {
    /// Where a topic stands.
    pub enum TopicState as "topic-state" {
        /// Found by the program, not decided yet.
        Proposed = "proposed",
        /// It is none, or nothing is to be done about it.
        SetAside = "set_aside",
        /// Somebody is to see to it.
        Open = "open",
        /// Done with.
        Closed = "closed",
    }
}

record! {
    /// A problem behind like requests.
    pub struct Topic {
        /// What it is about. No names.
        title: Short,
        /// The unit that owns it.
        unit_id: Option<Id<table::Unit>>;
        managed:
        /// The service that its requests ask for.
        category_id: Id<table::Category>,
        /// The place in which they all lie.
        place_id: PlaceId,
        /// When the first was received.
        from_on: Date,
        /// When the last was.
        to_on: Date,
        /// Where it stands.
        state: TopicState,
    }
}

record! {
    /// A request that a topic is made of.
    pub struct TopicRequest {
        /// The topic.
        topic_id: Id<table::Topic>,
        /// The request.
        request_id: Id<table::Request>,
    }
}

impl Check for Topic {
    fn check(&self, problems: &mut Problems) {
        problems.when(self.title.0.trim().chars().count() < 2, "title", "too-short");
        // Four figures in a row are the beginning of somebody's number.
        let numbered = self.title.0.split(|c: char| !c.is_numeric()).any(|run| run.chars().count() > 3);
        problems.when(numbered, "title", "no-numbers");
        problems.when(self.to_on < self.from_on, "to_on", "ends-before-start");
    }
}

impl Check for TopicRequest {
    fn check(&self, _: &mut Problems) {}
}

const READERS: &[Role] = &[Role::Coordinator, Role::Leader, Role::Auditor];

/// A problem behind like requests.
pub static TOPIC: Kind = Kind {
    table: "topic",
    collection: "topics",
    line: Line::Requests,
    fields: Topic::FIELDS,
    day: Some("from_on"),
    title: "title",
    columns: &["category_id", "unit_id", "to_on"],
    state: Some("state"),
    entered: "topic.made",
    entry: false,
    readers: READERS,
    writers: &[Role::Coordinator],
    check: checked::<Topic>,
    ..Kind::BASE
};

/// A request that a topic is made of.
pub static TOPIC_REQUEST: Kind = Kind {
    table: "topic_request",
    collection: "topic-requests",
    line: Line::Requests,
    fields: TopicRequest::FIELDS,
    title: "request_id",
    parent: Some(("topic_id", "topic")),
    columns: &["request_id"],
    entered: "topic_request.added",
    entry: false,
    readers: READERS,
    writers: &[Role::Coordinator],
    check: checked::<TopicRequest>,
    ..Kind::BASE
};

/// So many requests of a period are looked at, the latest.
const MOST: u32 = 5000;
/// The level of a township.
const TOWNSHIP: i64 = 4;

/// A request of the period.
struct Source {
    id: Uuid,
    category: Uuid,
    place: Uuid,
    day: Date,
    text: String,
}

/// Topics that the requests received in these days may make, by category and township. What is part of a topic that somebody
/// decided on, what complains of a unit and what its reporter took back is left out.
pub async fn propose(work: &Work, from: Date, to: Date) -> Result<Vec<topics::Topic>, Refusal> {
    work.actor.must_be(&[Role::Coordinator, Role::Leader])?;
    Ok(found(&sources(work, from, to).await?))
}

fn found(sources: &[Source]) -> Vec<topics::Topic> {
    let items: Vec<Item<'_>> = sources
        .iter()
        .map(|one| Item { id: one.id, category: one.category, place: one.place, day: one.day, text: &one.text })
        .collect();
    topics::found(&items)
}

async fn sources(work: &Work, from: Date, to: Date) -> Result<Vec<Source>, Refusal> {
    let mut sql = Sql::new(format!(
        "SELECT r.id, r.category_id, COALESCE((SELECT t.id FROM place_closure c JOIN place t ON t.office_id = c.office_id \
         AND t.id = c.ancestor_id WHERE c.office_id = r.office_id AND c.place_id = r.place_id AND t.level = {TOWNSHIP}), \
         r.place_id) AS place_id, r.received_on, r.description FROM request r WHERE r.office_id = $1 AND r.voided = FALSE \
         AND r.concerned_unit_id IS NULL AND (r.ending IS NULL OR r.ending <> 'withdrawn') AND NOT EXISTS (SELECT 1 \
         FROM topic_request m JOIN topic o ON o.office_id = m.office_id AND o.id = m.topic_id WHERE m.office_id = $1 \
         AND m.request_id = r.id AND m.voided = FALSE AND o.voided = FALSE AND o.state <> 'proposed') AND r.received_on >= "
    ));
    sql.bind(from).push(" AND r.received_on <= ").bind(to);
    scope::condition(work, &REQUEST, &mut sql)?;
    sql.push(&format!(" ORDER BY r.received_on DESC, r.id DESC LIMIT {MOST}"));
    let rows = work.tx.rows(sql.text(), sql.params()).await?;
    rows.iter()
        .map(|row| {
            Ok(Source {
                id: row.get("id")?,
                category: row.get("category_id")?,
                place: row.get("place_id")?,
                day: row.get("received_on")?,
                text: row.get("description")?,
            })
        })
        .collect()
}

/// Makes a topic of requests that the actor sees: of one category, at least five that differ, none that complains of a unit.
/// Its place is the smallest that has them all, its days are theirs.
pub async fn make(work: &Work, title: &str, unit: Option<Uuid>, requests: &[Uuid]) -> Result<Stored, Refusal> {
    work.actor.must_be(&[Role::Coordinator])?;
    if let Some(unit) = unit {
        find::find(work, work.kind("unit")?, unit).await?;
    }
    let ids: BTreeSet<Uuid> = requests.iter().copied().collect();
    let topic = Topic { unit_id: unit.map(Id::new), ..about(work, titled(title)?, &ids).await? };
    let made = save_new(work, &TOPIC, Values::from_record(&TOPIC, &topic)).await?;
    find::still_in_scope(work, &made).await?;
    add(work, made.id, ids).await?;
    Ok(made)
}

/// A title that asks nothing forbidden.
fn titled(title: &str) -> Result<Short, Refusal> {
    match forbidden::check(title) {
        Some(refused) => Err(Refusal::problem("title", refused.subject.message_key())),
        None => Ok(Short(title.trim().to_owned())),
    }
}

/// An open topic about these requests, where they may make one.
async fn about(work: &Work, title: Short, ids: &BTreeSet<Uuid>) -> Result<Topic, Refusal> {
    let mut members = Vec::with_capacity(ids.len());
    for id in ids {
        members.push(Request::of(&find::find(work, &REQUEST, *id).await?.values)?);
    }
    let first = members.first().ok_or(Refusal::Rule("too-few-sources"))?;
    if members.iter().any(|one| one.category_id != first.category_id || one.concerned_unit_id.is_some()) {
        return Err(Refusal::Rule("not-one-service"));
    }
    if topics::sources(members.iter().map(|one| one.description.0.as_str())) < topics::FEWEST_SOURCES {
        return Err(Refusal::Rule("too-few-sources"));
    }
    let days = || members.iter().map(|one| one.received_on);
    Ok(Topic {
        title,
        unit_id: None,
        category_id: first.category_id,
        place_id: PlaceId(around(work, &members).await?),
        from_on: days().min().unwrap_or(first.received_on),
        to_on: days().max().unwrap_or(first.received_on),
        state: TopicState::Open,
    })
}

async fn add(work: &Work, topic: Uuid, requests: impl IntoIterator<Item = Uuid>) -> Result<(), Refusal> {
    for id in requests {
        let part = TopicRequest { topic_id: Id::new(topic), request_id: Id::new(id) };
        save_new(work, &TOPIC_REQUEST, Values::from_record(&TOPIC_REQUEST, &part)).await?;
    }
    Ok(())
}

async fn save_new(work: &Work, kind: &'static Kind, values: Values) -> Result<Stored, Refusal> {
    save(work, Change::entered(work.tx.new_id(), values, Event::new(kind.entered))).await
}

/// The smallest place that has all these requests.
async fn around(work: &Work, members: &[Request]) -> Result<Uuid, Refusal> {
    let places: BTreeSet<Uuid> = members.iter().map(|one| one.place_id.0).collect();
    let mut shared: BTreeMap<Uuid, (usize, i64)> = BTreeMap::new();
    for place in &places {
        let sql = "SELECT c.ancestor_id, p.level FROM place_closure c JOIN place p ON p.office_id = c.office_id \
                   AND p.id = c.ancestor_id WHERE c.office_id = $1 AND c.place_id = $2";
        for row in work.tx.rows(sql, store::params![*place]).await? {
            let known = shared.entry(row.get("ancestor_id")?).or_insert((0, row.get("level")?));
            known.0 += 1;
        }
    }
    let whole = shared.into_iter().filter(|(_, (having, _))| *having == places.len());
    let smallest = whole.max_by_key(|(_, (_, level))| *level);
    smallest.map(|(place, _)| place).ok_or(Refusal::Rule("not-one-service"))
}

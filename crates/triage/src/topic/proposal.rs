//! A proposed topic and the requests behind it. It grows while like requests come; what was taken back is left out.

use std::collections::BTreeSet;

use casework::{
    Change, Refusal, Work,
    change::save,
    event::Event,
    field_type::{Id, PlaceId, Short},
    find, forbidden, scope,
    values::{Check, Record, Values},
};
use jiff::civil::Date;
use learn::topics;
use requests::REQUEST;
use store::Sql;
use uuid::Uuid;

use super::{TOPIC, TOPIC_REQUEST, Topic, TopicState, add};

/// So many requests are written down with a proposal, the latest.
const MOST_MEMBERS: usize = 200;

/// A proposal that nobody decided on yet.
pub(super) struct Waiting {
    pub id: Uuid,
    pub topic: Topic,
    pub members: Vec<Member>,
}

/// A request of a topic.
pub(super) struct Member {
    id: Uuid,
    pub request: Uuid,
    /// Whether it may still be part of one: not taken back, not voided, no complaint of a unit.
    pub fits: bool,
}

impl Waiting {
    /// Whether this is the same problem: it shares a request, a category and a place with what was found.
    pub fn is(&self, found: &topics::Topic) -> bool {
        self.topic.category_id.0 == found.category
            && self.topic.place_id.0 == found.place
            && self.members.iter().any(|member| found.requests.contains(&member.request))
    }
}

/// The proposals that nobody decided on yet, the oldest first.
pub(super) async fn waiting(work: &Work) -> Result<Vec<Waiting>, Refusal> {
    let mut sql =
        Sql::new("SELECT r.id FROM topic r WHERE r.office_id = $1 AND r.voided = FALSE AND r.state = 'proposed'");
    scope::condition(work, &TOPIC, &mut sql)?;
    sql.push(" ORDER BY r.id");
    let mut waiting = Vec::new();
    for row in work.tx.rows(sql.text(), sql.params()).await? {
        let id = row.get("id")?;
        let topic = Topic::of(&find::find(work, &TOPIC, id).await?.values)?;
        waiting.push(Waiting { id, topic, members: members(work, id).await? });
    }
    Ok(waiting)
}

/// The requests that a topic is made of.
pub(super) async fn members(work: &Work, topic: Uuid) -> Result<Vec<Member>, Refusal> {
    let sql = "SELECT m.id, m.request_id, CASE WHEN q.voided = FALSE AND q.concerned_unit_id IS NULL \
               AND (q.ending IS NULL OR q.ending <> 'withdrawn') THEN 1 ELSE 0 END AS fits FROM topic_request m \
               JOIN request q ON q.office_id = m.office_id AND q.id = m.request_id \
               WHERE m.office_id = $1 AND m.topic_id = $2 AND m.voided = FALSE ORDER BY m.id";
    let rows = work.tx.rows(sql, store::params![topic]).await?;
    rows.iter()
        .map(|row| {
            Ok(Member { id: row.get("id")?, request: row.get("request_id")?, fits: row.get::<i64>("fits")? == 1 })
        })
        .collect()
}

/// Takes a request out of a topic.
pub(super) async fn leave_out(work: &Work, member: &Member) -> Result<(), Refusal> {
    let part = find::find(work, &TOPIC_REQUEST, member.id).await?;
    save(work, Change::voided(part, Event::new("topic_request.left_out"))).await.map(drop)
}

/// Writes a proposal down; not where one of its requests is behind another proposal already: somebody else was quicker.
pub(super) async fn enter(work: &Work, found: &topics::Topic) -> Result<bool, Refusal> {
    if waiting(work).await?.iter().any(|proposal| proposal.is(found)) {
        return Ok(false);
    }
    let Some(title) = title(work, found).await? else { return Ok(false) };
    let topic = Topic {
        title,
        unit_id: None,
        category_id: Id::new(found.category),
        place_id: PlaceId(found.place),
        from_on: found.from,
        to_on: found.to,
        state: TopicState::Proposed,
    };
    let values = Values::from_record(&TOPIC, &topic);
    let made = save(work, Change::entered(work.tx.new_id(), values, Event::new("topic.proposed"))).await?;
    add(work, made.id, found.requests.iter().rev().take(MOST_MEMBERS).copied()).await?;
    Ok(true)
}

/// Adds to a proposal what was found since, and leaves out what was taken back.
pub(super) async fn bring_up(work: &Work, id: Uuid, found: &topics::Topic) -> Result<bool, Refusal> {
    let before = find::find(work, &TOPIC, id).await?;
    let mut topic = Topic::of(&before.values)?;
    if topic.state != TopicState::Proposed {
        return Ok(false);
    }
    let members = members(work, id).await?;
    let gone: Vec<&Member> = members.iter().filter(|member| !member.fits).collect();
    let known: BTreeSet<Uuid> = known(work, id).await?;
    let room = MOST_MEMBERS.saturating_sub(members.len() - gone.len());
    let more: Vec<Uuid> = found.requests.iter().rev().filter(|id| !known.contains(id)).take(room).copied().collect();
    for member in &gone {
        leave_out(work, member).await?;
    }
    if more.is_empty() {
        return Ok(!gone.is_empty());
    }
    (topic.from_on, topic.to_on) = (topic.from_on.min(found.from), topic.to_on.max(found.to));
    let values = Values::from_record(&TOPIC, &topic);
    save(work, Change::of(before, values, Event::new("topic.grown"))).await?;
    add(work, id, more).await?;
    Ok(true)
}

/// What was ever part of it: what was left out is not added again.
async fn known(work: &Work, topic: Uuid) -> Result<BTreeSet<Uuid>, Refusal> {
    let sql = "SELECT request_id FROM topic_request WHERE office_id = $1 AND topic_id = $2";
    let rows = work.tx.rows(sql, store::params![topic]).await?;
    rows.iter().map(|row| Ok(row.get("request_id")?)).collect()
}

/// Takes a proposal back whose requests are no longer alike, or no longer of these days.
pub(super) async fn lapse(work: &Work, id: Uuid) -> Result<bool, Refusal> {
    let before = find::find(work, &TOPIC, id).await?;
    if Topic::of(&before.values)?.state != TopicState::Proposed {
        return Ok(false);
    }
    for part in find::parts(work, &TOPIC_REQUEST, id).await? {
        save(work, Change::voided(part, Event::new("topic_request.lapsed"))).await?;
    }
    save(work, Change::voided(before, Event::new("topic.lapsed"))).await?;
    Ok(true)
}

/// The words that tell most of it; where there are none that may stand in a title, its category and place.
async fn title(work: &Work, found: &topics::Topic) -> Result<Option<Short>, Refusal> {
    let sql = "SELECT c.name AS category, p.name AS place FROM category c JOIN place p ON p.office_id = c.office_id \
               WHERE c.office_id = $1 AND c.id = $2 AND p.id = $3";
    let row = work.tx.row(sql, store::params![found.category, found.place]).await?.ok_or(Refusal::NotFound)?;
    let plain = format!("{} · {}", row.get::<String>("category")?, row.get::<String>("place")?);
    let sound = |title: &String| {
        let mut problems = casework::Problems::default();
        let topic = Topic {
            title: Short(title.clone()),
            unit_id: None,
            category_id: Id::new(found.category),
            place_id: PlaceId(found.place),
            from_on: found.from,
            to_on: found.to,
            state: TopicState::Proposed,
        };
        topic.check(&mut problems);
        problems.0.is_empty() && forbidden::check(title).is_none()
    };
    Ok([found.terms.join(" · "), plain].into_iter().find(sound).map(Short))
}

/// What stands behind a topic, as far as the actor sees requests.
#[derive(Clone, Debug)]
pub struct Behind {
    /// The requests, the latest first: id, number, what was asked for, the day it was received.
    pub requests: Vec<(Uuid, String, String, Date)>,
    /// How many different sources they are.
    pub sources: usize,
}

/// The requests behind a topic.
pub async fn behind(work: &Work, topic: Uuid) -> Result<Behind, Refusal> {
    let mut sql = Sql::new(
        "SELECT r.id, r.reference, r.description, r.received_on FROM request r WHERE r.office_id = $1 \
         AND r.voided = FALSE AND EXISTS (SELECT 1 FROM topic_request m WHERE m.office_id = $1 AND m.request_id = r.id \
         AND m.voided = FALSE AND m.topic_id = ",
    );
    sql.bind(topic).push(")");
    scope::condition(work, &REQUEST, &mut sql)?;
    sql.push(" ORDER BY r.received_on DESC, r.id DESC");
    let rows = work.tx.rows(sql.text(), sql.params()).await?;
    let read = |row: &store::Row| {
        Ok((row.get("id")?, row.get("reference")?, row.get("description")?, row.get("received_on")?))
    };
    let requests: Vec<(Uuid, String, String, Date)> = rows.iter().map(read).collect::<Result<_, Refusal>>()?;
    let sources = topics::sources(requests.iter().map(|(_, _, text, _)| text.as_str()));
    Ok(Behind { requests, sources })
}

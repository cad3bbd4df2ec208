//! What the office decides on a topic: a unit owns the problem, it is set aside, or it has ended.

use std::collections::BTreeSet;

use casework::{
    Change, Refusal, Work,
    change::{Stored, save},
    correct::stated,
    event::Event,
    field_type::Id,
    find,
    kind::Role,
    values::{Record, Values},
};
use uuid::Uuid;

use super::{TOPIC, Topic, TopicState, about, proposal, titled};

/// Takes a proposed topic over as a problem with an owner, under its own words or better ones. What is behind it is looked at
/// once more: what was taken back since is left out, and fewer than five sources make no topic.
pub async fn take_over(work: &Work, id: Uuid, title: &str, unit: Uuid) -> Result<Stored, Refusal> {
    let (before, proposed) = proposed(work, id).await?;
    find::find(work, work.kind("unit")?, unit).await?;
    let title = if title.trim().is_empty() { proposed.title } else { titled(title)? };
    let mut members = BTreeSet::new();
    for member in proposal::members(work, id).await? {
        if member.fits {
            members.insert(member.request);
        } else {
            proposal::leave_out(work, &member).await?;
        }
    }
    let topic = Topic { unit_id: Some(Id::new(unit)), ..about(work, title, &members).await? };
    let values = Values::from_record(&TOPIC, &topic);
    save(work, Change::of(before, values, Event::new("topic.taken_over"))).await
}

/// Sets a proposed topic aside. Its requests are not proposed again.
pub async fn set_aside(work: &Work, id: Uuid, reason: &str) -> Result<Stored, Refusal> {
    let (before, mut topic) = proposed(work, id).await?;
    topic.state = TopicState::SetAside;
    let event = Event::new("topic.set_aside").because(stated(reason)?);
    save(work, Change::of(before, Values::from_record(&TOPIC, &topic), event)).await
}

async fn proposed(work: &Work, id: Uuid) -> Result<(Stored, Topic), Refusal> {
    work.actor.must_be(&[Role::Coordinator])?;
    let before = find::find_to_change(work, &TOPIC, id).await?;
    let topic = Topic::of(&before.values)?;
    if topic.state == TopicState::Proposed { Ok((before, topic)) } else { Err(Refusal::Rule("topic-not-proposed")) }
}

/// Ends a topic: what was to be done about it was done, or it is none.
pub async fn close(work: &Work, id: Uuid, reason: &str) -> Result<Stored, Refusal> {
    let before = find::find_to_change(work, &TOPIC, id).await?;
    let mut topic = Topic::of(&before.values)?;
    if topic.state != TopicState::Open {
        return Err(Refusal::Rule("topic-closed"));
    }
    topic.state = TopicState::Closed;
    let event = Event::new("topic.closed").because(stated(reason)?);
    save(work, Change::of(before, Values::from_record(&TOPIC, &topic), event)).await
}

//! Requests from another list: they come with the state that list gave them.

use casework::{
    Refusal, Work,
    change::{Change, Stored, save},
    event::Event,
    kind::Role,
    values::{Record, Values},
};
use jiff::civil::Date;
use uuid::Uuid;

use crate::{Channel, Outcome, REQUEST, Request, RequestState, Urgency, receive};

/// A request as another list tells it, with its category and place found.
#[derive(Clone, Debug)]
pub struct Past {
    /// The day it was received.
    pub received_on: Date,
    /// Where.
    pub place_id: Uuid,
    /// Its category here.
    pub category_id: Uuid,
    /// What was asked for.
    pub description: String,
    /// Where exactly.
    pub location: Option<String>,
    /// Its number there.
    pub source_reference: Option<String>,
    /// How and when it ended there; open where none.
    pub closed: Option<(Date, Outcome)>,
}

/// Enters a request of another list under an id that follows from its key there, so that a second import adds nothing.
pub async fn enter(work: &Work, id: Uuid, past: &Past) -> Result<Stored, Refusal> {
    work.actor.must_be(&[Role::Coordinator])?;
    let mut values = Values::empty(&REQUEST);
    values.set("received_on", past.received_on);
    values.set("place_id", past.place_id);
    values.set("category_id", past.category_id);
    values.set("description", past.description.as_str());
    values.set("location", past.location.as_deref());
    values.set("urgency", Urgency::Ordinary.code());
    values.set("channel", Channel::Import.code());
    values.set("source_reference", past.source_reference.as_deref());
    receive::complete(work, id, &mut values, None).await?;
    if let Some((closed_on, outcome)) = past.closed {
        let mut request = Request::of(&values)?;
        request.state = RequestState::Closed;
        request.outcome = Some(outcome);
        request.closed_on = Some(closed_on);
        values = Values::from_record(&REQUEST, &request);
    }
    save(work, Change::entered(id, values, Event::new("request.imported"))).await
}

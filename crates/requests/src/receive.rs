//! Receiving a request: it gets its number and the day by which it is to be answered.

use casework::{
    Change, Refusal, Work,
    change::{Stored, save},
    event::{self, Event},
    find,
    kind::{Role, Step},
    problem::Problems,
    reference,
    values::{Check, Record, Values},
};
use jiff::Timestamp;
use uuid::Uuid;

use crate::{REQUEST, Request, RequestState, clock};

/// Gives a new request its number and state; computes the due day, also anew when what it follows from is corrected.
pub fn complete<'a>(work: &'a Work, id: Uuid, values: &'a mut Values, before: Option<&'a Stored>) -> Step<'a> {
    Box::pin(async move {
        if before.is_none() {
            values.set("reference", reference::of(id));
            values.set("state", RequestState::Received.code());
        }
        let decides = ["received_on", "category_id", "urgency", "place_id"];
        if before.is_some_and(|old| decides.iter().all(|c| old.values.get(c) == values.get(c))) {
            return Ok(());
        }
        let mut request = Request::of(values)?;
        if request.received_on > work.tx.today() {
            return Err(Refusal::problem("received_on", "in-the-future"));
        }
        if before.is_none() && request.concerned_unit_id.is_some_and(|unit| work.is_of_unit(unit.0)) {
            return Err(Refusal::problem("concerned_unit", "concerned-own-unit"));
        }
        if before.is_none() {
            request.received_at = Some(received_at(work, &request));
        }
        match before {
            None => clock::start(work, &mut request).await?,
            Some(_) => clock::start_over(work, id, &mut request).await?,
        }
        *values = Values::from_record(&REQUEST, &request);
        Ok(())
    })
}

/// Now, for what is taken down today; what is taken down later was received by the end of its day.
fn received_at(work: &Work, request: &Request) -> Timestamp {
    if request.received_on == work.tx.today() { work.tx.now() } else { work.tx.end_of(request.received_on) }
}

/// Counts a new PIN for a slip that was lost, with the reason, and answers how often that happened.
pub async fn new_pin(work: &Work, id: Uuid, reason: &str) -> Result<u32, Refusal> {
    let before = find::find_by_role(work, &REQUEST, id, &[Role::Coordinator, Role::Field]).await?;
    let event = Event::new("request.pin_renewed").because(casework::correct::stated(reason)?);
    let mut request = Request::of(&before.values)?;
    let generation = request.pin_generation.unwrap_or_default() + 1;
    request.pin_generation = Some(generation);
    let values = Values::from_record(&REQUEST, &request);
    save(work, Change::of(before, values, event)).await?;
    Ok(generation)
}

/// An entry error is struck out by somebody else than whoever made it.
pub fn second_person<'a>(work: &'a Work, request: &'a Stored) -> Step<'a> {
    Box::pin(async move {
        let entered = event::actor_of(work, "request", request.id, 1).await?;
        if entered.is_some() && entered == work.actor.staff_id {
            return Err(Refusal::Rule("second-person"));
        }
        Ok(())
    })
}

impl Check for Request {
    fn check(&self, problems: &mut Problems) {
        problems.when(self.description.0.trim().chars().count() < 2, "description", "too-short");
        problems.when(self.latitude.is_some() != self.longitude.is_some(), "longitude", "both-degrees");
        let closed = self.state == RequestState::Closed;
        problems.when(closed != self.closed_on.is_some(), "closed_on", "closed-and-day");
        problems.when(closed && self.outcome.is_none(), "outcome", "required");
        let with_unit = [RequestState::HandedOver, RequestState::Accepted].contains(&self.state);
        problems.when(with_unit && self.unit_id.is_none(), "unit", "required");
        let concerned = self.concerned_unit_id.is_some() && self.concerned_unit_id == self.unit_id;
        problems.when(concerned, "unit", "concerned-unit");
        let replied = self.state == RequestState::Replied;
        problems.when(replied && self.reply.is_none(), "reply", "required");
        problems.when(replied && self.replied_on.is_none(), "replied_on", "required");
        problems.when(replied && self.outcome.is_none(), "outcome", "required");
        problems.when((self.state == RequestState::Waiting) != self.paused_at.is_some(), "paused_at", "required");
        problems.when((self.state == RequestState::Waiting) != self.paused_from.is_some(), "paused_from", "required");
        problems.when(self.state == RequestState::Promised && self.promised_on.is_none(), "promised_on", "required");
        let in_parent = self.state == RequestState::Merged;
        problems.when(in_parent && self.parent_id.is_none(), "parent", "required");
        problems.when(self.closed_on.is_some_and(|on| on < self.received_on), "closed_on", "ends-before-start");
        problems.when(self.replied_on.is_some_and(|on| on < self.received_on), "replied_on", "ends-before-start");
    }
}

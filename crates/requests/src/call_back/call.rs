//! A call: the resident is asked again, by somebody who had nothing to do with the matter.

use casework::{
    Change, Refusal, Work,
    change::{Stored, save},
    event::{self, Event},
    find,
    kind::Role,
    values::{Record, Values},
};
use uuid::Uuid;

use super::{CALL_BACK, CallBack, CallState, Says};
use crate::{REQUEST, Request, Satisfaction};

/// What was heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Nobody was reached; it is tried again.
    Nobody,
    /// The resident said so.
    Resident(Says, Option<Satisfaction>),
}

/// Records a call. Refused to whoever handled the request, to its unit, and to the unit it complains of.
pub async fn record(work: &Work, id: Uuid, heard: Heard) -> Result<Stored, Refusal> {
    work.actor.must_be(&[Role::Coordinator, Role::Field])?;
    let before = find::find(work, &CALL_BACK, id).await?;
    let mut call = CallBack::of(&before.values)?;
    if call.state == CallState::Told {
        return Err(Refusal::Rule("call-back-told"));
    }
    somebody_else(work, call.request_id.0).await?;
    call.called_on = Some(work.tx.today());
    let event = match heard {
        Heard::Nobody => {
            call.state = CallState::NotReached;
            call.reached = Some(false);
            call.attempts = Some(call.attempts.unwrap_or_default() + 1);
            "call_back.not_reached"
        }
        Heard::Resident(says, satisfied) => {
            call.state = CallState::Told;
            call.reached = Some(true);
            call.says = Some(says);
            call.satisfied = satisfied;
            "call_back.told"
        }
    };
    let values = Values::from_record(&CALL_BACK, &call);
    save(work, Change::of(before, values, Event::new(event))).await
}

/// Refuses whoever received, answered, carried or closed the request, and whoever acts for a unit that it concerns.
pub async fn somebody_else(work: &Work, request: Uuid) -> Result<(), Refusal> {
    let typed = Request::of(&find::find(work, &REQUEST, request).await?.values)?;
    let concerned = [typed.unit_id, typed.first_unit_id, typed.concerned_unit_id].map(|unit| unit.map(|unit| unit.0));
    let acts_for = |unit: &Option<Uuid>| unit.is_some_and(|unit| work.is_of_unit(unit));
    if concerned.iter().any(acts_for) {
        return Err(Refusal::Rule("call-back-by-unit"));
    }
    if event::has_changed(work, "request", request).await? {
        return Err(Refusal::Rule("call-back-by-handler"));
    }
    Ok(())
}

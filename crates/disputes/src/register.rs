//! Registering a dispute: it gets its number.

use casework::{
    Problems, Refusal, Work,
    change::Stored,
    kind::Step,
    reference,
    values::{Check, Values},
};
use jiff::civil::Date;
use uuid::Uuid;

use crate::{Dispute, DisputeState};

/// Gives a new dispute its number and state.
pub fn complete<'a>(work: &'a Work, id: Uuid, values: &'a mut Values, before: Option<&'a Stored>) -> Step<'a> {
    Box::pin(async move {
        if values.typed::<Date>("registered_on")? > work.tx.today() {
            return Err(Refusal::problem("registered_on", "in-the-future"));
        }
        if before.is_none() {
            values.set("reference", reference::of(id));
            values.set("state", DisputeState::Registered.code());
        }
        Ok(())
    })
}

impl Check for Dispute {
    fn check(&self, problems: &mut Problems) {
        problems.when(self.description.0.trim().chars().count() < 2, "description", "too-short");
        let ended = matches!(self.state, DisputeState::Referred | DisputeState::Ended);
        problems.when(ended != self.ended_on.is_some(), "ended_on", "closed-and-day");
        problems.when((self.state == DisputeState::Referred) != self.referred_to.is_some(), "referred_to", "required");
    }
}

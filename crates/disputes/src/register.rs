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
        let registered_on: Date = values.typed("registered_on")?;
        if registered_on > work.tx.today() {
            return Err(Refusal::problem("registered_on", "in-the-future"));
        }
        if before.is_some() && settled_before(work, id, registered_on).await? {
            return Err(Refusal::problem("registered_on", "ends-before-start"));
        }
        if before.is_none() {
            values.set("reference", reference::of(id));
            values.set("state", DisputeState::Registered.code());
        }
        Ok(())
    })
}

/// Whether there is an agreement of an earlier day.
async fn settled_before(work: &Work, id: Uuid, day: Date) -> Result<bool, Refusal> {
    let sql =
        "SELECT 1 AS one FROM agreement WHERE office_id = $1 AND dispute_id = $2 AND voided = FALSE AND dated_on < $3";
    Ok(work.tx.row(sql, store::params![id, day]).await?.is_some())
}

impl Check for Dispute {
    fn check(&self, problems: &mut Problems) {
        problems.when(self.description.0.trim().chars().count() < 2, "description", "too-short");
        let ended = matches!(self.state, DisputeState::Referred | DisputeState::Ended);
        problems.when(ended != self.ended_on.is_some(), "ended_on", "closed-and-day");
        problems.when(self.ended_on.is_some_and(|on| on < self.registered_on), "ended_on", "ends-before-start");
        problems.when((self.state == DisputeState::Referred) != self.referred_to.is_some(), "referred_to", "required");
    }
}

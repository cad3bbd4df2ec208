//! Receiving a request: it gets its number and the day by which it is to be answered.

use casework::{
    Refusal, Work, calendar,
    change::Stored,
    field_type::{Id, table},
    kind::Step,
    problem::Problems,
    reference,
    values::{Check, Values},
};
use jiff::civil::Date;
use store::FromValue;
use uuid::Uuid;

use crate::{Request, RequestState};

/// Gives a new request its number and state; computes the due day, also anew when category or day are corrected.
pub fn complete<'a>(work: &'a Work, id: Uuid, values: &'a mut Values, before: Option<&'a Stored>) -> Step<'a> {
    Box::pin(async move {
        if before.is_none() {
            values.set("reference", reference::of(id));
            values.set("state", RequestState::Received.code());
        }
        let asked = |old: &Stored| ["received_on", "category_id"].iter().all(|c| old.values.get(c) == values.get(c));
        if before.is_some_and(asked) {
            return Ok(());
        }
        let received_on: Date = values.typed("received_on")?;
        if received_on > work.tx.today() {
            return Err(Refusal::problem("received_on", "in-the-future"));
        }
        let category: Id<table::Category> = values.typed("category_id")?;
        let days = answer_within(work, category.0).await?;
        let calendar = calendar::load(work, received_on).await?;
        values.set("due_on", calendar.due_on(received_on, days));
        Ok(())
    })
}

async fn answer_within(work: &Work, category: Uuid) -> Result<u32, Refusal> {
    let sql = "SELECT answer_within_days FROM category WHERE office_id = $1 AND id = $2";
    let row = work.tx.row(sql, store::params![category]).await?.ok_or(Refusal::NotFound)?;
    u32::from_value(row.value("answer_within_days")?).ok_or(Refusal::NotFound)
}

impl Check for Request {
    fn check(&self, problems: &mut Problems) {
        problems.when(self.description.0.trim().chars().count() < 2, "description", "too-short");
        let closed = self.state == RequestState::Closed;
        problems.when(closed != self.closed_on.is_some(), "closed_on", "closed-and-day");
        problems.when(closed && self.outcome.is_none(), "outcome", "required");
        let handed_over = matches!(self.state, RequestState::HandedOver | RequestState::Accepted);
        problems.when(handed_over && self.unit_id.is_none(), "unit", "required");
        let replied = self.state == RequestState::Replied;
        problems.when(replied && self.reply.is_none(), "reply", "required");
        problems.when(replied && self.replied_on.is_none(), "replied_on", "required");
        problems.when(replied && self.outcome.is_none(), "outcome", "required");
        problems.when(self.closed_on.is_some_and(|on| on < self.received_on), "closed_on", "ends-before-start");
        problems.when(self.replied_on.is_some_and(|on| on < self.received_on), "replied_on", "ends-before-start");
    }
}

//! When an answer is due. The day moves for two reasons only: a pause, by its length, and an extension that was granted.

use casework::{Refusal, Work, calendar, field_type::Id, field_type::table};
use jiff::{Timestamp, civil::Date};
use store::FromValue;
use uuid::Uuid;

use crate::{Request, RequestState};

/// Sets the day by which the request is due, from when it was received and what it is.
pub async fn start(work: &Work, request: &mut Request) -> Result<(), Refusal> {
    let days = answer_within(work, request.category_id).await?;
    let calendar = calendar::load(work, request.received_on).await?;
    request.due_on = Some(calendar.due_on(request.received_on, days));
    Ok(())
}

async fn answer_within(work: &Work, category: Id<table::Category>) -> Result<u32, Refusal> {
    let sql = "SELECT answer_within_days FROM category WHERE office_id = $1 AND id = $2";
    let row = work.tx.row(sql, store::params![category.0]).await?.ok_or(Refusal::NotFound)?;
    u32::from_value(row.value("answer_within_days")?).ok_or(Refusal::NotFound)
}

/// Computes the due day anew after a pause or an extension of the request with this id was written.
pub async fn recompute(_work: &Work, _id: Uuid, _request: &mut Request) -> Result<(), Refusal> {
    Ok(())
}

/// The day by which the resident is to hear something: what was promised, where something was, else the due day.
pub fn stands_until(request: &Request) -> Option<Date> {
    match request.state {
        RequestState::Promised | RequestState::WithProject => request.promised_on.or(request.due_on),
        _ => request.due_on,
    }
}

/// Whether an answer is owed and late: computed, never stored.
pub fn is_overdue(request: &Request, today: Date, now: Timestamp) -> bool {
    if request.paused_at.is_some() || !crate::moves::OWED.contains(&request.state) {
        return false;
    }
    match request.state {
        RequestState::Promised | RequestState::WithProject => stands_until(request).is_some_and(|day| day < today),
        _ => request.due_at.map_or_else(|| request.due_on.is_some_and(|day| day < today), |at| at < now),
    }
}

//! When an answer is due. The day moves for two reasons only: a pause, by its length, and an extension that was granted.
//! How long there is, and how it is counted: [`deadline`].

use casework::{Refusal, Work};
use jiff::{Timestamp, civil::Date};
use uuid::Uuid;

use crate::{Request, RequestState, deadline};

/// Sets the day by which a new request is due, from when it was received and what it is.
pub async fn start(work: &Work, request: &mut Request) -> Result<(), Refusal> {
    let measure = deadline::set_term(work, request).await?;
    deadline::compute(work, None, request, &measure).await.map(drop)
}

/// Sets the day anew where what it follows from was corrected: what was paused and granted meanwhile holds.
pub async fn start_over(work: &Work, id: Uuid, request: &mut Request) -> Result<(), Refusal> {
    let measure = deadline::set_term(work, request).await?;
    deadline::compute(work, Some(id), request, &measure).await.map(drop)
}

/// The clock begins again with this day: the request was opened again, and its old due day is over.
pub async fn begin_again(work: &Work, id: Uuid, request: &mut Request) -> Result<(), Refusal> {
    request.clock_from = Some(work.tx.now());
    start_over(work, id, request).await
}

/// Computes the due day anew after a pause or an extension of the request with this id was written.
pub async fn recompute(work: &Work, id: Uuid, request: &mut Request) -> Result<(), Refusal> {
    let measure = deadline::kept_term(work, request).await?;
    deadline::compute(work, Some(id), request, &measure).await.map(drop)
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

/// The day of [`stands_until`] in SQL, of a request `r`.
pub const STANDS_UNTIL: &str =
    "CASE WHEN r.state IN ('promised', 'with_project') THEN COALESCE(r.promised_on, r.due_on) ELSE r.due_on END";

/// Owed by this day and not late yet, as a condition in SQL, of a request `r`.
pub fn due_by(day: Date, today: Date, now: Timestamp) -> String {
    let owed: Vec<String> = crate::moves::OWED.iter().map(|state| format!("'{}'", state.code())).collect();
    format!(
        "r.paused_at IS NULL AND r.state IN ({}) AND {STANDS_UNTIL} <= '{day}' AND NOT COALESCE(({}), FALSE)",
        owed.join(", "),
        overdue(today, now),
    )
}

/// [`is_overdue`] as a condition in SQL, of a request `r`.
pub fn overdue(today: Date, now: Timestamp) -> String {
    let (mut promised, mut others) = (Vec::new(), Vec::new());
    for state in crate::moves::OWED {
        let word = format!("'{}'", state.code());
        match state {
            RequestState::Promised | RequestState::WithProject => promised.push(word),
            _ => others.push(word),
        }
    }
    format!(
        "r.paused_at IS NULL AND (r.state IN ({}) AND COALESCE(r.promised_on, r.due_on) < '{today}' OR r.state IN ({}) \
         AND (r.due_at < {at} OR r.due_at IS NULL AND r.due_on < '{today}'))",
        promised.join(", "),
        others.join(", "),
        at = now.as_microsecond(),
    )
}

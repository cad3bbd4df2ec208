//! That a request came to a rung of the ladder of reminders: noted down once, whoever looks and however often.

use jiff::{Timestamp, civil::Date};
use uuid::Uuid;

use crate::{Refusal, actor::Work};

/// What was reached: which request, which rung, and with which due instant. A new due instant begins anew.
#[derive(Clone, Copy, Debug)]
pub struct Reached {
    /// The request.
    pub request: Uuid,
    /// The rung.
    pub rung: Uuid,
    /// The due instant.
    pub due_at: Timestamp,
    /// Its day.
    pub due_on: Date,
    /// Whether anybody is told.
    pub told: bool,
}

/// Notes it down; false where it was noted before, and somebody else tells or told it.
pub async fn note(work: &Work, reached: &Reached) -> Result<bool, Refusal> {
    let Reached { request, rung, due_at, due_on, told } = *reached;
    let sql = "INSERT INTO rung_reached (office_id, request_id, rung_id, due_at, due_on, reached_at, told) \
               VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (office_id, request_id, rung_id, due_at) DO NOTHING";
    let params = store::params![request, rung, due_at, due_on, work.tx.now(), told];
    Ok(work.tx.execute(sql, params).await? == 1)
}

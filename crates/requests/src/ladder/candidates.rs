//! Which requests may have come to a rung: a range of due days, read from an index of the few whose clock runs.

use casework::{Refusal, Work, calendar::Calendar, field_type::FieldType};
use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date};
use uuid::Uuid;

use super::{Side, Tells};
use crate::Channel;

/// How long after a rung was reached it is still told: what was missed for longer (the program stood still, a list of old
/// requests came in) helps nobody and would only be a flood.
const TOLD_WITHIN_DAYS: i64 = 31;
/// States in which the clock of the due day runs; the words of the index `request_owed_due`.
pub(super) const CLOCK_RUNS: &str = "r.state IN \
    ('received', 'triaged', 'in_batch', 'handed_over', 'accepted', 'in_progress', 'outside', 'with_arbiter')";
/// States in which what was promised is the clock; the words of the index `request_promised`.
const PROMISED: &str = "r.state IN ('promised', 'with_project')";

/// A rung as it is climbed.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub id: Uuid,
    pub code: String,
    pub side: Side,
    pub days: u32,
    pub tells: Tells,
}

/// Which day a request is measured by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Clock {
    /// The day on which an answer is due.
    Due,
    /// The day for which something was promised.
    Promise,
}

/// A request that may have come to a rung.
pub(super) struct Candidate {
    pub id: Uuid,
    pub due_at: Timestamp,
    pub due_on: Date,
    pub unit_id: Option<Uuid>,
    pub began_on: Date,
    pub imported: bool,
}

/// The rungs, lowest first.
pub(super) async fn steps(work: &Work) -> Result<Vec<Step>, Refusal> {
    let sql = "SELECT id, code, side, days, tells FROM rung WHERE office_id = $1 AND voided = FALSE ORDER BY days, id";
    let rows = work.tx.rows(sql, &[]).await?;
    rows.iter()
        .map(|row| {
            let side = Side::of_value(row.value("side")?).ok_or(Refusal::NotFound)?;
            let tells = Tells::of_value(row.value("tells")?).ok_or(Refusal::NotFound)?;
            Ok(Step { id: row.get("id")?, code: row.get("code")?, side, days: row.get("days")?, tells })
        })
        .collect()
}

/// First and last due day with which a request may stand at the rung today.
fn range(step: &Step, calendar: &Calendar, today: Date) -> (Date, Date) {
    let last = match step.side {
        Side::Before => return (today, calendar.working_day(today, step.days)),
        Side::After if step.days == 0 => today,
        // The working days after the due day must have ended.
        Side::After => calendar.working_day_before(today, step.days).saturating_sub(1.day()),
    };
    (last.saturating_sub(TOLD_WITHIN_DAYS.days()), last)
}

/// Requests that may have come to the rung and were not noted yet with this due day.
pub(super) async fn find(
    work: &Work,
    step: &Step,
    clock: Clock,
    calendar: &Calendar,
    limit: u32,
) -> Result<Vec<Candidate>, Refusal> {
    let (first, last) = range(step, calendar, work.tx.today());
    let tx = &work.tx;
    let one = SignedDuration::from_micros(1);
    let just_before = |at: Timestamp| at.checked_sub(one).unwrap_or(at);
    // Instants between which the due instant lies, both included.
    let (from, to) = match step.side {
        Side::Before => (tx.now(), tx.end_of(last)),
        Side::After => (tx.end_of(first), just_before(tx.now()).min(tx.end_of(last))),
    };
    let undecided = match step.side {
        Side::Before => "",
        Side::After => {
            " AND NOT EXISTS (SELECT 1 FROM extension x WHERE x.office_id = $1 AND x.request_id = r.id \
             AND x.state = 'asked' AND x.voided = FALSE)"
        }
    };
    let (due_on, states, noted, between) = match clock {
        Clock::Due => ("r.due_on", CLOCK_RUNS, "g.due_at = r.due_at", "r.due_at >= $3 AND r.due_at <= $4"),
        Clock::Promise => {
            ("r.promised_on", PROMISED, "g.due_on = r.promised_on", "r.promised_on >= $3 AND r.promised_on <= $4")
        }
    };
    let sql = format!(
        "SELECT r.id, r.due_at, {due_on} AS due_on, r.unit_id, r.received_on, r.clock_from, r.channel FROM request r \
         WHERE r.office_id = $1 AND {states} AND {between} AND r.voided = FALSE \
         AND NOT EXISTS (SELECT 1 FROM rung_reached g WHERE g.office_id = $1 AND g.request_id = r.id AND g.rung_id = $2 \
         AND {noted}){undecided} ORDER BY {order}, r.id LIMIT $5",
        order = if clock == Clock::Due { "r.due_at" } else { "r.promised_on" },
    );
    let rows = match clock {
        Clock::Due => tx.rows(&sql, store::params![step.id, from, to, limit]).await?,
        Clock::Promise => {
            // A promised day is over when it has ended.
            let day = |at: Timestamp| tx.zone().to_datetime(at).date();
            let last = if step.side == Side::After { last.min(tx.today().saturating_sub(1.day())) } else { day(to) };
            tx.rows(&sql, store::params![step.id, first, last, limit]).await?
        }
    };
    rows.iter().map(|row| candidate(work, clock, row)).collect()
}

fn candidate(work: &Work, clock: Clock, row: &store::Row) -> Result<Candidate, Refusal> {
    let due_on: Date = row.get("due_on")?;
    let due_at = if clock == Clock::Due { row.get("due_at")? } else { work.tx.end_of(due_on) };
    let began = row.get::<Option<Timestamp>>("clock_from")?.map(|at| work.tx.zone().to_datetime(at).date());
    Ok(Candidate {
        id: row.get("id")?,
        due_at,
        due_on,
        unit_id: row.get("unit_id")?,
        began_on: began.map_or_else(|| row.get("received_on"), Ok)?,
        imported: row.get::<String>("channel")? == Channel::Import.code(),
    })
}

//! Climbing: what has come to a rung is noted down once, with an event, and told.

use casework::{
    Refusal, Work,
    calendar::{self, Calendar},
    event::{self, Event},
    notice::{self, To},
    rung_reached::{self, Reached},
};
use jiff::{Timestamp, ToSpan};
use uuid::Uuid;

use super::{
    Side, Tells,
    candidates::{Candidate, Clock, Step, find, steps},
};

const CLOCKS: [Clock; 2] = [Clock::Due, Clock::Promise];

/// Whether any request has come to a rung. A look: it writes nothing, and reads an index of the few whose clock runs.
pub async fn waits(work: &Work) -> Result<bool, Refusal> {
    let steps = steps(work).await?;
    if steps.is_empty() {
        return Ok(false);
    }
    let calendar = calendar::load(work).await?;
    for step in &steps {
        for clock in CLOCKS {
            if !find(work, step, clock, &calendar, 1).await?.is_empty() {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// Notes down and tells what has come to a rung, at most `limit` of them; how many it were. Fewer than the limit: all.
pub async fn climb(work: &Work, limit: u32) -> Result<u32, Refusal> {
    let steps = steps(work).await?;
    if steps.is_empty() {
        return Ok(0);
    }
    let calendar = calendar::load(work).await?;
    let mut noted = 0;
    for step in &steps {
        for clock in CLOCKS {
            for candidate in find(work, step, clock, &calendar, limit - noted).await? {
                reach(work, step, &candidate, &calendar).await?;
                noted += 1;
            }
            if noted >= limit {
                return Ok(noted);
            }
        }
    }
    Ok(noted)
}

async fn reach(work: &Work, step: &Step, request: &Candidate, calendar: &Calendar) -> Result<(), Refusal> {
    let told = !lay_behind(work, step, request, calendar).await?;
    let reached = Reached { request: request.id, rung: step.id, due_at: request.due_at, due_on: request.due_on, told };
    // Somebody else was quicker: it is theirs to tell.
    if !rung_reached::note(work, &reached).await? || !told {
        return Ok(());
    }
    let event =
        Event::new("request.rung_reached").with("rung", step.code.as_str()).with("due_on", request.due_on.to_string());
    event::note(work, "request", request.id, &event).await?;
    tell(work, step, request.id, request.unit_id).await
}

async fn tell(work: &Work, step: &Step, id: Uuid, unit: Option<Uuid>) -> Result<(), Refusal> {
    let to = match (step.tells, unit) {
        (Tells::Unit, Some(unit)) => To::Unit(unit),
        (Tells::Unit, None) | (Tells::Office, _) => To::Office,
        (Tells::Leader, _) => To::Leader,
        (Tells::PublicList, _) => return Ok(()),
    };
    let template = if step.side == Side::Before { "request-due-soon" } else { "request-overdue" };
    notice::tell(work, template, "request", id, to).await
}

/// Whether the rung lay behind the request before there was anybody to tell: a term shorter than the warning time, or a
/// request that came late already with an imported list.
async fn lay_behind(work: &Work, step: &Step, request: &Candidate, calendar: &Calendar) -> Result<bool, Refusal> {
    let tx = &work.tx;
    let at = match step.side {
        Side::Before => {
            let warned_on = calendar.working_day_before(request.due_on, step.days);
            if warned_on <= request.began_on {
                return Ok(true);
            }
            tx.end_of(warned_on.saturating_sub(1.day()))
        }
        Side::After if step.days == 0 => request.due_at,
        Side::After => tx.end_of(calendar.working_day(request.due_on, step.days)),
    };
    Ok(request.imported && entered_at(work, request.id).await?.is_some_and(|entered| at <= entered))
}

async fn entered_at(work: &Work, id: Uuid) -> Result<Option<Timestamp>, Refusal> {
    let sql =
        "SELECT at FROM event WHERE office_id = $1 AND subject_table = 'request' AND subject_id = $2 AND version = 1";
    let row = work.tx.row(sql, store::params![id]).await?;
    row.map(|row| row.get("at")).transpose().map_err(Into::into)
}

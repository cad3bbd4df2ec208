//! What holds a request up: a question to the resident (the clock stands), somebody outside, a promise, a project.

use casework::{
    Refusal, Work,
    change::{Change, Stored, save},
    correct::stated,
    event::Event,
    field_type::{Id, Short, Text},
    notice::To,
    setting::{self, SettingCode},
    values::Values,
};
use jiff::civil::Date;
use uuid::Uuid;

use crate::{PAUSE, Pause, Request, RequestState, clock, honest, moves, moves::Turn, note, tell};

/// Asks the resident something: the clock stands until they answer or the asker goes on.
pub async fn ask(work: &Work, id: Uuid, question: &str) -> Result<Stored, Refusal> {
    let mut turn = Turn::begin(work, &moves::QUESTION, id).await?;
    let question = stated(question)?;
    turn.request.paused_from = Some(turn.request.state);
    turn.request.paused_at = Some(work.tx.now());
    turn.request.state = RequestState::Waiting;
    let event = turn.event().because(question);
    let waiting = turn.save(work, event).await?;
    note::write(work, id, question, true).await?;
    tell(work, "request-question", id, To::Resident).await?;
    Ok(waiting)
}

/// It goes on: the clock, where it stood, runs again.
pub async fn resume(work: &Work, id: Uuid) -> Result<Stored, Refusal> {
    let mut turn = Turn::begin(work, &moves::RESUMPTION, id).await?;
    if turn.was() == RequestState::Waiting {
        end_pause(work, id, &mut turn.request).await?;
    } else {
        turn.request.state = RequestState::InProgress;
    }
    let event = turn.event();
    turn.save(work, event).await
}

/// Ends the pause of a waiting request: the pause is written down, and the due day moves by it.
pub(crate) async fn end_pause(work: &Work, id: Uuid, request: &mut Request) -> Result<(), Refusal> {
    let Some(from_at) = request.paused_at.take() else { return Ok(()) };
    request.state = request.paused_from.take().unwrap_or(RequestState::Received);
    let asked = note::last_question(work, id).await?;
    let pause = Pause { request_id: Id::new(id), from_at, to_at: work.tx.now(), asked: Text(asked) };
    let change = Change::entered(work.tx.new_id(), Values::from_record(&PAUSE, &pause), Event::new("pause.ended"));
    save(work, change).await?;
    clock::recompute(work, id, request).await
}

/// Sends it to somebody outside; the clock runs, for the office still owes the answer.
pub async fn send_outside(work: &Work, id: Uuid, to: &str, reason: &str) -> Result<Stored, Refusal> {
    let mut turn = Turn::begin(work, &moves::SENDING_OUTSIDE, id).await?;
    let to = to.trim();
    if to.is_empty() || to.chars().count() > 200 {
        return Err(Refusal::problem("to", if to.is_empty() { "required" } else { "too-long" }));
    }
    turn.request.state = RequestState::Outside;
    turn.request.sent_to = Some(Short(to.to_owned()));
    let event = turn.event().because(stated(reason)?);
    turn.save(work, event).await
}

/// Promises something for a day: the request stays open, and that day is its clock. The resident is told.
pub async fn promise(work: &Work, id: Uuid, on: Date, what: &str) -> Result<Stored, Refusal> {
    let mut turn = Turn::begin(work, &moves::PROMISE, id).await?;
    turn.request.state = RequestState::Promised;
    turn.request.promised_on = Some(ahead(work, on).await?);
    let what = stated(what)?;
    honest::promise("what", what, &turn.request.description.0, turn.request.promised_on)?;
    let event = turn.event().because(what);
    let promised = turn.save(work, event).await?;
    note::write(work, id, what, true).await?;
    tell(work, "request-promised", id, To::Resident).await?;
    Ok(promised)
}

/// Links it to the project it waits for; it stays open until it is answered, with a day on which the resident hears more.
pub async fn link_project(work: &Work, id: Uuid, project: Uuid, on: Date) -> Result<Stored, Refusal> {
    let mut turn = Turn::begin(work, &moves::PROJECT, id).await?;
    let sql = "SELECT 1 AS one FROM project WHERE office_id = $1 AND id = $2 AND voided = FALSE";
    if work.tx.row(sql, store::params![project]).await?.is_none() {
        return Err(Refusal::problem("project", "unknown-record"));
    }
    turn.request.state = RequestState::WithProject;
    turn.request.project_id = Some(Id::new(project));
    turn.request.promised_on = Some(ahead(work, on).await?);
    let event = turn.event();
    let linked = turn.save(work, event).await?;
    tell(work, "request-promised", id, To::Resident).await?;
    Ok(linked)
}

/// A promise is for a day to come, and not for one that lies beyond what the office promises for.
async fn ahead(work: &Work, on: Date) -> Result<Date, Refusal> {
    let today = work.tx.today();
    let days = setting::load(work).await?.now(SettingCode::PromiseDays);
    let most = today.saturating_add(jiff::Span::new().days(i64::from(days)));
    if on > today && on <= most { Ok(on) } else { Err(Refusal::problem("on", "not-ahead")) }
}

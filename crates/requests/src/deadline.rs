//! The table of deadlines: how long there is for an answer, by urgency, category and place; and the due day that follows.
//!
//! The most telling line holds: one that names the urgency before one that does not, then one that names the category, then
//! the nearest place. Where no line fits, the category's own working days hold. The term and the edition of the calendar stay
//! with the request, so that a table or calendar changed later moves no day that was told before.

use casework::{
    Problems, Refusal, Work,
    calendar::{self, Calendar},
    change::Stored,
    choices,
    field_type::{FieldType, Id, PlaceId, table},
    kind::{Kind, Line, Role, Step},
    record,
    values::{Check, Record, Values, checked},
};
use clocks::{Due, Pause, Received, Term};
use store::FromValue;
use uuid::Uuid;

use crate::{Request, Urgency};

choices! {
    /// What a term is counted in.
    pub enum CountedIn as "counted-in" {
        /// Hours, by night and on holidays too.
        Hours = "hours",
        /// Days on which the office works.
        WorkingDays = "working_days",
        /// Days, whatever they are.
        CalendarDays = "calendar_days",
    }
}

impl CountedIn {
    /// So many of them.
    pub const fn term(self, amount: u32) -> Term {
        match self {
            Self::Hours => Term::Hours(amount),
            Self::WorkingDays => Term::WorkingDays(amount),
            Self::CalendarDays => Term::CalendarDays(amount),
        }
    }

    /// What a term is counted in, and how many.
    pub const fn of(term: Term) -> (Self, u32) {
        match term {
            Term::Hours(amount) => (Self::Hours, amount),
            Term::WorkingDays(amount) => (Self::WorkingDays, amount),
            Term::CalendarDays(amount) => (Self::CalendarDays, amount),
        }
    }
}

record! {
    /// A line of the table of deadlines.
    pub struct Deadline {
        /// For this urgency only.
        urgency: Option<Urgency>,
        /// For this category only.
        category_id: Option<Id<table::Category>>,
        /// For this place and what lies in it only.
        place_id: Option<PlaceId>,
        /// How many hours or days.
        amount: u32,
        /// What they are counted in.
        counted_in: CountedIn,
    }
}

impl Check for Deadline {
    fn check(&self, problems: &mut Problems) {
        let most = if self.counted_in == CountedIn::Hours { 720 } else { 250 };
        problems.when(!(1..=most).contains(&self.amount), "amount", "term-out-of-range");
    }
}

/// A line of the table of deadlines.
pub static DEADLINE: Kind = Kind {
    table: "deadline",
    collection: "deadlines",
    line: Line::Ground,
    fields: Deadline::FIELDS,
    title: "counted_in",
    columns: &["urgency", "category_id", "place_id", "amount"],
    usual: &[("counted_in", "working_days")],
    entered: "deadline.defined",
    readers: &Role::ALL,
    writers: &[Role::Administrator, Role::Coordinator],
    complete: Some(one_line_each),
    check: checked::<Deadline>,
    ..Kind::BASE
};

/// Two lines for the same would leave open which holds.
fn one_line_each<'a>(work: &'a Work, id: Uuid, values: &'a mut Values, _: Option<&'a Stored>) -> Step<'a> {
    Box::pin(async move {
        let line = Deadline::of(values)?;
        let sql = "SELECT id, urgency, category_id, place_id FROM deadline WHERE office_id = $1 AND voided = FALSE AND id <> $2";
        for row in work.tx.rows(sql, store::params![id]).await? {
            let other = (
                Option::<Urgency>::of_value(row.value("urgency")?).flatten(),
                row.get::<Option<Uuid>>("category_id")?,
                row.get::<Option<Uuid>>("place_id")?,
            );
            if other == (line.urgency, line.category_id.map(|id| id.0), line.place_id.map(|id| id.0)) {
                return Err(Refusal::Rule("there-already"));
            }
        }
        Ok(())
    })
}

/// How long there is for an answer to such a request.
pub async fn term_for(work: &Work, category: Uuid, urgency: Urgency, place: Uuid) -> Result<Term, Refusal> {
    let sql = "SELECT d.amount, d.counted_in FROM deadline d \
               LEFT JOIN place p ON p.office_id = d.office_id AND p.id = d.place_id \
               WHERE d.office_id = $1 AND d.voided = FALSE \
               AND (d.category_id IS NULL OR d.category_id = $2) AND (d.urgency IS NULL OR d.urgency = $3) \
               AND (d.place_id IS NULL OR EXISTS (SELECT 1 FROM place_closure c WHERE c.office_id = $1 AND c.place_id = $4 \
               AND c.ancestor_id = d.place_id)) \
               ORDER BY CASE WHEN d.urgency IS NULL THEN 1 ELSE 0 END, CASE WHEN d.category_id IS NULL THEN 1 ELSE 0 END, \
               COALESCE(p.level, 0) DESC, d.id LIMIT 1";
    if let Some(row) = work.tx.row(sql, store::params![category, urgency.code(), place]).await? {
        let counted_in = CountedIn::of_value(row.value("counted_in")?).ok_or(Refusal::NotFound)?;
        return Ok(counted_in.term(row.get("amount")?));
    }
    let sql = "SELECT answer_within_days FROM category WHERE office_id = $1 AND id = $2";
    let row = work.tx.row(sql, store::params![category]).await?.ok_or(Refusal::NotFound)?;
    Ok(Term::WorkingDays(row.get("answer_within_days")?))
}

/// How long there is for an answer, and the calendar with which it is counted.
#[derive(Clone, Debug)]
pub struct Measure {
    term: Term,
    calendar: Calendar,
}

/// Gives a request the term that holds now, and the calendar as it stands now.
pub async fn set_term(work: &Work, request: &mut Request) -> Result<Measure, Refusal> {
    let term = term_for(work, request.category_id.0, request.urgency, request.place_id.0).await?;
    let (counted_in, amount) = CountedIn::of(term);
    let edition = calendar::kept(work).await?;
    request.term_amount = Some(amount);
    request.term_counted_in = Some(counted_in);
    request.calendar_edition = Some(edition_number(edition.number));
    Ok(Measure { term, calendar: edition.calendar })
}

/// The term that a request was given, with the calendar of then.
pub async fn kept_term(work: &Work, request: &mut Request) -> Result<Measure, Refusal> {
    match (request.term_amount, request.term_counted_in) {
        (Some(amount), Some(counted_in)) => {
            Ok(Measure { term: counted_in.term(amount), calendar: calendar_of(work, request).await? })
        }
        // Received by an earlier version of the program.
        _ => set_term(work, request).await,
    }
}

/// Computes the due day of a request from when its clock began, its term, its pauses and what extensions granted; all of
/// them are kept, so that it comes out the same unless one of them changed. `id` is none for a request that is not stored yet.
pub async fn compute(work: &Work, id: Option<Uuid>, request: &mut Request, measure: &Measure) -> Result<Due, Refusal> {
    let received = began(work, request);
    let (pauses, extra) = match id {
        None => (Vec::new(), 0),
        Some(id) => (pauses(work, id).await?, granted(work, id, received).await?),
    };
    let due = clocks::due(measure.term, received, &pauses, extra, &measure.calendar, work.tx.zone());
    request.due_at = Some(due.at);
    request.due_on = Some(due.on);
    Ok(due)
}

/// When the clock of a request began: with its receipt, or when it was opened again.
fn began(work: &Work, request: &Request) -> Received {
    if let Some(at) = request.clock_from {
        return Received { on: work.tx.zone().to_datetime(at).date(), at };
    }
    let at = request.received_at.unwrap_or_else(|| work.tx.end_of(request.received_on));
    Received { on: request.received_on, at }
}

async fn calendar_of(work: &Work, request: &mut Request) -> Result<Calendar, Refusal> {
    if let Some(number) = request.calendar_edition
        && let Some(calendar) = calendar::edition(work, number.into()).await?
    {
        return Ok(calendar);
    }
    let edition = calendar::kept(work).await?;
    request.calendar_edition = Some(edition_number(edition.number));
    Ok(edition.calendar)
}

/// Four thousand million changes of a calendar are not made.
pub(crate) fn edition_number(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

async fn pauses(work: &Work, id: Uuid) -> Result<Vec<Pause>, Refusal> {
    let sql = "SELECT from_at, to_at FROM pause WHERE office_id = $1 AND request_id = $2 AND voided = FALSE ORDER BY from_at, id";
    let rows = work.tx.rows(sql, store::params![id]).await?;
    rows.iter().map(|row| Ok(Pause { from: row.get("from_at")?, to: row.get("to_at")? })).collect()
}

/// What extensions granted since the clock began.
async fn granted(work: &Work, id: Uuid, began: Received) -> Result<u32, Refusal> {
    let sql = "SELECT CAST(COALESCE(SUM(more), 0) AS BIGINT) AS more FROM extension WHERE office_id = $1 AND request_id = $2 \
               AND state = 'granted' AND voided = FALSE AND asked_on >= $3";
    let row = work.tx.row(sql, store::params![id, began.on]).await?.ok_or(Refusal::NotFound)?;
    Ok(u32::from_value(row.value("more")?).unwrap_or(u32::MAX))
}

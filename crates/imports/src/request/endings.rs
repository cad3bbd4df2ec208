//! Whether a request of a list has ended, when, and how. A day of closing alone does not say how: an outcome is never
//! made up.

use jiff::civil::Date;

use super::ImportedState;
use crate::{
    Reason, Rejection,
    map::{Bound, StateWord, outcome},
    table::Row,
};

/// Reads the state of a row that was received on this day.
pub(super) fn state(bound: &Bound, row: &Row, received_on: Date) -> Result<ImportedState, Rejection> {
    let closed_on = closed_on(bound, row, received_on)?;
    let without_a_word = if closed_on.is_some() { StateWord::Closed } else { StateWord::Open };
    let ended = match word(bound, row)?.unwrap_or(without_a_word) {
        StateWord::Open => return Ok(ImportedState::Open),
        StateWord::Closed => None,
        StateWord::Ended(how) => Some(how),
    };
    // The outcome's own column knows better than a state that only implies one.
    let outcome =
        outcome_of(bound, row)?.or_else(|| ended.map(str::to_owned)).or_else(|| bound.map.outcome.constant.clone());
    let column = bound.map.outcome.column.as_deref().unwrap_or("outcome");
    let outcome = outcome.ok_or_else(|| Rejection::of_cell(row.line, column, "", Reason::NoOutcome))?;
    Ok(ImportedState::Closed { on: closed_on, outcome })
}

/// What the state says; nothing where the list has no states at all.
fn word(bound: &Bound, row: &Row) -> Result<Option<StateWord>, Rejection> {
    let field = &bound.map.state;
    let Some((column, cell)) = bound.field(row, field) else {
        let constant = field.constant.as_deref().and_then(StateWord::read);
        return match (&field.column, &bound.map.closed) {
            (Some(column), None) if constant.is_none() => {
                Err(Rejection::of_cell(row.line, column, "", Reason::NoState))
            }
            _ => Ok(constant),
        };
    };
    let word = if field.values.is_empty() { Some(cell) } else { field.values.get(cell) };
    let word = word.and_then(StateWord::read);
    word.map(Some).ok_or_else(|| Rejection::of_cell(row.line, column, cell, Reason::UnknownState))
}

fn outcome_of(bound: &Bound, row: &Row) -> Result<Option<String>, Rejection> {
    let field = &bound.map.outcome;
    let Some((column, cell)) = bound.field(row, field) else { return Ok(None) };
    let word = if field.values.is_empty() { Some(cell) } else { field.values.get(cell) };
    let word = word.and_then(outcome).ok_or(Reason::UnknownOutcome);
    word.map(|word| Some(word.to_owned())).map_err(|reason| Rejection::of_cell(row.line, column, cell, reason))
}

fn closed_on(bound: &Bound, row: &Row, received_on: Date) -> Result<Option<Date>, Rejection> {
    let Some(column) = &bound.map.closed else { return Ok(None) };
    let cell = bound.cell(row, column);
    if cell.is_empty() {
        return Ok(None);
    }
    let rejected = |reason| Rejection::of_cell(row.line, column, cell, reason);
    let day = bound.map.dates.read(cell).map_err(rejected)?.day;
    if day < received_on { Err(rejected(Reason::ClosedBeforeReceived)) } else { Ok(Some(day)) }
}

//! Reading what an action was sent: texts, choices, days, counts, and records by their code or id.

use casework::{Refusal, Work, field_type::FieldType, kind::Field, parse, reference, values::field};
use jiff::civil::Date;
use serde_json::{Map, Value as Json};
use uuid::Uuid;

/// A field that an action asks for.
pub(super) const fn ask<T: FieldType>(column: &'static str) -> Field {
    field::<T>(column, false)
}

/// The text sent under `name`; empty where none.
pub(super) fn said<'a>(sent: &'a Map<String, Json>, name: &str) -> &'a str {
    sent.get(name).and_then(Json::as_str).unwrap_or_default()
}

/// One of a closed list, which must be given.
pub(super) fn choice<T>(sent: &Map<String, Json>, name: &str, parse: fn(&str) -> Option<T>) -> Result<T, Refusal> {
    perhaps(sent, name, parse)?.ok_or_else(|| Refusal::problem(name, "required"))
}

/// One of a closed list, if given.
pub(super) fn perhaps<T>(
    sent: &Map<String, Json>,
    name: &str,
    parse: fn(&str) -> Option<T>,
) -> Result<Option<T>, Refusal> {
    let word = said(sent, name);
    if word.is_empty() {
        return Ok(None);
    }
    parse(word).map(Some).ok_or_else(|| Refusal::problem(name, "not-a-choice"))
}

/// A day, if given.
pub(super) fn day(sent: &Map<String, Json>, name: &str) -> Result<Option<Date>, Refusal> {
    let text = said(sent, name).trim();
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| Refusal::problem(name, "not-a-day"))
}

/// A count, as JSON or as typed.
pub(super) fn count(sent: &Map<String, Json>, name: &str) -> Result<u32, Refusal> {
    let number = match sent.get(name) {
        Some(Json::Number(number)) => number.as_u64(),
        Some(Json::String(text)) if !text.trim().is_empty() => text.trim().parse().ok(),
        _ => return Err(Refusal::problem(name, "required")),
    };
    number.and_then(|n| u32::try_from(n).ok()).ok_or_else(|| Refusal::problem(name, "not-a-count"))
}

/// A tick, as JSON or as typed.
pub(super) fn flag(sent: &Map<String, Json>, name: &str) -> bool {
    match sent.get(name) {
        Some(Json::Bool(yes)) => *yes,
        Some(Json::String(text)) => matches!(text.as_str(), "on" | "true" | "yes" | "1"),
        _ => false,
    }
}

/// A record of `table`, if one is named.
pub(super) async fn perhaps_record(
    work: &Work,
    sent: &Map<String, Json>,
    name: &str,
    table: &'static str,
) -> Result<Option<Uuid>, Refusal> {
    let text = said(sent, name).trim();
    if text.is_empty() {
        return Ok(None);
    }
    let found = parse::record(work, table, text).await?;
    found.map(Some).ok_or_else(|| Refusal::problem(name, "unknown-record"))
}

/// A record of `table`, which must be named.
pub(super) async fn record(
    work: &Work,
    sent: &Map<String, Json>,
    name: &str,
    table: &'static str,
) -> Result<Uuid, Refusal> {
    perhaps_record(work, sent, name, table).await?.ok_or_else(|| Refusal::problem(name, "required"))
}

pub(super) async fn numbered(work: &Work, typed: &str, field: &str) -> Result<Uuid, Refusal> {
    if typed.trim().is_empty() {
        return Err(Refusal::problem(field, "required"));
    }
    if let Ok(id) = typed.trim().parse::<Uuid>() {
        return Ok(id);
    }
    let number = reference::parse(typed).ok_or_else(|| Refusal::problem(field, "not-a-number"))?;
    let mut sql =
        store::Sql::new("SELECT r.id FROM request r WHERE r.office_id = $1 AND r.voided = FALSE AND r.reference = ");
    sql.bind(number);
    casework::scope::condition(work, &requests::REQUEST, &mut sql)?;
    let row = work.tx.row(sql.text(), sql.params()).await?;
    let row = row.ok_or_else(|| Refusal::problem(field, "unknown-record"))?;
    Ok(row.get("id")?)
}

//! From what was sent to values: every field in its shape, codes turned into ids, all problems at once.

use jiff::civil::Date;
use serde_json::{Map, Value as Json};
use store::Value;
use uuid::Uuid;

use crate::{
    Refusal,
    actor::Work,
    find, forbidden,
    kind::{Field, FieldKind, Kind},
    problem::{Problem, Problems},
    succession,
    values::Values,
};

/// Who wrote it: a form writes money as `1234.50` and a tick as `on`; JSON writes whole minor units and `true`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Fields of an HTML form, all text.
    Form,
    /// JSON.
    Json,
}

/// Names that every entry may carry beside its fields.
const ENVELOPE: [&str; 5] = ["id", "reason", "version", "contact", "csrf"];

/// Reads the entry fields of `kind`, of a record that is new.
pub async fn parse(
    work: &Work,
    kind: &'static Kind,
    sent: &Map<String, Json>,
    format: Format,
) -> Result<Values, Refusal> {
    read(work, kind, sent, format, Known::default()).await
}

/// The same for what has no day of its own but is entered with something that has one: its places are those of that day.
pub async fn parse_on(
    work: &Work,
    kind: &'static Kind,
    sent: &Map<String, Json>,
    format: Format,
    day: Option<&str>,
) -> Result<Values, Refusal> {
    read(work, kind, sent, format, Known { day: day.map(str::to_owned), corrected: None }).await
}

/// Reads the entry fields of `kind`, of the record with this id: what it says already may stay, e.g. a place that has ended.
pub async fn correction(
    work: &Work,
    kind: &'static Kind,
    id: Uuid,
    sent: &Map<String, Json>,
    format: Format,
) -> Result<Values, Refusal> {
    read(work, kind, sent, format, Known { corrected: Some(id), day: None }).await
}

/// What is known beside that which was sent.
#[derive(Default)]
struct Known {
    /// The record that is corrected.
    corrected: Option<Uuid>,
    /// The day of what it is entered with.
    day: Option<String>,
}

async fn read(
    work: &Work,
    kind: &'static Kind,
    sent: &Map<String, Json>,
    format: Format,
    known: Known,
) -> Result<Values, Refusal> {
    let mut problems = Problems::default();
    for name in sent.keys() {
        let known = kind.entry_fields().any(|field| field.key() == name) || ENVELOPE.contains(&name.as_str());
        if !known {
            problems.add(name, "unknown-field");
        }
    }
    let mut values = Values::empty(kind);
    for field in kind.entry_fields() {
        match cell(field, sent.get(field.key()).unwrap_or(&Json::Null), format) {
            Ok(value) => values.set(field.column, value),
            Err((code, detail)) => problems.0.push(Problem { field: field.key().to_owned(), code, detail }),
        }
    }
    resolve(work, kind, &mut values, &mut problems, known).await?;
    refuse_forbidden(kind, &values, &mut problems);
    problems.into_result()?;
    Ok(values)
}

type Wrong = (&'static str, Option<String>);

fn cell(field: &Field, sent: &Json, format: Format) -> Result<Value, Wrong> {
    let text = match sent {
        Json::Null => "",
        Json::String(text) => text.trim(),
        Json::Bool(ticked) if field.kind == FieldKind::Flag => return Ok(Value::Bool(*ticked)),
        Json::Number(number) if matches!(field.kind, FieldKind::Count | FieldKind::Money) => {
            let whole = number.as_i64().ok_or(("not-a-count", None))?;
            return if field.kind == FieldKind::Count { countable(whole) } else { in_range(whole) }.map(Value::Int);
        }
        Json::Number(number) if field.kind == FieldKind::Degrees => {
            return degrees(number.as_f64().unwrap_or(f64::NAN), field.column).map(Value::Real);
        }
        _ => return Err(("wrong-type", None)),
    };
    if text.is_empty() {
        return match field.kind {
            FieldKind::Flag => Ok(Value::Bool(false)),
            _ if field.required => Err(("required", None)),
            _ => Ok(Value::Null),
        };
    }
    if field.kind == FieldKind::Degrees {
        return degrees(text.parse().unwrap_or(f64::NAN), field.column).map(Value::Real);
    }
    written(field.kind, text, format)
}

/// Latitudes end at the poles, longitudes at the date line.
fn degrees(value: f64, column: &str) -> Result<f64, Wrong> {
    let most = if column == "latitude" { 90.0 } else { 180.0 };
    if (-most..=most).contains(&value) { Ok(value) } else { Err(("not-degrees", None)) }
}

fn written(kind: FieldKind, text: &str, format: Format) -> Result<Value, Wrong> {
    match kind {
        FieldKind::Short(max) if text.chars().any(char::is_control) => Err(("one-line", Some(max.to_string()))),
        FieldKind::Short(max) | FieldKind::Text(max) if text.chars().count() > max => {
            Err(("too-long", Some(max.to_string())))
        }
        FieldKind::Text(_) if text.contains('\0') => Err(("wrong-type", None)),
        FieldKind::Short(_) | FieldKind::Text(_) | FieldKind::Place | FieldKind::Record(_) => Ok(text.into()),
        FieldKind::Choice(choices) if choices.values.contains(&text) => Ok(text.into()),
        FieldKind::Choice(choices) => Err(("not-a-choice", Some(choices.values.join(", ")))),
        FieldKind::Day => day(text).map(Value::from),
        FieldKind::Instant => text.parse::<jiff::Timestamp>().map(Value::from).map_err(|_| ("not-an-instant", None)),
        FieldKind::Count => whole(text).and_then(countable).map(Value::Int),
        FieldKind::Money if format == Format::Form => money(text).map(Value::Int),
        FieldKind::Money => whole(text).map(Value::Int),
        FieldKind::Degrees => Err(("wrong-type", None)),
        FieldKind::Flag => Ok(Value::Bool(matches!(text, "on" | "true" | "yes" | "1"))),
    }
}

/// Years outside 1900 to 2200 are typing mistakes.
fn day(text: &str) -> Result<Date, Wrong> {
    let day: Date = text.parse().map_err(|_| ("not-a-day", None))?;
    if (1900..=2200).contains(&day.year()) { Ok(day) } else { Err(("not-a-day", None)) }
}

fn whole(text: &str) -> Result<i64, Wrong> {
    text.parse::<i64>().map_err(|_| ("not-a-count", None)).and_then(in_range)
}

/// A thousand billion is more than any office counts; the bound keeps sums from overflowing.
fn in_range(n: i64) -> Result<i64, Wrong> {
    match n {
        ..0 => Err(("negative", None)),
        0..=1_000_000_000_000 => Ok(n),
        _ => Err(("too-large", None)),
    }
}

/// What a count's own type can hold.
fn countable(n: i64) -> Result<i64, Wrong> {
    if n > u32::MAX.into() { Err(("too-large", None)) } else { in_range(n) }
}

/// `1234`, `1,234.5` or `1234.50` yuan as fen.
fn money(text: &str) -> Result<i64, Wrong> {
    let plain: String = text.chars().filter(|c| !matches!(c, ',' | ' ' | '¥' | '元')).collect();
    let (yuan, fen) = plain.split_once('.').unwrap_or((&plain, ""));
    let fen = match fen.len() {
        _ if fen.contains('+') => return Err(("not-money", None)),
        0 => 0,
        1 => whole(fen)? * 10,
        2 => whole(fen)?,
        _ => return Err(("not-money", None)),
    };
    let yuan = whole(yuan).map_err(|(code, _)| (if code == "not-a-count" { "not-money" } else { code }, None))?;
    in_range(yuan * 100 + fen)
}

/// Turns codes into ids, in the place versions valid on the record's day.
async fn resolve(
    work: &Work,
    kind: &'static Kind,
    values: &mut Values,
    problems: &mut Problems,
    known: Known,
) -> Result<(), Refusal> {
    let day = kind.day.and_then(|column| values.text(column)).map(str::to_owned).or(known.day);
    for field in kind.entry_fields() {
        let Some(text) = values.text(field.column).map(str::to_owned) else { continue };
        let found = match field.kind {
            FieldKind::Place => {
                let found = find_place(work, &text, day.as_deref()).await?;
                if let Some(PlaceFound { id, ended: true }) = found
                    && !said_already(work, kind, field.column, id, known.corrected).await?
                {
                    problems.0.push(has_ended(work, field.key(), id).await?);
                }
                found.map(|found| found.id)
            }
            FieldKind::Record(table) => record(work, table, &text).await?,
            _ => continue,
        };
        match found {
            Some(id) => values.set(field.column, id),
            None if field.kind == FieldKind::Place => problems.add_with(field.key(), "unknown-place", text),
            None => problems.add_with(field.key(), "unknown-record", text),
        }
    }
    Ok(())
}

/// The place with this code (or id) that was valid on `day`, or is valid today; one that has ended where none is.
pub async fn place(work: &Work, text: &str, day: Option<&str>) -> Result<Option<Uuid>, Refusal> {
    Ok(find_place(work, text, day).await?.map(|found| found.id))
}

/// A place as a code or an id names it.
struct PlaceFound {
    id: Uuid,
    /// It had ended by the day, and nothing that goes on as the same place was named.
    ended: bool,
}

async fn find_place(work: &Work, text: &str, day: Option<&str>) -> Result<Option<PlaceFound>, Refusal> {
    let today = work.tx.today().to_string();
    let day = day.unwrap_or(&today);
    let found = |row: &store::Row| -> Result<PlaceFound, Refusal> {
        let to: Option<String> = row.get("valid_to")?;
        Ok(PlaceFound { id: row.get("id")?, ended: to.is_some_and(|to| to.as_str() <= day) })
    };
    if let Ok(id) = text.parse::<Uuid>() {
        let sql = "SELECT id, valid_to FROM place WHERE office_id = $1 AND id = $2";
        let Some(mut named) = work.tx.row(sql, store::params![id]).await?.as_ref().map(found).transpose()? else {
            return Ok(None);
        };
        named.ended = named.ended && !goes_on(work, id).await?;
        return Ok(Some(named));
    }
    // A list entry reads "512345 Name": the code is what stands before the first space.
    let code = text.split_whitespace().next().unwrap_or_default();
    // On a day before the gazetteer begins a record lies in the place as it was first known; on one after the code has
    // ended, in none: the last version says what took its place.
    let sql = "SELECT id, valid_to FROM place WHERE office_id = $1 AND code = $2 ORDER BY \
               CASE WHEN valid_from > $3 THEN 2 WHEN valid_to IS NULL OR valid_to > $3 THEN 0 ELSE 1 END, \
               CASE WHEN valid_from > $3 THEN valid_from END, valid_from DESC LIMIT 1";
    work.tx.row(sql, store::params![code, day]).await?.as_ref().map(found).transpose()
}

/// What is wrong with something new in this place on `day`, if it had ended by then.
pub async fn ended(work: &Work, field: &str, place: Uuid, day: Date) -> Result<Option<Problem>, Refusal> {
    match find_place(work, &place.to_string(), Some(&day.to_string())).await? {
        Some(PlaceFound { id, ended: true }) => has_ended(work, field, id).await.map(Some),
        _ => Ok(None),
    }
}

/// Whether a version that has ended is the same place as one that holds today: renamed, or under a new code.
async fn goes_on(work: &Work, id: Uuid) -> Result<bool, Refusal> {
    for heir in succession::heirs(&work.tx, id).await? {
        if succession::is_same_place(&work.tx, id, heir.id).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether the record that is corrected lies there already.
async fn said_already(
    work: &Work,
    kind: &'static Kind,
    column: &str,
    place: Uuid,
    corrected: Option<Uuid>,
) -> Result<bool, Refusal> {
    let Some(id) = corrected else { return Ok(false) };
    let sql = format!("SELECT 1 AS one FROM {} WHERE office_id = $1 AND id = $2 AND {column} = $3", kind.table);
    Ok(work.tx.row(&sql, store::params![id, place]).await?.is_some())
}

/// What to do where a place has ended: take what took its place.
async fn has_ended(work: &Work, field: &str, place: Uuid) -> Result<Problem, Refusal> {
    let heirs = succession::heirs(&work.tx, place).await?;
    let names: Vec<String> = heirs.iter().map(|heir| format!("{} {}", heir.code, heir.name)).collect();
    let code = if names.is_empty() { "place-ended" } else { "place-replaced" };
    Ok(Problem { field: field.to_owned(), code, detail: Some(names.join(", ")).filter(|names| !names.is_empty()) })
}

/// The record named by its code or id, if the actor may see it.
pub async fn record(work: &Work, table: &'static str, text: &str) -> Result<Option<Uuid>, Refusal> {
    let kind = work.kind(table)?;
    if let Ok(id) = text.parse::<Uuid>() {
        return match find::find(work, kind, id).await {
            Ok(_) => Ok(Some(id)),
            Err(Refusal::NotFound | Refusal::Forbidden) => Ok(None),
            Err(other) => Err(other),
        };
    }
    if !kind.coded {
        return Ok(None);
    }
    let code = text.split_whitespace().next().unwrap_or_default();
    let sql = format!("SELECT id FROM {table} WHERE office_id = $1 AND code = $2 AND voided = FALSE");
    let row = work.tx.row(&sql, store::params![code]).await?;
    row.map(|row| row.get("id")).transpose().map_err(Into::into)
}

/// What an office names for everybody may not ask for what is never kept, nor list people under a title.
fn refuse_forbidden(kind: &Kind, values: &Values, problems: &mut Problems) {
    // Names of reported figures are exempt: one number, nobody behind it.
    let table = kind.table;
    let check = match table {
        "category" | "question" | "topic" => forbidden::check,
        "activity" | "activity_series" | "material" | "project" | "thematic_report" => forbidden::check_title,
        _ => return,
    };
    // The choices of a question ask as much as its label does.
    let asks = |kind: FieldKind| {
        matches!(kind, FieldKind::Short(_)) || (table == "question" && matches!(kind, FieldKind::Text(_)))
    };
    for (field, _) in values.iter().filter(|(field, _)| asks(field.kind)) {
        if let Some(refused) = values.text(field.column).and_then(check) {
            problems.add_with(field.key(), refused.subject.message_key(), refused.word);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_read_as_clerks_write_it() {
        assert_eq!(money("1234"), Ok(123_400));
        assert_eq!(money("¥1,234.5"), Ok(123_450));
        assert_eq!(money("0.05元"), Ok(5));
        assert_eq!(money("1.234"), Err(("not-money", None)));
        assert_eq!(money("1.+5"), Err(("not-money", None)));
        assert_eq!(money("-3"), Err(("negative", None)));
        assert_eq!(money("three"), Err(("not-money", None)));
    }

    #[test]
    fn a_day_that_is_none_is_refused() {
        assert!(day("2025-02-29").is_err());
        assert!(day("2024-02-29").is_ok());
        assert!(day("0025-03-01").is_err());
        assert!(day("1.3.2025").is_err());
    }

    #[test]
    fn a_count_is_whole_and_not_negative() {
        assert_eq!(whole("7"), Ok(7));
        assert_eq!(whole("-1"), Err(("negative", None)));
        assert_eq!(whole("1.5"), Err(("not-a-count", None)));
        assert_eq!(whole("9999999999999"), Err(("too-large", None)));
    }
}

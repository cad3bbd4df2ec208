//! What a notice may tell of a record: its number, where it stands, by when. Never a description, never who asked.

use casework::{
    Refusal, Work,
    change::Stored,
    find,
    kind::{Field, FieldKind},
    store::{FromValue, params},
};
use i18n::Lang;
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use uuid::Uuid;

/// What is told of a record.
pub struct Facts {
    /// The number people read out.
    pub number: String,
    /// Its page in the console.
    pub page: String,
    /// Key of the words of where it stands.
    stage: Option<String>,
    due: Option<Due>,
    category: Option<String>,
    place: Option<String>,
}

/// Until when an answer is in time.
enum Due {
    On(Date),
    At(Timestamp),
}

/// Pages on which the auditor sees who came to the ceiling of readings, and what was opened in an emergency; of the row
/// itself nothing is told.
const PAGES: [(&str, &str); 2] = [("read_alert", "/readings"), ("break_glass", "/break-glass")];

/// What may be told of a record; none where it is gone.
pub async fn of(work: &Work, table: &str, id: Uuid) -> Result<Option<Facts>, Refusal> {
    if let Some((_, page)) = PAGES.into_iter().find(|(of, _)| *of == table) {
        let (number, page) = (casework::reference::of(id), page.to_owned());
        return Ok(Some(Facts { number, page, stage: None, due: None, category: None, place: None }));
    }
    let found = match work.kind(table) {
        Ok(kind) => find::find(work, kind, id).await,
        Err(refusal) => Err(refusal),
    };
    let record = match found {
        Ok(record) => record,
        Err(Refusal::NotFound) => return Ok(None),
        Err(other) => return Err(other),
    };
    let kind = record.values.kind;
    Ok(Some(Facts {
        number: number(&record),
        page: format!("/{}/{id}", kind.collection),
        stage: kind.state.and_then(|column| stage(&record, kind.field(column)?)),
        due: due(&record),
        category: name(work, &record, "category").await?,
        place: name(work, &record, "place").await?,
    }))
}

fn number(record: &Stored) -> String {
    let shown = |column| match record.values.get(column) {
        store::Value::Text(text) => Some(text.clone()),
        store::Value::Int(number) => Some(number.to_string()),
        _ => None,
    };
    shown("reference").or_else(|| shown("number")).unwrap_or_else(|| casework::reference::of(record.id))
}

fn stage(record: &Stored, field: &Field) -> Option<String> {
    let FieldKind::Choice(list) = field.kind else { return None };
    Some(format!("choice-{}-{}", list.name, record.values.text(field.column)?))
}

/// The instant where clocks run in hours, else the day.
fn due(record: &Stored) -> Option<Due> {
    let day = Date::from_value(record.values.get("due_on"));
    let at = Timestamp::from_value(record.values.get("due_at"));
    at.map(Due::At).or(day.map(Due::On))
}

/// What the office calls the category or place.
async fn name(work: &Work, record: &Stored, table: &str) -> Result<Option<String>, Refusal> {
    let Some(id) = Uuid::from_value(record.values.get(&format!("{table}_id"))) else { return Ok(None) };
    let sql = format!("SELECT name FROM {table} WHERE office_id = $1 AND id = $2");
    let row = work.tx.row(&sql, params![id]).await?;
    Ok(row.map(|row| row.get("name")).transpose()?)
}

impl Facts {
    /// Where it stands, in words.
    pub fn stage(&self, lang: Lang) -> String {
        self.stage.as_deref().map(|key| i18n::text(lang, key)).unwrap_or_default()
    }

    /// By when, in words.
    pub fn due(&self, lang: Lang, zone: &TimeZone) -> String {
        match self.due {
            None => i18n::text(lang, "notice-no-day"),
            Some(Due::On(day)) => i18n::day(lang, day),
            Some(Due::At(instant)) => {
                let local = zone.to_datetime(instant);
                // The end of a day is the day.
                if local.hour() == 23 && local.minute() == 59 {
                    return i18n::day(lang, local.date());
                }
                format!("{} {:02}:{:02}", i18n::day(lang, local.date()), local.hour(), local.minute())
            }
        }
    }

    /// The category in the office's words; for units and office only.
    pub fn category(&self) -> &str {
        self.category.as_deref().unwrap_or_default()
    }

    /// The place; for units and office only.
    pub fn place(&self) -> &str {
        self.place.as_deref().unwrap_or_default()
    }
}

//! Calendars as a file writes them: each with its days, a line each, and taken over whole as an announcement is.

use std::collections::BTreeMap;

use casework::{
    Problems, Refusal, Work,
    calendar::{self, Announced, CALENDAR, CALENDAR_DAY, WeeklyRest},
    correct, find,
    parse::{self, Format},
    store::FromValue as _,
    written::{self, Names},
};
use clocks::import::{Day, Days};
use jiff::civil::Date;
use serde_json::Value as Json;
use uuid::Uuid;

use super::part::{Entry, all, normal};

/// What a line says of a day.
const WORKS: &str = "works";
const RESTS: &str = "rests";

/// A calendar with its days.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Told {
    /// Its own fields.
    pub entry: Entry,
    /// Its days.
    pub days: Days,
}

/// The office's calendars by their codes, with their ids.
pub(super) async fn standing(work: &Work) -> Result<BTreeMap<String, (Uuid, Told)>, Refusal> {
    let mut days: BTreeMap<Uuid, Days> = BTreeMap::new();
    for day in all(work, &CALENDAR_DAY).await? {
        let (Some(of), Some(on)) =
            (Uuid::from_value(day.values.get("calendar_id")), Date::from_value(day.values.get("day")))
        else {
            continue;
        };
        let occasion = day.values.text("occasion").map(str::to_owned);
        let working = bool::from_value(day.values.get("working")).unwrap_or_default();
        days.entry(of).or_default().insert(on, Day { working, occasion });
    }
    let mut calendars = BTreeMap::new();
    for calendar in all(work, &CALENDAR).await? {
        let entry = normal(&CALENDAR, written::json(&calendar, &Names::default()));
        let code = calendar.values.text("code").unwrap_or_default().to_owned();
        calendars.insert(code, (calendar.id, Told { entry, days: days.remove(&calendar.id).unwrap_or_default() }));
    }
    Ok(calendars)
}

/// A day as a line.
pub(super) fn line(day: Date, told: &Day) -> String {
    let what = if told.working { WORKS } else { RESTS };
    format!("{day} {what} {}", told.occasion.as_deref().unwrap_or_default()).trim_end().to_owned()
}

/// The days that these lines say.
pub(super) fn days(lines: &[Json]) -> Result<Days, Refusal> {
    let mut days = Days::new();
    for line in lines.iter().map(|line| line.as_str().unwrap_or_default()) {
        let wrong = || {
            let mut problems = Problems::default();
            problems.add_with("days", "calendar-line", line.chars().take(60).collect::<String>());
            Refusal::Invalid(problems)
        };
        let mut words = line.trim().splitn(3, ' ');
        let day: Date = words.next().and_then(|day| day.parse().ok()).ok_or_else(wrong)?;
        let working = match words.next() {
            Some(WORKS) => true,
            Some(RESTS) => false,
            _ => return Err(wrong()),
        };
        let occasion = words.next().map(str::trim).filter(|why| !why.is_empty()).map(str::to_owned);
        days.insert(day, Day { working, occasion });
    }
    Ok(days)
}

/// Takes a calendar over as it is told: its days as an announcement, its name as a form would.
pub(super) async fn take_over(work: &Work, told: &Told, reason: &str) -> Result<(), Refusal> {
    let values = parse::parse(work, &CALENDAR, &told.entry, Format::Json).await?;
    let announced = Announced {
        code: values.text("code").unwrap_or_default().to_owned(),
        valid_from: Date::from_value(values.get("valid_from")),
        weekly_rest: values.text("weekly_rest").and_then(WeeklyRest::parse),
        days: told.days.clone(),
    };
    calendar::import(work, &announced).await?;
    let sql = "SELECT id FROM calendar WHERE office_id = $1 AND code = $2 AND voided = FALSE";
    let row = work.tx.row(sql, store::params![announced.code.as_str()]).await?.ok_or(Refusal::NotFound)?;
    let id = find::find(work, &CALENDAR, row.get("id")?).await?.id;
    correct::correct(work, &CALENDAR, id, None, &values, reason).await.map(drop)
}

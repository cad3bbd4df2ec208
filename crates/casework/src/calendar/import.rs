//! Taking over a calendar that others announced. The same code again is an update: what is new, what changed, what is gone.

use std::collections::BTreeMap;

use clocks::import::{Day, Days};
use jiff::civil::Date;
use store::FromValue as _;

use super::{AnnouncedCalendar, CALENDAR, CALENDAR_DAY, CalendarDay, WeeklyRest};
use crate::{
    Refusal,
    actor::Work,
    change::{Change, Stored, save},
    event::Event,
    field_type::{FieldType, Id, Short},
    find,
    values::{Record, Values},
};

/// A calendar to take over.
#[derive(Clone, Debug)]
pub struct Announced {
    /// Its code; one that is known is brought up to date.
    pub code: String,
    /// The first day on which it holds; where none is given, its first day.
    pub valid_from: Option<Date>,
    /// Which days of the week are free; where none is given, as it was.
    pub weekly_rest: Option<WeeklyRest>,
    /// The days that differ from the week.
    pub days: Days,
}

/// What taking over did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Days that were not there.
    pub new: u32,
    /// Days that are told otherwise now.
    pub changed: u32,
    /// Days as they were.
    pub unchanged: u32,
    /// Days that the calendar no longer names; they are voided and stay in the log.
    pub gone: u32,
}

/// Takes it over.
pub async fn import(work: &Work, announced: &Announced) -> Result<Imported, Refusal> {
    if !work.actor.may_write(&CALENDAR) || !work.actor.may_write(&CALENDAR_DAY) {
        return Err(Refusal::Forbidden);
    }
    let calendar = of_code(work, announced).await?;
    let mut known = days_of(work, calendar.id).await?;
    let mut done = Imported::default();
    for (day, told) in &announced.days {
        let values = day_values(calendar.id, *day, told);
        let Some(before) = known.remove(day) else {
            done.new += 1;
            save(work, Change::entered(work.tx.new_id(), values, Event::new(CALENDAR_DAY.entered))).await?;
            continue;
        };
        if before.values == values {
            done.unchanged += 1;
        } else {
            done.changed += 1;
            save(work, Change::of(before, values, because("calendar_day.corrected", announced))).await?;
        }
    }
    for gone in known.into_values() {
        done.gone += 1;
        save(work, Change::voided(gone, because("calendar_day.voided", announced))).await?;
    }
    Ok(done)
}

fn because(event: &str, announced: &Announced) -> Event {
    Event::new(event).because(announced.code.as_str())
}

/// The calendar with the code, as it is announced now.
async fn of_code(work: &Work, announced: &Announced) -> Result<Stored, Refusal> {
    let sql = "SELECT id FROM calendar WHERE office_id = $1 AND code = $2 AND voided = FALSE";
    let before = match work.tx.row(sql, store::params![announced.code.as_str()]).await? {
        Some(row) => Some(find::find(work, &CALENDAR, row.get("id")?).await?),
        None => None,
    };
    let mut calendar = match &before {
        Some(stored) => AnnouncedCalendar::of(&stored.values)?,
        None => AnnouncedCalendar {
            code: Short(announced.code.clone()),
            name: Short(announced.code.clone()),
            valid_from: announced.days.keys().next().copied().unwrap_or(work.tx.today()),
            weekly_rest: usual_rest(work).await?,
        },
    };
    calendar.valid_from = announced.valid_from.unwrap_or(calendar.valid_from);
    calendar.weekly_rest = announced.weekly_rest.unwrap_or(calendar.weekly_rest);
    let values = Values::from_record(&CALENDAR, &calendar);
    match before {
        Some(before) if before.values == values => Ok(before),
        Some(before) => save(work, Change::of(before, values, because("calendar.corrected", announced))).await,
        None => save(work, Change::entered(work.tx.new_id(), values, Event::new(CALENDAR.entered))).await,
    }
}

/// The week of the calendar that was announced last.
async fn usual_rest(work: &Work) -> Result<WeeklyRest, Refusal> {
    let sql =
        "SELECT weekly_rest FROM calendar WHERE office_id = $1 AND voided = FALSE ORDER BY valid_from DESC, id LIMIT 1";
    let row = work.tx.row(sql, &[]).await?;
    let rest = row.map(|row| row.value("weekly_rest").map(WeeklyRest::of_value)).transpose()?;
    Ok(rest.flatten().unwrap_or(WeeklyRest::SaturdaySunday))
}

async fn days_of(work: &Work, calendar: uuid::Uuid) -> Result<BTreeMap<Date, Stored>, Refusal> {
    let sql = "SELECT id FROM calendar_day WHERE office_id = $1 AND calendar_id = $2 AND voided = FALSE ORDER BY id";
    let mut days = BTreeMap::new();
    for row in work.tx.rows(sql, store::params![calendar]).await? {
        let stored = find::find(work, &CALENDAR_DAY, row.get("id")?).await?;
        let day = Date::from_value(stored.values.get("day")).ok_or(Refusal::NotFound)?;
        days.insert(day, stored);
    }
    Ok(days)
}

/// The first two hundred letters of an occasion are enough to know it by.
fn day_values(calendar: uuid::Uuid, day: Date, told: &Day) -> Values {
    let occasion = told.occasion.as_ref().map(|text| Short(text.chars().take(200).collect()));
    let record = CalendarDay { day, working: told.working, occasion, calendar_id: Some(Id::new(calendar)) };
    Values::from_record(&CALENDAR_DAY, &record)
}

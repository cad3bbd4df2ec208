//! Editions: the calendar as it stood when a due day was computed, under a number that grows with every change.

use std::collections::BTreeMap;

use clocks::{Calendar, Version};
use jiff::civil::Date;
use uuid::Uuid;

use super::WeeklyRest;
use crate::{Refusal, actor::Work, field_type::FieldType};

/// The calendar under the number of its edition.
#[derive(Clone, Debug)]
pub struct Edition {
    /// Grows with every change of a calendar or a day of it.
    pub number: i64,
    /// The calendar.
    pub calendar: Calendar,
}

/// The calendar as it stands now.
pub async fn current(work: &Work) -> Result<Edition, Refusal> {
    let number = number(work).await?;
    let calendar = match read(work, number).await? {
        Some(kept) => kept,
        None => compiled(work).await?,
    };
    Ok(Edition { number, calendar })
}

/// The calendar as it stands now, kept as an edition: whatever is computed with it can be computed again.
pub async fn kept(work: &Work) -> Result<Edition, Refusal> {
    let number = number(work).await?;
    if let Some(calendar) = read(work, number).await? {
        return Ok(Edition { number, calendar });
    }
    let calendar = compiled(work).await?;
    let sql = "INSERT INTO calendar_edition (office_id, edition, days, made_at) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (office_id, edition) DO NOTHING";
    work.tx.execute(sql, store::params![number, calendar.written(), work.tx.now()]).await?;
    Ok(Edition { number, calendar })
}

/// The edition with this number; none where nothing was computed with it.
pub async fn edition(work: &Work, number: i64) -> Result<Option<Calendar>, Refusal> {
    read(work, number).await
}

/// Every change of a record counts its version up by one, so that the sum of all versions names a state of the calendar.
async fn number(work: &Work) -> Result<i64, Refusal> {
    let sql = "SELECT (SELECT CAST(COALESCE(SUM(version), 0) AS BIGINT) FROM calendar_day WHERE office_id = $1) + \
               (SELECT CAST(COALESCE(SUM(version), 0) AS BIGINT) FROM calendar WHERE office_id = $1) AS number";
    Ok(work.tx.row(sql, &[]).await?.ok_or(Refusal::NotFound)?.get("number")?)
}

async fn read(work: &Work, number: i64) -> Result<Option<Calendar>, Refusal> {
    let sql = "SELECT days FROM calendar_edition WHERE office_id = $1 AND edition = $2";
    let Some(row) = work.tx.row(sql, store::params![number]).await? else { return Ok(None) };
    let days: String = row.get("days")?;
    Ok(Calendar::read(&days))
}

/// Puts the calendar together from its records.
async fn compiled(work: &Work) -> Result<Calendar, Refusal> {
    let sql = "SELECT id, valid_from, weekly_rest FROM calendar WHERE office_id = $1 AND voided = FALSE \
               ORDER BY valid_from, id";
    let mut versions: BTreeMap<Uuid, Version> = BTreeMap::new();
    for row in work.tx.rows(sql, &[]).await? {
        let rest = WeeklyRest::of_value(row.value("weekly_rest")?).unwrap_or(WeeklyRest::SaturdaySunday);
        let version = Version { from: row.get("valid_from")?, week: rest.week(), days: BTreeMap::new() };
        versions.insert(row.get("id")?, version);
    }
    let mut own: BTreeMap<Date, bool> = BTreeMap::new();
    let sql =
        "SELECT day, working, calendar_id FROM calendar_day WHERE office_id = $1 AND voided = FALSE ORDER BY day, id";
    for row in work.tx.rows(sql, &[]).await? {
        let (day, working) = (row.get("day")?, row.get("working")?);
        match row.get::<Option<Uuid>>("calendar_id")? {
            None => _ = own.insert(day, working),
            // Days of a calendar that was voided are void with it.
            Some(id) => _ = versions.get_mut(&id).map(|version| version.days.insert(day, working)),
        }
    }
    Ok(Calendar::in_force(versions.into_values(), own))
}

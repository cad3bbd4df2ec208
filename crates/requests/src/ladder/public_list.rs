//! What the public may know of what is late: how many per category and unit, and for how long; no request, no place, no day.

use std::collections::BTreeMap;

use casework::{
    Refusal, Work, calendar,
    setting::{self, SettingCode},
};
use jiff::{ToSpan, civil::Date};

use super::candidates::CLOCK_RUNS;

/// Late requests of one category with one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicGroup {
    /// The category's code.
    pub category: String,
    /// Its name in the office's main language.
    pub category_name: String,
    /// Its name in English.
    pub category_name_en: Option<String>,
    /// The unit's name in the office's main language; none while no unit has them.
    pub unit_name: Option<String>,
    /// Its name in English.
    pub unit_name_en: Option<String>,
    /// How many.
    pub requests: i64,
    /// Half of them are late by at least so many working days.
    pub days_late: u32,
}

/// What is late, as the public may know it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PublicList {
    /// The groups, the largest first.
    pub groups: Vec<PublicGroup>,
    /// How many more there are in groups too small to be shown; none where these together are too few as well.
    pub others: Option<i64>,
}

/// The list; none unless the office's ladder has a rung that is public. Complaints about a unit are never on it.
pub async fn public_list(work: &Work) -> Result<Option<PublicList>, Refusal> {
    let sql = "SELECT 1 AS one FROM rung WHERE office_id = $1 AND voided = FALSE AND tells = 'public_list' LIMIT 1";
    if work.tx.row(sql, &[]).await?.is_none() {
        return Ok(None);
    }
    // Smaller groups could be known by somebody in the village.
    let smallest = i64::from(setting::load(work).await?.now(SettingCode::PublicListFrom));
    let mut shown = PublicList::default();
    let mut hidden = 0;
    for group in groups(work).await? {
        if group.requests < smallest {
            hidden += group.requests;
        } else {
            shown.groups.push(group);
        }
    }
    shown.groups.sort_by(|one, other| (other.requests, &one.category).cmp(&(one.requests, &other.category)));
    shown.others = (hidden >= smallest).then_some(hidden);
    Ok(Some(shown))
}

/// Working days late, and how many requests are.
type Late = (u32, i64);

async fn groups(work: &Work) -> Result<Vec<PublicGroup>, Refusal> {
    let sql = format!(
        "SELECT c.code, c.name, c.name_en, u.name AS unit, u.name_en AS unit_en, r.due_on, COUNT(*) AS n FROM request r \
         JOIN category c ON c.office_id = r.office_id AND c.id = r.category_id \
         LEFT JOIN unit u ON u.office_id = r.office_id AND u.id = r.unit_id \
         WHERE r.office_id = $1 AND {CLOCK_RUNS} AND r.due_at < $2 AND r.voided = FALSE AND r.concerned_unit_id IS NULL \
         AND EXISTS (SELECT 1 FROM rung_reached g JOIN rung s ON s.office_id = g.office_id AND s.id = g.rung_id \
         WHERE g.office_id = $1 AND g.request_id = r.id AND g.due_at = r.due_at AND g.told = TRUE \
         AND s.tells = 'public_list' AND s.voided = FALSE) \
         GROUP BY c.code, c.name, c.name_en, u.name, u.name_en, r.due_on ORDER BY c.code, u.name, r.due_on DESC"
    );
    let calendar = calendar::load(work).await?;
    let yesterday = work.tx.today().saturating_sub(1.day());
    let mut groups: BTreeMap<(String, Option<String>), (PublicGroup, Vec<Late>)> = BTreeMap::new();
    for row in work.tx.rows(&sql, store::params![work.tx.now()]).await? {
        let (category, unit): (String, Option<String>) = (row.get("code")?, row.get("unit")?);
        let (due_on, n): (Date, i64) = (row.get("due_on")?, row.get("n")?);
        let (group, days) = groups.entry((category.clone(), unit.clone())).or_insert((
            PublicGroup {
                category,
                category_name: row.get("name")?,
                category_name_en: row.get("name_en")?,
                unit_name: unit,
                unit_name_en: row.get("unit_en")?,
                requests: 0,
                days_late: 0,
            },
            Vec::new(),
        ));
        group.requests += n;
        // Rows come with the latest due day first: late by ever more days.
        days.push((calendar.working_days(due_on, yesterday), n));
    }
    Ok(groups
        .into_values()
        .map(|(group, days)| PublicGroup { days_late: middle(&days, group.requests), ..group })
        .collect())
}

/// The middle of so many, of which each number of days is had by so many.
fn middle(days: &[Late], of: i64) -> u32 {
    let mut before = 0;
    for (late, n) in days {
        before += n;
        if before * 2 >= of {
            return *late;
        }
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_them_are_late_by_at_least_the_middle() {
        assert_eq!(middle(&[(1, 4), (3, 1)], 5), 1);
        assert_eq!(middle(&[(1, 2), (3, 1), (9, 2)], 5), 3);
        assert_eq!(middle(&[], 0), 0);
    }
}

//! The office's working calendar: Monday to Friday, with the moved holidays that the office enters.

use std::collections::BTreeMap;

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

use crate::{
    Refusal,
    actor::Work,
    field_type::Short,
    kind::{Kind, Role},
    record,
    values::Record,
};

record! {
    /// A day on which the office works or rests other than in the ordinary week.
    pub struct CalendarDay {
        /// The day.
        day: Date,
        /// Whether the office works on it.
        working: bool,
        /// Why, e.g. the holiday's name.
        occasion: Option<Short>,
    }
}

/// A moved holiday or working day.
pub static CALENDAR_DAY: Kind = Kind {
    table: "calendar_day",
    collection: "calendar-days",
    fields: CalendarDay::FIELDS,
    day: Some("day"),
    title: "occasion",
    columns: &["working"],
    entered: "calendar_day.entered",
    readers: &Role::ALL,
    writers: &[Role::Administrator, Role::Coordinator],
    ..Kind::BASE
};

/// Days that differ from the ordinary week.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar(pub BTreeMap<Date, bool>);

impl Calendar {
    /// Whether the office works on `day`.
    pub fn works_on(&self, day: Date) -> bool {
        let ordinary = !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        self.0.get(&day).copied().unwrap_or(ordinary)
    }

    /// The last of `days` working days, the first of which is the working day after `received_on`.
    pub fn due_on(&self, received_on: Date, days: u32) -> Date {
        let mut day = received_on;
        for _ in 0..days.max(1) {
            day = self.next_working_day(day);
        }
        day
    }

    fn next_working_day(&self, after: Date) -> Date {
        let mut day = after.saturating_add(1.day());
        // A calendar without any working day in a year is a mistake; it must not hang the office.
        for _ in 0..366 {
            if self.works_on(day) {
                break;
            }
            day = day.saturating_add(1.day());
        }
        day
    }
}

/// The exceptions that the office entered from `from` on.
pub async fn load(work: &Work, from: Date) -> Result<Calendar, Refusal> {
    let sql = "SELECT day, working FROM calendar_day WHERE office_id = $1 AND voided = FALSE AND day >= $2";
    let rows = work.tx.rows(sql, store::params![from]).await?;
    let days: Result<_, Refusal> = rows.iter().map(|row| Ok((row.get("day")?, row.get("working")?))).collect();
    Ok(Calendar(days?))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_clock_starts_on_the_working_day_after_receipt() {
        let calendar = Calendar::default();
        assert_eq!(calendar.due_on(date(2025, 3, 7), 1), date(2025, 3, 10), "received on a Friday");
        assert_eq!(calendar.due_on(date(2025, 3, 8), 5), date(2025, 3, 14), "received on a Saturday");
    }

    #[test]
    fn a_moved_holiday_moves_the_deadline() {
        // Labour Day 2025 in China: 1 to 5 May free, Sunday 27 April worked.
        let mut days: BTreeMap<Date, bool> = (1..=5).map(|d| (date(2025, 5, d), false)).collect();
        days.insert(date(2025, 4, 27), true);
        let calendar = Calendar(days);
        assert_eq!(calendar.due_on(date(2025, 4, 26), 1), date(2025, 4, 27));
        assert_eq!(calendar.due_on(date(2025, 4, 30), 1), date(2025, 5, 6));
    }
}

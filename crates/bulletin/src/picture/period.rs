//! The period of the same length before one, and the steps of a period.

use jiff::{ToSpan as _, civil::Date};
use serde::{Deserialize, Serialize};

/// What one bar of a course stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Step {
    /// A day.
    Day,
    /// Seven days.
    Week,
    /// A month of the calendar.
    Month,
}

impl Step {
    /// The word in the keys of texts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
        }
    }

    /// The step that gives a period some twenty bars. For the public only months: its periods are fixed.
    pub fn of((from, to): (Date, Date), public: bool) -> Self {
        match days(from, to) {
            _ if public => Self::Month,
            ..=16 => Self::Day,
            17..=184 => Self::Week,
            _ => Self::Month,
        }
    }

    /// The first days of the steps of a period.
    pub fn begins(self, (from, to): (Date, Date)) -> Vec<Date> {
        let mut begins = Vec::new();
        let mut day = from;
        while day <= to {
            begins.push(day);
            let next = match self {
                Self::Day => day.checked_add(1.day()),
                Self::Week => day.checked_add(7.days()),
                Self::Month => day.first_of_month().checked_add(1.month()),
            };
            let Ok(next) = next else { break };
            day = next;
        }
        begins
    }
}

fn days(from: Date, to: Date) -> i32 {
    (to - from).get_days() + 1
}

/// Whole months have as many months before them; any other period as many days.
pub fn earlier((from, to): (Date, Date)) -> (Date, Date) {
    let end = from.saturating_sub(1.day());
    let after = to.saturating_add(1.day());
    let whole = from.day() == 1 && after.day() == 1;
    if whole {
        let months = (i32::from(after.year()) - i32::from(from.year())) * 12 + i32::from(after.month())
            - i32::from(from.month());
        return (from.saturating_sub(months.months()), end);
    }
    (from.saturating_sub(days(from, to).days()), end)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn before_whole_months_come_as_many_months_and_before_days_as_many_days() {
        let season = (date(2025, 3, 1), date(2025, 6, 30));
        assert_eq!(earlier(season), (date(2024, 11, 1), date(2025, 2, 28)));
        assert_eq!(earlier((date(2024, 1, 1), date(2024, 12, 31))), (date(2023, 1, 1), date(2023, 12, 31)));
        assert_eq!(earlier((date(2025, 3, 3), date(2025, 3, 9))), (date(2025, 2, 24), date(2025, 3, 2)));
    }

    #[test]
    fn a_period_has_bars_of_days_weeks_or_months_and_the_public_one_only_of_months() {
        let (fortnight, season, year) = (
            (date(2025, 3, 1), date(2025, 3, 14)),
            (date(2025, 3, 1), date(2025, 6, 30)),
            (date(2025, 1, 1), date(2025, 12, 31)),
        );
        assert_eq!([fortnight, season, year].map(|p| Step::of(p, false)), [Step::Day, Step::Week, Step::Month]);
        assert_eq!([fortnight, season, year].map(|p| Step::of(p, true)), [Step::Month; 3]);
        assert_eq!(Step::Week.begins(season).len(), 18);
        assert_eq!(Step::Month.begins(year).len(), 12);
        assert_eq!(Step::Day.begins(fortnight).last(), Some(&date(2025, 3, 14)));
    }
}

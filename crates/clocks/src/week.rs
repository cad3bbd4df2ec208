//! The ordinary week: which of its days are worked.

use jiff::civil::Weekday;

/// Days of the week that are worked; other countries rest on other days than Saturday and Sunday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    /// Monday first.
    works: [bool; 7],
}

/// Place of a day in the week, Monday first.
const fn place(weekday: Weekday) -> usize {
    match weekday {
        Weekday::Monday => 0,
        Weekday::Tuesday => 1,
        Weekday::Wednesday => 2,
        Weekday::Thursday => 3,
        Weekday::Friday => 4,
        Weekday::Saturday => 5,
        Weekday::Sunday => 6,
    }
}

impl Default for Week {
    fn default() -> Self {
        Self::resting(&[Weekday::Saturday, Weekday::Sunday])
    }
}

impl Week {
    /// The week in which these days are free.
    pub const fn resting(days: &[Weekday]) -> Self {
        let (mut works, mut at) = ([true; 7], 0);
        while at < days.len() {
            works[place(days[at])] = false;
            at += 1;
        }
        Self { works }
    }

    /// Whether this day of the week is worked.
    pub const fn works_on(self, weekday: Weekday) -> bool {
        self.works[place(weekday)]
    }

    /// Digits of the free days, Monday 1 to Sunday 7.
    pub(crate) fn digits(self) -> String {
        (1_u8..=7).zip(self.works).filter(|(_, works)| !works).map(|(digit, _)| digit.to_string()).collect()
    }

    /// Reads [`Week::digits`].
    pub(crate) fn of_digits(digits: &str) -> Option<Self> {
        let mut works = [true; 7];
        for digit in digits.bytes() {
            *works.get_mut(usize::from(digit.checked_sub(b'1')?))? = false;
        }
        Some(Self { works })
    }

    /// Working days from the Monday with number -3 (1969-12-29) to the day with this number, both included; negative before.
    pub(crate) fn worked_up_to(self, day: i64) -> i64 {
        let days = day + 4;
        let whole_weeks = days.div_euclid(7) * self.worked_before(7);
        whole_weeks + self.worked_before(days.rem_euclid(7))
    }

    /// Working days among the first `days` of a week.
    fn worked_before(self, days: i64) -> i64 {
        (0..days).zip(self.works).map(|(_, works)| i64::from(works)).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_is_written_as_the_digits_of_its_free_days() {
        let nepal = Week::resting(&[Weekday::Saturday]);
        assert_eq!((nepal.digits().as_str(), Week::default().digits().as_str()), ("6", "67"));
        assert_eq!(Week::of_digits("6"), Some(nepal));
        assert_eq!((Week::of_digits("8"), Week::of_digits("x")), (None, None));
    }

    #[test]
    fn working_days_are_counted_without_walking() {
        // 1970-01-01, day 0, was a Thursday.
        let counted: Vec<i64> = (-4..=4).map(|day| Week::default().worked_up_to(day)).collect();
        assert_eq!(counted, [0, 1, 2, 3, 4, 5, 5, 5, 6]);
        assert_eq!(Week::default().worked_up_to(-5), 0, "a Saturday is not worked, backwards either");
        assert_eq!(Week::default().worked_up_to(-7), -1, "Friday lies between");
    }
}

//! A working calendar: the ordinary week, which may change on a day, and the days that differ from it.
//!
//! Working days are counted from sums kept per moved day, so that a term of years costs no more than one of a week.

use std::{collections::BTreeMap, fmt::Write as _};

use jiff::{ToSpan, civil::Date};

use crate::Week;

/// A calendar as it was announced: it holds from its first day until the next one's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The first day on which it holds. The first version of all holds before it, too.
    pub from: Date,
    /// Its ordinary week.
    pub week: Week,
    /// Days that differ from it: worked or not.
    pub days: BTreeMap<Date, bool>,
}

/// Which days are worked.
#[derive(Clone, Debug, Default)]
pub struct Calendar {
    /// Weeks by the day from which they hold.
    weeks: BTreeMap<Date, Week>,
    /// Days that differ from the week.
    days: BTreeMap<Date, bool>,
    spells: Vec<Spell>,
    moved: Vec<Moved>,
}

/// A time with one ordinary week.
#[derive(Clone, Copy, Debug)]
struct Spell {
    from: i64,
    week: Week,
    /// What [`Week::worked_up_to`] lacks to go on from the spell before.
    carried: i64,
}

/// A day that differs from its week.
#[derive(Clone, Copy, Debug)]
struct Moved {
    day: i64,
    /// Working days won and lost by moved days up to this one.
    balance: i64,
}

impl PartialEq for Calendar {
    fn eq(&self, other: &Self) -> bool {
        (&self.weeks, &self.days) == (&other.weeks, &other.days)
    }
}

/// Number of a day; 1970-01-01 is 0.
fn number(day: Date) -> i64 {
    day.duration_since(Date::constant(1970, 1, 1)).as_hours() / 24
}

/// The day with this number, within what a calendar can say.
fn day_numbered(number: i64) -> Date {
    let far = if number < 0 { Date::MIN } else { Date::MAX };
    let span = jiff::Span::new().try_days(number);
    span.and_then(|span| Date::constant(1970, 1, 1).checked_add(span)).unwrap_or(far)
}

impl Calendar {
    /// A calendar from its weeks, each with the day from which it holds (the first also before), and the days that differ.
    pub fn new(weeks: impl IntoIterator<Item = (Date, Week)>, days: impl IntoIterator<Item = (Date, bool)>) -> Self {
        let mut calendar =
            Self { weeks: weeks.into_iter().collect(), days: days.into_iter().collect(), ..Self::default() };
        calendar.add_up_weeks();
        calendar.add_up_days();
        calendar
    }

    /// The calendar that results from versions and from the days that the office itself entered: these always win.
    pub fn in_force(versions: impl IntoIterator<Item = Version>, own: BTreeMap<Date, bool>) -> Self {
        let mut versions: Vec<Version> = versions.into_iter().collect();
        versions.sort_by_key(|version| version.from);
        let mut days = BTreeMap::new();
        for (at, version) in versions.iter().enumerate() {
            let until = versions.get(at + 1).map(|next| next.from);
            let from = if at == 0 { Date::MIN } else { version.from };
            let holds = version.days.iter().filter(|(day, _)| **day >= from && until.is_none_or(|end| **day < end));
            days.extend(holds.map(|(day, works)| (*day, *works)));
        }
        days.extend(own);
        Self::new(versions.into_iter().map(|version| (version.from, version.week)), days)
    }

    fn add_up_weeks(&mut self) {
        for (from, week) in &self.weeks {
            let from = number(*from);
            let carried = match self.spells.last() {
                None => 0,
                Some(last) => last.carried + last.week.worked_up_to(from - 1) - week.worked_up_to(from - 1),
            };
            self.spells.push(Spell { from, week: *week, carried });
        }
    }

    fn add_up_days(&mut self) {
        let mut balance = 0;
        for (day, works) in &self.days {
            let ordinary = self.spell(number(*day)).week.works_on(day.weekday());
            balance += i64::from(*works) - i64::from(ordinary);
            if *works != ordinary {
                self.moved.push(Moved { day: number(*day), balance });
            }
        }
    }

    fn spell(&self, day: i64) -> Spell {
        let after = self.spells.partition_point(|spell| spell.from <= day);
        let ordinary = Spell { from: 0, week: Week::default(), carried: 0 };
        self.spells.get(after.saturating_sub(1)).copied().unwrap_or(ordinary)
    }

    /// Working days up to this day, counted from a fixed one.
    fn worked_up_to(&self, day: i64) -> i64 {
        let spell = self.spell(day);
        let after = self.moved.partition_point(|moved| moved.day <= day);
        let balance = after.checked_sub(1).map_or(0, |at| self.moved[at].balance);
        spell.carried + spell.week.worked_up_to(day) + balance
    }

    /// Whether `day` is worked.
    pub fn works_on(&self, day: Date) -> bool {
        let ordinary = || self.spell(number(day)).week.works_on(day.weekday());
        self.days.get(&day).copied().unwrap_or_else(ordinary)
    }

    /// Working days after `after`, up to and including `to`; none where `to` does not come later.
    pub fn working_days(&self, after: Date, to: Date) -> u32 {
        let worked = self.worked_up_to(number(to)) - self.worked_up_to(number(after));
        u32::try_from(worked).unwrap_or_default()
    }

    /// The `nth` working day after `after`; the first where `nth` is 0. A calendar without end of holidays gives the last
    /// day that can be written, and hangs nobody.
    pub fn working_day(&self, after: Date, nth: u32) -> Date {
        let wanted = self.worked_up_to(number(after)) + i64::from(nth.max(1));
        first_day(number(after) + 1, number(Date::MAX), |day| self.worked_up_to(day) >= wanted)
    }

    /// The `nth` working day before `before`; `before` itself where `nth` is 0.
    pub fn working_day_before(&self, before: Date, nth: u32) -> Date {
        if nth == 0 {
            return before;
        }
        // The first day up to which fewer are lacking than asked for is the one.
        let wanted = self.worked_up_to(number(before) - 1) - i64::from(nth) + 1;
        first_day(number(Date::MIN), number(before) - 1, |day| self.worked_up_to(day) >= wanted)
    }

    /// The last of `days` working days, the first of which is the working day after `received_on`.
    pub fn due_on(&self, received_on: Date, days: u32) -> Date {
        self.working_day(received_on, days)
    }

    /// The calendar in a form that is kept and read back by [`Calendar::read`].
    pub fn written(&self) -> String {
        let mut text = String::new();
        for (from, week) in &self.weeks {
            let _ = writeln!(text, "week {from} {}", week.digits());
        }
        for (day, works) in &self.days {
            let _ = writeln!(text, "{} {day}", if *works { "works" } else { "rests" });
        }
        text
    }

    /// Reads what [`Calendar::written`] wrote; none where it is something else.
    pub fn read(text: &str) -> Option<Self> {
        let (mut weeks, mut days) = (Vec::new(), Vec::new());
        for line in text.lines() {
            let mut words = line.split(' ');
            let (what, day) = (words.next()?, words.next()?.parse().ok()?);
            match what {
                "week" => weeks.push((day, Week::of_digits(words.next()?)?)),
                "works" => days.push((day, true)),
                "rests" => days.push((day, false)),
                _ => return None,
            }
        }
        Some(Self::new(weeks, days))
    }
}

/// The first day from `from` to `to` from which on `reached` holds; `to` where it never does.
fn first_day(from: i64, to: i64, reached: impl Fn(i64) -> bool) -> Date {
    let (mut low, mut high) = (from, to);
    while low < high {
        let middle = low + (high - low).div_euclid(2);
        if reached(middle) { high = middle } else { low = middle + 1 }
    }
    day_numbered(low)
}

/// The day after; the last day that can be written has none.
pub(crate) fn next(day: Date) -> Date {
    day.saturating_add(1.day())
}

/// The day that comes `days` later.
pub(crate) fn later(day: Date, days: u32) -> Date {
    day_numbered(number(day) + i64::from(days))
}

/// Days after `after`, up to and including `to`.
pub(crate) fn days_between(after: Date, to: Date) -> u32 {
    u32::try_from(number(to) - number(after)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Weekday, date};

    use super::*;

    fn labour_day_2025() -> Calendar {
        // 1 to 5 May free, Sunday 27 April worked.
        let free = (1..=5).map(|d| (date(2025, 5, d), false));
        Calendar::new([], free.chain([(date(2025, 4, 27), true)]))
    }

    #[test]
    fn the_clock_starts_on_the_working_day_after_receipt() {
        let calendar = Calendar::default();
        assert_eq!(calendar.due_on(date(2025, 3, 7), 1), date(2025, 3, 10), "received on a Friday");
        assert_eq!(calendar.due_on(date(2025, 3, 8), 5), date(2025, 3, 14), "received on a Saturday");
    }

    #[test]
    fn a_moved_holiday_moves_the_deadline() {
        let calendar = labour_day_2025();
        assert_eq!(calendar.due_on(date(2025, 4, 26), 1), date(2025, 4, 27));
        assert_eq!(calendar.due_on(date(2025, 4, 30), 1), date(2025, 5, 6));
    }

    #[test]
    fn working_days_are_found_backwards_too() {
        let calendar = labour_day_2025();
        assert_eq!(calendar.working_day_before(date(2025, 5, 6), 1), date(2025, 4, 30));
        assert_eq!(calendar.working_day_before(date(2025, 4, 28), 1), date(2025, 4, 27), "the moved Sunday");
        assert_eq!(calendar.working_day_before(date(2025, 4, 28), 2), date(2025, 4, 25));
        assert_eq!(calendar.working_day_before(date(2025, 4, 28), 0), date(2025, 4, 28));
    }

    #[test]
    fn a_version_holds_until_the_next_one_and_the_office_s_own_days_always() {
        let days = |of: &[(Date, bool)]| of.iter().copied().collect();
        let old = Version {
            from: date(2025, 1, 1),
            week: Week::default(),
            days: days(&[(date(2024, 12, 31), false), (date(2025, 6, 2), false), (date(2025, 7, 1), false)]),
        };
        let new = Version {
            from: date(2025, 6, 1),
            week: Week::resting(&[Weekday::Saturday]),
            days: days(&[(date(2025, 7, 2), false), (date(2025, 5, 30), false)]),
        };
        let calendar = Calendar::in_force([new, old], days(&[(date(2025, 7, 2), true)]));
        assert!(!calendar.works_on(date(2024, 12, 31)), "the first version reaches back");
        assert!(calendar.works_on(date(2025, 5, 30)), "what the new one says of days before it is not yet so");
        assert!(!calendar.works_on(date(2025, 5, 25)) && calendar.works_on(date(2025, 6, 8)), "Sundays");
        assert!(calendar.works_on(date(2025, 6, 2)) && calendar.works_on(date(2025, 7, 1)), "the old one is over");
        assert!(calendar.works_on(date(2025, 7, 2)), "entered by hand");
    }

    #[test]
    fn a_calendar_is_read_as_it_was_written() {
        let weeks = [(date(2025, 1, 1), Week::default()), (date(2026, 1, 1), Week::resting(&[Weekday::Friday]))];
        let calendar = Calendar::new(weeks, [(date(2025, 5, 1), false), (date(2025, 4, 27), true)]);
        assert_eq!(Calendar::read(&calendar.written()), Some(calendar));
        assert_eq!(Calendar::read(""), Some(Calendar::default()));
        assert_eq!(Calendar::read("holiday 2025-05-01"), None);
    }

    #[test]
    fn a_calendar_without_working_days_hangs_nobody() {
        let never = Calendar::new([(date(2025, 1, 1), Week::of_digits("1234567").unwrap())], []);
        assert_eq!(never.working_day(date(2025, 1, 1), 3), Date::MAX);
        assert_eq!(Calendar::default().working_day(date(2025, 1, 1), u32::MAX), Date::MAX);
    }
}

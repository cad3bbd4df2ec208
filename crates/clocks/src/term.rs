//! From a term to the day and instant when it has run out.
//!
//! Day terms begin on the day after receipt and end with their last day. Hour terms run round the clock. What a pause takes
//! out, it adds at the end: days after its first up to its last, or its length where hours are counted.

use jiff::{SignedDuration, Timestamp, civil::Date, tz::TimeZone};

use crate::calendar::{Calendar, days_between, later, next};

/// How long there is for an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// Hours, by night and on holidays too.
    Hours(u32),
    /// Days that the calendar says are worked.
    WorkingDays(u32),
    /// Days, whatever they are.
    CalendarDays(u32),
}

/// When a matter came in: the day from which days are counted, and the instant from which hours are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Received {
    /// The office's day.
    pub on: Date,
    /// The instant.
    pub at: Timestamp,
}

/// A time that does not count, for the office waits for somebody else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pause {
    /// When it began. That day still counts.
    pub from: Timestamp,
    /// When it ended. That day does not count.
    pub to: Timestamp,
}

/// When an answer is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The last instant at which it is in time.
    pub at: Timestamp,
    /// The day of that instant in the office.
    pub on: Date,
}

/// When `term` has run out. `extra` is what extensions granted, counted like the term itself. A term of nothing is one of one.
pub fn due(term: Term, received: Received, pauses: &[Pause], extra: u32, calendar: &Calendar, zone: &TimeZone) -> Due {
    let mut pauses: Vec<Pause> = pauses.iter().copied().filter(|pause| pause.from < pause.to).collect();
    pauses.sort_by_key(|pause| pause.from);
    let whole = |amount: u32| amount.max(1).saturating_add(extra);
    let on = match term {
        Term::Hours(amount) => {
            let at = after_hours(received.at, whole(amount), &pauses);
            return Due { at, on: zone.to_datetime(at).date() };
        }
        Term::WorkingDays(amount) => after_days(received.on, whole(amount), &pauses, zone, &Days::Working(calendar)),
        Term::CalendarDays(amount) => after_days(received.on, whole(amount), &pauses, zone, &Days::All),
    };
    Due { at: end_of_day(on, zone), on }
}

/// Whether an answer is late at `now`; a matter that waits is judged as of the instant when it began to wait.
pub fn is_overdue(due_at: Timestamp, paused_at: Option<Timestamp>, now: Timestamp) -> bool {
    paused_at.map_or(now, |paused_at| paused_at.min(now)) > due_at
}

/// The last microsecond of a day: storage knows none later.
pub fn end_of_day(day: Date, zone: &TimeZone) -> Timestamp {
    let begins = next(day).to_zoned_datetime(zone.clone()).map(|zoned| zoned.timestamp());
    begins.ok().and_then(|at| at.checked_sub(SignedDuration::from_micros(1)).ok()).unwrap_or(Timestamp::MAX)
}

fn after_hours(received_at: Timestamp, hours: u32, pauses: &[Pause]) -> Timestamp {
    let (mut at, mut left) = (received_at, SignedDuration::from_hours(i64::from(hours)));
    for pause in pauses.iter().filter(|pause| pause.to > received_at) {
        let ran = pause.from.duration_since(at);
        if ran >= left {
            break;
        }
        left -= ran.max(SignedDuration::ZERO);
        at = at.max(pause.to);
    }
    at.checked_add(left).unwrap_or(Timestamp::MAX)
}

/// Which days count.
enum Days<'a> {
    All,
    Working(&'a Calendar),
}

impl Days<'_> {
    fn count(&self, after: Date, to: Date) -> u32 {
        match self {
            Self::All => days_between(after, to),
            Self::Working(calendar) => calendar.working_days(after, to),
        }
    }

    fn nth(&self, after: Date, nth: u32) -> Date {
        match self {
            Self::All => later(after, nth),
            Self::Working(calendar) => calendar.working_day(after, nth),
        }
    }
}

fn after_days(received_on: Date, amount: u32, pauses: &[Pause], zone: &TimeZone, days: &Days<'_>) -> Date {
    let (mut after, mut left) = (received_on, amount);
    for pause in pauses {
        let first = zone.to_datetime(pause.from).date();
        let last = zone.to_datetime(pause.to).date();
        if last <= after {
            continue;
        }
        let before = days.count(after, first);
        if before >= left {
            break;
        }
        left -= before;
        after = last;
    }
    days.nth(after, left)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn zone() -> TimeZone {
        TimeZone::get("Asia/Shanghai").unwrap()
    }

    /// Hour and minute of a day in the office.
    fn at(day: Date, hour: i8, minute: i8) -> Timestamp {
        day.at(hour, minute, 0, 0).to_zoned_datetime(zone()).unwrap().timestamp()
    }

    fn due_on(term: Term, on: Date, pauses: &[Pause], extra: u32) -> Date {
        due(term, Received { on, at: at(on, 9, 0) }, pauses, extra, &Calendar::default(), &zone()).on
    }

    const FRIDAY: Date = date(2025, 3, 7);

    #[test]
    fn a_day_term_ends_with_its_last_day() {
        let received = Received { on: FRIDAY, at: at(FRIDAY, 23, 59) };
        let due = due(Term::WorkingDays(1), received, &[], 0, &Calendar::default(), &zone());
        assert_eq!(due.on, date(2025, 3, 10));
        assert!(!is_overdue(due.at, None, at(date(2025, 3, 10), 23, 59)));
        assert!(is_overdue(due.at, None, at(date(2025, 3, 11), 0, 0)));
    }

    #[test]
    fn calendar_days_count_saturdays_and_working_days_do_not() {
        assert_eq!(due_on(Term::CalendarDays(7), FRIDAY, &[], 0), date(2025, 3, 14));
        assert_eq!(due_on(Term::WorkingDays(7), FRIDAY, &[], 0), date(2025, 3, 18));
        assert_eq!(due_on(Term::WorkingDays(0), FRIDAY, &[], 0), date(2025, 3, 10), "nothing is one");
    }

    #[test]
    fn hours_run_through_the_weekend() {
        let received = Received { on: FRIDAY, at: at(FRIDAY, 17, 0) };
        let due = due(Term::Hours(24), received, &[], 0, &Calendar::default(), &zone());
        assert_eq!((due.at, due.on), (at(date(2025, 3, 8), 17, 0), date(2025, 3, 8)));
        assert!(!is_overdue(due.at, None, due.at), "the last instant is in time");
    }

    #[test]
    fn the_day_on_which_a_pause_begins_counts_and_the_day_on_which_it_ends_does_not() {
        let tuesday_to_thursday = Pause { from: at(date(2025, 3, 11), 8, 0), to: at(date(2025, 3, 13), 8, 0) };
        assert_eq!(due_on(Term::WorkingDays(2), FRIDAY, &[tuesday_to_thursday], 0), date(2025, 3, 11));
        assert_eq!(due_on(Term::WorkingDays(3), FRIDAY, &[tuesday_to_thursday], 0), date(2025, 3, 14));
        let within_a_day = Pause { from: at(date(2025, 3, 11), 8, 0), to: at(date(2025, 3, 11), 18, 0) };
        assert_eq!(due_on(Term::WorkingDays(3), FRIDAY, &[within_a_day], 0), date(2025, 3, 12));
    }

    #[test]
    fn an_extension_adds_days_of_the_same_kind() {
        assert_eq!(due_on(Term::WorkingDays(5), FRIDAY, &[], 3), due_on(Term::WorkingDays(8), FRIDAY, &[], 0));
        assert_eq!(due_on(Term::CalendarDays(5), FRIDAY, &[], 3), date(2025, 3, 15));
    }

    #[test]
    fn what_waits_is_judged_as_of_when_it_began_to_wait() {
        let (due_at, later) = (at(FRIDAY, 12, 0), at(FRIDAY, 18, 0));
        assert!(!is_overdue(due_at, Some(at(FRIDAY, 11, 0)), later));
        assert!(is_overdue(due_at, Some(at(FRIDAY, 13, 0)), later));
    }

    #[test]
    fn a_day_ends_where_the_next_begins_also_where_midnight_is_skipped() {
        // On 2025-04-25 the clocks in Cairo went from 00:00 to 01:00.
        let cairo = TimeZone::get("Africa/Cairo").unwrap();
        let end = end_of_day(date(2025, 4, 24), &cairo);
        assert_eq!(end.to_string(), "2025-04-24T21:59:59.999999Z");
    }

    #[test]
    fn terms_without_end_say_the_last_day_that_can_be_written() {
        assert_eq!(due_on(Term::CalendarDays(u32::MAX), FRIDAY, &[], u32::MAX), Date::MAX);
        assert_eq!(due_on(Term::WorkingDays(u32::MAX), FRIDAY, &[], 1), Date::MAX);
    }
}

//! Ten thousand random terms on two real calendars (and one whose week changes) give what counting day by day gives.

use clocks::{Calendar, Due, Pause, Received, Term, Version, due, end_of_day};
use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date, civil::date, tz::TimeZone};
use proptest::{prelude::*, sample::Index};

use crate::{calendar, changing_week, china, germany};

/// Whether a day is worked, as one would look it up: which arrangement is in force, does it name the day, else the week.
fn works(versions: &[Version], day: Date) -> bool {
    let in_force = versions.iter().filter(|version| version.from <= day).max_by_key(|version| version.from);
    let version = in_force.unwrap_or(&versions[0]);
    version.days.get(&day).copied().unwrap_or_else(|| version.week.works_on(day.weekday()))
}

/// Day by day: a day counts if it is worked (or all days do) and no pause takes it out.
fn slow_day(
    all: bool,
    amount: u32,
    received: Received,
    pauses: &[Pause],
    versions: &[Version],
    zone: &TimeZone,
) -> Date {
    let local = |at: Timestamp| zone.to_datetime(at).date();
    let pauses: Vec<(Date, Date)> = pauses.iter().map(|pause| (local(pause.from), local(pause.to))).collect();
    let (mut day, mut left) = (received.on, amount);
    while left > 0 {
        day = day.saturating_add(1.day());
        let taken_out = pauses.iter().any(|(first, last)| day > *first && day <= *last);
        if (all || works(versions, day)) && !taken_out {
            left -= 1;
        }
    }
    day
}

/// Minute by minute: a minute counts if no pause covers it.
fn slow_instant(hours: u32, received: Received, pauses: &[Pause]) -> Timestamp {
    let (mut at, mut left) = (received.at, hours * 60);
    while left > 0 {
        if !pauses.iter().any(|pause| pause.from <= at && at < pause.to) {
            left -= 1;
        }
        at += SignedDuration::from_mins(1);
    }
    at
}

fn slow(term: Term, received: Received, pauses: &[Pause], extra: u32, versions: &[Version], zone: &TimeZone) -> Due {
    let (all, amount) = match term {
        Term::Hours(hours) => {
            let at = slow_instant(hours + extra, received, pauses);
            return Due { at, on: zone.to_datetime(at).date() };
        }
        Term::WorkingDays(days) => (false, days),
        Term::CalendarDays(days) => (true, days),
    };
    let on = slow_day(all, amount + extra, received, pauses, versions, zone);
    Due { at: end_of_day(on, zone), on }
}

/// Minutes from the beginning of 2023: a year before the calendars begin to a year after they end.
fn minute() -> impl Strategy<Value = i64> {
    0..5 * 365 * 24 * 60_i64
}

fn instant(minute: i64) -> Timestamp {
    "2023-01-01T00:00:00Z".parse::<Timestamp>().expect("an instant") + SignedDuration::from_mins(minute)
}

fn term() -> impl Strategy<Value = Term> {
    prop_oneof![
        (1_u32..48).prop_map(Term::Hours),
        (1_u32..40).prop_map(Term::WorkingDays),
        (1_u32..600).prop_map(Term::WorkingDays),
        (1_u32..90).prop_map(Term::CalendarDays),
    ]
}

/// Pauses near the receipt, in any order, some over one another, some before it.
fn pauses() -> impl Strategy<Value = Vec<(i64, i64)>> {
    let one = (-3_i64 * 1440..60 * 1440, prop_oneof![0_i64..2000, 0_i64..40 * 1440]);
    prop::collection::vec(one, 0..6)
}

#[derive(Clone, Debug)]
struct Case {
    term: Term,
    received: i64,
    pauses: Vec<(i64, i64)>,
    extra: u32,
    country: Index,
}

fn case() -> impl Strategy<Value = Case> {
    (term(), minute(), pauses(), prop_oneof![3 => Just(0), 1 => 1_u32..20], any::<Index>())
        .prop_map(|(term, received, pauses, extra, country)| Case { term, received, pauses, extra, country })
}

struct Country {
    versions: Vec<Version>,
    calendar: Calendar,
    zone: TimeZone,
}

fn countries() -> Vec<Country> {
    let country = |versions: Vec<Version>, zone: &str| Country {
        calendar: calendar(versions.clone()),
        versions,
        zone: TimeZone::get(zone).expect("a time zone"),
    };
    vec![
        country(china(), "Asia/Shanghai"),
        country(germany(), "Europe/Berlin"),
        country(changing_week(), "Africa/Cairo"),
    ]
}

#[test]
fn ten_thousand_random_terms_equal_the_reference() {
    let countries = countries();
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 10_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let outcome = runner.run(&case(), |case| {
        let Country { versions, calendar, zone } = case.country.get(&countries);
        let at = instant(case.received);
        let received = Received { on: zone.to_datetime(at).date(), at };
        let pause = |(from, long): &(i64, i64)| {
            let from = at + SignedDuration::from_mins(*from);
            Pause { from, to: from + SignedDuration::from_mins(*long) }
        };
        let pauses: Vec<Pause> = case.pauses.iter().map(pause).collect();
        let expected = slow(case.term, received, &pauses, case.extra, versions, zone);
        prop_assert_eq!(due(case.term, received, &pauses, case.extra, calendar, zone), expected);
        Ok(())
    });
    outcome.unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn every_day_of_the_calendars_is_worked_or_free_as_they_say_and_counted_so() {
    for Country { versions, calendar, .. } in countries() {
        let (first, mut counted) = (date(2023, 12, 1), 0);
        for day in first.saturating_add(1.day()).series(1.day()).take(1200) {
            assert_eq!(calendar.works_on(day), works(&versions, day), "{day}");
            counted += u32::from(works(&versions, day));
            assert_eq!(calendar.working_days(first, day), counted, "{day}");
            if calendar.works_on(day) {
                assert_eq!(calendar.working_day(first, counted), day);
                assert_eq!(calendar.working_day_before(day.saturating_add(1.day()), 1), day);
            }
        }
    }
}

#[test]
fn the_years_have_as_many_working_days_as_their_countries_say() {
    let in_year = |calendar: &Calendar, year| calendar.working_days(date(year - 1, 12, 31), date(year, 12, 31));
    let (china, germany) = (calendar(china()), calendar(germany()));
    // 366 or 365 days, less every Saturday and Sunday, less the statutory holidays: 11 until 2024, 13 since; each is a day off.
    assert_eq!([2024, 2025, 2026].map(|year| in_year(&china, year)), [251, 248, 248]);
    // Holidays on a Saturday or Sunday are not made up for: 3 October and 26 December 2026 are Saturdays.
    assert_eq!([2024, 2025, 2026].map(|year| in_year(&germany, year)), [253, 252, 254]);
}

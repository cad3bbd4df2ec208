//! The clocks against a slow, obviously right reference, with the calendars that are given as examples.

mod import;
mod life;
mod reference;

use std::{collections::BTreeMap, fs, path::Path};

use clocks::{
    Calendar, Version, Week,
    import::{self as reading, Days, Shape},
};
use jiff::civil::{Date, Weekday, date};

/// A calendar of `examples/calendar/`.
fn example(name: &str) -> Days {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/calendar").join(name);
    let bytes = fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    reading::read(Shape::of_name(name).expect("a calendar"), &bytes)
        .unwrap_or_else(|faults| panic!("{name}: {faults:?}"))
}

fn version(from: Date, week: Week, days: &Days) -> Version {
    Version { from, week, days: days.iter().map(|(day, told)| (*day, told.working)).collect() }
}

/// China's three arrangements, each in force from its first of January.
fn china() -> Vec<Version> {
    let year = |year: i16| version(date(year, 1, 1), Week::default(), &example(&format!("china-{year}.csv")));
    vec![year(2024), year(2025), year(2026)]
}

/// Germany's public holidays.
fn germany() -> Vec<Version> {
    vec![version(date(2024, 1, 1), Week::default(), &example("germany-2024-2026.ics"))]
}

/// Germany's holidays in a country that rests on Saturdays, and from summer 2025 on Fridays and Saturdays.
fn changing_week() -> Vec<Version> {
    let days = example("germany-2024-2026.ics");
    let saturday = version(date(2024, 1, 1), Week::resting(&[Weekday::Saturday]), &days);
    let both = version(date(2025, 7, 1), Week::resting(&[Weekday::Friday, Weekday::Saturday]), &days);
    vec![saturday, both]
}

fn calendar(versions: Vec<Version>) -> Calendar {
    Calendar::in_force(versions, BTreeMap::new())
}

//! Reading a calendar that others published: `.csv` and `.ics`, whole or not at all, every fault with its line.

mod csv;
mod ical;

use std::{collections::BTreeMap, fmt};

use jiff::civil::Date;

/// Longest time that one event may last; more is a mistake in the file.
const LONGEST_EVENT_DAYS: u32 = 400;

/// A day that differs from the ordinary week, as a file tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// Whether it is worked.
    pub working: bool,
    /// Why, e.g. the holiday's name.
    pub occasion: Option<String>,
}

/// What a file says, by day.
pub type Days = BTreeMap<Date, Day>;

/// The shape of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A table with the columns `day,working,occasion`.
    Csv,
    /// iCalendar (RFC 5545).
    Ical,
}

impl Shape {
    /// The shape that a file's name tells; none for others.
    pub fn of_name(name: &str) -> Option<Self> {
        let ending = name.rsplit_once('.')?.1.to_ascii_lowercase();
        match ending.as_str() {
            "csv" => Some(Self::Csv),
            "ics" => Some(Self::Ical),
            _ => None,
        }
    }
}

/// One thing wrong with a file, as its sender has to know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, counted from 1.
    pub line: u64,
    /// What is wrong.
    pub wrong: Wrong,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.wrong)
    }
}

/// What may be wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    /// A column is missing.
    #[error("the first line must name the columns day, working and, if you like, occasion; {0} is missing")]
    NoColumn(&'static str),
    /// Not a table.
    #[error("the quotation mark that opens here is not closed")]
    NoTable,
    /// Not a day.
    #[error("{0:?} is no day of the calendar: write it as 2025-05-01")]
    NoDay(String),
    /// Neither worked nor free.
    #[error("{0:?} says neither yes nor no: write whether the day is worked as yes or no")]
    NoYesOrNo(String),
    /// Twice, and not the same.
    #[error("{day} is told otherwise in line {other}: worked there and free here, or the other way round")]
    Contradiction {
        /// The day.
        day: Date,
        /// The other line.
        other: u64,
    },
    /// Not an iCalendar.
    #[error("this is no iCalendar: it must begin with BEGIN:VCALENDAR")]
    NoCalendar,
    /// Broken off.
    #[error("the file breaks off: {0} was begun here and has no end")]
    BrokenOff(String),
    /// An end without a beginning.
    #[error("{0} ends here and was not begun")]
    NotBegun(String),
    /// A line that is none.
    #[error("this line has no name and value")]
    NoProperty,
    /// An event without a day.
    #[error("the event that begins here has no DTSTART")]
    NoStart,
    /// A time of day.
    #[error("{0:?} is not a whole day: export the calendar with all-day events (DTSTART;VALUE=DATE:20250501)")]
    NotAWholeDay(String),
    /// It ends before it starts.
    #[error("the event ends before it begins")]
    EndsBeforeStart,
    /// Very long.
    #[error("the event lasts longer than {LONGEST_EVENT_DAYS} days")]
    TooLong,
    /// A rule of repetition.
    #[error("{0} repeats an event by a rule, which is not read: export the calendar with every year's days in it")]
    Repeats(String),
    /// Nothing in it.
    #[error("there is no day in this file")]
    Nothing,
    /// Not text.
    #[error("this is not text in UTF-8")]
    NoText,
}

/// Reads a file; all that is wrong with it if anything is.
pub fn read(shape: Shape, bytes: &[u8]) -> Result<Days, Vec<Fault>> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
        vec![Fault { line: line_after(&before), wrong: Wrong::NoText }]
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut told = Told::default();
    match shape {
        Shape::Csv => csv::read(text, &mut told),
        Shape::Ical => ical::read(text, &mut told),
    }
    told.whole()
}

fn line_after(before: &str) -> u64 {
    1 + u64::try_from(before.matches('\n').count()).unwrap_or_default()
}

/// What was read so far.
#[derive(Default)]
struct Told {
    days: BTreeMap<Date, (u64, Day)>,
    faults: Vec<Fault>,
}

impl Told {
    fn fault(&mut self, line: u64, wrong: Wrong) {
        self.faults.push(Fault { line, wrong });
    }

    /// A day told twice in the same way is one day; its first occasion stays.
    fn day(&mut self, line: u64, day: Date, told: Day) {
        match self.days.get(&day) {
            Some((other, before)) if before.working != told.working => {
                let other = *other;
                self.fault(line, Wrong::Contradiction { day, other });
            }
            Some(_) => {}
            None => _ = self.days.insert(day, (line, told)),
        }
    }

    fn whole(mut self) -> Result<Days, Vec<Fault>> {
        if self.days.is_empty() && self.faults.is_empty() {
            self.fault(1, Wrong::Nothing);
        }
        if self.faults.is_empty() {
            return Ok(self.days.into_iter().map(|(day, (_, told))| (day, told)).collect());
        }
        self.faults.sort_by_key(|fault| fault.line);
        Err(self.faults)
    }
}

/// The file as a calendar's table, e.g. to pass on what an office entered.
pub fn written_as_csv(days: &Days) -> String {
    csv::written(days)
}

//! iCalendar (RFC 5545): all-day events. A free day unless it says that it is worked.
//!
//! Worked is an event with `X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY` (as the calendars of China that phones subscribe to mark
//! it), with the category `WORKDAY`, or whose summary says so in Chinese. Rules of repetition are refused: a calendar that
//! is only nearly right would be worse than none.

use jiff::{ToSpan, civil::Date};

use super::{Day, LONGEST_EVENT_DAYS, Told, Wrong};

/// Words by which a summary says that people work, on a day moved for a holiday.
const WORKED: [&str; 5] = ["补班", "補班", "上班", "（班）", "(班)"];
/// Properties by which one event becomes many, or another.
const REPEATS: [&str; 5] = ["RRULE", "RDATE", "EXRULE", "EXDATE", "RECURRENCE-ID"];

/// A property: its name, parameters and value, and the line on which it begins.
struct Property {
    line: u64,
    name: String,
    parameters: String,
    value: String,
}

/// What an event has said so far.
#[derive(Default)]
struct Event {
    line: u64,
    start: Option<(u64, String)>,
    end: Option<(u64, String)>,
    summary: Option<String>,
    worked: bool,
    cancelled: bool,
}

pub(super) fn read(text: &str, told: &mut Told) {
    let mut open: Vec<(u64, String)> = Vec::new();
    let mut event = Event::default();
    let mut begun = false;
    for property in unfolded(text) {
        let Ok(property) = property else {
            told.fault(property.err().unwrap_or(1), Wrong::NoProperty);
            continue;
        };
        let line = property.line;
        begun = begun || (property.name == "BEGIN" && property.value.eq_ignore_ascii_case("VCALENDAR"));
        if !begun {
            return told.fault(line, Wrong::NoCalendar);
        }
        match property.name.as_str() {
            "BEGIN" => {
                let what = property.value.to_ascii_uppercase();
                if what == "VEVENT" {
                    event = Event { line, ..Event::default() };
                }
                open.push((line, what));
            }
            "END" => {
                let what = property.value.to_ascii_uppercase();
                if open.pop_if(|(_, last)| *last == what).is_none() {
                    return told.fault(line, Wrong::NotBegun(what));
                }
                if what == "VEVENT" {
                    std::mem::take(&mut event).told(told);
                }
            }
            _ if open.last().is_some_and(|(_, what)| what == "VEVENT") => event.hear(property, told),
            _ => {}
        }
    }
    if let Some((line, what)) = open.pop() {
        told.fault(line, Wrong::BrokenOff(what));
    } else if !begun {
        told.fault(1, Wrong::NoCalendar);
    }
}

impl Event {
    fn hear(&mut self, property: Property, told: &mut Told) {
        let Property { line, name, parameters, value } = property;
        match name.as_str() {
            "DTSTART" => self.start = Some((line, value)),
            "DTEND" => self.end = Some((line, value)),
            "SUMMARY" => self.summary = Some(plain(&value)),
            "STATUS" => self.cancelled = value.eq_ignore_ascii_case("CANCELLED"),
            "CATEGORIES" => self.worked |= value.split(',').any(|one| one.trim().eq_ignore_ascii_case("WORKDAY")),
            "X-APPLE-SPECIAL-DAY" => self.worked |= value.eq_ignore_ascii_case("ALTERNATE-WORKDAY"),
            // How long it lasts may be told in this way, too; it is rare enough among holidays to be refused.
            "DURATION" => told.fault(line, Wrong::NotAWholeDay(format!("DURATION{parameters}:{value}"))),
            repeats if REPEATS.contains(&repeats) => told.fault(line, Wrong::Repeats(name)),
            _ => {}
        }
    }

    /// Tells the days of an event that has ended.
    fn told(self, told: &mut Told) {
        let Some((line, start)) = self.start else { return told.fault(self.line, Wrong::NoStart) };
        let Some(first) = whole_day(&start) else { return told.fault(line, Wrong::NotAWholeDay(start)) };
        // The end is the day after the last; an event without one lasts a day.
        let end = match self.end {
            None => first.saturating_add(1.day()),
            Some((line, text)) => match whole_day(&text) {
                None => return told.fault(line, Wrong::NotAWholeDay(text)),
                Some(end) if end < first => return told.fault(line, Wrong::EndsBeforeStart),
                Some(end) if end == first => first.saturating_add(1.day()),
                Some(end) => end,
            },
        };
        if first.saturating_add(i64::from(LONGEST_EVENT_DAYS).days()) < end {
            return told.fault(line, Wrong::TooLong);
        }
        if self.cancelled {
            return;
        }
        let said = |summary: &String| WORKED.iter().any(|word| summary.contains(word));
        let working = self.worked || self.summary.as_ref().is_some_and(said);
        for day in first.series(1.day()).take_while(|day| *day < end) {
            told.day(line, day, Day { working, occasion: self.summary.clone().filter(|text| !text.is_empty()) });
        }
    }
}

/// `20250501`; anything with an hour is not a whole day.
fn whole_day(text: &str) -> Option<Date> {
    let digits = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

/// A value's text without its escapes.
fn plain(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => text.push(' '),
                Some(escaped) => text.push(escaped),
                None => {}
            },
            _ => text.push(letter),
        }
    }
    text.trim().to_owned()
}

/// Lines with what was folded put together again; the number of a line that is no property where there is one.
fn unfolded(text: &str) -> Vec<Result<Property, u64>> {
    let mut whole: Vec<(u64, String)> = Vec::new();
    for (number, line) in (1_u64..).zip(text.split('\n')) {
        let line = line.strip_suffix('\r').unwrap_or(line);
        match (line.strip_prefix([' ', '\t']), whole.last_mut()) {
            (Some(more), Some((_, last))) => last.push_str(more),
            _ if line.trim().is_empty() => {}
            _ => whole.push((number, line.to_owned())),
        }
    }
    whole.into_iter().map(|(line, text)| property(line, &text).ok_or(line)).collect()
}

/// `NAME;PARAMETER="a:b":VALUE`
fn property(line: u64, text: &str) -> Option<Property> {
    let mut quoted = false;
    let colon = text.find(|letter| {
        quoted ^= letter == '"';
        letter == ':' && !quoted
    })?;
    let (head, value) = (&text[..colon], &text[colon + 1..]);
    let (name, parameters) = head.split_at(head.find(';').unwrap_or(head.len()));
    let sound = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    sound.then(|| Property {
        line,
        name: name.to_ascii_uppercase(),
        parameters: parameters.to_owned(),
        value: value.trim().to_owned(),
    })
}

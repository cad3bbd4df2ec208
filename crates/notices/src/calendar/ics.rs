//! iCalendar (RFC 5545): all-day entries, lines folded at 75 octets, texts escaped.

use std::fmt::Write as _;

use jiff::{Timestamp, ToSpan, civil::Date};

/// An all-day entry.
pub struct Entry {
    /// The same for the same request at any time, so that a calendar program moves it instead of adding another.
    pub uid: String,
    /// Grows with each change.
    pub sequence: i64,
    /// The day.
    pub day: Date,
    /// Its title.
    pub summary: String,
}

/// A calendar as a feed.
pub fn calendar(name: &str, now: Timestamp, entries: &[Entry]) -> String {
    let mut feed = String::new();
    let mut line = |line: &str| fold(&mut feed, line);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Doorstep//Deadlines//EN");
    line("CALSCALE:GREGORIAN");
    // RFC 7986, and what calendar programs read before it.
    line(&format!("NAME:{}", escaped(name)));
    line(&format!("X-WR-CALNAME:{}", escaped(name)));
    line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
    let stamp = now.strftime("%Y%m%dT%H%M%SZ").to_string();
    for entry in entries {
        line("BEGIN:VEVENT");
        line(&format!("UID:{}", escaped(&entry.uid)));
        line(&format!("DTSTAMP:{stamp}"));
        line(&format!("SEQUENCE:{}", entry.sequence));
        line(&format!("DTSTART;VALUE=DATE:{}", day(entry.day)));
        line(&format!("DTEND;VALUE=DATE:{}", day(entry.day.saturating_add(1.day()))));
        line(&format!("SUMMARY:{}", escaped(&entry.summary)));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    feed
}

fn day(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}

/// Section 3.3.11: backslash, semicolon, comma and line break.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// Section 3.1: no line is longer than 75 octets; a character is never cut.
fn fold(feed: &mut String, line: &str) {
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > 75 {
            feed.push_str("\r\n ");
            length = 1;
        }
        feed.push(c);
        length += c.len_utf8();
    }
    let _ = write!(feed, "\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_characters() {
        let entry = Entry {
            uid: "1@test.doorstep".to_owned(),
            sequence: 0,
            day: Date::constant(2025, 12, 31),
            summary: "ཆུ་དང་གློག་གི་ཞབས་ཞུ།水".repeat(10),
        };
        let feed = calendar("Office, of; \\all", Timestamp::UNIX_EPOCH, &[entry]);
        assert!(feed.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "{feed}");
        assert!(feed.contains("X-WR-CALNAME:Office\\, of\\; \\\\all\r\n"), "{feed}");
        assert!(feed.contains("DTEND;VALUE=DATE:20260101\r\n"), "{feed}");
        assert!(feed.replace("\r\n ", "").contains(&"ཆུ་དང་གློག་གི་ཞབས་ཞུ།水".repeat(10)));
    }
}

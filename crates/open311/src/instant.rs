//! Instants: RFC 3339 with the office's offset out; with or without offset, with fractions, or a bare day in.

use jiff::{
    Timestamp,
    civil::{Date, DateTime},
    tz::TimeZone,
};

/// An instant as it is told.
pub fn written(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned_datetime(zone.clone()).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// The first instant of a day in the office.
pub fn beginning(day: Date, zone: &TimeZone) -> Timestamp {
    day.to_zoned_datetime(zone.clone()).map_or(Timestamp::UNIX_EPOCH, |zoned| zoned.timestamp())
}

/// Reads an instant. Without an offset it is the office's own time; a day is its beginning, or its end where `end`.
pub fn read(text: &str, zone: &TimeZone, end: bool) -> Option<Timestamp> {
    let text = text.trim();
    // A plus sign that was not escaped in a query arrives as a space.
    let mended = if text.contains('T') { text.replace(' ', "+") } else { text.to_owned() };
    if let Ok(at) = mended.parse::<Timestamp>() {
        return Some(at);
    }
    if text.len() <= "2025-03-01".len() {
        let day: Date = text.parse().ok()?;
        let from = beginning(day, zone);
        return if end {
            Some(beginning(day.tomorrow().ok()?, zone) - jiff::SignedDuration::from_micros(1))
        } else {
            Some(from)
        };
    }
    let here: DateTime = text.parse().ok()?;
    here.to_zoned_datetime(zone.clone()).ok().map(|zoned| zoned.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shanghai() -> TimeZone {
        TimeZone::get("Asia/Shanghai").unwrap()
    }

    fn told(text: &str) -> Option<String> {
        read(text, &shanghai(), false).map(|at| written(at, &shanghai()))
    }

    #[test]
    fn an_instant_is_read_with_and_without_offset_and_with_microseconds() {
        let noon = Some("2025-03-01T12:00:00+08:00".to_owned());
        for text in [
            "2025-03-01T04:00:00Z",
            "2025-03-01T12:00:00+08:00",
            "2025-03-01T12:00:00 08:00",
            "2025-03-01T12:00:00.123456+08:00",
            "2025-03-01T12:00:00",
            "2025-03-01 12:00:00+08:00",
        ] {
            assert_eq!(told(text), noon, "{text}");
        }
    }

    #[test]
    fn a_bare_day_is_its_beginning_or_its_end_in_the_office() {
        assert_eq!(told("2025-03-01").as_deref(), Some("2025-03-01T00:00:00+08:00"));
        let end = read("2025-03-01", &shanghai(), true).unwrap();
        assert_eq!(written(end, &shanghai()), "2025-03-01T23:59:59+08:00");
    }

    #[test]
    fn what_is_no_instant_is_not_read() {
        for text in ["yesterday", "03-01-2025", "2025-13-01T00:00:00Z", ""] {
            assert_eq!(told(text), None, "{text}");
        }
    }
}

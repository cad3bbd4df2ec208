//! Hours in which residents are not rung or written to.

use std::str::FromStr;

use jiff::{
    Timestamp, ToSpan,
    civil::{DateTime, Time},
    tz::TimeZone,
};

/// From one time of day until another, over midnight if need be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quiet {
    from: Time,
    until: Time,
}

impl Quiet {
    /// When the quiet that holds at `now` ends; none where it is not quiet.
    pub fn end(self, now: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
        let local = zone.to_datetime(now);
        let time = local.time();
        let over_midnight = self.from > self.until;
        let holds =
            if over_midnight { time >= self.from || time < self.until } else { time >= self.from && time < self.until };
        if !holds {
            return None;
        }
        let tomorrow = over_midnight && time >= self.from;
        let day = if tomorrow { local.date().saturating_add(1.day()) } else { local.date() };
        zone.to_timestamp(DateTime::from_parts(day, self.until)).ok()
    }
}

impl FromStr for Quiet {
    type Err = ();

    /// Reads `21:00-07:00`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let (from, until) = text.split_once('-').ok_or(())?;
        let time = |text: &str| text.trim().parse::<Time>().map_err(|_| ());
        let quiet = Self { from: time(from)?, until: time(until)? };
        if quiet.from == quiet.until { Err(()) } else { Ok(quiet) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn end(quiet: &str, now: &str) -> Option<String> {
        let zone = TimeZone::get("Asia/Shanghai").unwrap();
        let now = zone.to_timestamp(now.parse::<DateTime>().unwrap()).unwrap();
        let quiet: Quiet = quiet.parse().unwrap();
        quiet.end(now, &zone).map(|end| zone.to_datetime(end).to_string())
    }

    #[test]
    fn a_quiet_night_ends_in_the_morning() {
        assert_eq!(end("21:00-07:00", "2025-03-01T22:10:00").as_deref(), Some("2025-03-02T07:00:00"));
        assert_eq!(end("21:00-07:00", "2025-03-01T06:59:59").as_deref(), Some("2025-03-01T07:00:00"));
        assert_eq!(end("21:00-07:00", "2025-03-01T07:00:00"), None);
        assert_eq!(end("21:00-07:00", "2025-03-01T20:59:59"), None);
    }

    #[test]
    fn a_quiet_noon_ends_the_same_day() {
        assert_eq!(end("12:00-14:30", "2025-03-01T13:00:00").as_deref(), Some("2025-03-01T14:30:00"));
        assert_eq!(end("12:00-14:30", "2025-03-01T15:00:00"), None);
    }

    #[test]
    fn what_is_no_time_of_day_is_refused() {
        for text in ["", "21:00", "21:00-21:00", "night", "25:00-07:00"] {
            assert!(text.parse::<Quiet>().is_err(), "{text}");
        }
    }
}

//! Days and times as lists write them: several forms, tried in order.

use jiff::{
    Timestamp,
    civil::Date,
    fmt::strtime::{self, BrokenDownTime},
    tz::TimeZone,
};

use super::MapError;
use crate::Reason;

/// Forms that are read whatever the map says: nobody can mistake them, and sheets give days this way.
const ALWAYS: [&str; 4] = ["%Y-%m-%d", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S"];

/// Seconds since 1970 in UTC.
const UNIX: &str = "unix";

/// How a list writes days, and where its clocks stand.
#[derive(Clone, Debug)]
pub struct Dates {
    formats: Vec<String>,
    zone: Option<TimeZone>,
}

/// A day as a list gives it, with the instant where it gives a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The day in the list's time zone.
    pub day: Date,
    /// When exactly; none where the list gives no time, or not in which time zone.
    pub at: Option<Timestamp>,
}

impl Dates {
    pub(super) fn new(formats: Vec<String>, zone: Option<String>) -> Result<Self, MapError> {
        for format in &formats {
            check(format)?;
        }
        let zone = match zone {
            Some(name) => Some(TimeZone::get(&name).map_err(|_| MapError::TimeZone(name))?),
            None if formats.iter().any(|format| needs_zone(format)) => {
                return Err(MapError::Missing {
                    what: "in which time zone its times are",
                    example: "a line such as timezone = \"Asia/Shanghai\"",
                });
            }
            None => None,
        };
        Ok(Self { formats, zone })
    }

    /// Reads a day; years outside 1900 to 2200 are mistakes.
    pub(crate) fn read(&self, text: &str) -> Result<Moment, Reason> {
        let mut forms = self.formats.iter().map(String::as_str).chain(ALWAYS);
        let moment = forms.find_map(|format| self.read_as(format, text));
        let moment = moment.or_else(|| Some(self.at(text.parse().ok()?, None))).ok_or(Reason::NotADate)?;
        let in_range = (1900..=2200).contains(&moment.day.year());
        if in_range { Ok(moment) } else { Err(Reason::YearOutOfRange) }
    }

    fn read_as(&self, format: &str, text: &str) -> Option<Moment> {
        if format == UNIX {
            return Some(self.at(Timestamp::from_second(text.parse().ok()?).ok()?, None));
        }
        let parts = strtime::parse(format, text).ok()?;
        if parts.timestamp().is_some() || parts.offset().is_some() {
            return Some(self.at(parts.to_timestamp().ok()?, parts.to_date().ok()));
        }
        let day = parts.to_date().ok()?;
        let Some(zone) = self.zone.as_ref().filter(|_| parts.hour().is_some()) else {
            return Some(Moment { day, at: None });
        };
        let at = zone.to_timestamp(parts.to_datetime().ok()?).ok()?;
        Some(Moment { day, at: Some(at) })
    }

    /// An instant falls on a day of the list's time zone; where none is named, on the day that was written.
    fn at(&self, at: Timestamp, written: Option<Date>) -> Moment {
        let zone = self.zone.clone().unwrap_or(TimeZone::UTC);
        let day = written.filter(|_| self.zone.is_none()).unwrap_or_else(|| zone.to_datetime(at).date());
        Moment { day, at: Some(at) }
    }
}

/// A form is right if it reads what it writes.
fn check(format: &str) -> Result<(), MapError> {
    if format == UNIX {
        return Ok(());
    }
    let wrong = |message: String| MapError::DateFormat { format: format.to_owned(), message };
    let sample = Timestamp::UNIX_EPOCH.to_zoned_datetime(TimeZone::UTC);
    let written = BrokenDownTime::from(&sample).to_string(format).map_err(|error| wrong(error.to_string()))?;
    let parts = strtime::parse(format, &written).map_err(|error| wrong(error.to_string()))?;
    if parts.to_date().is_err() && parts.timestamp().is_none() {
        return Err(wrong("it does not give year, month and day".to_owned()));
    }
    Ok(())
}

fn needs_zone(format: &str) -> bool {
    let zoned = ["%z", "%:z", "%Q", "%:Q"].iter().any(|zone| format.contains(zone));
    let timed = ["%H", "%I", "%T", "%R", "%k", "%l", "%s"].iter().any(|time| format.contains(time));
    format == UNIX || (timed && !zoned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dates(formats: &[&str], zone: &str) -> Dates {
        let formats = formats.iter().map(|format| (*format).to_owned()).collect();
        Dates::new(formats, Some(zone.to_owned())).unwrap()
    }

    fn read(formats: &[&str], zone: &str, text: &str) -> String {
        match dates(formats, zone).read(text) {
            Ok(Moment { day, at: Some(at) }) => format!("{day} {at}"),
            Ok(Moment { day, at: None }) => day.to_string(),
            Err(reason) => reason.code().to_owned(),
        }
    }

    #[test]
    fn forms_are_tried_in_order() {
        let both = ["%d/%m/%Y", "%m/%d/%Y"];
        assert_eq!(read(&both, "UTC", "03/04/2025"), "2025-04-03");
        assert_eq!(read(&both, "UTC", "03/14/2025"), "2025-03-14");
        assert_eq!(read(&both, "UTC", "2025-03-14"), "2025-03-14");
        assert_eq!(read(&["%Y年%m月%d日"], "UTC", "2025年3月4日"), "2025-03-04");
        assert_eq!(
            read(&["%Y-%b-%d %H:%M:%S"], "America/Toronto", "2014-Jan-09 23:30:00"),
            "2014-01-09 2014-01-10T04:30:00Z"
        );
    }

    #[test]
    fn an_instant_falls_on_the_day_of_the_lists_time_zone() {
        assert_eq!(read(&["unix"], "America/New_York", "1700000000"), "2023-11-14 2023-11-14T22:13:20Z");
        assert_eq!(read(&["unix"], "Asia/Shanghai", "1700000000"), "2023-11-15 2023-11-14T22:13:20Z");
        assert_eq!(read(&[], "Asia/Shanghai", "2025-03-01T23:00:00Z"), "2025-03-02 2025-03-01T23:00:00Z");
        assert_eq!(
            read(&["%Y%m%d %H%M %z"], "Asia/Shanghai", "20250301 2300 +0000"),
            "2025-03-02 2025-03-01T23:00:00Z"
        );
        assert_eq!(read(&[], "Asia/Shanghai", "2025-03-01T23:00:00+00:00"), "2025-03-02 2025-03-01T23:00:00Z");
    }

    #[test]
    fn days_that_do_not_exist_are_no_dates() {
        assert_eq!(read(&["%d/%m/%Y"], "UTC", "31/02/2025"), "not-a-date");
        assert_eq!(read(&["unix"], "UTC", "1700000000000"), "not-a-date");
        assert_eq!(read(&["unix"], "UTC", "99999999999"), "year-out-of-range");
        assert_eq!(read(&[], "UTC", ""), "not-a-date");
        assert_eq!(read(&[], "UTC", "0001-01-01"), "year-out-of-range");
    }

    #[test]
    fn a_form_that_gives_no_day_is_refused() {
        for wrong in ["%H:%M", "%Y", "dd/mm/yyyy", "%", "%~"] {
            let refused = Dates::new(vec![wrong.to_owned()], Some("UTC".to_owned()));
            assert!(matches!(refused, Err(MapError::DateFormat { .. })), "{wrong}");
        }
    }

    #[test]
    fn times_need_a_time_zone() {
        assert!(Dates::new(vec!["%Y-%m-%d %H:%M".to_owned()], None).unwrap_err().to_string().contains("timezone ="));
        assert!(Dates::new(vec!["unix".to_owned()], None).is_err());
        let without = Dates::new(vec!["%d.%m.%Y".to_owned()], None).unwrap();
        assert_eq!(without.read("2025-03-01 08:00").unwrap(), Moment { day: jiff::civil::date(2025, 3, 1), at: None });
        assert!(Dates::new(vec![], Some("Mars/Olympus".to_owned())).is_err());
    }
}

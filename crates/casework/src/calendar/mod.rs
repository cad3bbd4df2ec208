//! The office's working calendar: calendars as they were announced, each with the day from which it holds, and the days
//! that the office itself enters, which always win. The arithmetic is in `clocks`.
//!
//! What a due day was computed with is kept as an edition: a calendar that comes later moves no day that was told before.

mod edition;
mod import;

pub use clocks::Calendar;
pub use edition::{Edition, current, edition, kept};
pub use import::{Announced, Imported, import};

use clocks::Week;
use jiff::civil::{Date, Weekday};

use crate::{
    Refusal,
    actor::Work,
    choices,
    field_type::{Id, Short, table},
    kind::{Kind, Role},
    record,
    values::Record,
};

choices! {
    /// Which days of the week are free.
    pub enum WeeklyRest as "weekly-rest" {
        /// Saturday and Sunday.
        SaturdaySunday = "saturday_sunday",
        /// Sunday.
        Sunday = "sunday",
        /// Saturday, as in Nepal.
        Saturday = "saturday",
        /// Friday and Saturday.
        FridaySaturday = "friday_saturday",
        /// Friday.
        Friday = "friday",
        /// Thursday and Friday.
        ThursdayFriday = "thursday_friday",
        /// Friday and Sunday, as in Brunei.
        FridaySunday = "friday_sunday",
    }
}

impl WeeklyRest {
    /// The week with these days free.
    pub const fn week(self) -> Week {
        use Weekday::{Friday, Saturday, Sunday, Thursday};
        Week::resting(match self {
            Self::SaturdaySunday => &[Saturday, Sunday],
            Self::Sunday => &[Sunday],
            Self::Saturday => &[Saturday],
            Self::FridaySaturday => &[Friday, Saturday],
            Self::Friday => &[Friday],
            Self::ThursdayFriday => &[Thursday, Friday],
            Self::FridaySunday => &[Friday, Sunday],
        })
    }
}

record! {
    /// A calendar as it was announced.
    pub struct AnnouncedCalendar {
        /// Short code, by which it is brought up to date.
        code: Short,
        /// Its name.
        name: Short,
        /// The first day on which it holds; the one before ends there.
        valid_from: Date,
        /// Which days of the week are free.
        weekly_rest: WeeklyRest,
    }
}

/// A calendar as it was announced.
pub static CALENDAR: Kind = Kind {
    table: "calendar",
    collection: "calendars",
    fields: AnnouncedCalendar::FIELDS,
    title: "name",
    columns: &["code", "valid_from", "weekly_rest"],
    coded: true,
    usual: &[("weekly_rest", "saturday_sunday")],
    entered: "calendar.entered",
    readers: &Role::ALL,
    writers: &[Role::Administrator, Role::Coordinator],
    ..Kind::BASE
};

record! {
    /// A day on which the office works or rests other than in the ordinary week.
    pub struct CalendarDay {
        /// The day.
        day: Date,
        /// Whether the office works on it.
        working: bool,
        /// Why, e.g. the holiday's name.
        occasion: Option<Short>;
        managed:
        /// The calendar that announced it; none for what the office entered itself.
        calendar_id: Option<Id<table::Calendar>>,
    }
}

/// A moved holiday or working day.
pub static CALENDAR_DAY: Kind = Kind {
    table: "calendar_day",
    collection: "calendar-days",
    fields: CalendarDay::FIELDS,
    day: Some("day"),
    title: "occasion",
    columns: &["working"],
    entered: "calendar_day.entered",
    readers: &Role::ALL,
    writers: &[Role::Administrator, Role::Coordinator],
    added: &["calendar_id"],
    ..Kind::BASE
};

/// The calendar as it stands now.
pub async fn load(work: &Work) -> Result<Calendar, Refusal> {
    Ok(current(work).await?.calendar)
}

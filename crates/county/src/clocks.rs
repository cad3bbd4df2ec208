//! The county's clocks: China's working calendars as announced, its table of deadlines, its ladder of reminders.

use ::clocks::import::{self, Shape};
use casework::{
    Refusal,
    calendar::{self, Announced},
    kind::Role,
};
use serde_json::json;

use crate::{
    hand::id,
    season::{Diary, eve},
};

/// The arrangements of the General Office of the State Council, as in `examples/calendar/`.
const CALENDARS: [(&str, &str); 2] = [
    ("china-2025", include_str!("../../../examples/calendar/china-2025.csv")),
    ("china-2026", include_str!("../../../examples/calendar/china-2026.csv")),
];

/// Urgency, category, amount, counted in: what must be answered sooner than its category says.
const DEADLINES: [(Option<&str>, Option<&str>, u32, &str); 6] = [
    (Some("danger"), None, 2, "hours"),
    (Some("urgent"), Some("water"), 24, "hours"),
    (Some("urgent"), Some("power"), 24, "hours"),
    (Some("urgent"), None, 7, "working_days"),
    (None, Some("documents"), 7, "working_days"),
    (None, Some("other"), 15, "working_days"),
];

/// Code, name in Chinese and English, side, working days, who is told.
const RUNGS: [(&str, [&str; 2], &str, u32, &str); 4] = [
    ("reminder", ["到期前提醒", "Reminder"], "before", 2, "unit"),
    ("late", ["逾期通知", "Late"], "after", 0, "unit"),
    ("leader", ["报领导督办", "To the leaders"], "after", 3, "leader"),
    ("public", ["公开名单", "Public list"], "after", 10, "public_list"),
];

/// Notes what the county sets up before its season.
pub fn plan(diary: &mut Diary) {
    for (code, text) in CALENDARS {
        diary.on(eve(), move |hand| async move {
            let days = import::read(Shape::Csv, text.as_bytes()).map_err(|_| Refusal::problem("day", "not-a-day"))?;
            let announced = Announced { code: code.to_owned(), valid_from: None, weekly_rest: None, days };
            calendar::import(&hand.of(Role::Administrator).work, &announced).await.map(drop)
        });
    }
    // Not announced yet when the county was set up, and certain all the same.
    diary.on(eve(), |hand| {
        let sent = json!({"day": "2027-01-01", "working": false, "occasion": "元旦"});
        async move { hand.enter(id("calendar_day", 0, eve()), "calendar_day", sent).await.map(drop) }
    });
    for (n, (urgency, category, amount, counted_in)) in DEADLINES.into_iter().enumerate() {
        diary.on(eve(), move |hand| {
            let sent = json!({"urgency": urgency, "category": category, "amount": amount, "counted_in": counted_in});
            async move { hand.enter(id("deadline", n, eve()), "deadline", sent).await.map(drop) }
        });
    }
    for (n, (code, [name, name_en], side, days, tells)) in RUNGS.into_iter().enumerate() {
        diary.on(eve(), move |hand| {
            let sent =
                json!({"code": code, "name": name, "name_en": name_en, "side": side, "days": days, "tells": tells});
            async move { hand.enter(id("rung", n, eve()), "rung", sent).await.map(drop) }
        });
    }
}

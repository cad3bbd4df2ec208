//! Files of others are read whole or not at all, and every fault names its line.

use clocks::import::{Shape, read, written_as_csv};
use jiff::civil::date;

use crate::example;

fn faults(shape: Shape, text: &str) -> Vec<String> {
    read(shape, text.as_bytes()).expect_err("a fault").iter().map(ToString::to_string).collect()
}

fn event(lines: &str) -> String {
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n{lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
}

#[test]
fn a_table_says_which_days_are_worked_and_why() {
    let days = example("china-2025.csv");
    assert_eq!(days.len(), 33);
    let sunday = &days[&date(2025, 4, 27)];
    assert!(sunday.working && sunday.occasion.as_deref() == Some("劳动节调休"));
    assert!(!days[&date(2025, 10, 8)].working);
}

#[test]
fn a_table_may_have_its_columns_in_any_order_and_quotes() {
    let text = "\u{feff}Occasion, Working ,Day\n\"New Year, observed\",no,2025-01-01\n,TRUE,2025-01-04\n";
    let days = read(Shape::Csv, text.as_bytes()).expect("read");
    assert_eq!(days[&date(2025, 1, 1)].occasion.as_deref(), Some("New Year, observed"));
    let told =
        read(Shape::Csv, b"day,working,occasion\r\n\r\n2025-01-01,no,\"The \"\"first\"\"\nday\"\r\n2025-01-02,no\r\n");
    let told = told.expect("read");
    assert_eq!(told[&date(2025, 1, 1)].occasion.as_deref(), Some("The \"first\"\nday"));
    assert_eq!(told.len(), 2);
    assert_eq!(
        faults(Shape::Csv, "day,working,occasion\n2025-01-01,no,\"x\n")[0],
        "line 2: the quotation mark that opens here is not closed"
    );
    assert!(days[&date(2025, 1, 4)].working && days[&date(2025, 1, 4)].occasion.is_none());
}

#[test]
fn every_fault_of_a_table_is_told_with_its_line() {
    let text = "day,working,occasion\n2025-02-30,no,a\n2025-05-01,perhaps,b\n2025-05-02,no,c\n2025-05-02,yes,d\n";
    let told = faults(Shape::Csv, text);
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(told[0].starts_with("line 2: \"2025-02-30\"") && told[1].starts_with("line 3: \"perhaps\""), "{told:?}");
    assert!(told[2].starts_with("line 5: 2025-05-02 is told otherwise in line 4"), "{told:?}");
}

#[test]
fn a_table_without_its_columns_or_days_is_none() {
    assert!(faults(Shape::Csv, "date,free\n")[0].contains("day is missing"));
    assert!(faults(Shape::Csv, "day,occasion\n")[0].contains("working is missing"));
    assert_eq!(faults(Shape::Csv, "day,working\n"), ["line 1: there is no day in this file"]);
    let latin = read(Shape::Csv, b"day,working\n2025-05-01,no\n\xe9").expect_err("a fault");
    assert_eq!(latin[0].line, 3);
}

#[test]
fn what_is_written_as_a_table_is_read_again() {
    let days = example("germany-2024-2026.ics");
    assert_eq!(read(Shape::Csv, written_as_csv(&days).as_bytes()), Ok(days));
}

#[test]
fn an_event_of_several_days_ends_before_its_end() {
    let days = example("germany-2024-2026.ics");
    assert_eq!(days.len(), 27, "nine days a year");
    assert!(days.contains_key(&date(2025, 12, 26)) && !days.contains_key(&date(2025, 12, 27)));
    assert_eq!(days[&date(2025, 4, 18)].occasion.as_deref(), Some("Karfreitag"));
}

#[test]
fn worked_days_are_known_by_their_marks() {
    let marks = ["X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY", "CATEGORIES:Public,workday", "SUMMARY:劳动节（班）"];
    for mark in marks {
        let days =
            read(Shape::Ical, event(&format!("DTSTART;VALUE=DATE:20250427\r\n{mark}")).as_bytes()).expect("read");
        assert!(days[&date(2025, 4, 27)].working, "{mark}");
    }
    let holiday = event("DTSTART;VALUE=DATE:20250501\r\nX-APPLE-SPECIAL-DAY:WORK-HOLIDAY\r\nSUMMARY:劳动节（休）");
    assert!(!read(Shape::Ical, holiday.as_bytes()).expect("read")[&date(2025, 5, 1)].working);
}

#[test]
fn folded_lines_escapes_alarms_and_cancelled_events_are_understood() {
    let folded = "DTSTART;VALUE=DATE:2025\r\n 0501\r\nSUMMARY;X-NOTE=\"a:b\":Labour\r\n\t Day\\, first\\nof May\r\nBEGIN:VALARM\r\n\
                  TRIGGER:-P1D\r\nSUMMARY:no\r\nEND:VALARM\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART:20250502\r\nSTATUS:CANCELLED";
    let days = read(Shape::Ical, event(folded).as_bytes()).expect("read");
    assert_eq!(days.keys().copied().collect::<Vec<_>>(), [date(2025, 5, 1)]);
    assert_eq!(days[&date(2025, 5, 1)].occasion.as_deref(), Some("Labour Day, first of May"));
}

#[test]
fn what_is_not_a_list_of_whole_days_is_refused_with_its_line() {
    for (lines, expected) in [
        ("DTSTART;VALUE=DATE:20250501\r\nRRULE:FREQ=YEARLY", "line 5: RRULE repeats an event by a rule"),
        ("DTSTART:20250501T090000Z", "line 4: \"20250501T090000Z\" is not a whole day"),
        ("DTSTART;VALUE=DATE:20250230", "line 4: \"20250230\" is not a whole day"),
        ("SUMMARY:nothing", "line 3: the event that begins here has no DTSTART"),
        ("DTSTART;VALUE=DATE:20250502\r\nDTEND;VALUE=DATE:20250501", "line 5: the event ends before it begins"),
        ("DTSTART;VALUE=DATE:20250502\r\nDTEND;VALUE=DATE:20290501", "line 4: the event lasts longer"),
        ("DTSTART;VALUE=DATE:20250502\r\nDURATION:PT2H", "line 5: \"DURATION:PT2H\" is not a whole day"),
        ("DTSTART;VALUE=DATE:20250502\r\nno property", "line 5: this line has no name and value"),
    ] {
        let told = faults(Shape::Ical, &event(lines));
        assert!(told.len() == 1 && told[0].starts_with(expected), "{lines}: {told:?}");
    }
}

#[test]
fn a_calendar_that_breaks_off_is_not_read() {
    let whole = event("DTSTART;VALUE=DATE:20250501");
    for (text, expected) in [
        (&whole[..whole.len() - 15], "line 1: the file breaks off: VCALENDAR"),
        (&whole[..44], "line 3: the file breaks off: VEVENT"),
        ("", "line 1: this is no iCalendar"),
        ("<html>", "line 1: this line has no name and value"),
        ("SUMMARY:x", "line 1: this is no iCalendar"),
        ("BEGIN:VCALENDAR\nEND:VEVENT", "line 2: VEVENT ends here and was not begun"),
    ] {
        let told = faults(Shape::Ical, text);
        assert!(told[0].starts_with(expected), "{text:?}: {told:?}");
    }
}

//! Working calendars at the command line.

use crate::harness::Desk;

const EXAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/calendar/");

#[test]
fn a_calendar_that_comes_again_is_an_update() {
    let desk = Desk::new().with_office();
    let china = format!("{EXAMPLES}china-2025.csv");
    let said = desk.run(&["calendar", "import", &china]).ok();
    assert!(said.out.contains("Calendar china-2025: 33 days new, 0 changed, 0 as they were"), "{said:?}");
    let said = desk.run(&["calendar", "import", &china]).ok();
    assert!(said.out.contains("0 days new, 0 changed, 33 as they were, 0 no longer in it"), "{said:?}");
    let germany = format!("{EXAMPLES}germany-2024-2026.ics");
    let words = ["calendar", "import", &germany, "--name", "china-2025", "--rests", "saturday_sunday"];
    let said = desk.run(&words).ok();
    assert!(
        said.out.contains("china-2025: 22 days new, 0 changed, 5 as they were") || said.out.contains("no longer"),
        "{said:?}"
    );
    let said = desk.run(&["calendar", "apply", "--reason", "As announced"]).ok();
    assert!(said.out.contains("Due days: 0 moved"), "{said:?}");
    desk.run(&["verify"]).ok();
}

#[test]
fn a_calendar_with_faults_is_not_taken_over_and_every_fault_has_its_line() {
    let desk = Desk::new().with_office();
    let wrong = desk.file("wrong.csv", "day,working,occasion\n2025-02-30,no,a\n2025-05-01,perhaps,b\n");
    desk.run(&["calendar", "import", &wrong]).refused(1, &["wrong.csv", "nothing was taken over", "line 2", "line 3"]);
    let rule =
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20250501\nRRULE:FREQ=YEARLY\nEND:VEVENT\nEND:VCALENDAR\n";
    desk.run(&["calendar", "import", &desk.file("rule.ics", rule)]).refused(1, &["line 4", "RRULE"]);
    desk.run(&["calendar", "import", &desk.file("days.txt", "")]).refused(2, &[".ics or .csv"]);
    desk.run(&["calendar", "import", &desk.file("a.csv", ""), "--rests", "mondays"]).refused(2, &["saturday_sunday"]);
    desk.run(&["calendar", "import", "none.csv"]).refused(1, &["none.csv"]);
}

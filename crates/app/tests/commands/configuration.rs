//! The set-up as a file: handed out, looked at, taken over by another office.

use crate::harness::Desk;

const HEAD: &str = "format = \"doorstep-configuration-1\"\n";

/// What a file says of units, a category with a question, and numbers.
const WHOLE: &str = r#"
[settings]
silence_days = 15

[[calendars]]
code = "2025"
name = "Year"
valid_from = "2025-01-01"
weekly_rest = "sunday"
days = ["2025-10-01 rests National Day", "2025-10-11 works"]

[[units]]
code = "water"
name = "Water Bureau"
purpose = "responsible"
enforcement = false

[[categories]]
code = "water"
name = "Drinking water"
answer_within_days = 7

[[questions]]
category = "water"
code = "since"
label = "Since when?"
asks = "day"
needed = true
place_in_form = 1

[[deadlines]]
category = "water"
place = "nowhere"
amount = 24
counted_in = "hours"
"#;

#[test]
fn a_set_up_is_looked_at_first_and_taken_over_once() {
    let desk = Desk::new().with_office();
    let before = desk.run(&["config", "export"]).ok().out;
    let file = desk.file("set-up.toml", format!("{HEAD}{WHOLE}"));
    let said = desk.run(&["config", "import", &file, "--dry-run"]).ok().out;
    for line in ["+ unit water", "+ question water / since", "~ setting silence_days", "value: 10 -> 15"] {
        assert!(said.contains(line), "{line:?} is not in {said}");
    }
    assert!(said.contains("Would be taken over: 4 new, 1 changed") && said.contains("left out"), "{said}");
    assert_eq!(desk.run(&["config", "export"]).ok().out, before, "a look changes nothing");

    let said = desk.run(&["config", "import", &file]).ok().out;
    assert!(said.contains("Taken over: 4 new, 1 changed"), "{said}");
    let after = desk.run(&["config", "export"]).ok().out;
    assert!(after.contains("silence_days = 15") && after.contains("\"2025-10-11 works\""), "{after}");
    let said = desk.run(&["config", "import", &file]).ok().out;
    assert!(said.contains("Taken over: 0 new, 0 changed, 5 as they were"), "{said}");

    let renamed = desk.file("renamed.toml", format!("{HEAD}{WHOLE}").replace("Water Bureau", "Bureau of Water"));
    let said = desk.run(&["config", "import", &renamed]).ok().out;
    assert!(said.contains("~ unit water") && said.contains("0 new, 1 changed"), "{said}");
    desk.run(&["verify"]).ok();
}

#[test]
fn what_serve_never_watch_forbids_comes_in_by_no_file_and_nothing_with_it() {
    let desk = Desk::new().with_office();
    let before = desk.run(&["config", "export"]).ok().out;
    let asks = WHOLE.replace("Since when?", "Religion of the household");
    let file = desk.file("asks.toml", format!("{HEAD}{asks}"));
    desk.run(&["config", "import", &file]).refused(1, &["nothing was taken over", "question water / since"]);
    let beyond = desk.file("beyond.toml", format!("{HEAD}[settings]\nsilence_days = 1\n"));
    desk.run(&["config", "import", &beyond]).refused(1, &["silence_days", "5–60"]);
    for (name, text, word) in [
        ("other.toml", "format = \"another\"\n", "doorstep-configuration-1"),
        ("people.toml", &format!("{HEAD}[[staff]]\nname = \"Li Mei\"\n"), "staff"),
        ("broken.toml", "format = \n", "line 1"),
    ] {
        desk.run(&["config", "import", &desk.file(name, text)]).refused(1, &[word]);
    }
    assert_eq!(desk.run(&["config", "export"]).ok().out, before);
}

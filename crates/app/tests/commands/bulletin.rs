//! The bulletin from the command line.

use crate::harness::Desk;

const LIST: &str = "received_on,category,description,place\n2025-03-01,water,The pipe is broken,510101001001\n\
    2025-04-02,water,No water at all,510101001002\n";

fn office() -> Desk {
    let desk = Desk::new().with_office();
    let list = desk.file("list.csv", LIST);
    desk.run(&["import", "requests", &list]).ok();
    desk
}

fn received(desk: &Desk, words: &[&str]) -> i64 {
    let said = desk.run(&[&["bulletin", "--format", "json"], words].concat()).ok();
    let document: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    let figures = document["figures"].as_array().unwrap();
    figures.iter().find(|figure| figure["id"] == "requests.received").unwrap()["value"].as_i64().unwrap()
}

#[test]
fn figures_are_those_of_the_period_and_the_place() {
    let desk = office();
    assert_eq!(received(&desk, &["--from", "2025-03-01", "--to", "2025-04-02"]), 2);
    assert_eq!(received(&desk, &["--from", "2025-03-02", "--to", "2025-04-01"]), 0);
    assert_eq!(received(&desk, &["--from", "2025-03-01", "--to", "2025-04-02", "--place", "510101001001"]), 1);
}

#[test]
fn it_is_written_in_every_language_and_shape() {
    let desk = office();
    let period = ["bulletin", "--from", "2025-03-01", "--to", "2025-06-30", "--place", "510101"];
    for lang in ["en", "zh-Hans", "zh-Hant", "bo"] {
        let page = desk.run(&[&period[..], &["--format", "html", "--lang", lang]].concat()).ok().out;
        assert!(page.contains(&format!("<html lang=\"{lang}\">")) && page.contains("河谷县"), "{page}");
        let text = desk.run(&[&period[..], &["--format", "md", "--lang", lang]].concat()).ok().out;
        assert!(text.starts_with("# "), "{text}");
    }
    let file = desk.path("bulletin.md");
    desk.run(&[&period[..], &["--format", "md", "-o", file.to_str().unwrap()]].concat()).ok();
    assert!(std::fs::read_to_string(file).unwrap().contains("河谷县"));
    for (format, begins) in [("pdf", "%PDF-1."), ("xlsx", "PK")] {
        for lang in ["zh-Hant", "bo", "zh-Hans+bo"] {
            let file = desk.path(&format!("bulletin.{format}"));
            let output = ["--format", format, "--lang", lang, "-o", file.to_str().unwrap()];
            desk.run(&[&period[..], &output].concat()).ok();
            assert!(std::fs::read(&file).unwrap().starts_with(begins.as_bytes()), "{format} {lang}");
        }
    }
    desk.run(&[&period[..], &["--format", "md", "--lang", "zh-Hans+bo"]].concat())
        .refused(2, &["side by side", "xlsx"]);
    desk.run(&[&period[..], &["--format", "pdf", "--lang", "bo+bo"]].concat()).refused(2, &["zh-Hans+bo"]);
}

#[test]
fn a_character_that_no_font_has_is_named() {
    let desk = office();
    let list = desk.file("rare.csv", "code,name,level,parent\n510101001003,\u{3106c}村,5,510101001\n");
    desk.run(&["places", "import", &list]).ok();
    let period = ["bulletin", "--from", "2025-03-01", "--to", "2025-06-30", "--place", "510101001003"];
    let file = desk.path("bulletin.pdf");
    let said = desk.run(&[&period[..], &["--format", "pdf", "-o", file.to_str().unwrap()]].concat()).ok();
    assert!(said.err.contains("\u{3106c} (U+3106C)") && said.err.contains("fonts"), "{said:?}");
}

#[test]
fn the_public_one_is_for_whole_periods_from_the_township_up() {
    let desk = office();
    let asked = |words: &[&str]| desk.run(&[&["bulletin", "--public", "--format", "json"], words].concat());
    let quarter = asked(&["--from", "2025-01-01", "--to", "2025-03-31", "--place", "510101001"]).ok();
    assert!(quarter.out.contains("\"public\": true") && !quarter.out.contains("/api/v1/"), "{quarter:?}");
    asked(&["--from", "2025-01-01", "--to", "2025-03-30"]).refused(2, &["whole month"]);
    asked(&["--from", "2025-01-01", "--to", "2025-03-31", "--place", "510101001001"]).refused(1, &[]);
}

#[test]
fn what_was_mistyped_is_named() {
    let desk = office();
    let asked = |words: &[&str]| desk.run(&[&["bulletin", "--format", "json"], words].concat());
    asked(&["--from", "2025-04-01", "--to", "2025-03-01"]).refused(2, &["--from", "--to"]);
    asked(&["--from", "2025-02-30", "--to", "2025-03-01"]).refused(2, &["2025-02-30"]);
    asked(&["--from", "2025-03-01", "--to", "2025-03-02", "--place", "99"]).refused(1, &["99", "--place"]);
}

#[test]
fn a_published_one_has_a_number_and_the_text_that_the_log_has_the_hash_of() {
    let desk = office();
    let publish = |words: &[&str]| {
        let period = ["bulletin", "--from", "2025-03-01", "--to", "2025-03-31", "--format", "json", "--publish"];
        desk.run(&[&period[..], words].concat())
    };
    let year = jiff::tz::Offset::UTC.to_datetime(store::Clock::now(&store::SystemClock)).year();
    let first = publish(&["--public"]).ok();
    assert!(first.err.contains(&format!("Published as No. {year}-1")), "{first:?}");
    let again = publish(&["--public"]).ok();
    assert!(again.err.contains(&format!("Nothing has changed since it was published as No. {year}-1")), "{again:?}");
    publish(&[]).ok();
    desk.run(&["verify"]).ok();

    let more = "received_on,category,description,place\n2025-03-09,water,The tap drips,510101001001\n";
    desk.run(&["import", "requests", &desk.file("more.csv", more)]).ok();
    publish(&[]).refused(1, &["--note"]);
    let corrected = publish(&["--note", "One request was entered late"]).ok();
    assert!(corrected.err.contains(&format!("Published as No. {year}-3")), "{corrected:?}");
    desk.run(&["bulletin", "--from", "2025-03-01", "--to", "2199-01-01", "--format", "json", "--publish"])
        .refused(1, &["2199-01-01", "after its last day"]);
    desk.run(&["verify"]).ok();
}

//! Closing texts as they are written in offices, honest and hollow ones, and what becomes of each.

use closing::text::{Ending, check};

fn lines(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().filter(|line| !line.starts_with('#') && !line.is_empty())
}

fn verdict(text: &str, ending: Ending, description: &str) -> String {
    match check(text, ending, description, None) {
        Ok(()) => "ok".to_owned(),
        Err(fault) => fault.code().to_owned(),
    }
}

/// Fails with every text that is judged otherwise than expected.
#[track_caller]
fn judged(cases: impl Iterator<Item = (&'static str, &'static str, &'static str)>, ending: Ending, at_least: usize) {
    let cases: Vec<_> = cases.collect();
    assert!(cases.len() >= at_least, "{} texts", cases.len());
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(expected, description, text)| {
            let found = verdict(text, ending, description);
            (found != *expected).then(|| format!("{found} instead of {expected}: {text}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

fn honest(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    lines(file).map(|text| ("ok", "", text))
}

fn coded(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    lines(file).filter_map(|line| line.split_once('\t')).map(|(code, text)| (code, "", text))
}

#[test]
fn a_chinese_text_that_says_what_was_done_passes() {
    judged(honest(include_str!("texts/zh-honest.txt")), Ending::Done, 60);
}

#[test]
fn a_hollow_chinese_text_is_sent_back_with_its_reason() {
    judged(coded(include_str!("texts/zh-hollow.tsv")), Ending::Done, 60);
}

#[test]
fn an_english_text_that_says_what_was_done_passes() {
    judged(honest(include_str!("texts/en-honest.txt")), Ending::Done, 60);
}

#[test]
fn a_hollow_english_text_is_sent_back_with_its_reason() {
    judged(coded(include_str!("texts/en-hollow.tsv")), Ending::Done, 60);
}

#[test]
fn who_explains_may_speak_of_what_is_to_come_but_not_of_that_alone() {
    judged(coded(include_str!("texts/told.tsv")), Ending::Told, 16);
}

#[test]
fn a_promise_names_a_day() {
    judged(coded(include_str!("texts/promised.tsv")), Ending::Promised, 19);
    let day = jiff::civil::date(2026, 6, 30);
    assert_eq!(check("将尽快更换水管。", Ending::Promised, "", Some(day)), Ok(()), "entered beside the text");
}

#[test]
fn traditional_chinese_and_tibetan_are_read_too() {
    judged(coded(include_str!("texts/other-scripts.tsv")), Ending::Done, 15);
}

#[test]
fn the_requests_own_words_are_no_answer() {
    let cases = lines(include_str!("texts/copied.tsv")).filter_map(|line| {
        let mut cells = line.split('\t');
        Some((cells.next()?, cells.next()?, cells.next()?))
    });
    judged(cases, Ending::Done, 10);
}

#[test]
fn a_fault_names_the_words_as_they_were_written() {
    let words = |text, ending| check(text, ending, "", None).expect_err("sent back").words().to_vec();
    assert_eq!(words("我局將於下月更換，並會盡快完工。", Ending::Done), ["將於", "會盡快"]);
    assert_eq!(words("The leak was found and WILL be repaired soon.", Ending::Done), ["WILL"]);
    assert_eq!(words("已转办，谢谢", Ending::Done), ["已转办", "谢谢"]);
    assert_eq!(words("已上报县局申请更换变压器。", Ending::Done), ["上报", "申请"]);
    assert_eq!(words("We will do it once funds arrive.", Ending::Promised), ["will", "once funds"]);
}

//! Texts that were written for another purpose: every reply of the sample county passes, and few of them share a print.

use std::collections::BTreeMap;

use closing::{
    print,
    text::{Ending, check},
};
use sample::{Day, requests};

const ON: Day = Day { month: 5, day: 12 };

#[test]
fn no_reply_of_the_sample_county_is_sent_back() {
    let mut wrong = Vec::new();
    let mut judge = |text: &str, asked: &str, ending| {
        if let Err(fault) = check(text, ending, asked, None) {
            wrong.push(format!("{} {:?}: {text}", fault.code(), fault.words()));
        }
    };
    for n in 0..600 {
        let asked = requests::text(n).text;
        judge(&requests::reply(n, ON), &asked, Ending::Done);
        judge(&requests::closing(n, ON), &asked, Ending::Done);
        if let Some(other) = requests::other_ending(n, ON) {
            let ending = if other.outcome == "partly_solved" { Ending::Done } else { Ending::Told };
            judge(&other.text, &asked, ending);
        }
    }
    for n in 0..90 {
        judge(&requests::solved_on_the_spot(n, ON), &requests::on_the_spot(n).text, Ending::Done);
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn prints_measure() {
    let mut by: BTreeMap<(String, &str), Vec<u64>> = BTreeMap::new();
    for n in 0..450 {
        by.entry((print(&requests::reply(n, ON)), requests::text(n).unit)).or_default().push(n);
    }
    let twice: Vec<_> = by.values().filter(|some| some.len() > 1).collect();
    println!("{} groups, {} in them", twice.len(), twice.iter().map(|it| it.len()).sum::<usize>());
    for some in twice.iter().take(5) {
        println!("{some:?} {}", requests::reply(some[0], ON));
    }
}

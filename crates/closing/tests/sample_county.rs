//! Texts that were written for another purpose: every reply and closing remark of the sample county passes.

use closing::text::{Ending, check};
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

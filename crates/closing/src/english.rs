//! Whether an English clause says that something was done: a past form that is neither denied nor only preparation.

use crate::words::{Meaning, find};

/// Past forms that end in "ed" and are none.
const NOT_PAST: [&str; 18] = [
    "need", "feed", "seed", "weed", "shed", "bed", "red", "speed", "indeed", "hundred", "exceed", "proceed", "succeed",
    "embed", "breed", "unneeded", "tired", "used",
];

/// Whether the clause says that something was done.
pub(crate) fn done(text: &[char], from: usize, to: usize) -> bool {
    // What follows "not", "must" or "can" did not happen.
    let to = find(text, from, to, Meaning::Not).first().map_or(to, |not| not.from);
    !find(text, from, to, Meaning::Done).is_empty() || words(text, from, to).any(|word| is_past(&word))
}

fn is_past(word: &str) -> bool {
    let past = word.len() > 3 && word.ends_with("ed") && !NOT_PAST.contains(&word);
    let chars: Vec<char> = word.chars().collect();
    past && find(&chars, 0, chars.len(), Meaning::Before).is_empty()
}

fn words(text: &[char], from: usize, to: usize) -> impl Iterator<Item = String> + '_ {
    text[from..to].split(|c| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty()).map(|word| word.iter().collect())
}

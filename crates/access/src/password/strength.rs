//! What makes a password easy to guess, told offline by `zxcvbn`: known passwords, names, keyboard rows, years, repetition.
//! No rule about digits and signs: length and surprise count.

use unicode_normalization::UnicodeNormalization as _;
use zxcvbn::{Score, feedback::Warning, zxcvbn};

/// Fewest characters.
const SHORTEST: usize = 8;
/// Most characters: more is no safer, and takes time.
const LONGEST: usize = 200;

/// What is hung on a word that comes to mind first makes no password while it is shorter than this.
const HUNG_ON: usize = 6;

/// Words that everybody of an office thinks of first, in pinyin and in characters too.
const HOUSE_WORDS: [&str; 12] = [
    "doorstep",
    "office",
    "admin",
    "administrator",
    "coordinator",
    "mima",
    "xiangzhen",
    "zhengfu",
    "xinfang",
    "密码",
    "政府",
    "乡镇",
];

/// The code of what is wrong with a password, if anything: too short, too long, made of `own` words (names of the person
/// and of the office), a known one, a pattern, or otherwise easy to guess.
pub fn weakness(password: &str, own: &[&str]) -> Option<&'static str> {
    let written: String = password.nfkc().collect();
    match written.chars().count() {
        ..SHORTEST => return Some("password-too-short"),
        SHORTEST..=LONGEST => {}
        _ => return Some("password-too-long"),
    }
    let own: Vec<String> = own.iter().flat_map(|text| parts(text)).collect();
    let words: Vec<&str> = own.iter().map(String::as_str).chain(HOUSE_WORDS).collect();
    let judged = zxcvbn(&written, &words);
    let lower = written.to_lowercase();
    let hung_on = words.iter().any(|word| is_hung_on(word, &lower));
    if judged.score() >= Score::Three && !hung_on && !is_few_characters(&written) {
        return None;
    }
    if own.iter().any(|word| word.chars().count() >= 2 && lower.contains(word.as_str())) {
        return Some("password-personal");
    }
    match judged.feedback().and_then(zxcvbn::feedback::Feedback::warning) {
        Some(
            Warning::ThisIsATop10Password
            | Warning::ThisIsATop100Password
            | Warning::ThisIsACommonPassword
            | Warning::ThisIsSimilarToACommonlyUsedPassword,
        ) => Some("password-common"),
        Some(
            Warning::StraightRowsOfKeysAreEasyToGuess
            | Warning::ShortKeyboardPatternsAreEasyToGuess
            | Warning::RepeatsLikeAaaAreEasyToGuess
            | Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess
            | Warning::SequencesLikeAbcAreEasyToGuess
            | Warning::RecentYearsAreEasyToGuess
            | Warning::DatesAreOftenEasyToGuess,
        ) => Some("password-pattern"),
        _ => Some("password-obvious"),
    }
}

/// A name as a whole and its words.
fn parts(text: &str) -> Vec<String> {
    let text = text.nfkc().collect::<String>().to_lowercase();
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= 2).map(str::to_owned);
    let mut all: Vec<String> = words.collect();
    all.push(text.trim().to_owned());
    all.retain(|word| !word.is_empty());
    all
}

/// Whether a password is a word that comes to mind first with little hung on it: signs and a year.
fn is_hung_on(word: &str, password: &str) -> bool {
    word.chars().count() >= 2 && password.contains(word) && password.replace(word, "").chars().count() < HUNG_ON
}

/// The library knows rows of Latin keys; three characters over and over are few in any script.
fn is_few_characters(written: &str) -> bool {
    written.chars().collect::<std::collections::BTreeSet<_>>().len() < 4
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn passwords_that_are_easy_to_guess_are_refused_with_what_is_wrong() {
        for (password, code) in [
            ("password123", "password-common"),
            ("P@ssw0rd2025", "password-common"),
            ("1234567890", "password-common"),
            ("aaaaaaaaaaaa", "password-pattern"),
            ("abababababab", "password-pattern"),
            ("abcdefghijklm", "password-pattern"),
            ("Coordinator1", "password-personal"),
            ("coordinator!!!", "password-personal"),
            ("tashi2025", "password-personal"),
            ("luhe2025", "password-personal"),
            ("qwertyuiop", "password-common"),
        ] {
            assert_eq!(weakness(password, &["coordinator", "Tashi Dolma", "Luhe"]), Some(code), "{password}");
        }
        for password in ["!!doorstep!!", "密码密码密码密码密码", "2025-03-01", "zhengfu2025", "woaini1314"] {
            assert!(weakness(password, &[]).is_some(), "{password}");
        }
    }

    #[test]
    fn a_few_words_in_any_script_are_a_password() {
        for password in
            ["river stone lamp", "battlefield-horse-9", "山那边有七匹白马在吃草", "Tashi delek 2 u all", "x8Kq-72mv-Lp"]
        {
            assert_eq!(weakness(password, &["field", "Dolma"]), None, "{password}");
        }
    }

    #[test]
    fn length_is_counted_in_characters_and_long_ones_are_welcome() {
        assert_eq!(weakness("rv-sto9", &[]), Some("password-too-short"));
        assert_eq!(weakness("山那边有七匹白", &[]), Some("password-too-short"));
        assert_eq!(weakness("the river carries nine lamps past my grandfather's mill before dawn", &[]), None);
        assert_eq!(weakness(&"river stone ".repeat(20), &[]), Some("password-too-long"));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn any_text_gets_an_answer(password in "\\PC{0,220}", name in "[a-z0-9._-]{2,40}") {
            let _ = weakness(&password, &[&name]);
        }
    }
}

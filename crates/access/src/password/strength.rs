//! What makes a password obvious: known without a list of leaked ones, which a machine without a network has not.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization as _;

/// Fewest characters.
const SHORTEST: usize = 10;
/// Most characters: more is no safer, and takes time.
const LONGEST: usize = 200;

/// What is left of obvious passwords when digits and signs are taken off.
const OBVIOUS: &[&str] = &[
    "abcdefgh",
    "abcdefghij",
    "admin",
    "administrator",
    "changeme",
    "doorstep",
    "iloveyou",
    "letmein",
    "mima",
    "office",
    "password",
    "passw",
    "passwd",
    "qazwsx",
    "qazwsxedc",
    "qwerty",
    "qwertyuiop",
    "secret",
    "welcome",
    "woaini",
    "xiangzhen",
    "zhengfu",
    "密码",
];

/// The code of what is wrong with a password for `sign_in_name`, if anything: too short, too long, or obvious.
pub fn weakness(password: &str, sign_in_name: &str) -> Option<&'static str> {
    let letters: Vec<char> = password.nfkc().flat_map(char::to_lowercase).collect();
    match letters.len() {
        ..SHORTEST => Some("password-too-short"),
        SHORTEST..=LONGEST if is_obvious(&letters, sign_in_name) => Some("password-obvious"),
        SHORTEST..=LONGEST => None,
        _ => Some("password-too-long"),
    }
}

fn is_obvious(letters: &[char], sign_in_name: &str) -> bool {
    let plain = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
    let word: String = letters.iter().filter(|c| c.is_alphabetic()).collect();
    // "p@ssw0rd2025" is what everybody thinks of.
    let end = letters.iter().rposition(|c| c.is_alphabetic()).map_or(0, |last| last + 1);
    let read: String = letters[..end].iter().map(|c| unleet(*c)).filter(|c| c.is_alphabetic()).collect();
    let known = |word: &str| OBVIOUS.contains(&unrepeated(word)) || unrepeated(word) == plain(sign_in_name);
    word.is_empty() || known(&word) || known(&read) || few_characters(letters) || repeats(letters) || is_a_row(letters)
}

const fn unleet(c: char) -> char {
    match c {
        '@' | '4' => 'a',
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '5' | '$' => 's',
        _ => c,
    }
}

/// "passwordpassword" is "password".
fn unrepeated(word: &str) -> &str {
    let lengths = word.char_indices().map(|(at, _)| at).skip(1);
    let whole = |at: usize| word.len().is_multiple_of(at) && word[..at].repeat(word.len() / at) == word;
    lengths.into_iter().find(|at| whole(*at)).map_or(word, |at| &word[..at])
}

fn few_characters(letters: &[char]) -> bool {
    letters.iter().collect::<BTreeSet<_>>().len() < 4
}

/// A piece of at most five characters over and over: "abc12abc12".
fn repeats(letters: &[char]) -> bool {
    (1..=5).any(|length| letters.iter().zip(&letters[length..]).all(|(one, next)| one == next))
}

/// Each character the neighbour of the one before: "abcdefghijk", "9876543210".
fn is_a_row(letters: &[char]) -> bool {
    let step =
        |way: i64| letters.windows(2).all(|pair| i64::from(u32::from(pair[1])) - i64::from(u32::from(pair[0])) == way);
    step(1) || step(-1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn obvious_passwords_are_refused_whatever_is_hung_on_them() {
        for password in [
            "password123",
            "P@ssw0rd2025",
            "passwordpassword",
            "1234567890",
            "2025-03-01-01",
            "aaaaaaaaaaaa",
            "abababababab",
            "abc12abc12abc12",
            "abcdefghijklm",
            "Coordinator1",
            "coordinator!!!",
            "!!doorstep!!",
            "密码密码密码密码密码",
            "qwertyuiop",
        ] {
            assert_eq!(weakness(password, "coordinator"), Some("password-obvious"), "{password}");
        }
    }

    #[test]
    fn a_few_words_in_any_script_are_a_password() {
        for password in
            ["river stone lamp", "battlefield-horse-9", "山那边有七匹白马在吃草", "Tashi delek 2 u all", "x8Kq-72mv-Lp"]
        {
            assert_eq!(weakness(password, "field"), None, "{password}");
        }
    }

    #[test]
    fn length_is_counted_in_characters() {
        assert_eq!(weakness("river-sto", "x"), Some("password-too-short"));
        assert_eq!(weakness("山那边有七匹白马", "x"), Some("password-too-short"));
        assert_eq!(weakness(&"river stone ".repeat(20), "x"), Some("password-too-long"));
    }

    proptest! {
        #[test]
        fn any_text_gets_an_answer(password in "\\PC{0,220}", name in "[a-z0-9._-]{2,40}") {
            let _ = weakness(&password, &name);
        }
    }
}

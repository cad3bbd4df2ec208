//! Text as the word list sees it: normalised, and cut into Latin words, Han characters and Tibetan syllables.
//!
//! Case, full-width forms, Traditional characters and invisible characters make no difference, nor do spaces
//! and dashes between two parts; a comma or a bracket ends a phrase.

use std::{collections::HashMap, sync::LazyLock};

use unicode_normalization::UnicodeNormalization;

/// Traditional characters of the listed words, with the Simplified one first.
static FOLD: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    let mut fold = HashMap::new();
    for line in include_str!("fold.tsv").lines().filter(|line| !line.starts_with('#')) {
        if let Some((simplified, traditional)) = line.split_once('\t')
            && let Some(simplified) = simplified.chars().next()
        {
            fold.extend(traditional.chars().map(|c| (c, simplified)));
        }
    }
    fold
});

/// One Latin word, one Han character or one Tibetan syllable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// Lower case, Simplified, without a Tibetan case ending.
    pub text: String,
    /// Where it stands in the normalised text.
    pub from: usize,
    /// Where it ends there.
    pub to: usize,
    /// Something stands before it that no phrase reaches over.
    pub cut: bool,
}

/// Compatibility forms made plain and invisible characters taken out; case and script stay, so that
/// a refusal can name the word as it was written.
pub(super) fn normalise(text: &str) -> String {
    text.nfkc().filter(|c| !is_invisible(*c)).collect()
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{feff}')
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}')
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Han,
    Tibetan,
    /// Joins the parts of one phrase: space, dash, underscore, tsheg.
    Joint,
    /// Ends a phrase.
    Cut,
}

fn class(c: char) -> Class {
    match c {
        '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{323af}' | '々' | '〇' => Class::Han,
        '\u{f40}'..='\u{f84}' | '\u{f90}'..='\u{fbc}' => Class::Tibetan,
        '\u{f0b}' | '\u{f0c}' | '_' | '-' | '‐' | '‑' | '–' | '.' | '·' | '・' | '*' | '\'' | '’' | '~' | '+' => {
            Class::Joint
        }
        c if c.is_alphabetic() => Class::Letter,
        c if c.is_whitespace() => Class::Joint,
        _ => Class::Cut,
    }
}

/// Cuts normalised text into tokens; with `humps`, `partyMember` is two of them.
pub(super) fn tokens(text: &str, humps: bool) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut before: Option<(char, Class)> = None;
    let mut cut = false;
    for (at, c) in text.char_indices() {
        let class = class(c);
        let to = at + c.len_utf8();
        match (class, before) {
            (Class::Cut, _) => cut = true,
            (Class::Joint, _) => cut |= ends_a_sentence(&text[at..]),
            (Class::Letter | Class::Tibetan, Some((last, same)))
                if same == class && !(humps && is_hump(last, c, &text[to..])) =>
            {
                if let Some(token) = tokens.last_mut() {
                    token.to = to;
                }
            }
            _ => tokens.push(Token { text: String::new(), from: at, to, cut: std::mem::take(&mut cut) }),
        }
        before = Some((c, class));
    }
    for token in &mut tokens {
        token.text = fold(&text[token.from..token.to]);
    }
    drop_possessives(text, &mut tokens);
    tokens
}

/// A full stop before a space ends a phrase; inside an identifier (`person.risk`) it does not.
fn ends_a_sentence(rest: &str) -> bool {
    rest.strip_prefix('.').is_some_and(|after| after.starts_with(char::is_whitespace))
}

/// `partyMember` before `M`, `IDCard` before `C`.
fn is_hump(last: char, c: char, rest: &str) -> bool {
    c.is_uppercase() && (last.is_lowercase() || (last.is_uppercase() && rest.starts_with(char::is_lowercase)))
}

/// The `s` of "resident's" is no word of its own.
fn drop_possessives(text: &str, tokens: &mut Vec<Token>) {
    tokens.retain(|token| token.text != "s" || !text[..token.from].ends_with(['\'', '’']));
}

fn fold(word: &str) -> String {
    let folded: String = word.chars().flat_map(char::to_lowercase).map(|c| *FOLD.get(&c).unwrap_or(&c)).collect();
    without_case_ending(&folded).to_owned()
}

/// Tibetan writes some case particles onto an open syllable: དད་པའི is དད་པ.
fn without_case_ending(syllable: &str) -> &str {
    ["འི", "འོ", "འམ", "འང"]
        .iter()
        .find_map(|ending| syllable.strip_suffix(ending).filter(|stem| !stem.is_empty()))
        .unwrap_or(syllable)
}

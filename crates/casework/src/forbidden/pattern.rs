//! One phrase of the word list and how it meets a text.

use super::text::{Token, normalise, tokens};

/// What one token of a text must be.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    /// The word itself, or its English plural.
    Word(String),
    /// A word that begins so.
    Begins(String),
    /// A word that has this in it.
    Holds(String),
}

impl Part {
    fn read(chunk: &str) -> Vec<Self> {
        match (chunk.strip_prefix('*'), chunk.strip_suffix('*')) {
            (Some(_), Some(_)) => vec![Self::Holds(chunk.trim_matches('*').to_lowercase())],
            (None, Some(stem)) => vec![Self::Begins(stem.to_lowercase())],
            _ => tokens(&normalise(chunk), false).into_iter().map(|token| Self::Word(token.text)).collect(),
        }
    }

    fn meets(&self, token: &str) -> bool {
        match self {
            Self::Word(word) => token == word || is_plural(token, word),
            Self::Begins(stem) => token.starts_with(stem.as_str()),
            Self::Holds(stem) => token.contains(stem.as_str()),
        }
    }
}

fn is_plural(token: &str, word: &str) -> bool {
    match token.strip_prefix(word) {
        Some(ending) => word.is_ascii() && matches!(ending, "s" | "es"),
        None => token.strip_suffix("ies").is_some_and(|stem| word.strip_suffix('y') == Some(stem)),
    }
}

/// A phrase: its parts follow one another in the text.
#[derive(Clone, Debug)]
pub(super) struct Pattern(Vec<Part>);

impl Pattern {
    /// A phrase, and for English phrases of several words also the one word that identifiers make of them.
    pub fn read(phrase: &str) -> Vec<Self> {
        let parts: Vec<Part> = phrase.split_whitespace().flat_map(Part::read).collect();
        let joined = parts.len() > 1 && phrase.bytes().all(|b| b.is_ascii_alphabetic() || b == b' ');
        let mut patterns = vec![Self(parts)];
        if joined {
            patterns.push(Self(vec![Part::Word(phrase.replace(' ', "").to_lowercase())]));
        }
        patterns
    }

    /// The first word, where it is a plain one: what the list is indexed by.
    pub fn first_word(&self) -> Option<&str> {
        match self.0.first() {
            Some(Part::Word(word)) => Some(word),
            _ => None,
        }
    }

    /// How many tokens it takes at the head of `tokens`, if it stands there.
    pub fn length_at(&self, tokens: &[Token]) -> Option<usize> {
        let stands = self.0.len() <= tokens.len()
            && self
                .0
                .iter()
                .zip(tokens)
                .enumerate()
                .all(|(n, (part, token))| (n == 0 || !token.cut) && part.meets(&token.text));
        (stands && !self.0.is_empty()).then_some(self.0.len())
    }
}

/// The words under which a token may stand in the index: itself and what it may be the plural of.
pub(super) fn singulars(token: &str) -> impl Iterator<Item = String> {
    let stripped = [token.strip_suffix('s'), token.strip_suffix("es")].into_iter().flatten().map(str::to_owned);
    let from_ies = token.strip_suffix("ies").map(|stem| format!("{stem}y"));
    std::iter::once(token.to_owned()).chain(stripped).chain(from_ies)
}

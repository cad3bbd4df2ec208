//! Which keys there are, and which of them a language still lacks.

use std::collections::BTreeSet;

use crate::{Lang, files};

/// The keys that a language has a text of its own for.
pub fn keys(lang: Lang) -> BTreeSet<&'static str> {
    files::of(lang.code()).flat_map(|file| file.source.lines()).filter_map(key).collect()
}

/// The key that a line of a Fluent file opens, if it opens one: it starts at the margin and is followed by `=`.
pub(crate) fn key(line: &str) -> Option<&str> {
    let (key, _) = line.split_once('=')?;
    let key = key.trim_end();
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    (key.starts_with(|c: char| c.is_ascii_alphabetic()) && key.chars().all(plain)).then_some(key)
}

/// The keys that any language has and this one lacks; a text of another language stands in for them.
pub fn missing(lang: Lang) -> Vec<&'static str> {
    let all: BTreeSet<_> = Lang::ALL.into_iter().flat_map(keys).collect();
    all.difference(&keys(lang)).copied().collect()
}

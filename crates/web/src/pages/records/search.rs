//! What a search over all kinds found: a few of each kind, or one kind a page at a time.

use askama::Template;

use super::Empty;
use crate::pages::layout::{Frame, Link};

/// What was found.
#[derive(Debug, Template)]
#[template(path = "records/search.html")]
pub struct SearchPage {
    /// The frame; its `search` is what was asked.
    pub frame: Frame,
    /// What was found, by kind.
    pub groups: Vec<SearchGroup>,
    /// The way back to all kinds, where one is shown.
    pub all: Option<Link>,
    /// The page before this one.
    pub previous: Option<String>,
    /// The page after this one.
    pub next: Option<String>,
    /// That not everything could be read, where that is so.
    pub unread: String,
    /// What to say where nothing was found.
    pub empty: Empty,
}

/// What was found of one kind.
#[derive(Clone, Debug)]
pub struct SearchGroup {
    /// The kind in the plural.
    pub title: String,
    /// How many, in words.
    pub count: String,
    /// Some of them.
    pub hits: Vec<Hit>,
    /// The list of all of them, where there are more.
    pub more: Option<Link>,
}

/// One record that was found.
#[derive(Clone, Debug)]
pub struct Hit {
    /// Its page.
    pub href: String,
    /// Its title.
    pub title: Vec<Piece>,
    /// Number, day, place, state: in words.
    pub facts: Vec<String>,
    /// Where what was looked for stands beside the title.
    pub excerpts: Vec<Excerpt>,
}

/// Part of a text of a record.
#[derive(Clone, Debug)]
pub struct Excerpt {
    /// The name of the field.
    pub label: String,
    /// Its words.
    pub words: Vec<Piece>,
}

/// Part of a text, marked where it is what was looked for.
#[derive(Clone, Debug)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// Looked for.
    pub marked: bool,
}

//! What a search over all kinds found, in groups by kind.

use askama::Template;

use super::{Empty, Table};
use crate::pages::layout::{Frame, Link};

/// What was found.
#[derive(Debug, Template)]
#[template(path = "records/search.html")]
pub struct SearchPage {
    /// The frame; its `search` is what was asked.
    pub frame: Frame,
    /// What was found, by kind.
    pub groups: Vec<SearchGroup>,
    /// What to say where nothing was found.
    pub empty: Empty,
}

/// What was found of one kind.
#[derive(Clone, Debug)]
pub struct SearchGroup {
    /// The kind in the plural.
    pub title: String,
    /// The first rows.
    pub table: Table,
    /// The list of all of them, where there are more.
    pub more: Option<Link>,
}

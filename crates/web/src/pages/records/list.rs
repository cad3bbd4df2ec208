//! The list of a record kind: how many, filtered how, in which order, one page of rows, and what to do when there are none.

use askama::Template;

use super::{Field, Table};
use crate::pages::layout::{Frame, Link};

/// The list of a record kind.
#[derive(Debug, Template)]
#[template(path = "records/list.html")]
pub struct ListPage {
    /// The frame.
    pub frame: Frame,
    /// The kind in the plural, e.g. "Disputes".
    pub title: String,
    /// What the kind is, in a sentence.
    pub lead: Option<String>,
    /// How many fit the filter, e.g. `312` or `over 10,000`.
    pub count: String,
    /// The filter.
    pub filters: Filters,
    /// The orders to choose from.
    pub orders: Vec<SortLink>,
    /// The rows of this page.
    pub table: Table,
    /// The page before this one.
    pub previous: Option<String>,
    /// The page after this one.
    pub next: Option<String>,
    /// What to say where no row fits.
    pub empty: Empty,
    /// A new record, where this person may enter one.
    pub new: Option<Link>,
    /// Other forms of the same list, such as JSON.
    pub formats: Vec<Link>,
}

/// A filter over a list, sent with GET.
#[derive(Clone, Debug, Default)]
pub struct Filters {
    /// Where it is sent.
    pub action: String,
    /// The fields.
    pub fields: Vec<Field>,
    /// What is filtered by now.
    pub active: Vec<Chip>,
    /// The list without filter.
    pub reset: String,
    /// Other values that go with the filter, such as the order: name and value.
    pub keep: Vec<(String, String)>,
}

/// One filter in force.
#[derive(Clone, Debug)]
pub struct Chip {
    /// What it says, e.g. "State: open".
    pub text: String,
    /// The list without it.
    pub remove: String,
}

/// An order of the list.
#[derive(Clone, Debug)]
pub struct SortLink {
    /// Its name and address.
    pub link: Link,
    /// Whether it is the present one.
    pub current: bool,
}

/// What to say where no row fits.
#[derive(Clone, Debug, Default)]
pub struct Empty {
    /// What is so, e.g. "No disputes in these days."
    pub sentence: String,
    /// What to do about it.
    pub advice: String,
    /// The way to do it.
    pub link: Option<Link>,
}

impl Filters {
    /// The filter as HTML.
    pub const fn view<'a>(&'a self, frame: &'a Frame) -> FiltersView<'a> {
        FiltersView { filters: self, frame }
    }
}

/// A filter as HTML.
#[derive(Debug, Template)]
#[template(path = "records/filters.html")]
pub struct FiltersView<'a> {
    filters: &'a Filters,
    frame: &'a Frame,
}

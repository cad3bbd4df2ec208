//! The choice of a period and a place, which home page, bulletin and figures share.

use askama::Template;

use super::{Frame, Link, PlaceGroup};

/// Which days and which place a page is about.
#[derive(Clone, Debug, Default)]
pub struct Chooser {
    /// Where the choice is sent (with GET).
    pub action: String,
    /// First day, `2025-03-01`.
    pub from: String,
    /// Last day, included.
    pub to: String,
    /// Code of the chosen place; empty for the whole office.
    pub place: String,
    /// The places to choose from; empty where there are too many for a list (then a code or name is typed).
    pub places: Vec<PlaceGroup>,
    /// Periods that are often asked for.
    pub presets: Vec<Preset>,
    /// Other values that go with the choice, such as a language: name and value.
    pub keep: Vec<(String, String)>,
    /// What is wrong with the choice, e.g. that the last day lies before the first.
    pub error: Option<String>,
}

/// A period that is often asked for.
#[derive(Clone, Debug)]
pub struct Preset {
    /// Its name and address.
    pub link: Link,
    /// Whether it is the chosen one.
    pub current: bool,
}

impl Chooser {
    /// The choice as HTML.
    pub const fn view<'a>(&'a self, frame: &'a Frame) -> ChooserView<'a> {
        ChooserView { chooser: self, frame }
    }
}

/// The choice as HTML.
#[derive(Debug, Template)]
#[template(path = "layout/chooser.html")]
pub struct ChooserView<'a> {
    chooser: &'a Chooser,
    frame: &'a Frame,
}

//! One figure, opened: its value, what it counts, and the rows whose amounts add up to it.

use askama::Template;

use crate::pages::{
    layout::{Chooser, Frame, Link},
    records::Table,
};

/// The page of a figure.
#[derive(Debug, Template)]
#[template(path = "bulletin/figure.html")]
pub struct FigurePage {
    /// The frame.
    pub frame: Frame,
    /// The pages above this one.
    pub trail: Vec<Link>,
    /// What it counts, in a few words.
    pub label: String,
    /// The value in words of the language, with its currency where it is money.
    pub value: String,
    /// Its definition, in a sentence.
    pub definition: String,
    /// How it is counted, e.g. "Each record once"; how far it opens.
    pub rule: String,
    /// Which days and which place.
    pub chooser: Chooser,
    /// Days and place in words.
    pub about: String,
    /// The rows of this page.
    pub table: Table,
    /// How many rows there are in all.
    pub total: String,
    /// What the rows this person may see add up to.
    pub seen: String,
    /// What stands in rows this person may not see; empty for nothing.
    pub hidden: String,
    /// The page before this one.
    pub previous: Option<String>,
    /// The page after this one.
    pub next: Option<String>,
    /// Other forms of the same rows.
    pub formats: Vec<Link>,
}

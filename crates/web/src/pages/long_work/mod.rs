//! Work that takes longer than somebody waits: what it is, how far, and what it brought. The page asks again by itself while
//! the work goes on, and stands still once it has ended.

use askama::Template;

use super::{
    layout::{Frame, Link},
    records::Form,
};

/// One work.
#[derive(Debug, Template)]
#[template(path = "long_work/long_work.html")]
pub struct LongWorkPage {
    /// The frame.
    pub frame: Frame,
    /// What was asked for.
    pub title: String,
    /// What more there is to say of it; empty for nothing.
    pub about: String,
    /// How it stands, in a sentence.
    pub standing: String,
    /// Since when.
    pub since: String,
    /// How far it is, where that can be measured.
    pub measure: Option<Measure>,
    /// Whether it goes on: the page is then asked for again.
    pub goes_on: bool,
    /// Stops it.
    pub stop: Option<Form>,
    /// What it brought.
    pub file: Option<Link>,
    /// Where it was asked for.
    pub back: Link,
}

/// How far a work is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// So many are done
    pub done: u64,
    /// of so many.
    pub of: u64,
    /// The same in words.
    pub words: String,
}

//! The first page after signing in: the six lines at a glance, what waits for this person, what is late.

use askama::Template;

use super::layout::{Chooser, Frame, Link, Tag};

/// The home page.
#[derive(Debug, Template)]
#[template(path = "home/home.html")]
pub struct HomePage {
    /// The frame.
    pub frame: Frame,
    /// Which days and which place the figures are for.
    pub chooser: Chooser,
    /// Days and place in words.
    pub about: String,
    /// The six lines.
    pub lines: Vec<LineCard>,
    /// What waits for this person.
    pub waiting: Vec<Waiting>,
    /// What is past its day, the first of it.
    pub late: Vec<Waiting>,
    /// How much is past its day in all.
    pub late_count: usize,
    /// The list of all that is past its day, where there is more.
    pub all_late: Option<Link>,
    /// What to do first in an office where nothing is recorded yet: each a link, in order.
    pub first_steps: Vec<Link>,
}

/// A line with its main figures.
#[derive(Clone, Debug)]
pub struct LineCard {
    /// Its code.
    pub code: String,
    /// Its number.
    pub number: String,
    /// Its name and page.
    pub link: Link,
    /// What it is for, in a few words.
    pub lead: String,
    /// Two to four main figures.
    pub figures: Vec<CardFigure>,
    /// What may be entered from here.
    pub enter: Vec<Link>,
}

/// A figure on a card.
#[derive(Clone, Debug)]
pub struct CardFigure {
    /// The value in words of the language, e.g. `4,672`.
    pub value: String,
    /// What it counts.
    pub label: String,
    /// The list behind it.
    pub href: String,
}

/// A matter that waits for somebody.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// What is to be done, and where.
    pub link: Link,
    /// Which matter: number and place.
    pub about: String,
    /// By when or since when.
    pub tag: Option<Tag>,
}

//! The bulletin: the six lines as a narrative and as tables, each figure a link to what stands behind it.

mod comparison;
mod feed;
mod figure;

use askama::Template;

pub use comparison::{Compared, ComparedLine, ComparisonPage, Half};
pub use feed::{Feed, FeedEntry};
pub use figure::FigurePage;

use super::layout::{Chooser, Frame, Link, Notice};

/// The bulletin of a period and a place.
#[derive(Debug, Template)]
#[template(path = "bulletin/bulletin.html")]
pub struct BulletinPage {
    /// The frame.
    pub frame: Frame,
    /// Its title.
    pub title: String,
    /// Days and place in words.
    pub about: String,
    /// Which days and which place; none where it is an issue.
    pub chooser: Option<Chooser>,
    /// What to know about it: that it is public, frozen, not yet complete, corrected since.
    pub remarks: Vec<Notice>,
    /// What it is known by: its number, when it was issued, its hash.
    pub facts: Vec<(String, String)>,
    /// Whether what holds now stands beside what was published.
    pub beside: bool,
    /// What may be done with it: publish it, compare it.
    pub ways: Vec<Link>,
    /// The narrative, paragraph by paragraph.
    pub narrative: Vec<Paragraph>,
    /// The figures, line by line.
    pub lines: Vec<LineFigures>,
    /// Its pictures.
    pub pictures: Vec<Drawing>,
    /// Other forms of the same bulletin.
    pub formats: Vec<Link>,
    /// The day of printing, in words.
    pub printed_on: String,
}

/// A picture of the bulletin.
#[derive(Clone, Debug)]
pub struct Drawing {
    /// Its title.
    pub title: String,
    /// How to read it.
    pub note: String,
    /// The drawing: an `svg` element that the program drew.
    pub svg: String,
}

/// A paragraph of the narrative.
#[derive(Clone, Debug)]
pub struct Paragraph {
    /// Code of the line it tells of; empty for the opening.
    pub line: String,
    /// Its heading; empty for none.
    pub heading: String,
    /// Its words and figures in order.
    pub pieces: Vec<Piece>,
}

/// A piece of the narrative.
#[derive(Clone, Debug)]
pub enum Piece {
    /// Words.
    Words(String),
    /// A figure, leading to what stands behind it.
    Figure(Link),
}

/// The figures of a line.
#[derive(Clone, Debug)]
pub struct LineFigures {
    /// Its code.
    pub code: String,
    /// Its number; empty for what stands above the lines.
    pub number: String,
    /// Its name.
    pub name: String,
    /// Its figures.
    pub figures: Vec<FigureRow>,
}

/// A figure of the bulletin.
#[derive(Clone, Debug, Default)]
pub struct FigureRow {
    /// What it counts.
    pub label: String,
    /// The value in words of the language; a dash where it is withheld.
    pub value: String,
    /// The list behind it; none where it does not open.
    pub href: Option<String>,
    /// What to know: "reported by a unit", "fewer than five: not shown".
    pub note: String,
    /// What holds now, where that is not what was published.
    pub now: Option<String>,
}

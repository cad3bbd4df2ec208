//! Two bulletins beside one another.

use askama::Template;

use crate::pages::layout::{Chooser, Frame, Link};

/// Two periods or places beside one another.
#[derive(Debug, Template)]
#[template(path = "bulletin/comparison.html")]
pub struct ComparisonPage {
    /// The frame.
    pub frame: Frame,
    /// The pages above this one.
    pub trail: Vec<Link>,
    /// Its title.
    pub title: String,
    /// What stands on either side.
    pub halves: [Half; 2],
    /// The figures, line by line.
    pub lines: Vec<ComparedLine>,
}

/// One side.
#[derive(Clone, Debug)]
pub struct Half {
    /// Before the names of its fields.
    pub prefix: String,
    /// Days and place in words.
    pub about: String,
    /// Which days and which place.
    pub chooser: Chooser,
}

/// The figures of a line.
#[derive(Clone, Debug)]
pub struct ComparedLine {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its figures.
    pub figures: Vec<Compared>,
}

/// A figure on both sides.
#[derive(Clone, Debug)]
pub struct Compared {
    /// What it counts.
    pub label: String,
    /// The values, each leading to what stands behind it; none where a side has no such figure.
    pub values: [Option<Link>; 2],
    /// The first less the second, with its sign.
    pub difference: String,
}

//! The report in sentences: a lead, then what was done on each line.
//!
//! Which figures make a sentence stands in [`plan`], what it says in the `narrative` texts of `i18n`, how one is chosen and
//! written in [`teller`]. No figure above zero is passed over: what no sentence tells is named with its label. A share
//! is given only together with the number it is a share of.

mod lead;
mod plan;
mod reported;
mod sections;
mod span;
mod teller;
#[cfg(test)]
mod tests;

pub(crate) use reported::source;
pub(crate) use sections::heading;
pub use span::Span;

use serde::{Deserialize, Serialize};

use crate::Issue;

/// A bulletin in sentences.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Narrative {
    /// Its title, with place and period.
    pub title: String,
    /// Who worked where and when, and the most important of what was done.
    pub lead: Vec<Span>,
    /// The lines in their order, as far as the bulletin has figures of them.
    pub sections: Vec<Section>,
    /// Whether a native reader has yet to look the words of the language over.
    pub draft: bool,
}

/// What was done on one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// The code of the line.
    pub line: String,
    /// Its name.
    pub heading: String,
    /// The paragraphs, each as a row of spans.
    pub paragraphs: Vec<Vec<Span>>,
}

/// Puts an issue into sentences.
pub fn narrative(issue: &Issue) -> Narrative {
    Narrative {
        title: issue.title(),
        lead: lead::lead(issue),
        sections: sections::sections(issue),
        draft: issue.lang.awaits_a_reader(),
    }
}

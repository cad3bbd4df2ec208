//! The bulletin: the six lines of one period and place, as figures and as a report in sentences.
//!
//! [`compile`] counts the figures from records; all else here is pure: values in, words out. Every number in a sentence stays
//! tied to its figure, so that a page can open it down to its rows.

mod compile;
mod figure_value;
mod issue;
mod markdown;
pub mod narrative;
pub mod picture;
mod plain_text;
pub mod public;

pub use compile::{Bulletin, BulletinFigure, compile};
pub use figure_value::FigureValue;
pub use issue::Issue;
pub use narrative::{Narrative, Section, Span, narrative};

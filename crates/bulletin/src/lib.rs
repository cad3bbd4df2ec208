//! The bulletin: the six lines of one period and place, as figures and as a report in sentences.
//!
//! [`compile`] counts the figures from records, [`published`] keeps what was issued; all else here is pure: values in, words
//! out. Every number in a sentence stays tied to its figure, so that a page can open it down to its rows.

mod compile;
mod document;
mod figure_value;
mod frozen;
mod issue;
mod markdown;
pub mod narrative;
pub mod picture;
mod plain_text;
pub mod public;
pub mod published;
mod written_day;

pub use compile::{Bulletin, BulletinFigure, compile};
pub use document::document;
pub use figure_value::FigureValue;
pub use frozen::Frozen;
pub use issue::Issue;
pub use narrative::{Narrative, Section, Span, narrative};

//! Line 2, find the way: suggestions with the office's replies, studies and reports.

pub mod collect;
mod figures;
mod suggestion;
mod thematic_report;

pub use figures::FIGURES;
pub use suggestion::{SUGGESTION, Suggestion, SuggestionState, Topic};
pub use thematic_report::{ReportKind, THEMATIC_REPORT, ThematicReport};

use casework::kind::Kind;

/// The kinds of this line.
pub const KINDS: [&Kind; 2] = [&SUGGESTION, &THEMATIC_REPORT];

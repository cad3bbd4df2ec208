//! Reading files that others made: request lists of any office, and lists of places.
//!
//! A file becomes a [`table::Table`] of rows whatever its format and character set; a [`map::Map`], written by the
//! office, says what its columns mean; [`request::Requests`] and [`places::Places`] turn rows into values or into
//! rejections that say what to do. The rule it keeps: no row is lost in silence, and no column that *Serve, never
//! watch* forbids gets in. It writes nothing and asks no database: that is left to whoever imports.

pub mod limits;
pub mod map;
pub mod places;
pub mod rejection;
pub mod report;
pub mod request;
pub mod table;
mod text;

pub use limits::Limits;
pub use map::{Map, MapError};
pub use places::{PlaceRow, Places};
pub use rejection::{Reason, Rejection};
pub use report::Report;
pub use request::{ImportedRequest, ImportedState, Requests};
pub use table::{Source, Table, TableError};

/// Answers with the forbidden word that a text contains, if any. The word list itself lives in `casework::forbidden`.
pub type ForbiddenWord<'a> = &'a dyn Fn(&str) -> Option<String>;

/// What became of one row.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome<T> {
    /// It was understood.
    Accepted(T),
    /// It says again what an earlier row of the same file said.
    Repeated {
        /// Where it stands.
        line: u64,
        /// Where it stood first.
        first_line: u64,
    },
    /// It was not, and says why.
    Rejected(Rejection),
}

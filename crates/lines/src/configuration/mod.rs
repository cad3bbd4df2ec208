//! What an office has set up, as one readable file that another office can take over: units, teams, categories with their
//! questions, the table of deadlines, calendars, the ladder, words of notices, limits and numbers.
//!
//! No people, no addresses of units, no keys, no matters, and no place but by its code. Taking a file over goes through the
//! same rules as a form, adds and changes, and takes nothing away (but days that a calendar no longer names).

mod calendars;
mod export;
mod file;
mod import;
mod outcome;
mod part;

pub use export::{may_export, text};
pub use file::File;
pub use import::{Told, take_over};
pub use outcome::{Change, Outcome, Refused, Subject};

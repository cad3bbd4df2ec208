//! Deadlines: a working calendar, a term, the time that does not count, and the day on which an answer is due.
//!
//! Pure: days and instants in, days and instants out. What an office's calendar is, which term a request has and what is
//! done when one has run out are left to `casework` and `requests`; when it is now is told from outside.

mod calendar;
pub mod import;
mod term;
mod week;

pub use calendar::{Calendar, Version};
pub use term::{Due, Pause, Received, Term, due, end_of_day, is_overdue};
pub use week::Week;

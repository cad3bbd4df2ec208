//! What all lines of service share: record kinds, the one access door, the change with its event, figures, numbers and clocks.
//!
//! A state changes only through a [`Change`](change::Change): [`change::save`] writes record, event, figure deltas and the
//! idempotency row in one transaction. Every read goes through [`scope`], whose conditions are part of the query itself.
//! This crate knows no HTTP, no HTML and no database dialect, and none of the six services.

// `record!` and `choices!` are used here too.
extern crate self as casework;
pub use store;

pub mod actor;
pub mod calendar;
pub mod chain;
pub mod change;
pub mod correct;
pub mod day;
pub mod enter;
pub mod event;
pub mod field_type;
pub mod figure;
pub mod figure_day;
pub mod figure_rows;
pub mod figure_value;
pub mod find;
pub mod forbidden;
pub mod kind;
pub mod list;
pub mod mac;
mod macros;
pub mod notice;
pub mod outbox;
pub mod parse;
pub mod problem;
pub mod redact;
pub mod reference;
pub mod reported;
pub mod rung_reached;
pub mod said_before;
pub mod scope;
pub mod setting;
pub mod succession;
pub mod values;
pub mod void;
pub mod words;
pub mod written;

pub use actor::{Actor, Grant, Work};
pub use change::{Change, save};
pub use problem::{Problem, Problems, Refusal};

//! Ledgers: a way of showing the records of a kind that an office has chosen for itself. No record stands in a ledger: it is
//! read from the same rows, through the same door, as the list of the kind.
//!
//! Which kinds have one, which columns may stand in it and in which order is decided here; how it looks as a page, a workbook
//! or a plain file is left to others.

mod layout;
mod ledger;
mod view;

pub use layout::{Layout, WRITERS, read as layout, save as save_layout};
pub use ledger::{LEDGERS, Ledger, find};
pub use view::{Batch, View};

//! What a machine may learn from an office's own texts: the likely category or unit of a request, requests that tell of the
//! same thing, and matters that several requests have in common.
//!
//! Everything runs in this process, needs no service and gives the same answer for the same input. It knows texts, places and
//! days; it never learns who wrote something, and leaves storage and rights to its callers.

pub mod likeness;
mod model;
mod names;
mod reasons;
mod stored;
mod text;
pub mod topics;
mod train;
pub mod trial;
mod vector;

pub use likeness::{Index, Match, Nearness};
pub use model::{Model, Suggestion};
pub use topics::{Item, Topic};
pub use train::Settings;

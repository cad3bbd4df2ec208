//! Households and visits: a dwelling number, a day, a people count and head counts by need.
//!
//! The one crate that calls several services: a visit takes requests, suggestions, questions and disputes in one go, and
//! carries the answers back. Each becomes its own matter; none refers to the household or the visit.

pub mod answers;
pub mod contact;
pub mod doorstep;
mod dwelling;
mod household;
mod visit;

pub use household::{HOUSEHOLD, Household};
pub use visit::{VISIT, Visit};

use casework::kind::Kind;

/// The kinds of this crate.
pub const KINDS: [&Kind; 2] = [&HOUSEHOLD, &VISIT];

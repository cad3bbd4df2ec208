//! Households and visits: a dwelling number, a day, a people count and head counts by need.

mod dwelling;
mod household;
mod visit;

pub use household::{HOUSEHOLD, Household};
pub use visit::{VISIT, Visit};

use casework::kind::Kind;

/// The kinds of this crate.
pub const KINDS: [&Kind; 2] = [&HOUSEHOLD, &VISIT];

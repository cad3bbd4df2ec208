//! The sample county: a made-up office with a season of work, made through the same actions that people use.
//!
//! Nothing is counted here and no figure is stored: the generator records what happened, day by day, with the clock turned
//! to that day, and the bulletin counts it. The same season comes out every time; the time after it goes on up to today.

mod activities;
mod afterwards;
mod call_backs;
mod clocks;
mod development;
mod disputes;
mod doors;
mod ground;
mod hand;
mod issues;
mod meeting;
mod plan;
mod published;
mod questions;
mod relief;
mod reports;
mod season;
mod texts;

pub use hand::Hand;
pub use season::{Progress, make};

use jiff::civil::{Date, date};

/// Code of the sample office, as in `/log/sample/`.
pub const OFFICE_CODE: &str = "sample";
/// First day of its season.
pub const FROM: Date = date(2025, 3, 1);
/// Last day of its season.
pub const TO: Date = date(2025, 6, 30);

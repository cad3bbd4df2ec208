//! Activities that three lines share: surveys, trainings, studies, talks and exhibitions. Head counts, never names.

mod activity;
mod series;
pub mod venue;

pub use activity::{ACTIVITY, Activity, ActivityKind, Area, Audience, HELD, Method, Sector, Venue};
pub use series::{ACTIVITY_SERIES, ActivitySeries};

use casework::kind::Kind;

/// The kinds of this crate.
pub const KINDS: [&Kind; 2] = [&ACTIVITY_SERIES, &ACTIVITY];

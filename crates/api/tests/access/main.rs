//! Who gets which answer: every way into the program, every role, what is theirs and what is somebody else's; and what somebody
//! bad would try. The expected answers follow from rules written down here anew, not from what the program did yesterday.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

mod described;
mod edges;
mod figures;
mod help;
mod house;
mod kept_from_units;
mod narrowed;
mod pages;
mod red_team;
mod rules;
mod sample;
mod ways;

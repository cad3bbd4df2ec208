//! Help at the inbox: likely categories, units and duplicates of a request, learnt from the office's own decisions, and the
//! problems behind like requests.
//!
//! It proposes; people decide. It knows words, places and days, never who asked; what it shows goes through the access door.

pub mod advice;
mod lessons;
mod mind;
pub mod topic;

pub use advice::{Advice, Advised};
pub use mind::{Mind, Minds};
pub use topic::{TOPIC, TOPIC_REQUEST, Topic, TopicRequest, TopicState};

use casework::kind::Kind;

/// The kinds of this crate.
pub static KINDS: [&Kind; 2] = [&TOPIC, &TOPIC_REQUEST];

//! The visit page, which takes in one go what a team hears at a door, and the answers a team carries back.

mod carry;
mod visit;

pub use carry::{Answer, CarryItem, CarryPage, VillageLink};
pub use visit::{Block, BlockGroup, Reveal, VisitPage};

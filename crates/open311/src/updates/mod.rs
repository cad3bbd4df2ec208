//! FixMyStreet's extension: what happened to requests, and what another system adds to one.

mod create;
mod list;

pub use create::create;
pub use list::list;

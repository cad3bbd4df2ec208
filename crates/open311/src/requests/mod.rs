//! Service requests: listed, read, sent in, and found by their token.

mod create;
mod list;
mod media;
mod position;
mod token;

pub use create::{create, same_id};
pub use list::{list, one};
pub use token::token;

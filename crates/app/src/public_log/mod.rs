//! The office's public log: its key, publishing, and what is kept of it beside the database.

mod command;
pub mod head;
mod keep;
mod key;
mod publish;
mod register;

pub use command::{begin, run};
pub use keep::{FILE, compare, kept};
pub use key::{load, make, make_where_missing, verifier};
pub use publish::first_or_due;
pub use register::note_register;

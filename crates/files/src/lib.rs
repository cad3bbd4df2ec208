//! Files of a matter: photos of the thing, voice notes, evidence. What a file is, is told by its bytes, never by its name.
//!
//! A photo is decoded, turned upright and written anew, so that neither where nor by whom it was taken stays in it; the
//! original is not kept. Photos show goods and works, not people. A voice note is kept until it is written down, a
//! document is kept as it came. Bytes are kept in a [`Folder`] before the row commits, and leave it by the outbox once no
//! row names them; what a broken off upload left behind is swept after a day.
//!
//! This crate knows no HTTP and none of the services: it meets a matter by table and id, through the access door.

mod add;
mod attachment;
mod audit;
mod content;
mod find;
mod folder;
mod picture;
mod prepare;
mod removal;
mod sweep;

pub use add::{MOST_FILES, add, purposes};
pub use attachment::{ATTACHMENT, AddedBy, Attachment, Matter, Purpose};
pub use audit::findings;
pub use find::{Found, find, may_open, publish};
pub use folder::Folder;
pub use prepare::{Kept, LARGEST_BYTES};
pub use removal::{carry_out, remove_voice, write_down};
pub use sweep::sweep;

use casework::kind::Kind;

/// The record kinds of this crate.
pub static KINDS: [&Kind; 1] = [&ATTACHMENT];

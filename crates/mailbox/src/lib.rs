//! Mail that becomes requests: a mailbox is looked into, each letter is a request, a reply to a notice is a note on its own.
//!
//! A letter is marked as seen only after what it brought was committed, and one that is read twice brings nothing new. What
//! programs write (absence notes, lists, returned mail) is passed over; what cannot be taken in is flagged and left for
//! people. Attachments stay in the mailbox. No log line holds an address or a subject.

mod automatic;
mod connection;
pub mod letter;
mod own_words;
mod reader;
mod take;

pub use connection::ImapError;
pub use reader::{Mailbox, Reader};

//! Contacts: who wants a reply, and how to reach them. Each belongs to one matter and is sealed with a key of its own.
//!
//! The rule it keeps: a name, a telephone number or an address is in the database only encrypted; the contact's key is
//! wrapped by the office's key, which lies outside the database; erasing a contact destroys its key. There is no person
//! behind several contacts and no search over them: the only way in is the matter. Who may read, and the log of who
//! did, are left to the caller.

mod contact_text;
mod derived;
mod erasure;
mod error;
mod keep;
mod office_key;
pub mod pin;
mod read;
mod sealing;

#[cfg(test)]
mod sealing_tests;

pub use contact_text::{ContactProblem, ContactText, Entered, is_email, is_phone};
pub use derived::derived;
pub use erasure::{Erasure, erase, erase_for_matter, erased_since, replay_erasures};
pub use error::PeopleError;
pub use keep::keep;
pub use office_key::{KeyError, OfficeKey};
pub use read::{has_contact, read};
pub use sealing::{ContactPlace, DoesNotOpen, Randomness, Sealed, open, seal};

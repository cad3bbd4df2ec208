//! Contacts: who wants a reply, and how to reach them. Each belongs to one matter and is sealed with a key of its own.
//!
//! The rule it keeps: a name, a telephone number or an address is in the database only encrypted; the contact's key is
//! wrapped by the office's key, which lies outside the database; erasing a contact destroys its key. There is no person
//! behind several contacts: the only way in is the matter, each reading is logged, and a day has a ceiling of them. What is
//! kept, and how long, is limited here. Who may read at all is left to the caller.

mod ceiling;
mod consent;
mod contact_text;
mod correction;
mod derived;
mod erasure;
mod error;
mod find;
mod keep;
pub mod limit;
mod mark;
mod office_key;
pub mod pin;
pub mod purge;
mod read;
pub mod reading;
mod ring;
pub mod rotation;
mod sealing;
mod stream;
pub mod subject_request;
pub mod terms;
pub mod told;

#[cfg(test)]
mod sealing_tests;

use casework::kind::Kind;

pub use ceiling::{Alert, alerts, look_at};
pub use consent::{CONSENT, Consent, ConsentTo, withdraw};
pub use contact_text::{ContactProblem, ContactText, Entered, is_email, is_phone};
pub use correction::correct;
pub use derived::derived;
pub use erasure::{Erasure, erase, erase_for_matter, erased_since, replay_erasures};
pub use error::PeopleError;
pub use find::{Found, find};
pub use keep::keep;
pub use limit::DATA_LIMIT;
pub use mark::Part;
pub use office_key::{KeyError, OfficeKey};
pub use purge::PURGE;
pub use read::{Purpose, fits, has_contact, parts, read};
pub use sealing::{ContactPlace, DoesNotOpen, Randomness, Sealed, open, seal};
pub use stream::{OpenedReader, SALT, SealedWriter, StreamKey};
pub use subject_request::{SUBJECT_REQUEST, SubjectRequest};
pub use terms::erase_at_once;

/// The kinds of this crate.
pub static KINDS: [&Kind; 4] = [&DATA_LIMIT, &SUBJECT_REQUEST, &CONSENT, &PURGE];

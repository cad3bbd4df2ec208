//! Deadlines for calendar programs: an address with a secret in it, good for one unit or for the whole office.
//!
//! A feed holds numbers, categories and due days; no description, no place, nobody.

mod feed;
mod ics;
mod token;

use casework::{Refusal, Work};

pub use token::{Issued, issue, list, may_have, revoke};

/// What a calendar program reads under a secret; none where it opens nothing.
pub async fn read(work: &Work, secret: &str, office_code: &str, office_name: &str) -> Result<Option<String>, Refusal> {
    match token::owner(work, secret).await? {
        Some(owner) => feed::feed(work, owner, office_code, office_name).await.map(Some),
        None => Ok(None),
    }
}

//! What every way in needs at hand.

use people::OfficeKey;
use store::{OfficeId, Store};

use crate::SignInLimiter;

/// The store, the office, its key, and what keeps the machine from being worn out.
#[derive(Clone, Copy)]
pub struct Gate<'a> {
    /// The database.
    pub store: &'a Store,
    /// The office that is entered.
    pub office: OfficeId,
    /// Its key: secrets are sealed and cookies signed with what follows from it.
    pub key: &'a OfficeKey,
    /// Hashes few passwords at a time.
    pub limiter: &'a SignInLimiter,
}

//! What can go wrong with contacts. No error carries anything of a contact.

use store::StoreError;

use crate::DoesNotOpen;

/// Why a contact could not be kept, read or erased.
#[derive(Debug, thiserror::Error)]
pub enum PeopleError {
    /// The storage failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// It does not open.
    #[error(transparent)]
    DoesNotOpen(#[from] DoesNotOpen),
    /// An erasure without a reason.
    #[error("an erasure needs a reason: say whether it was asked for, or the term had ended")]
    NoReason,
}

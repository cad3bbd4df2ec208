//! What can go wrong with contacts. No error carries anything of a contact.

use casework::Refusal;
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

impl PeopleError {
    /// As callers are told.
    pub fn refusal(self) -> Refusal {
        match self {
            Self::Store(error) => Refusal::Store(error),
            Self::NoReason => Refusal::problem("reason", "required"),
            // The key in the data folder is not the one that the contact was sealed with.
            Self::DoesNotOpen(error) => Refusal::Store(StoreError::Unavailable(error.to_string())),
        }
    }
}

//! Why something of the log was not done.

use casework::Refusal;
use store::StoreError;
use tlog::TlogError;

/// What stands against it; each sentence says what to do.
#[derive(Debug, thiserror::Error)]
pub enum ProofError {
    /// The storage, or a rule of casework.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// A text that is not what it should be.
    #[error(transparent)]
    Format(#[from] TlogError),
    /// The log in the database is not the one that was signed last.
    #[error(
        "nothing was published: the log in the database is not the one that was signed ({0}): run `doorstep verify`"
    )]
    Damaged(String),
    /// The key signs for another origin.
    #[error(
        "the log's key is that of {key}, but the log goes on as {origin}: put the right log.key into the data folder, or begin a \
         new origin with `doorstep log continue`"
    )]
    OtherKey {
        /// Whose key was given.
        key: String,
        /// Whose log this is.
        origin: String,
    },
    /// A cosignature by somebody unknown or over something else.
    #[error("{0}")]
    NotAccepted(String),
}

impl From<StoreError> for ProofError {
    fn from(error: StoreError) -> Self {
        Self::Refused(error.into())
    }
}

impl ProofError {
    /// As callers of a page are told.
    pub fn refusal(self) -> Refusal {
        match self {
            Self::Refused(refusal) => refusal,
            other => Refusal::Store(StoreError::Unavailable(other.to_string())),
        }
    }
}

//! Why a door stayed shut.

use casework::Refusal;
use store::StoreError;

/// Why somebody was not let in. The sentence people read is `refusal-<code>`.
#[derive(Debug, thiserror::Error)]
pub enum Denial {
    /// Name or password is wrong, and it is not told which (401).
    #[error("name or password is wrong")]
    WrongNameOrPassword,
    /// The password is right, but today the person is not on the rolls (403).
    #[error("this person is not on the rolls today")]
    NotOnTheRolls,
    /// Too many attempts from here (429).
    #[error("too many attempts: wait {wait_seconds} seconds")]
    TooManyAttempts {
        /// When the next attempt is looked at.
        wait_seconds: u64,
    },
    /// The link was used, has run out, or never was one (404).
    #[error("this link was used, has run out, or never was one")]
    LinkNotValid,
    /// The code is wrong, was used, or its time is over (401).
    #[error("this code is wrong, or was used before")]
    WrongCode,
    /// The passkey is not one of this office, or its answer is wrong (401).
    #[error("this passkey is not known here")]
    WrongPasskey,
    /// The provider of identities knows the person, and no account is bound to them (403).
    #[error("no account is bound to this person")]
    NotBound,
    /// The token's scope is narrower than that (403).
    #[error("this token may not be used for that")]
    BeyondScope,
    /// The device was revoked and is to wipe itself (401).
    #[error("this device was revoked")]
    DeviceRevoked,
    /// Another reason, e.g. a weak password.
    #[error(transparent)]
    Refused(#[from] Refusal),
}

impl Denial {
    /// Stable code; none where the refusal inside has its own.
    pub const fn code(&self) -> Option<&'static str> {
        match self {
            Self::WrongNameOrPassword => Some("wrong-name-or-password"),
            Self::NotOnTheRolls => Some("not-on-the-rolls"),
            Self::TooManyAttempts { .. } => Some("too-many-attempts"),
            Self::LinkNotValid => Some("link-not-valid"),
            Self::WrongCode => Some("wrong-code"),
            Self::WrongPasskey => Some("wrong-passkey"),
            Self::NotBound => Some("not-bound"),
            Self::BeyondScope => Some("token-scope"),
            Self::DeviceRevoked => Some("device-revoked"),
            Self::Refused(_) => None,
        }
    }
}

impl From<StoreError> for Denial {
    fn from(error: StoreError) -> Self {
        Self::Refused(error.into())
    }
}

impl From<Denial> for Refusal {
    fn from(denial: Denial) -> Self {
        match (denial.code(), denial) {
            (_, Denial::Refused(refusal)) => refusal,
            (_, Denial::BeyondScope) => Self::Forbidden,
            (code, _) => Self::Rule(code.unwrap_or_default()),
        }
    }
}

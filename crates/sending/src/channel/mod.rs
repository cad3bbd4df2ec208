//! The ways out: e-mail, gateways for text messages and chat, webhooks.

pub mod email;
pub mod gateway;
pub mod http;
pub mod webhook;

/// Why something did not go out: a code, never an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsent {
    /// What stands in the outbox, e.g. `smtp-451`, `http-503`, `timeout`.
    pub code: String,
    /// Whether trying again is of no use.
    pub hopeless: bool,
}

impl Unsent {
    /// To be tried again.
    pub fn later(code: impl Into<String>) -> Self {
        Self { code: code.into(), hopeless: false }
    }

    /// Not to be tried again.
    pub fn never(code: impl Into<String>) -> Self {
        Self { code: code.into(), hopeless: true }
    }
}

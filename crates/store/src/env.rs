//! What comes in from outside: the clock, ids and randomness, the office's time zone. Tests bring their own.

use std::sync::{Arc, Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp, tz::TimeZone};

use crate::{Ids, SystemIds};

/// Tells the time.
pub trait Clock: Send + Sync {
    /// The instant it is now.
    fn now(&self) -> Timestamp;
}

/// The surroundings a store works in.
#[derive(Clone)]
pub struct Env {
    /// Where `now` comes from.
    pub clock: Arc<dyn Clock>,
    /// Where ids and random bytes come from.
    pub ids: Arc<dyn Ids>,
    /// Where a day begins and ends.
    pub zone: TimeZone,
}

impl Env {
    /// The machine's clock and randomness, in the office's time zone.
    pub fn system(zone: TimeZone) -> Self {
        Self { clock: Arc::new(SystemClock), ids: Arc::new(SystemIds::default()), zone }
    }
}

/// The machine's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the one place the clock comes in")]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// A clock that stands still until it is turned.
#[derive(Debug)]
pub struct FixedClock(Mutex<Timestamp>);

impl FixedClock {
    /// A clock that shows `at`.
    pub fn new(at: Timestamp) -> Self {
        Self(Mutex::new(at))
    }

    /// Turns the clock to `at`, forwards or backwards.
    pub fn set(&self, at: Timestamp) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = at;
    }

    /// Turns the clock on by `by`; it stops at the end of time.
    pub fn advance(&self, by: SignedDuration) {
        let mut at = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *at = at.saturating_add(by).unwrap_or(Timestamp::MAX);
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

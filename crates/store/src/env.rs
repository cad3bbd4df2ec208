//! What comes in from outside: the clock, ids and randomness, the office's time zone. Tests bring their own.

use std::{
    collections::HashMap,
    fmt,
    sync::{Arc, Mutex, PoisonError, RwLock},
};

use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use zeroize::Zeroizing;

use crate::{Ids, OfficeId, SystemIds};

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
    /// By which the program knows later what it wrote itself.
    pub mac_key: MacKey,
}

impl Env {
    /// The machine's clock and randomness, in the office's time zone.
    pub fn system(zone: TimeZone) -> Self {
        Self { clock: Arc::new(SystemClock), ids: Arc::new(SystemIds::default()), zone, mac_key: MacKey::default() }
    }
}

/// Secrets that are not in the database, each of an office; clones share them. Never shown.
#[derive(Clone, Default)]
pub struct MacKey(Arc<RwLock<Secrets>>);

#[derive(Default)]
struct Secrets {
    of_one: HashMap<OfficeId, Secret>,
    of_all: Option<Secret>,
}

type Secret = Zeroizing<[u8; 32]>;

impl MacKey {
    /// With a secret of every office.
    pub fn new(secret: [u8; 32]) -> Self {
        let key = Self::default();
        key.set(None, secret);
        key
    }

    /// Takes another secret from now on: of an office, or of every one that has none of its own.
    pub fn set(&self, office: Option<OfficeId>, secret: [u8; 32]) {
        let mut secrets = self.0.write().unwrap_or_else(PoisonError::into_inner);
        match office {
            Some(office) => drop(secrets.of_one.insert(office, Zeroizing::new(secret))),
            None => secrets.of_all = Some(Zeroizing::new(secret)),
        }
    }

    /// An office's secret.
    pub fn get(&self, office: OfficeId) -> Option<Secret> {
        let secrets = self.0.read().unwrap_or_else(PoisonError::into_inner);
        secrets.of_one.get(&office).or(secrets.of_all.as_ref()).cloned()
    }
}

impl fmt::Debug for MacKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MacKey(not shown)")
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

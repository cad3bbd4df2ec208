//! Guards sign-in against guessing: few attempts from one address and for one name, few passwords hashed at a time.
//!
//! It slows, and locks nobody out: what somebody does elsewhere never uses up a person's own attempts. While a name is
//! guessed at from many addresses, each address has one attempt at it instead of five. It lives in memory only, so that no
//! list of addresses is kept.

mod allowance;
mod network;
mod residents;

use std::{
    collections::HashMap,
    hash::Hash,
    net::IpAddr,
    sync::{Mutex, PoisonError},
};

use jiff::Timestamp;
use store::Store;
use tokio::{sync::Semaphore, task::spawn_blocking};

use crate::{Denial, password, sign_in_name::is_well_formed};
use allowance::Allowance;
use network::Network;
pub use residents::ResidentLimiter;

/// One name from one network: a person who mistypes.
const PERSON: Allowance = Allowance { at_once: 5, seconds_each: 30 };
/// The same, while the name is guessed at from everywhere.
const PERSON_UNDER_ATTACK: Allowance = Allowance { at_once: 1, ..PERSON };
/// All names from one network: an office behind one address in the morning.
const NETWORK: Allowance = Allowance { at_once: 30, seconds_each: 2 };
/// One name from everywhere: beyond this it is under attack.
const NAME: Allowance = Allowance { at_once: 20, seconds_each: 15 };

/// Entries in memory at most; beyond, those that have recovered go, and then all.
const MOST_ENTRIES: usize = 20_000;
/// Passwords hashed at a time: each needs 19 MiB.
const HASHED_AT_ONCE: usize = 2;

/// Guards sign-in. One for the whole program.
#[derive(Debug)]
pub struct SignInLimiter {
    used: Mutex<Used>,
    hashing: Semaphore,
    residents: ResidentLimiter,
}

#[derive(Debug, Default)]
struct Used {
    persons: HashMap<(String, Network), i64>,
    networks: HashMap<Network, i64>,
    names: HashMap<String, i64>,
}

impl Default for SignInLimiter {
    fn default() -> Self {
        Self { used: Mutex::default(), hashing: Semaphore::new(HASHED_AT_ONCE), residents: ResidentLimiter::default() }
    }
}

impl SignInLimiter {
    /// What guards the pages of residents.
    pub const fn residents(&self) -> &ResidentLimiter {
        &self.residents
    }

    /// Uses up an attempt at `name` from `address`, or says how long to wait. Refused attempts prolong nothing.
    pub(crate) fn admit(&self, name: &str, address: IpAddr, now: Timestamp) -> Result<(), Denial> {
        let (name, network, now) = (key(name), Network::of(address), now.as_microsecond());
        let mut used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        used.forget_some(now);
        let under_attack = NAME.wait(used.names.get(&name).copied(), now) > 0;
        let person = if under_attack { PERSON_UNDER_ATTACK } else { PERSON };
        let of_person = used.persons.get(&(name.clone(), network)).copied();
        let of_network = used.networks.get(&network).copied();
        let wait = person.wait(of_person, now).max(NETWORK.wait(of_network, now));
        if wait > 0 {
            return Err(Denial::TooManyAttempts { wait_seconds: u64::try_from(wait).unwrap_or(0).div_ceil(1_000_000) });
        }
        used.persons.insert((name.clone(), network), PERSON.used(of_person, now));
        used.networks.insert(network, NETWORK.used(of_network, now));
        let of_name = used.names.get(&name).copied();
        used.names.insert(name, NAME.used(of_name, now));
        Ok(())
    }

    /// Gives the attempt back: who knows the password does not guess.
    pub(crate) fn succeeded(&self, name: &str, address: IpAddr) {
        let (name, network) = (key(name), Network::of(address));
        let mut used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        PERSON.give_back(used.persons.get_mut(&(name.clone(), network)));
        NETWORK.give_back(used.networks.get_mut(&network));
        NAME.give_back(used.names.get_mut(&name));
    }

    /// Whether the password is the one hashed; without a hash it takes as long, and is not.
    pub(crate) async fn verify(&self, password: &str, hash: Option<String>) -> bool {
        let _permit = self.hashing.acquire().await;
        let (password, known) = (password.to_owned(), hash.is_some());
        let hash = hash.unwrap_or_else(|| password::STAND_IN.to_owned());
        let right = spawn_blocking(move || password::verify_password(&password, &hash)).await;
        known && right.unwrap_or(false)
    }

    /// The hash of a new password.
    ///
    /// # Panics
    /// When the runtime is shutting down.
    pub(crate) async fn hash(&self, store: &Store, password: &str) -> String {
        let _permit = self.hashing.acquire().await;
        let mut salt = [0; 16];
        store.env().ids.random_bytes(&mut salt);
        let password = password.to_owned();
        let hashed = spawn_blocking(move || password::hash_password(&password, salt)).await;
        hashed.expect("a password is hashed unless the program is ending")
    }
}

/// What is no name is not remembered as one.
fn key(name: &str) -> String {
    if is_well_formed(name) { name.to_owned() } else { String::new() }
}

impl Used {
    fn forget_some(&mut self, now: i64) {
        forget(&mut self.persons, now);
        forget(&mut self.networks, now);
        forget(&mut self.names, now);
    }
}

fn forget<K: Eq + Hash>(entries: &mut HashMap<K, i64>, now: i64) {
    if entries.len() >= MOST_ENTRIES {
        entries.retain(|_, recovered_at| *recovered_at > now);
    }
    if entries.len() >= MOST_ENTRIES {
        entries.clear();
    }
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_740_787_200 + seconds).unwrap()
    }

    fn host(n: u32) -> IpAddr {
        Ipv4Addr::from_bits(n).into()
    }

    fn admitted(limiter: &SignInLimiter, name: &str, from: u32, seconds: i64) -> bool {
        limiter.admit(name, host(from), at(seconds)).is_ok()
    }

    #[test]
    fn a_person_has_five_attempts_and_then_one_every_thirty_seconds() {
        let limiter = SignInLimiter::default();
        assert_eq!((0..7).filter(|_| admitted(&limiter, "field", 1, 0)).count(), 5);
        let refused = limiter.admit("field", host(1), at(10));
        assert!(matches!(refused, Err(Denial::TooManyAttempts { wait_seconds: 20 })), "{refused:?}");
        assert!(admitted(&limiter, "field", 1, 30));
        assert!(!admitted(&limiter, "field", 1, 30));
    }

    #[test]
    fn guessing_at_somebody_elsewhere_takes_nothing_from_them() {
        let limiter = SignInLimiter::default();
        for address in 100..200 {
            for _ in 0..10 {
                admitted(&limiter, "field", address, 0);
            }
        }
        assert!(admitted(&limiter, "field", 1, 0));
        assert!(!admitted(&limiter, "field", 1, 0), "under attack an address has one attempt");
        assert!(admitted(&limiter, "field", 1, 30));
    }

    #[test]
    fn one_address_cannot_try_all_names() {
        let limiter = SignInLimiter::default();
        let tried = (0..100).filter(|n| admitted(&limiter, &format!("person{n}"), 1, 0)).count();
        assert_eq!(tried, 30);
        assert!(admitted(&limiter, "person99", 2, 0));
    }

    #[test]
    fn who_knows_the_password_is_never_slowed() {
        let limiter = SignInLimiter::default();
        for _ in 0..100 {
            assert!(admitted(&limiter, "field", 1, 0));
            limiter.succeeded("field", host(1));
        }
    }

    #[test]
    fn memory_is_bounded_whatever_is_tried() {
        let limiter = SignInLimiter::default();
        for n in 0..50_000 {
            admitted(&limiter, &format!("person{n}"), n, 0);
        }
        let used = limiter.used.lock().unwrap();
        assert!(used.persons.len() <= MOST_ENTRIES && used.names.len() <= MOST_ENTRIES);
    }
}

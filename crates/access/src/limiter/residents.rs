//! Guards what residents reach without an account: numbers with their PINs, and the page to ask.
//!
//! A PIN has six digits, so that a number is slowed whoever tries and from wherever; whether a number exists makes no
//! difference. Who knows the PIN is given the attempt back. As at sign-in, nothing of it leaves the memory.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Mutex, PoisonError},
};

use jiff::Timestamp;

use super::{allowance::Allowance, forget, network::Network};

/// One number, from everywhere: 288 attempts a day at a million PINs.
const NUMBER: Allowance = Allowance { at_once: 6, seconds_each: 300 };
/// All numbers, from one network.
const NETWORK: Allowance = Allowance { at_once: 30, seconds_each: 20 };
/// Requests sent from one network: a village behind one address after a talk.
const SENT: Allowance = Allowance { at_once: 30, seconds_each: 30 };

/// Guards the pages of residents.
#[derive(Debug, Default)]
pub struct ResidentLimiter(Mutex<Used>);

#[derive(Debug, Default)]
struct Used {
    numbers: HashMap<String, i64>,
    networks: HashMap<Network, i64>,
    sent: HashMap<Network, i64>,
}

impl ResidentLimiter {
    /// Uses up an attempt at the PIN of a number, or says how many seconds to wait. `number` is empty for what cannot be one.
    pub fn admit_pin(&self, number: &str, address: IpAddr, now: Timestamp) -> Result<(), u64> {
        let (network, now) = (Network::of(address), now.as_microsecond());
        let mut used = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        forget(&mut used.numbers, now);
        forget(&mut used.networks, now);
        let of_number = used.numbers.get(number).copied().filter(|_| !number.is_empty());
        let of_network = used.networks.get(&network).copied();
        seconds(NUMBER.wait(of_number, now).max(NETWORK.wait(of_network, now)))?;
        if !number.is_empty() {
            used.numbers.insert(number.to_owned(), NUMBER.used(of_number, now));
        }
        used.networks.insert(network, NETWORK.used(of_network, now));
        Ok(())
    }

    /// Gives the attempt back.
    pub fn pin_fitted(&self, number: &str, address: IpAddr) {
        let mut used = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        NUMBER.give_back(used.numbers.get_mut(number));
        NETWORK.give_back(used.networks.get_mut(&Network::of(address)));
    }

    /// Counts a request that is sent, or says how many seconds to wait.
    pub fn admit_request(&self, address: IpAddr, now: Timestamp) -> Result<(), u64> {
        let (network, now) = (Network::of(address), now.as_microsecond());
        let mut used = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        forget(&mut used.sent, now);
        let before = used.sent.get(&network).copied();
        seconds(SENT.wait(before, now))?;
        used.sent.insert(network, SENT.used(before, now));
        Ok(())
    }
}

fn seconds(wait: i64) -> Result<(), u64> {
    if wait > 0 { Err(u64::try_from(wait).unwrap_or(0).div_ceil(1_000_000)) } else { Ok(()) }
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

    #[test]
    fn a_number_is_slowed_from_wherever_it_is_tried() {
        let limiter = ResidentLimiter::default();
        let tried = (0..100).filter(|n| limiter.admit_pin("K7M9Q-X2T4P", host(*n), at(0)).is_ok()).count();
        assert_eq!(tried, 6);
        assert_eq!(limiter.admit_pin("K7M9Q-X2T4P", host(500), at(100)), Err(200));
        assert!(limiter.admit_pin("K7M9Q-X2T4P", host(500), at(300)).is_ok());
    }

    #[test]
    fn who_knows_the_pin_is_never_slowed() {
        let limiter = ResidentLimiter::default();
        for _ in 0..100 {
            assert!(limiter.admit_pin("K7M9Q-X2T4P", host(1), at(0)).is_ok());
            limiter.pin_fitted("K7M9Q-X2T4P", host(1));
        }
    }

    #[test]
    fn one_network_cannot_try_all_numbers() {
        let limiter = ResidentLimiter::default();
        let tried = (0..200).filter(|n| limiter.admit_pin(&format!("number {n}"), host(1), at(0)).is_ok()).count();
        assert_eq!(tried, 30);
        let tried = (0..200).filter(|_| limiter.admit_pin("", host(2), at(0)).is_ok()).count();
        assert_eq!(tried, 30, "what cannot be a number is slowed by network alone");
    }

    #[test]
    fn a_flood_of_requests_from_one_network_is_slowed() {
        let limiter = ResidentLimiter::default();
        assert_eq!((0..100).filter(|_| limiter.admit_request(host(1), at(0)).is_ok()).count(), 30);
        assert!(limiter.admit_request(host(2), at(0)).is_ok());
        assert!(limiter.admit_request(host(1), at(30)).is_ok());
    }
}

//! Guards what anybody may send without being known: so many at once from one network, then a few. It lives in memory only:
//! it slows floods, guards no secret, and may be forgotten.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Mutex, PoisonError},
};

use jiff::Timestamp;

use super::allowance::Allowance;
use crate::attempts::Network;

/// What is sent from one network: a village behind one address after a talk.
const SENT: Allowance = Allowance { at_once: 30, seconds_each: 30 };
/// Entries in memory at most; beyond, those that have recovered go, and then all.
const MOST_ENTRIES: usize = 20_000;

/// Guards what anybody may send.
#[derive(Debug, Default)]
pub struct FloodLimiter(Mutex<HashMap<Network, i64>>);

impl FloodLimiter {
    /// Counts something that is sent, or says how many seconds to wait.
    pub fn admit_request(&self, address: IpAddr, now: Timestamp) -> Result<(), u64> {
        let (network, now) = (Network::of(address), now.as_microsecond());
        let mut sent = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        forget(&mut sent, now);
        let before = sent.get(&network).copied();
        let wait = SENT.wait(before, now);
        if wait > 0 {
            return Err(u64::try_from(wait).unwrap_or(0).div_ceil(1_000_000));
        }
        sent.insert(network, SENT.used(before, now));
        Ok(())
    }
}

fn forget(entries: &mut HashMap<Network, i64>, now: i64) {
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

    #[test]
    fn a_flood_from_one_network_is_slowed_and_others_are_not() {
        let limiter = FloodLimiter::default();
        assert_eq!((0..100).filter(|_| limiter.admit_request(host(1), at(0)).is_ok()).count(), 30);
        assert!(limiter.admit_request(host(2), at(0)).is_ok());
        assert!(limiter.admit_request(host(1), at(30)).is_ok());
    }

    #[test]
    fn memory_is_bounded_whatever_is_sent() {
        let limiter = FloodLimiter::default();
        for n in 0..50_000 {
            let _ = limiter.admit_request(host(n), at(0));
        }
        assert!(limiter.0.lock().unwrap().len() <= MOST_ENTRIES);
    }
}

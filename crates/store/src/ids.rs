//! Ids are UUIDv7 (RFC 9562): they sort by the time they were made, and the device that types may make them too.
//!
//! Within one millisecond a 26-bit counter keeps the order (the standard's method 1); 48 random bits follow it.

use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;
use rand::{Rng, SeedableRng, TryRng, rngs::SysRng};
use rand_chacha::ChaCha12Rng;
use uuid::{Builder, Uuid};

/// Makes ids and random bytes.
pub trait Ids: Send + Sync {
    /// A new UUIDv7 for the instant `now`, greater than every earlier one of the same millisecond.
    fn new_id(&self, now: Timestamp) -> Uuid;
    /// Fills `into` with random bytes.
    fn random_bytes(&self, into: &mut [u8]);
}

/// Ids and randomness from the operating system: unguessable.
#[derive(Debug, Default)]
pub struct SystemIds(Mutex<Counter>);

impl Ids for SystemIds {
    fn new_id(&self, now: Timestamp) -> Uuid {
        let mut random = [0; 10];
        self.random_bytes(&mut random);
        self.0.lock().unwrap_or_else(PoisonError::into_inner).next(now, random)
    }

    fn random_bytes(&self, into: &mut [u8]) {
        SysRng.try_fill_bytes(into).expect("the operating system has random bytes to give");
    }
}

/// The same ids and bytes in the same order for the same seed: for tests and the sample county, never for secrets.
#[derive(Debug)]
pub struct SeededIds(Mutex<(ChaCha12Rng, Counter)>);

impl SeededIds {
    /// Ids that follow from `seed`.
    pub fn new(seed: u64) -> Self {
        Self(Mutex::new((ChaCha12Rng::seed_from_u64(seed), Counter::default())))
    }
}

impl Ids for SeededIds {
    fn new_id(&self, now: Timestamp) -> Uuid {
        let mut inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut random = [0; 10];
        inner.0.fill_bytes(&mut random);
        inner.1.next(now, random)
    }

    fn random_bytes(&self, into: &mut [u8]) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).0.fill_bytes(into);
    }
}

/// Keeps ids of one millisecond in order.
#[derive(Debug, Default)]
struct Counter {
    millis: i64,
    count: u32,
}

const COUNTER_BITS: u32 = 26;

impl Counter {
    fn next(&mut self, now: Timestamp, random: [u8; 10]) -> Uuid {
        let [a, b, c, d, tail @ ..] = random;
        let millis = now.as_millisecond();
        self.count = if millis == self.millis {
            (self.count + 1) % (1 << COUNTER_BITS)
        } else {
            // Half of the room stays free, so that counting on from a random start cannot run over.
            u32::from_be_bytes([a, b, c, d]) % (1 << (COUNTER_BITS - 1))
        };
        self.millis = millis;
        let [_, _, high_1, high_2] = (self.count >> 14).to_be_bytes();
        let [_, _, low_1, low_2] = (self.count & 0x3fff).to_be_bytes();
        let [t0, t1, t2, t3, t4, t5] = tail;
        // `Builder` sets version and variant bits itself: four bits of the first byte and two of the third are not ours.
        let bytes = [high_1, high_2, low_1, low_2, t0, t1, t2, t3, t4, t5];
        Builder::from_unix_timestamp_millis(millis.try_into().unwrap_or(0), &bytes).into_uuid()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(millis: i64) -> Timestamp {
        Timestamp::from_millisecond(millis).unwrap()
    }

    #[test]
    fn ids_of_one_millisecond_come_in_order_and_carry_version_and_variant() {
        let ids = SeededIds::new(1);
        let made: Vec<Uuid> = (0..20_000).map(|_| ids.new_id(at(1_740_787_200_000))).collect();
        assert!(made.is_sorted_by(|a, b| a < b));
        for id in &made {
            assert_eq!(id.get_version_num(), 7);
            assert_eq!(id.get_variant(), uuid::Variant::RFC4122);
            assert_eq!(id.as_u128() >> 80, 1_740_787_200_000);
        }
    }

    #[test]
    fn a_later_millisecond_gives_a_greater_id() {
        let ids = SystemIds::default();
        assert!(ids.new_id(at(1_740_787_200_000)) < ids.new_id(at(1_740_787_200_001)));
    }

    #[test]
    fn the_same_seed_gives_the_same_ids_and_bytes() {
        let (one, other, third) = (SeededIds::new(7), SeededIds::new(7), SeededIds::new(8));
        let make = |ids: &SeededIds| {
            let mut bytes = [0; 16];
            ids.random_bytes(&mut bytes);
            (ids.new_id(at(5)), ids.new_id(at(5)), bytes)
        };
        assert_eq!(make(&one), make(&other));
        assert_ne!(make(&SeededIds::new(7)), make(&third));
    }
}

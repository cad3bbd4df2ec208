//! A small deterministic picker: the same number in, the same choices out, on every machine.

/// A splitmix64 stream.
#[derive(Clone, Debug)]
pub struct Pick(u64);

impl Pick {
    /// A stream that depends on nothing but the seed.
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A stream for a purpose: different words give streams that have nothing to do with one another.
    pub fn of(purpose: &str, n: u64) -> Self {
        Self(mix(hash(purpose) ^ mix(n)))
    }

    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        mix(self.0)
    }

    /// A number from 0 to `bound - 1`; 0 where `bound` is 0.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.bits().checked_rem(bound).unwrap_or(0)
    }

    /// A number of the range, both ends included.
    pub fn between(&mut self, from: u64, to: u64) -> u64 {
        from + self.below(to.saturating_sub(from) + 1)
    }

    /// True in `percent` of a hundred cases.
    pub fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// One of the items; nothing where there is none.
    pub fn one<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        items.get(at(self.below(items.len() as u64)))
    }

    /// Brings the items into another order.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, at(self.below(last as u64 + 1)));
        }
    }
}

/// A number of a list as an index.
pub(crate) fn at(n: u64) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}

/// FNV-1a, spread out.
pub(crate) fn hash(text: &str) -> u64 {
    mix(text.bytes().fold(0xCBF2_9CE4_8422_2325, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)))
}

const fn mix(n: u64) -> u64 {
    let n = (n ^ (n >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let n = (n ^ (n >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    n ^ (n >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_choices() {
        let (mut first, mut second) = (Pick::of("visits", 7), Pick::of("visits", 7));
        let drawn: Vec<u64> = (0..20).map(|_| first.bits()).collect();
        assert_eq!(drawn, (0..20).map(|_| second.bits()).collect::<Vec<_>>());
        assert_ne!(drawn[0], Pick::of("visits", 8).bits());
        assert_ne!(drawn[0], Pick::of("requests", 7).bits());
    }

    #[test]
    fn a_shuffle_loses_nothing() {
        let mut items: Vec<u32> = (0..50).collect();
        Pick::new(1).shuffle(&mut items);
        assert_ne!(items, (0..50).collect::<Vec<_>>());
        items.sort_unstable();
        assert_eq!(items, (0..50).collect::<Vec<_>>());
    }

    #[test]
    fn numbers_stay_in_their_range() {
        let mut pick = Pick::new(3);
        assert!((0..500).map(|_| pick.between(4, 9)).all(|n| (4..=9).contains(&n)));
        assert_eq!(pick.below(0), 0);
        assert_eq!(pick.one::<u8>(&[]), None);
    }
}

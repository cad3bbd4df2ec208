//! How a season's work is spread: shares of a whole that add up, and days in their order.

use jiff::{ToSpan, civil::Date};

/// A small generator of numbers that are the same every time.
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    /// Dice for a purpose; other purposes roll otherwise.
    pub fn new(purpose: &str) -> Self {
        Self(
            purpose
                .bytes()
                .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)),
        )
    }

    /// The next number (splitmix64).
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `bound`.
    pub fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(bound.max(1)).unwrap_or(1)).unwrap_or_default()
    }

    /// True in so many of a hundred cases.
    pub fn percent(&mut self, of_hundred: usize) -> bool {
        self.below(100) < of_hundred
    }

    /// One of these.
    pub fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

/// `total` in `parts` shares that differ by chance and add up; none is below `least`.
pub fn shares(dice: &mut Dice, total: u32, parts: usize, least: u32) -> Vec<u32> {
    let count = u32::try_from(parts).unwrap_or(u32::MAX);
    let mut shares = vec![least; parts];
    let mut rest = total.saturating_sub(least * count);
    let step = (rest / (count * 4).max(1)).max(1);
    while rest > 0 {
        let give = step.min(rest);
        let to = dice.below(parts);
        shares[to] += give;
        rest -= give;
    }
    shares
}

/// Spreads `n` things over the days from `from` to `to`, in order.
pub fn days(dice: &mut Dice, n: usize, from: Date, to: Date) -> Vec<Date> {
    let span = from.until(to).map_or(0, |span| span.get_days());
    let length = usize::try_from(span).unwrap_or_default() + 1;
    let mut days: Vec<Date> =
        (0..n).map(|_| from.saturating_add(i64::try_from(dice.below(length)).unwrap_or_default().days())).collect();
    days.sort_unstable();
    days
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_add_up_and_none_is_below_the_least() {
        let shares = shares(&mut Dice::new("test"), 15_000, 4_672, 1);
        assert_eq!((shares.iter().sum::<u32>(), shares.len()), (15_000, 4_672));
        assert!(shares.iter().all(|share| *share >= 1));
    }
}

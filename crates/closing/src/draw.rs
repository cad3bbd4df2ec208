//! Drawing call-backs by chance, so that anybody who has the seed can draw them again.
//!
//! Within a stratum every closed request has the same chance: its rank is a hash over the seed and its id, and the lowest
//! ranks are drawn. Nobody chooses, and nobody can say afterwards that somebody chose.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};
use uuid::Uuid;

/// How many are drawn of a stratum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Of a hundred, rounded up.
    pub percent: u32,
    /// At least so many of each stratum, or all of a smaller one.
    pub at_least: u32,
}

impl Size {
    /// How many of `population`.
    pub fn of(self, population: usize) -> usize {
        let percent = usize::try_from(self.percent.min(100)).unwrap_or(100);
        let at_least = usize::try_from(self.at_least).unwrap_or(usize::MAX);
        (population * percent).div_ceil(100).max(at_least).min(population)
    }
}

/// A stratum after the draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stratum<K> {
    /// What its requests have in common.
    pub key: K,
    /// How many requests it has: what its result stands for.
    pub population: usize,
    /// Those drawn, in the order of their ranks: the order in which they are called.
    pub drawn: Vec<Uuid>,
}

/// Draws from each stratum. The order of `candidates` makes no difference; one that is there twice counts once.
pub fn draw<K: Ord>(seed: &[u8], candidates: impl IntoIterator<Item = (K, Uuid)>, size: Size) -> Vec<Stratum<K>> {
    let mut strata: BTreeMap<K, BTreeMap<[u8; 32], Uuid>> = BTreeMap::new();
    for (key, id) in candidates {
        strata.entry(key).or_default().insert(rank(seed, id), id);
    }
    let drawn = strata.into_iter().map(|(key, ranked)| {
        let population = ranked.len();
        Stratum { key, population, drawn: ranked.into_values().take(size.of(population)).collect() }
    });
    drawn.collect()
}

/// A hash over the ids, whatever their order: what could be drawn from.
pub fn fingerprint(ids: impl IntoIterator<Item = Uuid>) -> String {
    let sorted: std::collections::BTreeSet<Uuid> = ids.into_iter().collect();
    let digest = sorted.iter().fold(Sha256::new(), |digest, id| digest.chain_update(id.as_bytes()));
    hex::encode(digest.finalize())
}

fn rank(seed: &[u8], id: Uuid) -> [u8; 32] {
    Sha256::new().chain_update(seed).chain_update(id.as_bytes()).finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TENTH: Size = Size { percent: 10, at_least: 3 };

    fn ids(n: u128) -> impl Iterator<Item = Uuid> {
        (0..n).map(|n| Uuid::from_u128(n * 7919))
    }

    #[test]
    fn a_tenth_is_drawn_but_at_least_three_or_all() {
        for (population, expected) in [(0, 0), (1, 1), (2, 2), (3, 3), (30, 3), (31, 4), (250, 25)] {
            assert_eq!(TENTH.of(population), expected, "of {population}");
        }
        assert_eq!(Size { percent: 400, at_least: 0 }.of(9), 9);
    }

    #[test]
    fn the_same_seed_draws_the_same_whatever_the_order_and_another_seed_others() {
        let forwards = draw(b"seed", ids(80).map(|id| ("water", id)), TENTH);
        let mut backwards: Vec<_> = ids(80).map(|id| ("water", id)).collect();
        backwards.reverse();
        backwards.push(backwards[0]);
        assert_eq!(draw(b"seed", backwards, TENTH), forwards);
        assert_ne!(draw(b"other", ids(80).map(|id| ("water", id)), TENTH)[0].drawn, forwards[0].drawn);
    }

    #[test]
    fn strata_are_drawn_apart_and_come_in_the_order_of_their_keys() {
        let candidates = ids(60).enumerate().map(|(n, id)| (if n % 3 == 0 { "roads" } else { "water" }, id));
        let strata = draw(b"seed", candidates, TENTH);
        let told: Vec<_> = strata.iter().map(|it| (it.key, it.population, it.drawn.len())).collect();
        assert_eq!(told, [("roads", 20, 3), ("water", 40, 4)]);
    }

    #[test]
    fn every_request_is_drawn_about_as_often_as_any_other() {
        let mut times = BTreeMap::new();
        for seed in 0..4000_u32 {
            for id in &draw(&seed.to_be_bytes(), ids(20).map(|id| ((), id)), Size { percent: 25, at_least: 1 })[0].drawn
            {
                *times.entry(*id).or_insert(0_u32) += 1;
            }
        }
        // 5 of 20, 4,000 times: 1,000 each; five standard deviations are 137.
        assert_eq!(times.len(), 20);
        assert!(times.values().all(|n| n.abs_diff(1000) < 137), "{times:?}");
    }
}

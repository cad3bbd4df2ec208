//! Sparse vectors over terms, and the map by which terms are found.

use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
};

use crate::text::{Pieces, Term};

/// A map by term. Its keys are hashes already; they are found in the same order on every run.
pub type ByTerm<T> = HashMap<u64, T, BuildHasherDefault<Hashed>>;

/// Takes a key that is a hash as it is.
#[derive(Debug, Default)]
pub struct Hashed(u64);

impl Hasher for Hashed {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }
    fn write_u64(&mut self, key: u64) {
        // The map looks at the lowest and the highest bits; a product mixes its upper half best.
        self.0 = key.wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(32);
    }
}

/// How often each term occurs, by key. What stands in the first of several lines counts `lead` times more.
pub fn counts(pieces: &Pieces, terms: &[Term], lead: f32) -> Vec<(u64, f32)> {
    let counted = |term: &Term| (term.key, if pieces.list[term.at].lead { 1.0 + lead } else { 1.0 });
    let mut all: Vec<(u64, f32)> = terms.iter().map(counted).collect();
    all.sort_by_key(|(key, _)| *key);
    all.dedup_by(|next, kept| {
        let same = next.0 == kept.0;
        if same {
            kept.1 += next.1;
        }
        same
    });
    all
}

/// Brings a vector to length one.
pub fn normalise<K>(vector: &mut [(K, f32)]) {
    let length = vector.iter().map(|(_, value)| value * value).sum::<f32>().sqrt();
    if length > 0.0 {
        for (_, value) in vector.iter_mut() {
            *value /= length;
        }
    }
}

//! How a seed is changed: bytes and bits, pieces moved, doubled, cut or taken from another seed, numbers at their limits,
//! words of the format.

use rand::{Rng as _, RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

use crate::Target;

/// The longest input.
const LONGEST: usize = 64 << 10;

/// Numbers and signs at which readers stumble.
const EDGES: [&str; 24] = [
    "0",
    "-1",
    "1e999",
    "NaN",
    "4294967296",
    "9223372036854775807",
    "18446744073709551616",
    "0000-00-00",
    "9999-12-31",
    "\u{0}",
    "\u{feff}",
    "\u{202e}",
    "\r\n",
    "\r",
    "\"",
    "'",
    "{",
    "[",
    "<",
    "&#0;",
    "%00",
    "\\u0000",
    "藏",
    "བོད",
];

/// The input with this number: always the same for the same target and seed.
pub fn input(target: &Target, seed: u64, number: u64) -> Vec<u8> {
    let mut random = ChaCha8Rng::seed_from_u64(seed ^ number.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    let mut bytes = pick(&mut random, &target.seeds).cloned().unwrap_or_default();
    // One in sixteen is read as it is or wholly made up: what is right must stay right.
    match random.random_range(0..32_u32) {
        0 => return bytes,
        1 => {
            bytes = vec![0; random.random_range(0..200)];
            random.fill_bytes(&mut bytes);
        }
        _ => {}
    }
    for _ in 0..1 << random.random_range(0..5_u32) {
        change(&mut bytes, target, &mut random);
    }
    bytes.truncate(LONGEST);
    bytes
}

fn pick<'a, T>(random: &mut ChaCha8Rng, among: &'a [T]) -> Option<&'a T> {
    if among.is_empty() { None } else { among.get(random.random_range(0..among.len())) }
}

/// A place in the bytes, also behind their end.
fn place(random: &mut ChaCha8Rng, bytes: &[u8]) -> usize {
    random.random_range(0..=bytes.len())
}

/// A piece of them, mostly a short one.
fn piece(random: &mut ChaCha8Rng, bytes: &[u8]) -> std::ops::Range<usize> {
    let from = place(random, bytes);
    let most = if random.random_ratio(1, 8) { bytes.len() - from } else { (bytes.len() - from).min(16) };
    from..from + random.random_range(0..=most)
}

fn insert(bytes: &mut Vec<u8>, at: usize, what: &[u8]) {
    let tail = bytes.split_off(at);
    bytes.extend_from_slice(what);
    bytes.extend_from_slice(&tail);
}

fn change(bytes: &mut Vec<u8>, target: &Target, random: &mut ChaCha8Rng) {
    let at = place(random, bytes);
    match random.random_range(0..11_u32) {
        0 => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 1 << random.random_range(0..8_u32);
            }
        }
        1 => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte = random.random();
            }
        }
        2 => {
            let made: [u8; 4] = random.random();
            insert(bytes, at, &made[..random.random_range(1..=4)]);
        }
        3 => {
            let range = piece(random, bytes);
            bytes.drain(range);
        }
        4 => {
            let copied = bytes[piece(random, bytes)].to_vec();
            let times = if random.random_ratio(1, 16) { random.random_range(2..200) } else { 1 };
            insert(bytes, at, &copied.repeat(times.min(1 + LONGEST / (copied.len() + 1))));
        }
        5 => {
            if let Some(other) = pick(random, &target.seeds) {
                let taken = other[piece(random, other)].to_vec();
                insert(bytes, at, &taken);
            }
        }
        6 => {
            if let Some(word) = pick(random, target.words) {
                insert(bytes, at, word.as_bytes());
            }
        }
        7 => {
            if let Some(edge) = pick(random, &EDGES) {
                let range = piece(random, bytes);
                let start = range.start;
                bytes.drain(range);
                insert(bytes, start, edge.as_bytes());
            }
        }
        8 => number(bytes, random),
        9 => bytes.truncate(at),
        _ => {
            let range = piece(random, bytes);
            bytes[range].reverse();
        }
    }
}

/// Changes a number that stands in the bytes, as digits or as two or four of them.
fn number(bytes: &mut [u8], random: &mut ChaCha8Rng) {
    let digits: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at].is_ascii_digit()).collect();
    if let Some(at) = pick(random, &digits) {
        bytes[*at] = b'0' + random.random_range(0..10_u8);
        return;
    }
    let width = if random.random() { 2 } else { 4 };
    let at = place(random, bytes);
    if let Some(field) = bytes.get_mut(at..at + width) {
        let edge: u8 = *pick(random, &[0, 1, 0x7f, 0x80, 0xff]).unwrap_or(&0);
        field.fill(edge);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_number_gives_the_same_input_and_another_gives_another() {
        let target = Target::new("none", &["word"], vec![b"a seed, 2025-03-01".to_vec()], |_| {});
        let made: Vec<_> = (0..2000).map(|number| input(&target, 7, number)).collect();
        assert!((0..2000).all(|number| made[usize::try_from(number).unwrap()] == input(&target, 7, number)));
        let different: std::collections::HashSet<_> = made.iter().collect();
        assert!(different.len() > 1500, "{}", different.len());
        assert!(made.contains(&target.seeds[0]), "the seed itself is read, too");
        assert!(made.iter().all(|bytes| bytes.len() <= LONGEST));
    }
}

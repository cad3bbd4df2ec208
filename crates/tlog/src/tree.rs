//! The Merkle tree of RFC 6962, section 2.1: hashes, the ranges of which proofs consist, and the checks of RFC 9162,
//! sections 2.1.3.2 and 2.1.4.2.

use std::ops::Range;

use sha2::{Digest, Sha256};

use crate::TlogError;

/// A hash of the tree.
pub type Hash = [u8; 32];

/// A complete subtree: `level` doublings above the leaves, the `n`th from the left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Node {
    /// Doublings above the leaves.
    pub level: u8,
    /// Its place in its level.
    pub n: u64,
}

/// The hash of a leaf.
pub fn leaf_hash(entry: &[u8]) -> Hash {
    let mut digest = Sha256::new();
    digest.update([0]);
    digest.update(entry);
    digest.finalize().into()
}

/// The hash of what stands above two hashes.
pub fn node_hash(left: &Hash, right: &Hash) -> Hash {
    let mut digest = Sha256::new();
    digest.update([1]);
    digest.update(left);
    digest.update(right);
    digest.finalize().into()
}

/// The root of the empty tree.
pub fn empty_root() -> Hash {
    Sha256::digest([]).into()
}

/// The complete subtrees of which a range of leaves consists, from left to right. The range begins where a subtree of its
/// size may begin, as all ranges of a proof do.
pub fn whole(range: &Range<u64>) -> Vec<Node> {
    let (mut at, mut nodes) = (range.start, Vec::new());
    while at < range.end {
        let room = (range.end - at).ilog2();
        let level = if at == 0 { room } else { room.min(at.trailing_zeros()) };
        nodes.push(Node { level: u8::try_from(level).unwrap_or(63), n: at >> level });
        at += 1 << level;
    }
    nodes
}

/// The root over complete subtrees that stand beside one another, the larger ones left.
pub fn range_root(hashes: &[Hash]) -> Option<Hash> {
    let (last, before) = hashes.split_last()?;
    Some(before.iter().rfold(*last, |right, left| node_hash(left, &right)))
}

/// The largest power of two below `n`.
fn split(n: u64) -> u64 {
    1 << (n - 1).ilog2()
}

/// The ranges whose roots prove that leaf `index` lies in the tree of `size`, from the leaf's sibling up.
pub fn inclusion(index: u64, size: u64) -> Option<Vec<Range<u64>>> {
    if index >= size {
        return None;
    }
    let (mut here, mut ranges) = (0..size, Vec::new());
    while here.end - here.start > 1 {
        let middle = here.start + split(here.end - here.start);
        if index < middle {
            ranges.push(middle..here.end);
            here.end = middle;
        } else {
            ranges.push(here.start..middle);
            here.start = middle;
        }
    }
    ranges.reverse();
    Some(ranges)
}

/// The ranges whose roots prove that the tree of `old` is the beginning of the tree of `size`.
pub fn consistency(old: u64, size: u64) -> Option<Vec<Range<u64>>> {
    if old > size {
        return None;
    }
    if old == 0 || old == size {
        return Some(Vec::new());
    }
    let (mut here, mut ranges, mut known) = (0..size, Vec::new(), true);
    while old != here.end {
        let middle = here.start + split(here.end - here.start);
        if old <= middle {
            ranges.push(middle..here.end);
            here.end = middle;
        } else {
            ranges.push(here.start..middle);
            here.start = middle;
            known = false;
        }
    }
    if !known {
        ranges.push(here);
    }
    ranges.reverse();
    Some(ranges)
}

/// Checks that a leaf lies at `index` of the tree of `size` with this root.
pub fn check_inclusion(leaf: Hash, index: u64, size: u64, proof: &[Hash], root: &Hash) -> Result<(), TlogError> {
    if index >= size {
        return Err(TlogError::BadProof);
    }
    let (mut at, mut last, mut hash) = (index, size - 1, leaf);
    for beside in proof {
        if last == 0 {
            return Err(TlogError::BadProof);
        }
        if at & 1 == 1 || at == last {
            hash = node_hash(beside, &hash);
            while at & 1 == 0 && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            hash = node_hash(&hash, beside);
        }
        at >>= 1;
        last >>= 1;
    }
    if last == 0 && hash == *root { Ok(()) } else { Err(TlogError::BadProof) }
}

/// Checks that the tree of `size` with `root` begins with the tree of `old` with `old_root`.
pub fn check_consistency(old: u64, old_root: &Hash, size: u64, root: &Hash, proof: &[Hash]) -> Result<(), TlogError> {
    let same = |fits: bool| if fits { Ok(()) } else { Err(TlogError::BadProof) };
    if old > size {
        return Err(TlogError::BadProof);
    }
    if old == 0 {
        return same(proof.is_empty() && *old_root == empty_root());
    }
    if old == size {
        return same(proof.is_empty() && old_root == root);
    }
    let from_root = [*old_root];
    let (mut hashes, mut at, mut last) = (proof.iter(), old - 1, size - 1);
    if old.is_power_of_two() {
        hashes = from_root.iter();
    }
    let rest = if old.is_power_of_two() { proof } else { proof.get(1..).unwrap_or_default() };
    let first = *hashes.next().ok_or(TlogError::BadProof)?;
    let (mut before, mut after) = (first, first);
    while at & 1 == 1 {
        at >>= 1;
        last >>= 1;
    }
    for beside in rest {
        if last == 0 {
            return Err(TlogError::BadProof);
        }
        if at & 1 == 1 || at == last {
            before = node_hash(beside, &before);
            after = node_hash(beside, &after);
            while at & 1 == 0 && at != 0 {
                at >>= 1;
                last >>= 1;
            }
        } else {
            after = node_hash(&after, beside);
        }
        at >>= 1;
        last >>= 1;
    }
    same(last == 0 && before == *old_root && after == *root)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaves(n: u64) -> Vec<Hash> {
        (0..n).map(|at| leaf_hash(&at.to_be_bytes())).collect()
    }

    /// The definition of the standard, word by word.
    fn root(leaves: &[Hash]) -> Hash {
        match leaves {
            [] => empty_root(),
            [one] => *one,
            more => {
                let middle = usize::try_from(split(more.len() as u64)).unwrap();
                node_hash(&root(&more[..middle]), &root(&more[middle..]))
            }
        }
    }

    fn roots(all: &[Hash], ranges: &[Range<u64>]) -> Vec<Hash> {
        let at = |n: u64| usize::try_from(n).unwrap();
        ranges.iter().map(|range| root(&all[at(range.start)..at(range.end)])).collect()
    }

    #[test]
    fn the_hashes_are_those_of_the_standards_test_vectors() {
        let entries: [&[u8]; 3] = [b"", &[0], &[0x10]];
        let hashes: Vec<Hash> = entries.iter().map(|entry| leaf_hash(entry)).collect();
        assert_eq!(hex::encode(empty_root()), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assert_eq!(hex::encode(root(&hashes[..1])), "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assert_eq!(hex::encode(root(&hashes[..2])), "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        assert_eq!(hex::encode(root(&hashes)), "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
    }

    #[test]
    fn complete_subtrees_make_the_root_of_their_range() {
        let all = leaves(70);
        for end in 1..70_u64 {
            let nodes = whole(&(0..end));
            let hashes: Vec<Hash> = nodes
                .iter()
                .map(|node| {
                    let leaves = (node.n << node.level)..((node.n + 1) << node.level);
                    roots(&all, std::slice::from_ref(&leaves))[0]
                })
                .collect();
            assert_eq!(range_root(&hashes), Some(root(&all[..usize::try_from(end).unwrap()])), "{end}");
        }
    }

    #[test]
    fn every_leaf_of_every_small_tree_is_proven_and_nothing_else_is() {
        let all = leaves(40);
        for size in 1..=40_u64 {
            let whole = root(&all[..usize::try_from(size).unwrap()]);
            for index in 0..size {
                let leaf = all[usize::try_from(index).unwrap()];
                let proof = roots(&all, &inclusion(index, size).unwrap());
                assert_eq!(check_inclusion(leaf, index, size, &proof, &whole), Ok(()), "{index} of {size}");
                for wrong in [index + 1, index.wrapping_sub(1)] {
                    assert!(check_inclusion(leaf, wrong, size, &proof, &whole).is_err() || size == 1 && wrong == index);
                }
                assert!(check_inclusion(all[39], index, size, &proof, &whole).is_err() || index == 39);
                let longer = [proof.clone(), vec![whole]].concat();
                assert!(check_inclusion(leaf, index, size, &longer, &whole).is_err());
            }
            assert!(inclusion(size, size).is_none());
        }
    }

    #[test]
    fn every_small_tree_is_the_beginning_of_every_larger_one_and_of_no_other() {
        let all = leaves(40);
        let other = leaf_hash(b"another");
        for size in 1..=40_u64 {
            let after = root(&all[..usize::try_from(size).unwrap()]);
            for old in 0..=size {
                let before = root(&all[..usize::try_from(old).unwrap()]);
                let proof = roots(&all, &consistency(old, size).unwrap());
                assert_eq!(check_consistency(old, &before, size, &after, &proof), Ok(()), "{old} in {size}");
                assert!(check_consistency(old, &other, size, &after, &proof).is_err());
                assert!(check_consistency(old, &before, size, &other, &proof).is_err() || old == 0);
                let longer = [proof.clone(), vec![other]].concat();
                assert!(check_consistency(old, &before, size, &after, &longer).is_err());
                if let [_, shorter @ ..] = proof.as_slice() {
                    assert!(check_consistency(old, &before, size, &after, shorter).is_err());
                }
            }
            assert!(consistency(size + 1, size).is_none());
        }
    }
}

//! The right edge of a tree in tiles: what is needed to make it grow, and nothing of what lies to the left.

use crate::{
    TILE_WIDTH,
    tree::{Hash, Node, empty_root, node_hash, range_root, whole},
};

/// A tile that has got its last hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FullTile {
    /// Its level.
    pub level: u8,
    /// Its place in the level.
    pub n: u64,
    /// Its 256 hashes.
    pub hashes: Vec<Hash>,
}

/// The rightmost tile of each level, as far as it is not full.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edge {
    size: u64,
    levels: Vec<Vec<Hash>>,
}

impl Edge {
    /// How many hashes the rightmost tile of each level has in a tree of `size`, from the leaves up; 0 where all are full.
    pub fn widths(size: u64) -> Vec<u64> {
        let mut widths = Vec::new();
        let mut here = size;
        while here > 0 {
            widths.push(here % TILE_WIDTH);
            here /= TILE_WIDTH;
        }
        widths
    }

    /// The edge of a tree of `size` from its rightmost tiles, from the leaves up; none where they do not have their widths.
    pub fn of(size: u64, levels: Vec<Vec<Hash>>) -> Option<Self> {
        let widths: Vec<u64> = levels.iter().map(|hashes| hashes.len() as u64).collect();
        (widths == Self::widths(size)).then_some(Self { size, levels })
    }

    /// How many leaves the tree has.
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// The hashes of the rightmost tile of each level.
    pub fn levels(&self) -> &[Vec<Hash>] {
        &self.levels
    }

    /// One leaf more. Tiles that get full by it are handed over, from the leaves up.
    pub fn push(&mut self, leaf: Hash) -> Vec<FullTile> {
        self.size += 1;
        let (mut hash, mut full, mut above) = (leaf, Vec::new(), self.size);
        for level in 0_u8.. {
            let at = usize::from(level);
            if self.levels.len() == at {
                self.levels.push(Vec::new());
            }
            self.levels[at].push(hash);
            above /= TILE_WIDTH;
            if (self.levels[at].len() as u64) < TILE_WIDTH {
                break;
            }
            let hashes = std::mem::take(&mut self.levels[at]);
            hash = top(&hashes);
            full.push(FullTile { level, n: above - 1, hashes });
        }
        full
    }

    /// The root of the tree.
    pub fn root(&self) -> Hash {
        let mut subtrees = Vec::new();
        for hashes in self.levels.iter().rev() {
            let width = hashes.len() as u64;
            subtrees.extend(whole(&(0..width)).into_iter().map(|node| inside(hashes, node)));
        }
        range_root(&subtrees).unwrap_or_else(empty_root)
    }
}

/// The hash above the hashes of a tile that `node` covers, counted within the tile.
pub(crate) fn inside(hashes: &[Hash], node: Node) -> Hash {
    let width = 1_usize << node.level;
    let from = usize::try_from(node.n).unwrap_or(usize::MAX).saturating_mul(width);
    hashes.get(from..from.saturating_add(width)).map_or_else(empty_root, top)
}

/// The hash above a number of hashes that is a power of two.
fn top(hashes: &[Hash]) -> Hash {
    match hashes {
        [] => empty_root(),
        [one] => *one,
        more => {
            let (left, right) = more.split_at(more.len() / 2);
            node_hash(&top(left), &top(right))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::leaf_hash;

    #[test]
    fn an_edge_has_the_root_of_all_its_leaves_at_every_size() {
        let (mut edge, mut leaves) = (Edge::default(), Vec::new());
        assert_eq!(edge.root(), empty_root());
        for n in 0..1100_u64 {
            let leaf = leaf_hash(&n.to_be_bytes());
            leaves.push(leaf);
            let full = edge.push(leaf);
            assert_eq!(full.len(), usize::from((n + 1) % 256 == 0));
            let slow: Vec<Hash> = whole(&(0..n + 1)).into_iter().map(|node| inside(&leaves, node)).collect();
            assert_eq!(Some(edge.root()), range_root(&slow), "{n}");
            assert_eq!(Edge::of(n + 1, edge.levels().to_vec()).as_ref(), Some(&edge));
        }
    }

    #[test]
    fn full_tiles_carry_their_level_and_place() {
        let mut edge = Edge::default();
        let full: Vec<FullTile> = (0..65_536_u64 + 256).flat_map(|n| edge.push(leaf_hash(&n.to_be_bytes()))).collect();
        let places: Vec<(u8, u64)> = full.iter().map(|tile| (tile.level, tile.n)).collect();
        assert_eq!(places.len(), 258);
        assert_eq!(places[255..], [(0, 255), (1, 0), (0, 256)]);
        assert_eq!(Edge::widths(edge.size()), [0, 1, 1]);
    }
}

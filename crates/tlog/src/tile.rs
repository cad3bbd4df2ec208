//! Tiles and their names, as c2sp.org/tlog-tiles has them.

use std::fmt;

use crate::{
    TILE_WIDTH,
    edge::inside,
    tree::{Hash, Node},
};

/// What a tile holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TileKind {
    /// Hashes of a level; level 0 has those of the leaves.
    Hashes(u8),
    /// The entries themselves.
    Entries,
}

/// A tile by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tile {
    /// What it holds.
    pub kind: TileKind,
    /// Its place in its level.
    pub n: u64,
    /// How many it holds; 256 where it is full.
    pub width: u64,
}

impl Tile {
    /// The tile at a level in which a complete subtree's hash is found, or from whose hashes it is made.
    pub fn of(node: Node) -> (u8, u64) {
        let level = node.level / 8;
        (level, (node.n << (node.level % 8)) / TILE_WIDTH)
    }

    /// A complete subtree's hash from the hashes of its tile; none where the tile does not reach so far.
    pub fn hash_in(node: Node, hashes: &[Hash]) -> Option<Hash> {
        let up = node.level % 8;
        let within = Node { level: up, n: node.n % (TILE_WIDTH >> up) };
        let end = (within.n + 1) << up;
        (end <= hashes.len() as u64).then(|| inside(hashes, within))
    }

    /// Reads the part of a path after the log's prefix, such as `tile/0/x001/234.p/17` or `tile/entries/000`.
    pub fn parse(path: &str) -> Option<Self> {
        let mut parts = path.strip_prefix("tile/")?.split('/').peekable();
        let kind = match parts.next()? {
            "entries" => TileKind::Entries,
            level => TileKind::Hashes(u8::try_from(plain(level, 63)?).ok()?),
        };
        let mut n = 0_u64;
        loop {
            let part = parts.next()?;
            let (digits, last, partial) = match part.strip_prefix('x') {
                Some(digits) => (digits, false, false),
                None => match part.strip_suffix(".p") {
                    Some(digits) => (digits, true, true),
                    None => (part, true, false),
                },
            };
            if digits.len() != 3 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
                return None;
            }
            n = n.checked_mul(1000)?.checked_add(digits.parse().ok()?)?;
            if last {
                let width = if partial { plain(parts.next()?, 255)? } else { TILE_WIDTH };
                let tile = Self { kind, n, width };
                // One name for one tile: what is written otherwise is no name.
                return (parts.next().is_none() && width > 0 && tile.to_string() == path).then_some(tile);
            }
        }
    }
}

/// A number without needless digits.
fn plain(text: &str, most: u64) -> Option<u64> {
    let number: u64 = text.parse().ok()?;
    (number <= most && number.to_string() == text).then_some(number)
}

impl fmt::Display for Tile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            TileKind::Hashes(level) => write!(f, "tile/{level}/")?,
            TileKind::Entries => f.write_str("tile/entries/")?,
        }
        let mut groups = vec![self.n % 1000];
        let mut rest = self.n / 1000;
        while rest > 0 {
            groups.push(rest % 1000);
            rest /= 1000;
        }
        for group in groups[1..].iter().rev() {
            write!(f, "x{group:03}/")?;
        }
        write!(f, "{:03}", groups[0])?;
        if self.width < TILE_WIDTH { write!(f, ".p/{}", self.width) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::{leaf_hash, node_hash};

    #[test]
    fn names_are_those_of_the_standard() {
        let hashes = |level, n, width| Tile { kind: TileKind::Hashes(level), n, width };
        for (tile, path) in [
            (hashes(0, 0, 256), "tile/0/000"),
            (hashes(1, 1_234_067, 256), "tile/1/x001/x234/067"),
            (hashes(0, 273, 112), "tile/0/273.p/112"),
            (hashes(63, 1000, 1), "tile/63/x001/000.p/1"),
            (Tile { kind: TileKind::Entries, n: 5, width: 256 }, "tile/entries/005"),
        ] {
            assert_eq!(tile.to_string(), path);
            assert_eq!(Tile::parse(path), Some(tile));
        }
    }

    #[test]
    fn other_names_are_no_tiles() {
        for path in [
            "",
            "tile",
            "tile/",
            "tile/0",
            "tile/0/",
            "tile/0/0",
            "tile/0/0000",
            "tile/00/000",
            "tile/64/000",
            "tile/-1/000",
            "tile/0/000.p",
            "tile/0/000.p/0",
            "tile/0/000.p/256",
            "tile/0/000.p/01",
            "tile/0/000/",
            "tile/0/x000/001",
            "tile/0/x001",
            "tile/0/000.p/1/2",
            "tile/data/000",
            "tile/0/00a",
            "tile/0/x99999/000",
            "tile/0/000.p/+1",
            "tile/0/x999/x999/x999/x999/x999/x999/x999/x999/999",
        ] {
            assert_eq!(Tile::parse(path), None, "{path}");
        }
    }

    #[test]
    fn hashes_between_two_levels_of_tiles_are_made_from_the_tile_below() {
        let hashes: Vec<Hash> = (0..7_u8).map(|n| leaf_hash(&[n])).collect();
        let node = |level, n| Node { level, n };
        assert_eq!(Tile::of(node(9, 128)), (1, 1));
        assert_eq!(Tile::of(node(7, 3)), (0, 1));
        assert_eq!(Tile::hash_in(node(8, 259), &hashes), Some(hashes[3]));
        assert_eq!(Tile::hash_in(node(1, 2), &hashes), Some(node_hash(&hashes[4], &hashes[5])));
        assert_eq!(Tile::hash_in(node(1, 3), &hashes), None);
    }
}

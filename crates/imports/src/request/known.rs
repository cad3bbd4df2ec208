//! Which rows of the file were met before. Holds 32 bytes a row, whatever the row says.

use std::collections::{HashMap, hash_map::Entry};

use sha2::{Digest, Sha256};

/// Rows met so far.
#[derive(Default)]
pub(super) struct KnownRows {
    keys: HashMap<[u8; 16], First>,
    occurrences: HashMap<[u8; 16], u32>,
}

struct First {
    content: [u8; 8],
    line: u64,
}

/// How a key was met.
pub(super) enum Meeting {
    /// For the first time.
    First,
    /// Again, with the same content.
    Same { first_line: u64 },
    /// Again, with other content.
    Different,
}

impl KnownRows {
    /// How often this content has occurred, this time included.
    pub(super) fn count(&mut self, content: [u8; 32]) -> u32 {
        let count = self.occurrences.entry(front(content)).or_default();
        *count += 1;
        *count
    }

    /// Notes that an accepted row has this key.
    pub(super) fn meet(&mut self, key: &str, content: [u8; 32], line: u64) -> Meeting {
        let content: [u8; 8] = front(content);
        match self.keys.entry(front(Sha256::digest(key).into())) {
            Entry::Vacant(vacant) => {
                vacant.insert(First { content, line });
                Meeting::First
            }
            Entry::Occupied(first) if first.get().content == content => Meeting::Same { first_line: first.get().line },
            Entry::Occupied(_) => Meeting::Different,
        }
    }
}

/// The first bytes of a hash: enough that no two rows of a list meet by chance.
fn front<const N: usize>(hash: [u8; 32]) -> [u8; N] {
    std::array::from_fn(|i| hash[i])
}

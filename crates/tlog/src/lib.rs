//! The formats of a public log: Merkle tree (RFC 6962), tiles, signed notes, checkpoints, cosignatures and proofs as C2SP
//! writes them down (c2sp.org: tlog-tiles, signed-note, tlog-checkpoint, tlog-cosignature, tlog-proof).
//!
//! Pure: values in, bytes and sentences out. What is logged and where it is kept is not known here.

mod checkpoint;
mod edge;
mod entries;
mod key;
mod note;
mod proof;
mod tile;
mod tree;

pub use checkpoint::Checkpoint;
pub use edge::{Edge, FullTile};
pub use entries::{bundle, unbundle};
pub use key::{KeyKind, LogKey, VerifierKey};
pub use note::{Cosigned, Note, Signature, signature_lines};
pub use proof::Proof;
pub use tile::{Tile, TileKind};
pub use tree::{
    Hash, Node, check_consistency, check_inclusion, consistency, empty_root, inclusion, leaf_hash, node_hash,
    range_root, whole,
};

/// Hashes in a full tile.
pub const TILE_WIDTH: u64 = 256;

/// Why something is not what it should be; each sentence names what was read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TlogError {
    /// A text does not follow its format.
    #[error("this is no {0} of a public log")]
    Malformed(&'static str),
    /// No signature by the key that was asked for.
    #[error("there is no signature by {0}")]
    Unsigned(String),
    /// A signature that does not fit.
    #[error("the signature by {0} does not fit: the text was changed, or another key made it")]
    BadSignature(String),
    /// A proof that does not lead to the root.
    #[error("the proof does not lead to the checkpoint's root")]
    BadProof,
}

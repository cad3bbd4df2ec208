//! The public log of an office: what is published of its events, when, and how anybody can check it.
//!
//! Rows of the event log become leaves that give nothing away ([`leaf`]); what is open is said in words ([`statement`]). Once a
//! day a batch is published ([`publish`]) under a checkpoint that only the holder of the log's key can sign. [`check`] compares
//! events, leaves, tiles and checkpoints; [`inclusion`] proves a single event to whom it concerns. The key itself and the files
//! it is kept in are the program's business.

mod check;
mod check_leaves;
mod contents;
mod error;
mod event_rows;
pub mod head;
mod inclusion;
mod kept;
mod leaf;
mod origin;
mod publish;
mod rightmost;
pub mod statement;
mod tiles;
mod witness;

pub use check::findings;
pub use error::ProofError;
pub use inclusion::{Receipt, consistency_proof, receipt};
pub use kept::{Kept, compare};
pub use leaf::Opening;
pub use origin::{Origin, begin, current, is_named_for, new_name, origins};
pub use publish::{Due, Published, is_due, publish};
pub use tiles::{entries, last_checkpoint, tile};
pub use witness::{Witness, add_witness, cosign, remove_witness, witnesses};

/// Leaves of a batch are filled up to a multiple of this, which is the width of a tile.
pub const FILLED_TO: usize = 256;

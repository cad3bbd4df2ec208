//! Line 1, settle conflicts: disputes, their parties, sessions and agreements.

mod agreement;
mod dispute;
pub mod mediate;
mod party;
pub mod register;
mod session;

pub use agreement::{AGREEMENT, Agreement, AgreementForm};
pub use dispute::{DISPUTE, Dispute, DisputeKind, DisputeState};
pub use party::{DISPUTE_PARTY, DisputeParty, Side};
pub use session::{DISPUTE_SESSION, DisputeSession};

use casework::kind::Kind;

/// The kinds of this line.
pub const KINDS: [&Kind; 4] = [&DISPUTE, &DISPUTE_PARTY, &DISPUTE_SESSION, &AGREEMENT];

//! Line 6, care: the relief fund, help in kind, medical checks. Amounts and head counts, never a name or a diagnosis.

mod care;
mod contribution;

pub use care::{DISTRIBUTION, Distribution, HEALTH_CHECK, HealthCheck, HealthService};
pub use contribution::{CONTRIBUTION, Contribution, SourceKind};

use casework::kind::Kind;

/// The kinds of this line.
pub const KINDS: [&Kind; 3] = [&CONTRIBUTION, &DISTRIBUTION, &HEALTH_CHECK];

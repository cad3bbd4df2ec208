//! Line 5, bring development: the project ledger, experts sent, works inspected, assets handed over.

mod figures;
mod project;
mod works;

pub use figures::FIGURES;
pub use project::{FundingSource, PROJECT, PROJECT_FUNDING, Project, ProjectFunding, ProjectKind, ProjectStage};
pub use works::{
    ASSET_HANDOVER, AssetHandover, AssetKind, EXPERT_ASSIGNMENT, ExpertAssignment, INSPECTION, Inspection,
};

use casework::kind::Kind;

/// The kinds of this line.
pub const KINDS: [&Kind; 5] = [&PROJECT, &PROJECT_FUNDING, &EXPERT_ASSIGNMENT, &INSPECTION, &ASSET_HANDOVER];

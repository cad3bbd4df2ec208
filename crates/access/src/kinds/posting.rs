//! Postings (which team in which village, from and to) and partnerships (which unit helps which village).
//!
//! Both join a team or unit to a village, never anybody to a household.

use casework::{
    Problems,
    field_type::{Id, PlaceId, table},
    kind::{Kind, Role},
    record,
    values::{Check, Record, checked},
};
use jiff::civil::Date;

record! {
    /// A team's stay in a village.
    pub struct Posting {
        /// The team.
        team_id: Id<table::Team>,
        /// The village, or a township with all its villages.
        place_id: PlaceId,
        /// First day.
        from_on: Date,
        /// Last day; open where none.
        to_on: Option<Date>,
    }
}

record! {
    /// A partner unit's help for a village.
    pub struct Partnership {
        /// The unit.
        unit_id: Id<table::Unit>,
        /// The village.
        place_id: PlaceId,
        /// First day.
        from_on: Date,
        /// Last day; open where none.
        to_on: Option<Date>,
    }
}

impl Check for Posting {
    fn check(&self, problems: &mut Problems) {
        problems.when(self.to_on.is_some_and(|to| to < self.from_on), "to_on", "ends-before-start");
    }
}

impl Check for Partnership {
    fn check(&self, problems: &mut Problems) {
        problems.when(self.to_on.is_some_and(|to| to < self.from_on), "to_on", "ends-before-start");
    }
}

/// A posting.
pub static POSTING: Kind = Kind {
    table: "posting",
    collection: "postings",
    fields: Posting::FIELDS,
    day: Some("from_on"),
    title: "id",
    columns: &["team_id", "to_on"],
    entered: "posting.begun",
    readers: &[Role::Administrator, Role::Coordinator, Role::Leader, Role::Auditor],
    writers: &[Role::Administrator, Role::Coordinator],
    check: checked::<Posting>,
    ..Kind::BASE
};

/// A partnership.
pub static PARTNERSHIP: Kind = Kind {
    table: "partnership",
    collection: "partnerships",
    fields: Partnership::FIELDS,
    day: Some("from_on"),
    title: "id",
    columns: &["unit_id", "to_on"],
    entered: "partnership.begun",
    readers: &[Role::Administrator, Role::Coordinator, Role::Leader, Role::Auditor],
    writers: &[Role::Administrator, Role::Coordinator],
    check: checked::<Partnership>,
    ..Kind::BASE
};

//! Staff on the rolls: who takes part and from when to when. No tracks, no points, no appraisal.

use casework::{
    Problems, choices,
    field_type::{Id, PlaceId, Short, table},
    figure::{Figure, Rule, Source},
    kind::{Kind, Line, Role},
    record,
    values::{Check, Record, checked},
};
use jiff::civil::Date;

choices! {
    /// On which roll somebody stands.
    pub enum Rank as "rank" {
        /// A leader taking part.
        Leader = "leader",
        /// A member of a field team or of the office.
        Member = "member",
    }
}

record! {
    /// Somebody on the rolls.
    pub struct Staff {
        /// Name as on the roll.
        name: Short,
        /// On which roll.
        rank: Rank,
        /// The team, for field staff.
        team_id: Option<Id<table::Team>>,
        /// The unit they come from or act for.
        unit_id: Option<Id<table::Unit>>,
        /// Where they are on the rolls.
        place_id: PlaceId,
        /// First day.
        from_on: Date,
        /// Last day; open where none.
        to_on: Option<Date>,
    }
}

impl Check for Staff {
    fn check(&self, problems: &mut Problems) {
        problems.when(self.to_on.is_some_and(|to| to < self.from_on), "to_on", "ends-before-start");
    }
}

const ROLL: Source = Source { from: "staff r", day: "r.from_on", until: "r.to_on", ..Source::BASE };

static FIGURES: [Figure; 2] = [
    Figure {
        id: "programme.leaders",
        line: Line::Programme,
        rule: Rule::OnRoll,
        table: "staff",
        source: Source { only: "r.rank = 'leader'", ..ROLL },
        ..Figure::BASE
    },
    Figure {
        id: "programme.staff",
        line: Line::Programme,
        rule: Rule::OnRoll,
        table: "staff",
        source: Source { only: "r.rank = 'member' AND r.team_id IS NOT NULL", ..ROLL },
        ..Figure::BASE
    },
];

/// Somebody on the rolls.
pub static STAFF: Kind = Kind {
    table: "staff",
    collection: "staff",
    fields: Staff::FIELDS,
    day: Some("from_on"),
    title: "name",
    columns: &["rank", "team_id", "unit_id", "to_on"],
    entered: "staff.enrolled",
    readers: &[Role::Administrator, Role::Coordinator, Role::Leader, Role::Auditor],
    writers: &[Role::Administrator, Role::Coordinator],
    check: checked::<Staff>,
    figures: &FIGURES,
    ..Kind::BASE
};

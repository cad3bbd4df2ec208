//! A visit: a day, a people count and head counts by need. No position, no remark on people, no refusal.
//!
//! The needs are a closed list; figures by need open to villages, never to households.

use casework::{
    Problems,
    field_type::{Id, PlaceId, table},
    figure::{Figure, OpensTo, Rule, Source, Unit},
    kind::{Kind, Line, Role},
    record,
    values::{Check, Record, checked},
};
use jiff::civil::Date;

record! {
    /// A visit to a dwelling.
    pub struct Visit {
        /// The day.
        visited_on: Date,
        /// The dwelling.
        household_id: Id<table::Household>,
        /// How many people live there.
        people_count: u32,
        /// Of them, in hardship.
        hardship_count: u32,
        /// Of them, with a disability.
        disability_count: u32,
        /// Of them, of an age that needs help.
        age_count: u32,
        /// Of them, ill: a yes, no diagnosis.
        illness_count: u32,
        /// Of them, children without care.
        child_without_care_count: u32,
        /// The team.
        team_id: Option<Id<table::Team>>;
        managed:
        /// The village, from the dwelling.
        place_id: PlaceId,
    }
}

impl Visit {
    /// Head counts by need with the fields' names.
    pub const fn needs(&self) -> [(&'static str, u32); 5] {
        [
            ("hardship_count", self.hardship_count),
            ("disability_count", self.disability_count),
            ("age_count", self.age_count),
            ("illness_count", self.illness_count),
            ("child_without_care_count", self.child_without_care_count),
        ]
    }
}

impl Check for Visit {
    fn check(&self, problems: &mut Problems) {
        problems.when(self.people_count > 99, "people_count", "too-many-people");
        for (need, count) in self.needs() {
            problems.when(count > self.people_count, need, "more-than-people");
        }
    }
}

const VISITED: Source =
    Source { from: "visit r", day: "r.visited_on", team: "r.team_id", key: "r.household_id", ..Source::BASE };

const BASE: Figure = Figure { line: Line::Requests, table: "visit", source: VISITED, ..Figure::BASE };

static FIGURES: [Figure; 4] = [
    Figure { id: "requests.households_visited", unit: Unit::Distinct, rule: Rule::Distinct, ..BASE },
    Figure {
        id: "requests.people_reached",
        unit: Unit::Sum,
        rule: Rule::Latest,
        over: true,
        source: Source { amount: "r.people_count", ..VISITED },
        ..BASE
    },
    Figure {
        id: "requests.need_disability",
        unit: Unit::Sum,
        rule: Rule::Latest,
        opens_to: OpensTo::Villages,
        residents: true,
        part_of: Some("requests.people_reached"),
        source: Source { amount: "r.disability_count", ..VISITED },
        ..BASE
    },
    Figure {
        id: "requests.need_hardship",
        unit: Unit::Sum,
        rule: Rule::Latest,
        opens_to: OpensTo::Villages,
        residents: true,
        part_of: Some("requests.people_reached"),
        source: Source { amount: "r.hardship_count", ..VISITED },
        ..BASE
    },
];

/// A visit.
pub static VISIT: Kind = Kind {
    table: "visit",
    collection: "visits",
    line: Line::Requests,
    fields: Visit::FIELDS,
    day: Some("visited_on"),
    title: "id",
    columns: &["household_id", "people_count"],
    entered: "visit.made",
    readers: &[Role::Coordinator, Role::Field, Role::Leader, Role::Auditor],
    writers: &[Role::Coordinator, Role::Field],
    complete: Some(crate::dwelling::village_of_the_dwelling),
    check: checked::<Visit>,
    figures: &FIGURES,
    ..Kind::BASE
};

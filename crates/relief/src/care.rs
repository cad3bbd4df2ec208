//! Help in kind and free medical checks: numbers of people and families, never a name or a diagnosis.

use casework::{
    Problems, choices,
    field_type::{Id, Money, PlaceId, Short, table},
    figure::{Figure, Source, Unit},
    kind::{Kind, Line, Role},
    record,
    values::{Check, Record, checked},
};
use jiff::civil::Date;

choices! {
    /// What was arranged.
    pub enum HealthService as "health-service" {
        /// A medical check.
        Check = "check",
        /// A treatment.
        Treatment = "treatment",
    }
}

record! {
    /// Goods given in kind.
    pub struct Distribution {
        /// The day.
        distributed_on: Date,
        /// Where.
        place_id: PlaceId,
        /// What was given, e.g. "rice 40 bags, tea 40 bricks".
        goods: Short,
        /// How many people it helped.
        people_count: u32,
        /// What it was worth.
        goods_value: Money,
        /// The unit that gave it.
        unit_id: Option<Id<table::Unit>>,
        /// The team.
        team_id: Option<Id<table::Team>>,
    }
}

record! {
    /// A free medical check or treatment that was arranged.
    pub struct HealthCheck {
        /// The day it was held.
        held_on: Date,
        /// Where.
        place_id: PlaceId,
        /// Check or treatment.
        service: HealthService,
        /// How many families.
        families: u32,
        /// The hospital or clinic.
        provider: Short,
    }
}

impl Check for Distribution {
    fn check(&self, problems: &mut Problems) {
        problems.when(self.people_count == 0, "people_count", "at-least-one");
    }
}

impl Check for HealthCheck {
    fn check(&self, problems: &mut Problems) {
        problems.when(self.families == 0, "families", "at-least-one");
    }
}

const GIVEN: Source = Source { from: "distribution r", day: "r.distributed_on", team: "r.team_id", ..Source::BASE };

static DISTRIBUTION_FIGURES: [Figure; 2] = [
    Figure {
        id: "relief.people_visited",
        line: Line::Relief,
        unit: Unit::Sum,
        table: "distribution",
        source: Source { amount: "r.people_count", ..GIVEN },
        ..Figure::BASE
    },
    Figure {
        id: "relief.goods_value",
        line: Line::Relief,
        unit: Unit::Money,
        over: true,
        table: "distribution",
        source: Source { amount: "r.goods_value", ..GIVEN },
        ..Figure::BASE
    },
];

static HEALTH_FIGURES: [Figure; 1] = [Figure {
    id: "relief.health_checks",
    line: Line::Relief,
    unit: Unit::Sum,
    residents: true,
    table: "health_check",
    source: Source { from: "health_check r", day: "r.held_on", amount: "r.families", ..Source::BASE },
    ..Figure::BASE
}];

const READERS: &[Role] = &[Role::Coordinator, Role::Field, Role::Relief, Role::Leader, Role::Auditor];
const WRITERS: &[Role] = &[Role::Coordinator, Role::Field, Role::Relief];
const BASE: Kind = Kind { line: Line::Relief, readers: READERS, writers: WRITERS, ..Kind::BASE };

/// Goods given in kind.
pub static DISTRIBUTION: Kind = Kind {
    table: "distribution",
    collection: "distributions",
    fields: Distribution::FIELDS,
    day: Some("distributed_on"),
    title: "goods",
    columns: &["people_count", "goods_value"],
    entered: "distribution.made",
    complete: Some(casework::day::has_come),
    check: checked::<Distribution>,
    figures: &DISTRIBUTION_FIGURES,
    ..BASE
};

/// A medical check or treatment.
pub static HEALTH_CHECK: Kind = Kind {
    table: "health_check",
    collection: "health-checks",
    fields: HealthCheck::FIELDS,
    day: Some("held_on"),
    title: "provider",
    columns: &["service", "families"],
    entered: "health_check.held",
    complete: Some(casework::day::has_come),
    check: checked::<HealthCheck>,
    figures: &HEALTH_FIGURES,
    ..BASE
};

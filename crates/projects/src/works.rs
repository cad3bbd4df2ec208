//! Experts sent, works inspected, assets handed over.

use activities::Sector;
use casework::{
    Problems, choices,
    field_type::{Id, PlaceId, Short, Text, table},
    figure::{Figure, Rule, Source, Unit},
    kind::{Kind, Line, Role},
    record,
    values::{Check, Record, checked},
};
use jiff::civil::Date;

choices! {
    /// What is handed over.
    pub enum AssetKind as "asset-kind" {
        /// A solar unit.
        SolarUnit = "solar_unit",
        /// A mill.
        Mill = "mill",
        /// A pump.
        Pump = "pump",
        /// Farm tools.
        FarmTool = "farm_tool",
        /// Something else.
        Other = "other",
    }
}

record! {
    /// Experts sent to help.
    pub struct ExpertAssignment {
        /// First day.
        from_on: Date,
        /// Last day; open where none.
        to_on: Option<Date>,
        /// Where.
        place_id: PlaceId,
        /// Their sector.
        sector: Sector,
        /// How many. A number, never names.
        experts: u32,
        /// The unit that sends them.
        unit_id: Option<Id<table::Unit>>,
        /// What they do.
        task: Text,
    }
}

record! {
    /// An inspection of works.
    pub struct Inspection {
        /// The day.
        inspected_on: Date,
        /// The village of the works.
        place_id: PlaceId,
        /// The project, where there is one.
        project_id: Option<Id<table::Project>>,
        /// The sector.
        sector: Sector,
        /// The works inspected.
        works: Short,
        /// What was found.
        findings: Text,
        /// The team.
        team_id: Option<Id<table::Team>>,
    }
}

record! {
    /// Things handed over to a village.
    pub struct AssetHandover {
        /// The day they were delivered.
        delivered_on: Date,
        /// The village that keeps them.
        place_id: PlaceId,
        /// The project, where there is one.
        project_id: Option<Id<table::Project>>,
        /// What.
        kind: AssetKind,
        /// How many.
        quantity: u32,
        /// Make, condition, who looks after them (an office, never a name).
        remark: Option<Text>,
    }
}

impl Check for ExpertAssignment {
    fn check(&self, problems: &mut Problems) {
        problems.when(self.experts == 0, "experts", "at-least-one");
        problems.when(self.to_on.is_some_and(|to| to < self.from_on), "to_on", "ends-before-start");
    }
}

impl Check for AssetHandover {
    fn check(&self, problems: &mut Problems) {
        problems.when(self.quantity == 0, "quantity", "at-least-one");
    }
}

const EXPERTS: Source = Source { from: "expert_assignment r", day: "r.from_on", amount: "r.experts", ..Source::BASE };

static EXPERT_FIGURES: [Figure; 2] = [
    Figure {
        id: "projects.agri_technicians",
        line: Line::Projects,
        unit: Unit::Sum,
        table: "expert_assignment",
        source: Source { only: "r.sector = 'agriculture'", ..EXPERTS },
        ..Figure::BASE
    },
    Figure {
        id: "projects.water_inspectors",
        line: Line::Projects,
        unit: Unit::Sum,
        table: "expert_assignment",
        source: Source { only: "r.sector = 'water'", ..EXPERTS },
        ..Figure::BASE
    },
];

static INSPECTION_FIGURES: [Figure; 1] = [Figure {
    id: "projects.villages_inspected",
    line: Line::Projects,
    unit: Unit::Distinct,
    rule: Rule::Distinct,
    table: "inspection",
    source: Source {
        from: "inspection r",
        day: "r.inspected_on",
        team: "r.team_id",
        key: "r.place_id",
        only: "r.sector = 'water'",
        ..Source::BASE
    },
    ..Figure::BASE
}];

static ASSET_FIGURES: [Figure; 1] = [Figure {
    id: "projects.solar_units",
    line: Line::Projects,
    unit: Unit::Sum,
    table: "asset_handover",
    source: Source {
        from: "asset_handover r",
        day: "r.delivered_on",
        amount: "r.quantity",
        only: "r.kind = 'solar_unit'",
        ..Source::BASE
    },
    ..Figure::BASE
}];

const READERS: &[Role] = &[Role::Coordinator, Role::Field, Role::Project, Role::Leader, Role::Auditor];
const WRITERS: &[Role] = &[Role::Coordinator, Role::Field, Role::Project];
const BASE: Kind = Kind { line: Line::Projects, readers: READERS, writers: WRITERS, ..Kind::BASE };

/// Experts sent.
pub static EXPERT_ASSIGNMENT: Kind = Kind {
    table: "expert_assignment",
    collection: "expert-assignments",
    fields: ExpertAssignment::FIELDS,
    day: Some("from_on"),
    title: "task",
    columns: &["sector", "experts", "to_on"],
    entered: "expert_assignment.sent",
    check: checked::<ExpertAssignment>,
    figures: &EXPERT_FIGURES,
    ..BASE
};

/// An inspection.
pub static INSPECTION: Kind = Kind {
    table: "inspection",
    collection: "inspections",
    fields: Inspection::FIELDS,
    day: Some("inspected_on"),
    title: "works",
    columns: &["sector", "project_id"],
    entered: "inspection.made",
    complete: Some(casework::day::has_come),
    figures: &INSPECTION_FIGURES,
    ..BASE
};

/// Assets handed over.
pub static ASSET_HANDOVER: Kind = Kind {
    table: "asset_handover",
    collection: "assets",
    fields: AssetHandover::FIELDS,
    day: Some("delivered_on"),
    title: "remark",
    columns: &["kind", "quantity", "project_id"],
    entered: "asset_handover.delivered",
    complete: Some(casework::day::has_come),
    check: checked::<AssetHandover>,
    figures: &ASSET_FIGURES,
    ..BASE
};

//! The project ledger: continuing and new projects, and the money posted to them.

use casework::{
    Problems, choices,
    field_type::{Id, Money, PlaceId, Short, Text, table},
    figure::{Figure, Rule, Source, Unit},
    kind::{Kind, Line, Role},
    record,
    values::{Check, Record, checked},
};
use jiff::civil::Date;

choices! {
    /// What is built.
    pub enum ProjectKind as "project-kind" {
        /// A road or track.
        Road = "road",
        /// A bridge.
        Bridge = "bridge",
        /// A mill.
        Mill = "mill",
        /// Drinking water.
        DrinkingWater = "drinking_water",
        /// Flood works.
        FloodWorks = "flood_works",
        /// Irrigation.
        Irrigation = "irrigation",
        /// Solar power.
        Solar = "solar",
        /// A public building.
        Building = "building",
        /// Something else.
        Other = "other",
    }
}

choices! {
    /// Where a project stands.
    pub enum ProjectStage as "project-stage" {
        /// Planned.
        Planned = "planned",
        /// Under way.
        UnderWay = "under_way",
        /// Finished.
        Completed = "completed",
        /// Handed over to those who use it.
        HandedOver = "handed_over",
    }
}

choices! {
    /// Where money comes from.
    pub enum FundingSource as "funding-source" {
        /// The township.
        Township = "township",
        /// A partner unit.
        PartnerUnit = "partner_unit",
        /// A department.
        Department = "department",
        /// Somebody else.
        Other = "other",
    }
}

record! {
    /// A project.
    pub struct Project {
        /// Its name.
        name: Short,
        /// What is built.
        kind: ProjectKind,
        /// Where.
        place_id: PlaceId,
        /// The unit that carries it out.
        unit_id: Option<Id<table::Unit>>,
        /// First day of the works.
        started_on: Date,
        /// The day it is to be finished.
        due_on: Option<Date>,
        /// Where it stands.
        stage: ProjectStage,
        /// What it is to cost.
        planned_amount: Option<Money>,
        /// What it is for.
        purpose: Option<Text>,
    }
}

impl Check for Project {
    fn check(&self, problems: &mut Problems) {
        problems.when(self.due_on.is_some_and(|due| due < self.started_on), "due_on", "ends-before-start");
    }
}

record! {
    /// Money posted to a project.
    pub struct ProjectFunding {
        /// The project.
        project_id: Id<table::Project>,
        /// The day.
        posted_on: Date,
        /// How much.
        amount: Money,
        /// From where.
        source: FundingSource,
        /// The unit that gives it.
        unit_id: Option<Id<table::Unit>>,
    }
}

impl Check for ProjectFunding {
    fn check(&self, problems: &mut Problems) {
        problems.when(self.amount.0 == 0, "amount", "at-least-one");
    }
}

static FUNDING_FIGURES: [Figure; 1] = [Figure {
    id: "projects.villages_with_mills",
    line: Line::Projects,
    unit: Unit::Distinct,
    rule: Rule::Distinct,
    table: "project_funding",
    source: Source {
        from: "project_funding r JOIN project p ON p.office_id = r.office_id AND p.id = r.project_id",
        day: "r.posted_on",
        place: "p.place_id",
        key: "p.place_id",
        only: "p.kind = 'mill' AND p.voided = FALSE",
        ..Source::BASE
    },
    ..Figure::BASE
}];

const READERS: &[Role] = &[Role::Coordinator, Role::Field, Role::Unit, Role::Project, Role::Leader, Role::Auditor];

/// A project.
pub static PROJECT: Kind = Kind {
    table: "project",
    collection: "projects",
    line: Line::Projects,
    fields: Project::FIELDS,
    day: Some("started_on"),
    title: "name",
    columns: &["kind", "unit_id", "due_on", "planned_amount"],
    state: Some("stage"),
    entered: "project.entered",
    readers: READERS,
    writers: &[Role::Coordinator, Role::Project],
    unit_rows: Some("{r}.unit_id = {unit}"),
    check: checked::<Project>,
    ..Kind::BASE
};

/// Money posted to a project.
pub static PROJECT_FUNDING: Kind = Kind {
    table: "project_funding",
    collection: "project-fundings",
    line: Line::Projects,
    fields: ProjectFunding::FIELDS,
    day: Some("posted_on"),
    title: "source",
    columns: &["amount", "source", "unit_id"],
    parent: Some(("project_id", "project")),
    entered: "project_funding.posted",
    readers: READERS,
    writers: &[Role::Coordinator, Role::Project],
    complete: Some(casework::day::has_come),
    check: checked::<ProjectFunding>,
    figures: &FUNDING_FIGURES,
    ..Kind::BASE
};

//! Reported figures: a number that a unit reports with the citation of its source; nobody stands behind it.
//!
//! The kinds are data of the office. Their names are exempt from the list of forbidden words, and stand in the public register.

use jiff::civil::Date;

use crate::{
    Problems,
    field_type::{Id, PlaceId, Short, Text, table},
    kind::{Kind, Line, Role},
    record,
    values::{Check, Record, checked},
};

record! {
    /// A kind of figure that units of this office report.
    pub struct ReportedKind {
        /// Its id as a figure, e.g. `insight.meetings`.
        code: Short,
        /// The line it stands under.
        line: ReportedLine,
        /// Its name in English.
        name_en: Short,
        /// Its name in Chinese.
        name_zh: Short,
        /// What the number counts.
        counts: Option<Text>,
    }
}

crate::choices! {
    /// The line that a reported figure stands under.
    pub enum ReportedLine as "line" {
        /// Line 1.
        Disputes = "disputes",
        /// Line 2.
        Insight = "insight",
        /// Line 3.
        Outreach = "outreach",
        /// Line 4.
        Requests = "requests",
        /// Line 5.
        Projects = "projects",
        /// Line 6.
        Relief = "relief",
    }
}

record! {
    /// One number that a unit reported.
    pub struct ReportedFigure {
        /// Which figure.
        reported_kind_id: Id<table::ReportedKind>,
        /// The day it stands for.
        stands_for_on: Date,
        /// The place it stands for.
        place_id: PlaceId,
        /// The number.
        value: u32,
        /// Where it can be read: document, page, date.
        citation: Text,
        /// Who reports it.
        unit_id: Option<Id<table::Unit>>,
    }
}

impl Check for ReportedFigure {
    fn check(&self, problems: &mut Problems) {
        problems.when(self.citation.0.trim().chars().count() < 4, "citation", "citation-missing");
    }
}

/// A kind of reported figure.
pub static REPORTED_KIND: Kind = Kind {
    table: "reported_kind",
    collection: "reported-kinds",
    fields: ReportedKind::FIELDS,
    title: "name_zh",
    columns: &["code", "line", "name_en"],
    coded: true,
    entered: "reported_kind.defined",
    readers: &Role::ALL,
    writers: &[Role::Administrator, Role::Coordinator],
    ..Kind::BASE
};

/// A reported figure.
pub static REPORTED_FIGURE: Kind = Kind {
    table: "reported_figure",
    collection: "reported-figures",
    line: Line::Insight,
    fields: ReportedFigure::FIELDS,
    day: Some("stands_for_on"),
    title: "citation",
    columns: &["reported_kind_id", "value", "unit_id"],
    entered: "reported_figure.reported",
    readers: &[Role::Coordinator, Role::Unit, Role::Leader, Role::Auditor],
    writers: &[Role::Coordinator, Role::Unit],
    unit_rows: Some("{r}.unit_id = {unit}"),
    complete: Some(crate::day::has_come),
    check: checked::<ReportedFigure>,
    ..Kind::BASE
};

//! Thematic study reports.

use casework::{
    choices,
    field_type::{PlaceId, Short, Text},
    figure::{Figure, Source},
    kind::{Kind, Line, Role},
    record,
    values::Record,
};
use jiff::civil::Date;

choices! {
    /// What kind of report.
    pub enum ReportKind as "report-kind" {
        /// On one theme.
        Thematic = "thematic",
        /// Notes of a site study.
        SiteStudy = "site_study",
    }
}

record! {
    /// A study report.
    pub struct ThematicReport {
        /// Its title.
        title: Short,
        /// What kind.
        kind: ReportKind,
        /// The day it was published; a draft where none.
        published_on: Option<Date>,
        /// The place it is about.
        place_id: PlaceId,
        /// What it found and proposes.
        summary: Text,
    }
}

static FIGURES: [Figure; 1] = [Figure {
    id: "insight.thematic_reports",
    line: Line::Insight,
    table: "thematic_report",
    source: Source { from: "thematic_report r", day: "r.published_on", only: "r.kind = 'thematic'", ..Source::BASE },
    ..Figure::BASE
}];

/// A study report.
pub static THEMATIC_REPORT: Kind = Kind {
    table: "thematic_report",
    collection: "thematic-reports",
    line: Line::Insight,
    fields: ThematicReport::FIELDS,
    day: Some("published_on"),
    title: "title",
    columns: &["kind"],
    entered: "thematic_report.entered",
    readers: &[Role::Coordinator, Role::Field, Role::Leader, Role::Auditor],
    writers: &[Role::Coordinator, Role::Field],
    complete: Some(casework::day::has_come),
    figures: &FIGURES,
    ..Kind::BASE
};

//! The relief fund: what came in, from which kind of source, on which day.

use casework::{
    Problems, choices,
    field_type::{Id, Money, PlaceId, Short, table},
    figure::{Figure, Rule, Source, Unit},
    kind::{Kind, Line, Role},
    record,
    values::{Check, Record, checked},
};
use jiff::civil::Date;

choices! {
    /// The three kinds of sources.
    pub enum SourceKind as "source-kind" {
        /// A township.
        Township = "township",
        /// A partner unit.
        PartnerUnit = "partner_unit",
        /// A department.
        Department = "department",
    }
}

record! {
    /// A contribution to the relief fund.
    pub struct Contribution {
        /// The day it was posted.
        posted_on: Date,
        /// The place whose fund it joins.
        place_id: PlaceId,
        /// What kind of source.
        source: SourceKind,
        /// The unit, where it is one of the office's.
        unit_id: Option<Id<table::Unit>>,
        /// The office or organisation that gives it; never a person's name.
        given_by: Short,
        /// How much.
        amount: Money,
        /// What it is meant for.
        purpose: Option<Short>,
    }
}

impl Check for Contribution {
    fn check(&self, problems: &mut Problems) {
        problems.when(self.amount.0 == 0, "amount", "at-least-one");
    }
}

const POSTED: Source = Source { from: "contribution r", day: "r.posted_on", ..Source::BASE };

static FIGURES: [Figure; 2] = [
    Figure {
        id: "relief.raised",
        line: Line::Relief,
        unit: Unit::Money,
        over: true,
        table: "contribution",
        source: Source { amount: "r.amount", ..POSTED },
        ..Figure::BASE
    },
    Figure {
        id: "relief.sources",
        line: Line::Relief,
        unit: Unit::Distinct,
        rule: Rule::Distinct,
        table: "contribution",
        source: Source { key: "r.source", ..POSTED },
        ..Figure::BASE
    },
];

/// A contribution.
pub static CONTRIBUTION: Kind = Kind {
    table: "contribution",
    collection: "contributions",
    line: Line::Relief,
    fields: Contribution::FIELDS,
    day: Some("posted_on"),
    title: "given_by",
    columns: &["source", "amount", "purpose"],
    entered: "contribution.posted",
    readers: &[Role::Coordinator, Role::Relief, Role::Leader, Role::Auditor],
    writers: &[Role::Coordinator, Role::Relief],
    complete: Some(casework::day::has_come),
    check: checked::<Contribution>,
    figures: &FIGURES,
    ..Kind::BASE
};

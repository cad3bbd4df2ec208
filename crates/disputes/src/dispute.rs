//! A dispute: what is quarrelled about, where, and where its mediation stands.
//!
//! It refers to no household, no visit and nobody elsewhere. Crime is referred, not mediated.

use casework::{
    choices,
    field_type::{Id, PlaceId, Short, Text, table},
    figure::{Figure, Source},
    kind::{Kind, Line, Role},
    record,
    values::{Record, checked},
};
use jiff::civil::Date;

choices! {
    /// What is quarrelled about.
    pub enum DisputeKind as "dispute-kind" {
        /// Grazing land.
        GrazingLand = "grazing_land",
        /// Ownership or loss of livestock.
        Livestock = "livestock",
        /// Water.
        Water = "water",
        /// Wages.
        Wages = "wages",
        /// Boundaries of plots and houses.
        Boundary = "boundary",
        /// Within a family.
        Family = "family",
        /// A debt.
        Debt = "debt",
        /// Between neighbours.
        Neighbours = "neighbours",
        /// Something else.
        Other = "other",
    }
}

choices! {
    /// Where a dispute stands.
    pub enum DisputeState as "dispute-state" {
        /// Taken down.
        Registered = "registered",
        /// The parties have met the mediator.
        InMediation = "in_mediation",
        /// An agreement is in force.
        Settled = "settled",
        /// Given to the court or unit whose matter it is.
        Referred = "referred",
        /// Ended without agreement.
        Ended = "ended",
    }
}

record! {
    /// A dispute.
    pub struct Dispute {
        /// The day it was registered.
        registered_on: Date,
        /// Where.
        place_id: PlaceId,
        /// What about.
        kind: DisputeKind,
        /// What happened, as both sides tell it. No names.
        description: Text,
        /// The team that noticed it.
        team_id: Option<Id<table::Team>>;
        managed:
        /// The number people read out.
        reference: Short,
        /// Where it stands.
        state: DisputeState,
        /// Where it was referred.
        referred_to: Option<Short>,
        /// When it ended without agreement or was referred.
        ended_on: Option<Date>,
    }
}

static FIGURES: [Figure; 1] = [Figure {
    id: "disputes.registered",
    line: Line::Disputes,
    table: "dispute",
    source: Source { from: "dispute r", day: "r.registered_on", team: "r.team_id", ..Source::BASE },
    ..Figure::BASE
}];

/// A dispute.
pub static DISPUTE: Kind = Kind {
    table: "dispute",
    collection: "disputes",
    line: Line::Disputes,
    fields: Dispute::FIELDS,
    day: Some("registered_on"),
    title: "description",
    columns: &["reference", "kind"],
    state: Some("state"),
    entered: "dispute.registered",
    readers: &[Role::Coordinator, Role::Field, Role::Mediator, Role::Leader, Role::Auditor],
    writers: &[Role::Coordinator, Role::Field, Role::Mediator],
    complete: Some(crate::register::complete),
    check: checked::<Dispute>,
    figures: &FIGURES,
    ..Kind::BASE
};

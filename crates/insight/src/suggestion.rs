//! A suggestion and the office's reply to it: "you said, we did".
//!
//! It holds a place, and a contact only if a reply is wanted; it refers to no household, visit or person elsewhere.

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
    /// What a suggestion is about.
    pub enum Topic as "suggestion-topic" {
        /// Roads and transport.
        Transport = "transport",
        /// Water.
        Water = "water",
        /// Power and telecoms.
        PowerTelecoms = "power_telecoms",
        /// Farming and herding.
        Farming = "farming",
        /// Schools.
        Education = "education",
        /// Health.
        Health = "health",
        /// Income and work.
        Livelihood = "livelihood",
        /// Surroundings and waste.
        Environment = "environment",
        /// How the village and the office serve people.
        PublicService = "public_service",
        /// Something else.
        Other = "other",
    }
}

choices! {
    /// Where a suggestion stands.
    pub enum SuggestionState as "suggestion-state" {
        /// Taken down.
        Received = "received",
        /// Given to a unit at a hand-over meeting.
        HandedOver = "handed_over",
        /// The office has replied.
        Replied = "replied",
    }
}

record! {
    /// A suggestion.
    pub struct Suggestion {
        /// The day it was received.
        received_on: Date,
        /// Where.
        place_id: PlaceId,
        /// What about.
        topic: Topic,
        /// What was suggested. No names.
        suggestion: Text,
        /// Whether whoever made it wants a reply.
        reply_wanted: bool,
        /// The team that took it down.
        team_id: Option<Id<table::Team>>;
        managed:
        /// The number people read out.
        reference: Short,
        /// Where it stands.
        state: SuggestionState,
        /// The unit that has it.
        unit_id: Option<Id<table::Unit>>,
        /// "We did": the office's reply.
        reply: Option<Text>,
        /// When it replied.
        replied_on: Option<Date>,
        /// When the reply was read aloud or given.
        answer_given_on: Option<Date>,
    }
}

static FIGURES: [Figure; 1] = [Figure {
    id: "insight.suggestions",
    line: Line::Insight,
    table: "suggestion",
    source: Source { from: "suggestion r", day: "r.received_on", team: "r.team_id", ..Source::BASE },
    ..Figure::BASE
}];

/// A suggestion.
pub static SUGGESTION: Kind = Kind {
    table: "suggestion",
    collection: "suggestions",
    line: Line::Insight,
    fields: Suggestion::FIELDS,
    day: Some("received_on"),
    title: "suggestion",
    columns: &["reference", "topic", "unit_id"],
    state: Some("state"),
    entered: "suggestion.received",
    contact: true,
    readers: &[Role::Coordinator, Role::Field, Role::Unit, Role::Leader, Role::Auditor],
    writers: &[Role::Coordinator, Role::Field],
    unit_rows: Some(
        // What a held meeting gave it: to lead as long as it still has it, or to assist.
        "EXISTS (SELECT 1 FROM handover_item hi JOIN handover h ON h.office_id = hi.office_id AND h.id = hi.handover_id \
         WHERE hi.office_id = $1 AND hi.voided = FALSE AND h.state <> 'open' AND h.voided = FALSE AND hi.suggestion_id = {r}.id \
         AND (hi.part = 'assisting' OR hi.unit_id = {r}.unit_id) AND hi.unit_id = {unit}) \
         AND NOT EXISTS (SELECT 1 FROM unit fu WHERE fu.office_id = $1 AND fu.id = {unit} AND fu.enforcement = TRUE)",
    ),
    complete: Some(crate::collect::complete),
    check: checked::<Suggestion>,
    figures: &FIGURES,
    ..Kind::BASE
};

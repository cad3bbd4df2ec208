//! Mediation sessions: when the parties met the mediator, and what was said.

use casework::{
    field_type::{Id, Text, table},
    kind::{Kind, Line, Role},
    record,
    values::Record,
};
use jiff::civil::Date;

record! {
    /// A mediation session.
    pub struct DisputeSession {
        /// The dispute.
        dispute_id: Id<table::Dispute>,
        /// The day.
        held_on: Date,
        /// What was said and proposed.
        notes: Text,
    }
}

/// A session.
pub static DISPUTE_SESSION: Kind = Kind {
    table: "dispute_session",
    collection: "dispute-sessions",
    line: Line::Disputes,
    fields: DisputeSession::FIELDS,
    day: Some("held_on"),
    title: "notes",
    parent: Some(("dispute_id", "dispute")),
    entered: "dispute_session.held",
    readers: &[Role::Coordinator, Role::Field, Role::Mediator, Role::Leader, Role::Auditor],
    writers: &[Role::Coordinator, Role::Field, Role::Mediator],
    complete: Some(casework::day::has_come),
    follow: Some(crate::mediate::session_held),
    ..Kind::BASE
};

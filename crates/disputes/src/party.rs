//! The parties of a dispute: neutral sides that claim something. There is no list of parties across disputes.

use casework::{
    choices,
    field_type::{Id, Text, table},
    kind::{Kind, Line, Role},
    record,
    values::Record,
};

choices! {
    /// Which side.
    pub enum Side as "side" {
        /// The one side.
        First = "first",
        /// The other side.
        Second = "second",
        /// A further side.
        Further = "further",
    }
}

record! {
    /// A party of a dispute.
    pub struct DisputeParty {
        /// The dispute.
        dispute_id: Id<table::Dispute>,
        /// Which side.
        side: Side,
        /// What it claims. No names: they belong into the sealed contact.
        claims: Text,
    }
}

/// A party.
pub static DISPUTE_PARTY: Kind = Kind {
    table: "dispute_party",
    collection: "dispute-parties",
    line: Line::Disputes,
    fields: DisputeParty::FIELDS,
    title: "claims",
    columns: &["side"],
    parent: Some(("dispute_id", "dispute")),
    entered: "dispute_party.heard",
    contact: true,
    readers: &[Role::Coordinator, Role::Field, Role::Mediator],
    writers: &[Role::Coordinator, Role::Field, Role::Mediator],
    ..Kind::BASE
};

//! Field teams.

use casework::{
    field_type::{Id, Short, table},
    kind::{Kind, Role},
    record,
    values::Record,
};

record! {
    /// A field team.
    pub struct Team {
        /// Short code.
        code: Short,
        /// Its name.
        name: Short,
        /// The partner unit that sends it.
        unit_id: Option<Id<table::Unit>>,
    }
}

/// A field team.
pub static TEAM: Kind = Kind {
    table: "team",
    collection: "teams",
    fields: Team::FIELDS,
    title: "name",
    columns: &["code", "unit_id"],
    coded: true,
    entered: "team.formed",
    readers: &Role::ALL,
    writers: &[Role::Administrator, Role::Coordinator],
    ..Kind::BASE
};

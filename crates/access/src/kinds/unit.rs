//! Units: those responsible for acting on requests, and partner units that help villages.

use casework::{
    choices,
    field_type::Short,
    kind::{Kind, Role},
    record,
    values::Record,
};

choices! {
    /// What a unit is to the office.
    pub enum UnitPurpose as "unit-purpose" {
        /// Acts on requests of its field.
        Responsible = "responsible",
        /// Sends teams and helps villages.
        Partner = "partner",
        /// Both.
        Both = "both",
    }
}

record! {
    /// A unit.
    pub struct Unit {
        /// Short code.
        code: Short,
        /// Its name in the office's main language.
        name: Short,
        /// Its name in English.
        name_en: Option<Short>,
        /// What it is to the office.
        purpose: UnitPurpose,
        /// It can use force or punish: a request reaches it only by the resident's recorded wish.
        enforcement: bool,
    }
}

/// A unit.
pub static UNIT: Kind = Kind {
    table: "unit",
    collection: "units",
    fields: Unit::FIELDS,
    title: "name",
    columns: &["code", "name_en", "purpose", "enforcement"],
    coded: true,
    entered: "unit.entered",
    readers: &Role::ALL,
    writers: &[Role::Administrator, Role::Coordinator],
    ..Kind::BASE
};

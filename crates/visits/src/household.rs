//! A household is a dwelling number in a village: no names, no address book, no history page.

use casework::{
    field_type::{PlaceId, Short},
    kind::{Kind, Line, Role},
    record,
    values::Record,
};

record! {
    /// A dwelling.
    pub struct Household {
        /// The village.
        place_id: PlaceId,
        /// The number on the door or in the village's list of dwellings.
        dwelling_number: Short,
    }
}

/// A dwelling.
pub static HOUSEHOLD: Kind = Kind {
    table: "household",
    collection: "households",
    line: Line::Requests,
    fields: Household::FIELDS,
    title: "dwelling_number",
    entered: "household.entered",
    readers: &[Role::Coordinator, Role::Field, Role::Leader, Role::Auditor],
    writers: &[Role::Coordinator, Role::Field],
    complete: Some(crate::dwelling::in_a_village),
    ..Kind::BASE
};

//! A series of activities with the same guest speakers: their number, never their names.

use casework::{
    field_type::Short,
    kind::{Kind, Line, Role},
    record,
    values::Record,
};

record! {
    /// A series of activities.
    pub struct ActivitySeries {
        /// Its title.
        title: Short,
        /// How many guest speakers take part in it.
        guest_speakers: u32,
    }
}

/// A series.
pub static ACTIVITY_SERIES: Kind = Kind {
    table: "activity_series",
    collection: "activity-series",
    line: Line::Ground,
    fields: ActivitySeries::FIELDS,
    title: "title",
    columns: &["guest_speakers"],
    entered: "activity_series.planned",
    readers: &Role::ALL,
    writers: &[Role::Coordinator, Role::Field],
    ..Kind::BASE
};

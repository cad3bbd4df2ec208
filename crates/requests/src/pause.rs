//! A time in which the clock of a request stood, because the resident was asked something.

use casework::{
    field_type::{Id, Text, table},
    kind::{Kind, Line},
    record,
    values::Record,
};
use jiff::Timestamp;

record! {
    /// A time in which the clock stood.
    pub struct Pause {
        /// The request.
        request_id: Id<table::Request>,
        /// When it stopped.
        from_at: Timestamp,
        /// When it went on.
        to_at: Timestamp,
        /// What the resident was asked.
        asked: Text,
    }
}

/// A time in which the clock stood.
pub static PAUSE: Kind = Kind {
    table: "pause",
    collection: "pauses",
    line: Line::Requests,
    fields: Pause::FIELDS,
    title: "asked",
    columns: &["from_at", "to_at"],
    parent: Some(("request_id", "request")),
    entered: "pause.ended",
    entry: false,
    readers: crate::READERS,
    ..Kind::BASE
};

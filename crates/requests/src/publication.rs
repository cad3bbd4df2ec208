//! What the office publishes of a request: words of its own, never the resident's. Without it a public list tells no text.

use casework::{
    Problems,
    field_type::{Id, Text, table},
    kind::{Kind, Line, Role},
    record,
    values::{Check, Record, checked},
};

record! {
    /// A text about a request that anybody may read.
    pub struct Publication {
        /// The request.
        request_id: Id<table::Request>,
        /// What is published. No names, nothing by which somebody is known.
        text: Text,
    }
}

impl Check for Publication {
    fn check(&self, problems: &mut Problems) {
        problems.when(self.text.0.trim().chars().count() < 4, "text", "too-short");
    }
}

/// A text about a request that anybody may read. Where it was written anew, the latest one that stands is told.
pub static PUBLICATION: Kind = Kind {
    table: "publication",
    collection: "publications",
    line: Line::Requests,
    fields: Publication::FIELDS,
    title: "text",
    parent: Some(("request_id", "request")),
    entered: "publication.made",
    readers: &[Role::Coordinator, Role::Field, Role::Leader, Role::Auditor],
    writers: &[Role::Coordinator],
    check: checked::<Publication>,
    ..Kind::BASE
};

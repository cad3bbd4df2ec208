//! The row of a file: what it is for, what it is, and under which name its bytes lie in the folder.

use casework::{
    choices,
    field_type::{Id, Short, table},
    kind::{Kind, Line, Role},
    problem::Problems,
    record,
    values::{Check, Record, checked},
};
use jiff::{Timestamp, civil::Date};

choices! {
    /// The kinds of matter that may have files.
    pub enum Matter as "attachment-matter" {
        /// A service request.
        Request = "request",
    }
}

choices! {
    /// What a file is for.
    pub enum Purpose as "attachment-purpose" {
        /// Shows the thing: goods and works, not people.
        Photo = "photo",
        /// Says what is asked for; kept until it is written down.
        Voice = "voice",
        /// Shows what was done: a photo, or a document.
        Evidence = "evidence",
        /// A paper that belongs to the matter.
        Document = "document",
    }
}

choices! {
    /// Who added it.
    pub enum AddedBy as "attachment-added-by" {
        /// The resident, with number and PIN or while asking.
        Resident = "resident",
        /// The office, a unit or a field team.
        Staff = "staff",
    }
}

record! {
    /// A file of a matter.
    pub struct Attachment {
        ; managed:
        /// The table of its matter.
        matter_table: Matter,
        /// Its matter.
        matter_id: Id<table::Request>,
        /// What it is for.
        purpose: Purpose,
        /// What its bytes are.
        media_type: Short,
        /// How many there are.
        size_bytes: u32,
        /// SHA-256 of the bytes, in hexadecimal digits; none once they are gone.
        sha256: Option<Short>,
        /// Where they lie in the folder of files; none once they are gone.
        stored_name: Option<Short>,
        /// SHA-256 of the small picture beside it, where there is one.
        thumbnail_sha256: Option<Short>,
        /// Whether everybody may see it.
        public: bool,
        /// When it was added.
        added_at: Timestamp,
        /// By whom.
        added_by: AddedBy,
        /// When a voice note was written down, and with that deleted.
        written_down_on: Option<Date>,
    }
}

impl Check for Attachment {
    fn check(&self, problems: &mut Problems) {
        problems.when(self.public && self.purpose == Purpose::Voice, "public", "voice-never-public");
        problems.when(self.sha256.is_some() != self.stored_name.is_some(), "", "incomplete");
    }
}

/// A file of a matter. Who sees the matter sees that there is one; what opens is narrower, see [`crate::find`].
pub static ATTACHMENT: Kind = Kind {
    table: "attachment",
    collection: "attachments",
    line: Line::Requests,
    fields: Attachment::FIELDS,
    title: "purpose",
    columns: &["media_type", "added_at", "added_by"],
    parent: Some(("matter_id", "request")),
    entered: "attachment.added",
    entry: false,
    readers: &[Role::Coordinator, Role::Field, Role::Unit, Role::Leader, Role::Auditor],
    writers: &[Role::Coordinator, Role::Field],
    voided: Some(crate::removal::of_voided),
    check: checked::<Attachment>,
    ..Kind::BASE
};

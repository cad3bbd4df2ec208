//! Matters that the office cannot take: emergencies, what is before a court, what is secret. Whoever comes with one is told
//! at once where to go, and nothing is asked of them.

use casework::{
    Problems,
    field_type::{Short, Text},
    kind::{Kind, Line, Role},
    record,
    values::{Check, checked},
};

record! {
    /// A matter that the office cannot take.
    pub struct NotTaken {
        /// Short code, e.g. `fire`.
        code: Short,
        /// What it is, in the office's main language.
        title: Short,
        /// What it is, in English.
        title_en: Option<Short>,
        /// Who takes it.
        where_to_go: Text,
        /// Who takes it, in English.
        where_to_go_en: Option<Text>,
        /// The public number to call.
        hotline: Option<Short>,
        /// Somebody may be in danger.
        urgent: bool,
    }
}

impl Check for NotTaken {
    fn check(&self, problems: &mut Problems) {
        let callable = |number: &Short| {
            let dialled = number.0.chars().filter(char::is_ascii_digit).count();
            dialled >= 2 && number.0.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | ' '))
        };
        problems.when(self.hotline.as_ref().is_some_and(|number| !callable(number)), "hotline", "not-a-number-to-call");
        problems.when(self.urgent && self.hotline.is_none(), "hotline", "required");
    }
}

/// A matter that the office cannot take.
pub static NOT_TAKEN: Kind = Kind {
    table: "not_taken",
    collection: "not-taken",
    line: Line::Ground,
    fields: <NotTaken as casework::values::Record>::FIELDS,
    title: "title",
    columns: &["code", "hotline", "urgent"],
    coded: true,
    entered: "not_taken.defined",
    readers: &Role::ALL,
    writers: &[Role::Administrator, Role::Coordinator],
    check: checked::<NotTaken>,
    ..Kind::BASE
};

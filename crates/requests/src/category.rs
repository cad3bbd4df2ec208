//! Service categories: what people ask for, and within how many working days it must be answered.

use casework::{
    Problems,
    field_type::Short,
    kind::{Kind, Line, Role},
    record,
    values::{Check, Record, checked},
};

use crate::EvidenceAsked;

record! {
    /// A service category.
    pub struct Category {
        /// Short code, e.g. `water`.
        code: Short,
        /// Its name in the office's main language.
        name: Short,
        /// Its name in English.
        name_en: Option<Short>,
        /// Working days until an answer is due.
        answer_within_days: u32,
        /// Its matters are public things (a road, a lamp, a pipe): requests may be told to anybody, without who asked.
        public_feed: Option<bool>,
        /// Other programs may send requests in without a key.
        open_intake: Option<bool>,
        /// Programs get a token first, and the number by the token.
        number_later: Option<bool>,
        /// What must be known before it is closed as solved without the resident's word.
        evidence: Option<EvidenceAsked>,
    }
}

impl Check for Category {
    fn check(&self, problems: &mut Problems) {
        problems.when(!(1..=250).contains(&self.answer_within_days), "answer_within_days", "days-out-of-range");
    }
}

/// A service category.
pub static CATEGORY: Kind = Kind {
    table: "category",
    collection: "categories",
    line: Line::Ground,
    fields: Category::FIELDS,
    title: "name",
    columns: &["code", "name_en", "answer_within_days"],
    coded: true,
    entered: "category.defined",
    readers: &Role::ALL,
    writers: &[Role::Administrator, Role::Coordinator],
    check: checked::<Category>,
    added: &["public_feed", "open_intake", "number_later", "evidence"],
    ..Kind::BASE
};

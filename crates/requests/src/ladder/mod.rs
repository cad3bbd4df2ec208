//! The ladder: who is told how many working days before or after an answer is due. Its rungs are the office's configuration.
//!
//! Each rung is reached once per request and due day, and never falsely: not while the clock stands or somebody outside the
//! clock is waited for, not after an answer, not where something was promised for a later day; a rung that says "late" waits
//! until a wish for more time is decided. The ladder tells; whether a request is late is computed elsewhere and needs no rung.

mod candidates;
mod climb;
mod public_list;

pub use climb::{climb, waits};
pub use public_list::{PublicGroup, PublicList, public_list};

use casework::{
    Problems, choices,
    field_type::Short,
    kind::{Kind, Line, Role},
    record,
    values::{Check, Record, checked},
};

choices! {
    /// On which side of the due day.
    pub enum Side as "rung-side" {
        /// While there is time.
        Before = "before",
        /// When it is late.
        After = "after",
    }
}

choices! {
    /// Who is told.
    pub enum Tells as "rung-tells" {
        /// The unit that has it; the office where none has.
        Unit = "unit",
        /// The office.
        Office = "office",
        /// The office's leaders.
        Leader = "leader",
        /// Everybody, in numbers per category and unit.
        PublicList = "public_list",
    }
}

record! {
    /// A rung of the ladder.
    pub struct Rung {
        /// Short code.
        code: Short,
        /// Its name in the office's main language.
        name: Short,
        /// Its name in English.
        name_en: Option<Short>,
        /// Before or after the due day.
        side: Side,
        /// How many working days; 0 after: as soon as it is late.
        days: u32,
        /// Who is told.
        tells: Tells,
    }
}

impl Check for Rung {
    fn check(&self, problems: &mut Problems) {
        let least = u32::from(self.side == Side::Before);
        problems.when(!(least..=250).contains(&self.days), "days", "days-out-of-range");
        // What is not late is nobody's business but the office's and its units'.
        problems.when(self.side == Side::Before && self.tells == Tells::PublicList, "tells", "public-before-late");
    }
}

/// A rung of the ladder.
pub static RUNG: Kind = Kind {
    table: "rung",
    collection: "rungs",
    line: Line::Ground,
    fields: Rung::FIELDS,
    title: "name",
    columns: &["code", "side", "days", "tells"],
    coded: true,
    entered: "rung.defined",
    readers: &Role::ALL,
    writers: &[Role::Administrator, Role::Coordinator],
    check: checked::<Rung>,
    ..Kind::BASE
};

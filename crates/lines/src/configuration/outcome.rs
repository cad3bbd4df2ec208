//! What taking a set-up over would do, or did.

use casework::Refusal;
use serde_json::Value as Json;

/// What an entry is about: the kind's table (or `office`), and how it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The table.
    pub table: &'static str,
    /// Its code, or what it is for.
    pub name: String,
}

/// An entry that is new, or told otherwise than it stands here.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Which.
    pub subject: Subject,
    /// Whether it is not there yet.
    pub new: bool,
    /// Each field that differs: its name outside storage, what stands here, what the file says.
    pub fields: Vec<(String, Json, Json)>,
}

/// An entry that a rule stands against.
#[derive(Debug)]
pub struct Refused {
    /// Which.
    pub subject: Subject,
    /// Why.
    pub refusal: Refusal,
}

/// All of it.
#[derive(Debug, Default)]
pub struct Outcome {
    /// What is new or changed, in the order of the file's parts.
    pub changes: Vec<Change>,
    /// How many entries stand here as the file says.
    pub unchanged: usize,
    /// How many stand here that the file does not name; they stay.
    pub only_here: usize,
    /// What names a place that this office does not have, and is left out.
    pub left_out: Vec<Subject>,
    /// What is refused: then nothing is taken over.
    pub refused: Vec<Refused>,
}

impl Outcome {
    /// How many entries are new.
    pub fn new_entries(&self) -> usize {
        self.changes.iter().filter(|change| change.new).count()
    }

    /// How many are told otherwise.
    pub fn changed_entries(&self) -> usize {
        self.changes.len() - self.new_entries()
    }
}

//! Why something was refused: problems per field, and the one error type of casework.

use store::StoreError;

use crate::kind::Kind;

/// One thing wrong with what was entered. The sentence people read is `problem-<code>`.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Problem {
    /// The field's name outside storage; empty for the whole record.
    pub field: String,
    /// Stable code.
    pub code: &'static str,
    /// What the sentence names, e.g. the word refused or the longest length allowed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}

/// All that is wrong with what was entered, so that nobody mends one thing at a time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

impl Problems {
    /// Adds a problem.
    pub fn add(&mut self, field: &str, code: &'static str) {
        self.0.push(Problem { field: field.to_owned(), code, detail: None });
    }

    /// Adds a problem whose sentence names something.
    pub fn add_with(&mut self, field: &str, code: &'static str, detail: impl Into<String>) {
        self.0.push(Problem { field: field.to_owned(), code, detail: Some(detail.into()) });
    }

    /// Adds a problem where `wrong`.
    pub fn when(&mut self, wrong: bool, field: &str, code: &'static str) {
        if wrong {
            self.add(field, code);
        }
    }

    /// `Ok` where nothing is wrong.
    pub fn into_result(self) -> Result<(), Refusal> {
        if self.0.is_empty() { Ok(()) } else { Err(Refusal::Invalid(self)) }
    }
}

/// Why an action was not done. `web` turns it into a page or a problem document.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// What was entered is wrong (422).
    #[error("what was entered is incomplete or wrong")]
    Invalid(Problems),
    /// There is no such thing for this person (404).
    #[error("there is no such record, or it is not yours to see")]
    NotFound,
    /// This person may know of it but not do this (403).
    #[error("your role does not allow this")]
    Forbidden,
    /// A rule stands against it (409); the sentence people read is `refusal-<code>`.
    #[error("a rule stands against this: {0}")]
    Rule(&'static str),
    /// Somebody else changed the record meanwhile (409).
    #[error("somebody else changed this record meanwhile: load it again and repeat")]
    Stale,
    /// The same id was sent before with other content (409).
    #[error("this id was sent before with other content")]
    DifferentContent,
    /// The storage failed.
    #[error(transparent)]
    Store(StoreError),
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        // A code, number or dwelling that is there already is no failure of the storage.
        if error.is_unique_violation() { Self::Rule("there-already") } else { Self::Store(error) }
    }
}

impl Refusal {
    /// One field is wrong.
    pub fn field(kind: &Kind, column: &str, code: &'static str) -> Self {
        let mut problems = Problems::default();
        problems.add(kind.field(column).map_or(column, |field| field.key()), code);
        Self::Invalid(problems)
    }

    /// One problem, named by the field's outside name.
    pub fn problem(field: &str, code: &'static str) -> Self {
        let mut problems = Problems::default();
        problems.add(field, code);
        Self::Invalid(problems)
    }
}

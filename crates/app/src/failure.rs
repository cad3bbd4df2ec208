//! Why a command did not do its work: one sentence with what to do, and the exit code that scripts read.

use std::{fmt, process::ExitCode};

use casework::{Problem, Refusal};
use i18n::Lang;
use people::{KeyError, PeopleError};
use proof::ProofError;
use store::StoreError;

/// What commands give back.
pub type Done<T = ()> = Result<T, Failure>;

/// A failure as its user reads it.
#[derive(Debug)]
pub struct Failure {
    sentence: String,
    wrong_use: bool,
}

impl Failure {
    /// It did not work (exit 1).
    pub fn new(sentence: impl Into<String>) -> Self {
        Self { sentence: sentence.into(), wrong_use: false }
    }

    /// It was asked for in the wrong way (exit 2).
    pub fn wrong_use(sentence: impl Into<String>) -> Self {
        Self { sentence: sentence.into(), wrong_use: true }
    }

    /// With words before it, such as the name of a file.
    #[must_use]
    pub fn about(self, what: &str) -> Self {
        Self { sentence: format!("{what}: {}", self.sentence), ..self }
    }

    /// 2 for wrong use, 1 for everything else.
    pub fn exit_code(&self) -> ExitCode {
        ExitCode::from(if self.wrong_use { 2 } else { 1 })
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        let sentence = match &error {
            StoreError::Conflict(_) | StoreError::Rule(_) | StoreError::Statement { .. } | StoreError::Shape { .. } => {
                format!("{error}; this is a fault of the program: please report it with this sentence")
            }
            _ => error.to_string(),
        };
        if matches!(error, StoreError::BadUrl(_)) { Self::wrong_use(sentence) } else { Self::new(sentence) }
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Store(error) => error.into(),
            Refusal::Invalid(problems) => {
                let told: Vec<String> = problems.0.iter().map(told).collect();
                Self::new(told.join(" "))
            }
            other => Self::new(door::sentence(&other, Lang::En)),
        }
    }
}

/// A problem with the word on the command line that it is about.
fn told(problem: &Problem) -> String {
    let sentence = door::sentence_of(problem, Lang::En);
    let typed = problem.detail.as_ref().filter(|typed| !sentence.contains(typed.as_str()));
    match (problem.field.as_str(), typed) {
        // What a list would offer in the console has to be there before a command can name it.
        (field, Some(typed)) if problem.code == "unknown-record" => {
            format!(
                "there is no {field} with the code {typed:?} in this office: enter it in the console first, or give another"
            )
        }
        ("", _) => sentence,
        (field, Some(typed)) => format!("{field} {typed:?}: {sentence}"),
        (field, None) => format!("{field}: {sentence}"),
    }
}

impl From<ProofError> for Failure {
    fn from(error: ProofError) -> Self {
        match error {
            ProofError::Refused(refusal) => refusal.into(),
            other => Self::new(other.to_string()),
        }
    }
}

impl From<KeyError> for Failure {
    fn from(error: KeyError) -> Self {
        Self::new(error.to_string())
    }
}

impl From<PeopleError> for Failure {
    fn from(error: PeopleError) -> Self {
        match error {
            PeopleError::Store(error) => error.into(),
            other => Self::new(other.to_string()),
        }
    }
}

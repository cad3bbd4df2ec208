//! Why a call failed: 404 for what is not there, 403 for a wrong key, 400 for the rest; the code in the body is the status.
//!
//! The texts are English: they are read by programs and by those who write them, who look for `"CODE required"`.

use axum::http::StatusCode;
use casework::Refusal;
use i18n::Lang;

use crate::document::{Document, Node};

/// A call that failed, with everything that is wrong with it.
#[derive(Debug, PartialEq, Eq)]
pub struct Trouble {
    /// The status.
    pub status: StatusCode,
    /// What is wrong, one sentence each.
    pub texts: Vec<String>,
}

impl Trouble {
    /// Something about the call is wrong (400).
    pub fn bad(text: impl Into<String>) -> Self {
        Self { status: StatusCode::BAD_REQUEST, texts: vec![text.into()] }
    }

    /// Everything that is wrong with the call (400).
    pub const fn all_bad(texts: Vec<String>) -> Self {
        Self { status: StatusCode::BAD_REQUEST, texts }
    }

    /// What was named is not there (404).
    pub fn missing(what: &str, named: &str) -> Self {
        Self { status: StatusCode::NOT_FOUND, texts: vec![format!("{what} {named} was not found")] }
    }

    /// The key does not open this (403).
    pub fn forbidden(text: impl Into<String>) -> Self {
        Self { status: StatusCode::FORBIDDEN, texts: vec![text.into()] }
    }

    /// The errors as a document.
    pub fn document(&self) -> Document {
        let code = i64::from(self.status.as_u16());
        let error =
            |text: &String| Node::Fields(vec![("code", Node::Whole(code)), ("description", Node::from(text.as_str()))]);
        Document("errors", Node::List("error", self.texts.iter().map(error).collect()))
    }
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Self {
        let text = door::sentence(&refusal, Lang::En);
        match refusal {
            Refusal::Invalid(problems) => Self::all_bad(problems.0.iter().map(problem).collect()),
            Refusal::NotFound => Self { status: StatusCode::NOT_FOUND, texts: vec![text] },
            Refusal::Forbidden => Self::forbidden(text),
            Refusal::Store(error) => {
                // The error names statements and columns, never values.
                tracing::error!(%error, "storage");
                Self { status: StatusCode::SERVICE_UNAVAILABLE, texts: vec![text] }
            }
            Refusal::Rule(_) | Refusal::Stale | Refusal::DifferentContent => Self::bad(text),
        }
    }
}

fn problem(problem: &casework::Problem) -> String {
    let field = problem.field.strip_prefix("answers.").unwrap_or(&problem.field);
    match (field, problem.code) {
        ("", _) => door::sentence_of(problem, Lang::En),
        (field, "required") => format!("{field} required"),
        (field, _) => format!("{field}: {}", door::sentence_of(problem, Lang::En)),
    }
}

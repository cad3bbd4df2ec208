//! What cannot be answered, as a page that says what is so and what to do.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use casework::Refusal;
use web::pages::{
    layout::{Frame, Link},
    sign_in::TroublePage,
};

use crate::desk::show;

/// A refusal on its way to a page.
pub struct Trouble {
    refusal: Refusal,
    frame: Box<Frame>,
}

impl Trouble {
    /// A refusal within the frame of a page.
    pub fn new(refusal: Refusal, frame: Frame) -> Self {
        Self { refusal, frame: Box::new(frame) }
    }

    /// The page of a status.
    pub fn page(frame: Frame, status: StatusCode, code: &str, sentences: Vec<String>) -> Response {
        let lang = frame.lang;
        let page = TroublePage {
            status: status.as_u16(),
            title: i18n::text(lang, &format!("refusal-{code}")),
            sentences,
            links: vec![Link::new(i18n::text(lang, "page-home"), "/")],
            trace: None,
            frame,
        };
        (status, show(&page)).into_response()
    }
}

impl IntoResponse for Trouble {
    fn into_response(self) -> Response {
        if let Refusal::Store(error) = &self.refusal {
            tracing::error!(%error, "storage");
        }
        let lang = self.frame.lang;
        let sentences = match &self.refusal {
            Refusal::Invalid(problems) => problems.0.iter().map(|problem| door::sentence_of(problem, lang)).collect(),
            _ => Vec::new(),
        };
        Self::page(*self.frame, door::status(&self.refusal), door::code(&self.refusal), sentences)
    }
}

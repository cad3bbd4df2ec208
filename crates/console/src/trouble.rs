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
        let told = i18n::text(lang, &format!("refusal-{code}"));
        let (title, advice) = what_and_advice(&told);
        let home = if frame.plain { "report-title" } else { "page-home" };
        let page = TroublePage {
            status: status.as_u16(),
            title,
            sentences: advice.into_iter().chain(sentences).collect(),
            links: vec![Link::new(i18n::text(lang, home), frame.first_page())],
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

/// A refusal says first what is so, then what to do.
fn what_and_advice(told: &str) -> (String, Option<String>) {
    for end in [". ", "。"] {
        if let Some((what, advice)) = told.split_once(end).filter(|(_, advice)| !advice.is_empty()) {
            return (what.to_owned(), Some(advice.to_owned()));
        }
    }
    (told.to_owned(), None)
}

#[cfg(test)]
mod tests {
    use super::what_and_advice;

    #[test]
    fn the_first_sentence_is_the_heading_and_the_rest_says_what_to_do() {
        let (what, advice) = what_and_advice("Your role does not allow this. Ask the administrator.");
        assert_eq!(
            (what.as_str(), advice.as_deref()),
            ("Your role does not allow this", Some("Ask the administrator."))
        );
        assert_eq!(what_and_advice("没有这条记录。请核对。"), ("没有这条记录".to_owned(), Some("请核对。".to_owned())));
        assert_eq!(what_and_advice("Nothing."), ("Nothing.".to_owned(), None));
    }
}

//! Steps of weight, of which most cannot be taken back: each is asked for on a page of its own, with a reason that is kept.

use axum::{http::StatusCode, response::IntoResponse as _};
use casework::{Problems, Refusal, kind::Kind};
use lines::undoing;
use uuid::Uuid;
use web::pages::{
    layout::Link,
    records::{FieldGroup, Form, FormPage},
};

use super::{address, correction::reason_field, entry::told};
use crate::desk::{Answer, Desk, go, show};

/// Such a step with a record: its address and the keys of its words.
pub struct Grave {
    /// Below the record's own address.
    pub path: &'static str,
    /// What it is.
    pub title: &'static str,
    /// What follows from it.
    pub lead: &'static str,
    /// The word on its button.
    pub submit: &'static str,
    /// What the record's page says afterwards.
    pub said: &'static str,
}

impl Grave {
    /// The page that asks for a reason.
    pub fn page(
        &self,
        desk: &Desk,
        (kind, id): (&'static Kind, Uuid),
        typed: &str,
        problems: &Problems,
        faults: Vec<String>,
    ) -> FormPage {
        let here = address(kind, id);
        FormPage {
            frame: desk.frame_of(kind),
            trail: vec![Link::new(desk.t(&format!("kind-{}", kind.table)), here.clone())],
            title: desk.t(self.title),
            lead: Some(self.lead(desk, kind)),
            form: Form {
                action: format!("{here}/{}", self.path),
                groups: vec![FieldGroup { fields: vec![reason_field(desk, typed, problems)], ..FieldGroup::default() }],
                faults,
                submit: desk.t(self.submit),
                cancel: Some(Link::new(desk.t("action-cancel"), here)),
                typed: !typed.is_empty(),
                grave: true,
                ..Form::default()
            },
        }
    }

    /// What follows from it, and that it stays so, where it does.
    fn lead(&self, desk: &Desk, kind: &Kind) -> String {
        let lead = desk.t(self.lead);
        if self.path == "voiding" && undoing::voiding_comes_back(kind) {
            return lead;
        }
        i18n::prose::sentences(desk.lang, &[lead, desk.t("cannot-undo")])
    }

    /// Back to the record, or the page again with what is wrong.
    pub fn answer<T>(
        &self,
        desk: &Desk,
        (kind, id): (&'static Kind, Uuid),
        typed: &str,
        done: Result<T, Refusal>,
        offer: &str,
    ) -> Answer {
        match done {
            Ok(_) => Ok(go(&format!("{}?said={}{offer}", address(kind, id), self.said))),
            Err(refusal @ (Refusal::Invalid(_) | Refusal::Rule(_))) => {
                let (problems, faults) = told(desk, refusal);
                let page = self.page(desk, (kind, id), typed, &problems, faults);
                Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&page)).into_response())
            }
            Err(other) => Err(desk.trouble(other)),
        }
    }
}

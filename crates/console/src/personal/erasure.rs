//! Erasing the contact of a matter at once: asked for with a reason, for it cannot be taken back.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::IntoResponse as _,
};
use casework::{Problems, Refusal, find, kind::Kind};
use door::{App, Sent};
use uuid::Uuid;
use web::pages::{
    layout::Link,
    records::{FieldGroup, Form, FormPage},
};

use crate::{
    desk::{Answer, Desk, go, show},
    records::{address, reason_field, told},
};

fn matter(desk: &Desk, collection: &str, id: &str) -> Result<(&'static Kind, Uuid), crate::trouble::Trouble> {
    let kind = desk.app.catalogue.by_collection(collection).filter(|kind| kind.contact);
    kind.zip(id.parse().ok()).ok_or_else(|| desk.trouble(Refusal::NotFound))
}

/// `GET /{collection}/{id}/contact/erasure`.
pub async fn get(State(_): State<App>, desk: Desk, Path((collection, id)): Path<(String, String)>) -> Answer {
    let (kind, id) = matter(&desk, &collection, &id)?;
    desk.read(move |work| async move { find::find(&work, kind, id).await.map(drop) }).await?;
    Ok(show(&page(&desk, kind, id, "", &Problems::default(), Vec::new())))
}

/// `POST /{collection}/{id}/contact/erasure`.
pub async fn post(
    State(_): State<App>,
    desk: Desk,
    Path((collection, id)): Path<(String, String)>,
    sent: Sent,
) -> Answer {
    let (kind, id) = matter(&desk, &collection, &id)?;
    let reason = sent.one("reason").to_owned();
    let given = reason.clone();
    let erased = desk
        .write(move |work| {
            let reason = given.clone();
            async move { lines::contact::erase(&work, kind, id, &reason).await }
        })
        .await;
    match erased {
        Ok(_) => Ok(go(&format!("{}?said=done", address(kind, id)))),
        Err(refusal @ (Refusal::Invalid(_) | Refusal::Rule(_))) => {
            let (problems, faults) = told(&desk, refusal);
            let page = page(&desk, kind, id, &reason, &problems, faults);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&page)).into_response())
        }
        Err(other) => Err(desk.trouble(other)),
    }
}

fn page(desk: &Desk, kind: &'static Kind, id: Uuid, typed: &str, problems: &Problems, faults: Vec<String>) -> FormPage {
    let here = address(kind, id);
    FormPage {
        frame: desk.frame_of(kind),
        trail: vec![Link::new(desk.t(&format!("kind-{}", kind.table)), here.clone())],
        title: desk.t("erasure-title"),
        lead: Some(desk.t("erasure-lead")),
        form: Form {
            action: format!("{here}/contact/erasure"),
            groups: vec![FieldGroup { fields: vec![reason_field(desk, typed, problems)], ..FieldGroup::default() }],
            faults,
            submit: desk.t("erasure-submit"),
            cancel: Some(Link::new(desk.t("action-cancel"), here)),
            typed: !typed.is_empty(),
            grave: true,
            ..Form::default()
        },
    }
}

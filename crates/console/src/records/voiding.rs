//! Voiding a record that was entered by mistake: asked for with a reason, kept in the log.

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

use super::{address, correction::reason_field, entry::told, id, kind};
use crate::desk::{Answer, Desk, go, show};

/// `GET /{collection}/{id}/voiding`.
pub async fn get(State(_): State<App>, desk: Desk, Path((collection, record)): Path<(String, String)>) -> Answer {
    let (kind, id) = (kind(&desk, &collection)?, id(&desk, &record)?);
    desk.read(move |work| async move { find::find_to_change(&work, kind, id).await.map(drop) }).await?;
    Ok(show(&page(&desk, kind, id, "", &Problems::default(), Vec::new())))
}

/// `POST /{collection}/{id}/voiding`.
pub async fn post(
    State(_): State<App>,
    desk: Desk,
    Path((collection, record)): Path<(String, String)>,
    sent: Sent,
) -> Answer {
    let (kind, id) = (kind(&desk, &collection)?, id(&desk, &record)?);
    let reason = sent.one("reason").to_owned();
    let given = reason.clone();
    let voided = desk
        .write(move |work| {
            let reason = given.clone();
            async move { lines::voiding::void(&work, kind, id, &reason).await }
        })
        .await;
    match voided {
        Ok(_) => Ok(go(&format!("{}?said=voided", address(kind, id)))),
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
        title: desk.t("voiding-title"),
        lead: Some(desk.t("voiding-lead")),
        form: Form {
            action: format!("{here}/voiding"),
            groups: vec![FieldGroup { fields: vec![reason_field(desk, typed, problems)], ..FieldGroup::default() }],
            faults,
            submit: desk.t("action-void"),
            cancel: Some(Link::new(desk.t("action-cancel"), here)),
            typed: !typed.is_empty(),
            grave: true,
            ..Form::default()
        },
    }
}

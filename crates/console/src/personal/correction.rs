//! Correcting the contact of a matter: what is filled in takes the place of what stands there. What stands there is not shown:
//! whoever corrects a number was told the new one.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use casework::{Problems, Refusal, find, kind::Kind};
use door::{App, Sent};
use serde_json::{Map, Value as Json};
use uuid::Uuid;
use web::pages::{
    layout::Link,
    records::{Choice, Field, FieldGroup, Form, FormPage, Input},
};

use super::erasure::matter;
use crate::{
    desk::{Answer, Desk, go, show},
    records::{address, told, wrong},
};

/// The parts, with the longest that each may be.
const PARTS: [(&str, usize); 4] = [("name", 80), ("phone", 20), ("email", 254), ("address", 200)];

/// `GET /{collection}/{id}/contact/correction`.
pub async fn get(State(_): State<App>, desk: Desk, Path((collection, id)): Path<(String, String)>) -> Answer {
    let (kind, id) = matter(&desk, &collection, &id)?;
    let may = move |work| async move { find::find_by_role(&work, kind, id, lines::contact::CALLERS).await.map(drop) };
    desk.read(may).await?;
    Ok(show(&page(&desk, kind, id, &Sent::default(), &Problems::default(), Vec::new())))
}

/// `POST /{collection}/{id}/contact/correction`.
pub async fn post(
    State(_): State<App>,
    desk: Desk,
    Path((collection, id)): Path<(String, String)>,
    sent: Sent,
) -> Answer {
    let (kind, id) = matter(&desk, &collection, &id)?;
    let (key, change) = (desk.app.key.clone(), change(&sent));
    let corrected = desk
        .write(move |work| {
            let (key, change) = (key.clone(), change.clone());
            async move { lines::contact::correct(&work, &key, kind, id, &change).await }
        })
        .await;
    let refusal = match corrected {
        Ok(Some(_)) => return Ok(go(&format!("{}?said=done", address(kind, id)))),
        Ok(None) => {
            let faults = vec![desk.t("contact-correction-none")];
            return Ok(again(&desk, kind, id, &sent, &Problems::default(), faults));
        }
        Err(refusal @ (Refusal::Invalid(_) | Refusal::Rule(_))) => refusal,
        Err(other) => return Err(desk.trouble(other)),
    };
    let (mut problems, faults) = told(&desk, refusal);
    for problem in &mut problems.0 {
        problem.field = problem.field.trim_start_matches("contact.").to_owned();
    }
    Ok(again(&desk, kind, id, &sent, &problems, faults))
}

/// What was filled in, and what is to be taken out.
fn change(sent: &Sent) -> Map<String, Json> {
    let filled = PARTS.iter().map(|(part, _)| (*part, sent.one(part).trim()));
    let filled = filled.filter(|(_, text)| !text.is_empty()).map(|(part, text)| (part.to_owned(), text.into()));
    let out = sent.all("out").filter(|part| PARTS.iter().any(|(known, _)| known == part));
    out.map(|part| (part.to_owned(), Json::Null)).chain(filled).collect()
}

fn again(
    desk: &Desk,
    kind: &'static Kind,
    id: Uuid,
    sent: &Sent,
    problems: &Problems,
    faults: Vec<String>,
) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, show(&page(desk, kind, id, sent, problems, faults))).into_response()
}

fn page(desk: &Desk, kind: &'static Kind, id: Uuid, sent: &Sent, problems: &Problems, faults: Vec<String>) -> FormPage {
    let here = address(kind, id);
    let part = |(part, most): &(&str, usize)| {
        let label = desk.t(&format!("contact-{part}"));
        let mut field = Field::new(*part, label, Input::Line(*most)).optional().value(sent.one(part));
        field.error = wrong(desk, part, problems);
        field
    };
    let out = PARTS.iter().map(|(part, _)| Choice::new(*part, desk.t(&format!("contact-{part}")))).collect();
    let out = Field::new("out", desk.t("contact-correction-out"), Input::Several(out)).optional();
    FormPage {
        frame: desk.frame_of(kind),
        trail: vec![Link::new(desk.t(&format!("kind-{}", kind.table)), here.clone())],
        title: desk.t("contact-correction"),
        lead: Some(desk.t("contact-correction-lead")),
        form: Form {
            action: format!("{here}/contact/correction"),
            groups: vec![FieldGroup {
                fields: PARTS
                    .iter()
                    .map(part)
                    .chain([out.value(sent.all("out").collect::<Vec<_>>().join("\n"))])
                    .collect(),
                ..FieldGroup::default()
            }],
            faults,
            submit: desk.t("contact-correction-submit"),
            cancel: Some(Link::new(desk.t("action-cancel"), here)),
            typed: !problems.0.is_empty(),
            ..Form::default()
        },
    }
}

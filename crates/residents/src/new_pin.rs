//! `/requests/{id}/pin`: a new PIN for a slip that was lost or seen by somebody else. A reason is asked and stands in the
//! request's history; the old PIN stops fitting at once, and the new slip follows.

use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use casework::{Problems, Refusal, Work, find, kind::Role};
use console::{Answer, Desk, go, show};
use door::{Refused, Sent};
use requests::{REQUEST, Request};
use uuid::Uuid;
use web::pages::{
    layout::Link,
    records::{Field, FieldGroup, Form, FormPage, Input},
};

/// Who may make one: those who hand out slips.
const MAKERS: [Role; 2] = [Role::Coordinator, Role::Field];

/// The number of a request of which this person may make the PIN anew.
async fn look(work: &Work, id: Uuid) -> Result<String, Refusal> {
    work.actor.must_be(&MAKERS)?;
    let stored = find::find(work, &REQUEST, id).await?;
    Ok(<Request as casework::values::Record>::of(&stored.values)?.reference.0)
}

/// `GET /requests/{id}/pin`.
pub async fn get(desk: Desk, Path(id): Path<String>) -> Answer {
    let id: Uuid = id.parse().map_err(|_| desk.trouble(Refusal::NotFound))?;
    let number = desk.read(move |work| async move { look(&work, id).await }).await?;
    Ok(show(&page(&desk, id, &number, "", &Problems::default())))
}

/// `POST /requests/{id}/pin`.
pub async fn post(desk: Desk, Path(id): Path<String>, sent: Result<Sent, Refused>) -> Answer {
    let sent = desk.checked(sent)?;
    let id: Uuid = id.parse().map_err(|_| desk.trouble(Refusal::NotFound))?;
    let (key, reason) = (desk.app.key.clone(), sent.one("reason").to_owned());
    let made = desk
        .write(move |work| {
            let (key, reason) = (key.clone(), reason.clone());
            async move { lines::follow::new_pin(&work, &key, id, &reason).await.map(drop) }
        })
        .await;
    match made {
        Ok(()) => Ok(go(&format!("/requests/{id}/slip"))),
        Err(Refusal::Invalid(problems)) => {
            let number = desk.read(move |work| async move { look(&work, id).await }).await?;
            let page = page(&desk, id, &number, sent.one("reason"), &problems);
            let again: Response = (StatusCode::UNPROCESSABLE_ENTITY, show(&page)).into_response();
            Ok(again)
        }
        Err(other) => Err(desk.trouble(other)),
    }
}

fn page(desk: &Desk, id: Uuid, number: &str, typed: &str, problems: &Problems) -> FormPage {
    let here = format!("/requests/{id}");
    let mut reason =
        Field::new("reason", desk.t("pin-reason"), Input::Text(1000)).hint(desk.t("pin-reason-hint")).value(typed);
    reason.error = problems.0.first().map(|problem| door::sentence_of(problem, desk.lang));
    FormPage {
        frame: desk.frame(Some(REQUEST.line)),
        trail: vec![
            Link::new(desk.t("kind-request-many"), "/requests"),
            Link::new(format!("{} {number}", desk.t("kind-request")), here.clone()),
        ],
        title: desk.t("pin-title"),
        lead: Some(desk.t("pin-lead")),
        form: Form {
            action: format!("{here}/pin"),
            groups: vec![FieldGroup { fields: vec![reason], ..FieldGroup::default() }],
            submit: desk.t("pin-make"),
            cancel: Some(Link::new(desk.t("action-cancel"), here)),
            typed: !typed.is_empty(),
            grave: true,
            ..Form::default()
        },
    }
}

//! Correcting a record: the same form with a reason; nothing is overwritten.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::IntoResponse as _,
};
use casework::{
    Problems, Refusal, correct, event, find,
    kind::{FieldKind, Kind},
    parse::{self, Format},
    written::{self, Names},
};
use door::{App, Sent};
use serde_json::{Map, Value as Json};
use uuid::Uuid;
use web::pages::{
    layout::Link,
    records::{Field, FieldGroup, Form, FormPage, Input},
};

use super::{
    address,
    entry::told,
    fields::{Lists, form_fields, whole, wrong},
    id, kind,
};
use crate::{
    desk::{Answer, Desk, go, show},
    undoing,
};

/// `GET /{collection}/{id}/correction`.
pub async fn get(State(_): State<App>, desk: Desk, Path((collection, record)): Path<(String, String)>) -> Answer {
    let (kind, id) = (kind(&desk, &collection)?, id(&desk, &record)?);
    if !kind.entry {
        return Err(desk.trouble(Refusal::NotFound));
    }
    let (typed, lists) = desk
        .read(move |work| async move {
            let record = find::find_to_change(&work, kind, id).await?;
            let names = Names::of(&work, std::slice::from_ref(&record)).await?;
            let mut typed = written::json(&record, &names);
            for (field, value) in record.values.iter() {
                let shown = match field.kind {
                    FieldKind::Money => money(value),
                    FieldKind::Degrees => match value {
                        store::Value::Real(degrees) => degrees.to_string().into(),
                        _ => continue,
                    },
                    // What points at a record without a code is chosen by its id.
                    FieldKind::Record(_) | FieldKind::Place if !typed.contains_key(field.key()) => event::json(value),
                    _ => continue,
                };
                typed.insert(field.key().to_owned(), shown);
            }
            Ok((typed, Lists::load(&work, kind.fields).await?))
        })
        .await?;
    Ok(show(&page(&desk, kind, id, &typed, &Problems::default(), &lists, Vec::new())))
}

/// Money as a form writes it: yuan with two decimals.
fn money(value: &store::Value) -> Json {
    match value {
        store::Value::Int(fen) => format!("{}.{:02}", fen / 100, fen % 100).into(),
        _ => Json::Null,
    }
}

/// `POST /{collection}/{id}/correction`.
pub async fn post(
    State(_): State<App>,
    desk: Desk,
    Path((collection, record)): Path<(String, String)>,
    sent: Sent,
) -> Answer {
    let (kind, id) = (kind(&desk, &collection)?, id(&desk, &record)?);
    let typed = sent.map();
    let (fields, version, reason) = (typed.clone(), sent.one("version").parse().ok(), sent.one("reason").to_owned());
    let corrected = desk
        .write(move |work| {
            let (fields, reason) = (fields.clone(), reason.clone());
            async move {
                let entered = parse::correction(&work, kind, id, &fields, Format::Form).await?;
                correct::correct(&work, kind, id, version, &entered, &reason).await?;
                undoing::offer(&work, kind, id).await
            }
        })
        .await;
    match corrected {
        Ok(offer) => Ok(go(&format!("{}?said=corrected{offer}", address(kind, id)))),
        Err(refusal @ (Refusal::Invalid(_) | Refusal::Rule(_) | Refusal::Stale)) => {
            let lists = desk.read(move |work| async move { Lists::load(&work, kind.fields).await }).await?;
            let status = door::status(&refusal);
            let (problems, faults) = told(&desk, refusal);
            let page = page(&desk, kind, id, &typed, &problems, &lists, faults);
            Ok((if status == StatusCode::CONFLICT { status } else { StatusCode::UNPROCESSABLE_ENTITY }, show(&page))
                .into_response())
        }
        Err(other) => Err(desk.trouble(other)),
    }
}

fn page(
    desk: &Desk,
    kind: &'static Kind,
    id: Uuid,
    typed: &Map<String, Json>,
    problems: &Problems,
    lists: &Lists,
    mut faults: Vec<String>,
) -> FormPage {
    let fields = form_fields(desk, kind, kind.entry_fields(), typed, problems, lists);
    let reason = reason_field(desk, typed.get("reason").and_then(Json::as_str).unwrap_or_default(), problems);
    // A kind may have a reason of its own.
    let reason = if kind.has("reason") { reason.within("correction") } else { reason };
    let shown: Vec<Field> = fields.iter().cloned().chain([reason.clone()]).collect();
    faults.extend(whole(desk, &shown, problems));
    let typed_before = !problems.0.is_empty() || !faults.is_empty();
    let version =
        typed.get("version").map(|version| version.as_str().map_or_else(|| version.to_string(), str::to_owned));
    let here = address(kind, id);
    FormPage {
        frame: desk.frame_of(kind),
        trail: vec![Link::new(desk.t(&format!("kind-{}", kind.table)), here.clone())],
        title: desk.t("correction-title"),
        lead: Some(desk.t("correction-lead")),
        form: Form {
            action: format!("{here}/correction"),
            hidden: version.map(|version| ("version".to_owned(), version)).into_iter().collect(),
            groups: vec![
                FieldGroup { fields, ..FieldGroup::default() },
                FieldGroup { title: desk.t("correction-reason"), fields: vec![reason], ..FieldGroup::default() },
            ],
            faults,
            submit: desk.t("action-correct"),
            cancel: Some(Link::new(desk.t("action-cancel"), here)),
            typed: typed_before,
            ..Form::default()
        },
    }
}

/// The reason that corrections and voidings ask for.
pub fn reason_field(desk: &Desk, typed: &str, problems: &Problems) -> Field {
    let mut field = Field::new("reason", desk.t("reason"), Input::Text(1000)).value(typed);
    field.error = wrong(desk, "reason", problems);
    field
}

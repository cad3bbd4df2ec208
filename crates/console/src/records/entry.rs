//! Entering a record by its form. What was typed stays in the form until it is right.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::IntoResponse as _,
};
use casework::{
    Problems, Refusal, enter,
    kind::Kind,
    parse::{self, Format},
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
    fields::{Lists, form_fields, whole, wrong},
    kind,
};
use crate::desk::{Answer, Desk, go, show};

/// `GET /{collection}/new`.
pub async fn get(State(_): State<App>, desk: Desk, Path(collection): Path<String>) -> Answer {
    let kind = kind(&desk, &collection)?;
    if !kind.entry || !desk.actor().may_write(kind) {
        return Err(desk.trouble(Refusal::Forbidden));
    }
    let mut typed = prefilled(&desk, kind);
    let (lists, id, today) = desk
        .read(
            move |work| async move { Ok((Lists::load(&work, kind.fields).await?, work.tx.new_id(), work.tx.today())) },
        )
        .await?;
    if let Some(day) = kind.day.and_then(|column| kind.field(column)).filter(|field| field.required) {
        typed.entry(day.key()).or_insert_with(|| today.to_string().into());
    }
    for (column, value) in kind.usual {
        typed.entry(*column).or_insert_with(|| (*value).into());
    }
    typed.insert("id".into(), id.to_string().into());
    Ok(show(&page(&desk, kind, &typed, &Problems::default(), &lists, Vec::new())))
}

/// Values that a link brings along, such as the dispute that a party belongs to.
fn prefilled(desk: &Desk, kind: &Kind) -> Map<String, Json> {
    let query = desk.uri.query().unwrap_or_default();
    let pairs = form_urlencoded::parse(query.as_bytes()).into_owned();
    let known = |name: &str| kind.entry_fields().any(|field| field.key() == name);
    pairs.filter(|(name, _)| known(name)).map(|(name, value)| (name, value.into())).collect()
}

/// `POST /{collection}/new`.
pub async fn post(State(_): State<App>, desk: Desk, Path(collection): Path<String>, sent: Sent) -> Answer {
    let kind = kind(&desk, &collection)?;
    let typed = sent.map();
    match create(&desk, kind, &sent).await {
        Ok(id) => Ok(go(&format!("{}?said=saved", after(&desk, kind, &typed, id)))),
        Err(refusal @ (Refusal::Invalid(_) | Refusal::Rule(_) | Refusal::DifferentContent)) => {
            let lists = desk.read(move |work| async move { Lists::load(&work, kind.fields).await }).await?;
            let (problems, faults) = told(&desk, refusal);
            let page = page(&desk, kind, &typed, &problems, &lists, faults);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&page)).into_response())
        }
        Err(other) => Err(desk.trouble(other)),
    }
}

/// What is wrong with fields, and what stands against the whole.
pub fn told(desk: &Desk, refusal: Refusal) -> (Problems, Vec<String>) {
    match refusal {
        Refusal::Invalid(problems) => (problems, Vec::new()),
        other => (Problems::default(), vec![door::sentence(&other, desk.lang)]),
    }
}

/// A part leads back to what it is part of.
fn after(desk: &Desk, kind: &'static Kind, typed: &Map<String, Json>, id: Uuid) -> String {
    let parent = kind.parent.and_then(|(column, table)| {
        let key = column.strip_suffix("_id").unwrap_or(column);
        let of = typed.get(key)?.as_str()?.parse::<Uuid>().ok()?;
        Some(address(desk.app.catalogue.by_table(table)?, of))
    });
    parent.unwrap_or_else(|| address(kind, id))
}

async fn create(desk: &Desk, kind: &'static Kind, sent: &Sent) -> Result<Uuid, Refusal> {
    let mut fields = sent.map();
    fields.retain(|name, _| !name.starts_with("contact."));
    let contact = sent.section("contact.");
    let contact =
        if kind.contact && visits::contact::given(&contact) { Some(visits::contact::parse(&contact)?) } else { None };
    let id: Option<Uuid> = sent.one("id").parse().ok();
    let key = desk.app.key.clone();
    desk.write(move |work| {
        let (fields, contact, key) = (fields.clone(), contact.clone(), key.clone());
        async move {
            let id = id.unwrap_or_else(|| work.tx.new_id());
            let values = parse::parse(&work, kind, &fields, Format::Form).await?;
            let entered = enter::enter_once(&work, id, &fields, values).await?;
            if let (true, Some(contact)) = (entered.new, &contact) {
                visits::contact::keep(&work, &key, kind.table, id, contact).await?;
            }
            Ok(id)
        }
    })
    .await
}

fn page(
    desk: &Desk,
    kind: &'static Kind,
    typed: &Map<String, Json>,
    problems: &Problems,
    lists: &Lists,
    mut faults: Vec<String>,
) -> FormPage {
    let fields = form_fields(desk, kind, kind.entry_fields(), typed, problems, lists);
    let mut groups = vec![FieldGroup { fields, ..FieldGroup::default() }];
    if kind.contact {
        groups.push(contact_group(desk, typed, problems));
    }
    let shown: Vec<Field> = groups.iter().flat_map(|group| group.fields.clone()).collect();
    faults.extend(whole(desk, &shown, problems));
    let typed_before = !problems.0.is_empty() || !faults.is_empty();
    let hidden = typed.get("id").and_then(Json::as_str).map(|id| ("id".to_owned(), id.to_owned()));
    let list = format!("/{}", kind.collection);
    FormPage {
        frame: desk.frame_of(kind),
        trail: vec![Link::new(desk.t(&format!("kind-{}-many", kind.table)), list.clone())],
        title: desk.t(&format!("kind-{}-new", kind.table)),
        lead: i18n::try_text(desk.lang, &format!("kind-{}-lead", kind.table)),
        form: Form {
            action: format!("{list}/new"),
            hidden: hidden.into_iter().collect(),
            groups,
            faults,
            submit: desk.t("action-save"),
            cancel: Some(Link::new(desk.t("action-cancel"), list)),
            typed: typed_before,
            ..Form::default()
        },
    }
}

/// The fields of a contact, only where somebody wants a reply.
pub fn contact_group(desk: &Desk, typed: &Map<String, Json>, problems: &Problems) -> FieldGroup {
    let field = |name: &str, max: usize| {
        let key = format!("contact.{name}");
        let value = typed.get(&key).and_then(Json::as_str).unwrap_or_default();
        let mut field =
            Field::new(key.clone(), desk.t(&format!("contact-{name}")), Input::Line(max)).optional().value(value);
        field.error = wrong(desk, &key, problems);
        field
    };
    FieldGroup {
        title: desk.t("contact-title"),
        lead: Some(desk.t("contact-lead")),
        fields: vec![field("name", 80), field("phone", 20), field("email", 254), field("address", 200)],
    }
}

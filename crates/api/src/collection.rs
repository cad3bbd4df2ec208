//! Collections: listing what one may see, and entering records.

use axum::{
    Json,
    extract::{Path, State},
    http::{StatusCode, Uri},
    response::{IntoResponse, Response},
};
use casework::{
    Refusal, Work, enter,
    kind::{FieldKind, Kind},
    list::{self, Filter, Order},
    parse::{self, Format},
    written::{self, Names},
};
use door::{App, Caller, Language, Refused};
use people::ContactText;
use serde_json::{Map, Value as Tree, json};
use uuid::Uuid;

use crate::{figure, query::Query};

/// The kind listed under `/api/v1/{collection}`.
pub fn kind(app: &App, collection: &str) -> Result<&'static Kind, Refusal> {
    app.catalogue.by_collection(collection).ok_or(Refusal::NotFound)
}

/// `GET /api/v1/{collection}`: records, or with `figure=` the rows behind a figure.
pub async fn get(
    State(app): State<App>,
    caller: Caller,
    Language(lang): Language,
    Path(collection): Path<String>,
    uri: Uri,
) -> Result<Json<Tree>, Refused> {
    let query = Query::read(&uri);
    let path = uri.path().to_owned();
    if let Some(id) = query.get("figure").map(str::to_owned) {
        return figure::rows(&app, &caller, query, path, id).await.map_err(|r| Refused::from(r).lang(lang));
    }
    let kind = kind(&app, &collection)?;
    let listed = app.read(&caller.actor, move |work| page(work, kind, query.clone(), path.clone())).await;
    listed.map(Json).map_err(|refusal| Refused::from(refusal).lang(lang))
}

async fn page(work: Work, kind: &'static Kind, query: Query, path: String) -> Result<Tree, Refusal> {
    let filter = filter(&work, kind, &query).await?;
    let listed = list::list(&work, kind, &filter).await?;
    let total = list::count(&work, kind, &filter, 100_000).await?;
    let names = Names::of(&work, &listed.records).await?;
    let items: Vec<Tree> = listed.records.iter().map(|record| Tree::Object(written::json(record, &names))).collect();
    let next = listed.next.map(|after| query.next(&path, &after));
    Ok(json!({"items": items, "next": next, "total": total}))
}

/// The filter that a query asks for; every choice field of the kind may be given.
async fn filter(work: &Work, kind: &'static Kind, query: &Query) -> Result<Filter, Refusal> {
    let mut filter = Filter {
        from: query.day("from")?,
        to: query.day("to")?,
        place: query.place(work).await?,
        state: query.get("state").map(str::to_owned),
        text: query.get("q").map(str::to_owned),
        words_until: people::told::words_until(work, kind).await?,
        order: query.get("sort").map_or(Ok(Order::Newest), |word| {
            Order::parse(word).ok_or_else(|| Refusal::problem("sort", "not-a-choice"))
        })?,
        after: query.get("after").map(str::to_owned),
        limit: query.limit(100, 1000)?,
        ..Filter::default()
    };
    for field in kind.fields {
        let Some(value) = query.get(field.key()) else { continue };
        match field.kind {
            FieldKind::Record(_) | FieldKind::Count | FieldKind::Money if !list::filters_by(field) => {
                return Err(Refusal::problem(field.key(), "unknown-field"));
            }
            FieldKind::Choice(_) => filter.equal.push((field.column, value.into())),
            FieldKind::Record(table) => match parse::record(work, table, value).await? {
                Some(id) => filter.equal.push((field.column, id.into())),
                None => return Err(Refusal::problem(field.key(), "unknown-record")),
            },
            _ => {}
        }
    }
    Ok(filter)
}

/// `POST /api/v1/{collection}`: enters a record; the same `id` with the same content is answered, not repeated.
pub async fn post(
    State(app): State<App>,
    caller: Caller,
    Language(lang): Language,
    Path(collection): Path<String>,
    body: axum::body::Bytes,
) -> Result<Response, Refused> {
    let kind = kind(&app, &collection)?;
    let sent = object(&body).map_err(|refusal| Refused::from(refusal).lang(lang))?;
    let entered = create(&app, &caller, kind, sent).await;
    entered.map_err(|refusal| Refused::from(refusal).lang(lang))
}

async fn create(app: &App, caller: &Caller, kind: &'static Kind, sent: Map<String, Tree>) -> Result<Response, Refusal> {
    if !kind.entry || !caller.actor.may_write(kind) {
        return Err(Refusal::Forbidden);
    }
    let id = id_of(&sent)?;
    let contact = contact(kind, &sent)?;
    let key = app.key.clone();
    let (new, body) = app
        .write(&caller.actor, move |work| {
            let (sent, contact, key) = (sent.clone(), contact.clone(), key.clone());
            async move {
                let id = id.unwrap_or_else(|| work.tx.new_id());
                // What was sent before is recognised before it is checked: a code may have changed meanwhile.
                if let Some(known) = enter::seen(&work, id).await?
                    && !known.same(kind, &sent)
                {
                    return Err(Refusal::DifferentContent);
                }
                let values = parse::parse(&work, kind, &sent, Format::Json).await?;
                let entered = enter::enter_once(&work, id, &sent, values).await?;
                if let (true, Some(contact)) = (entered.new, &contact) {
                    visits::contact::keep(&work, &key, kind.table, id, contact).await?;
                }
                let names = Names::of(&work, std::slice::from_ref(&entered.record)).await?;
                Ok((entered.new, written::json(&entered.record, &names)))
            }
        })
        .await?;
    let status = if new { StatusCode::CREATED } else { StatusCode::OK };
    Ok((status, Json(body)).into_response())
}

/// The JSON object in a body.
pub fn object(body: &[u8]) -> Result<Map<String, Tree>, Refusal> {
    match serde_json::from_slice(body) {
        Ok(Tree::Object(map)) => Ok(map),
        Ok(_) | Err(_) => Err(Refusal::Rule("not-json")),
    }
}

/// The id that the sender chose.
pub fn id_of(sent: &Map<String, Tree>) -> Result<Option<Uuid>, Refusal> {
    match sent.get("id") {
        None | Some(Tree::Null) => Ok(None),
        Some(value) => value
            .as_str()
            .and_then(|text| text.parse().ok())
            .map(Some)
            .ok_or_else(|| Refusal::problem("id", "not-an-id")),
    }
}

/// The contact sent with a matter.
pub fn contact(kind: &Kind, sent: &Map<String, Tree>) -> Result<Option<ContactText>, Refusal> {
    let Some(value) = sent.get("contact").filter(|value| !value.is_null()) else { return Ok(None) };
    if !kind.contact {
        return Err(Refusal::problem("contact", "unknown-field"));
    }
    let Tree::Object(fields) = value else { return Err(Refusal::problem("contact", "wrong-type")) };
    visits::contact::parse(fields).map(Some)
}

/// `GET /api/v1/places?parent=&q=&code=`: the gazetteer. With a code every version of it, also one that has ended.
pub async fn places(State(app): State<App>, caller: Caller, uri: Uri) -> Result<Json<Tree>, Refused> {
    let query = Query::read(&uri);
    let found = app
        .read(&caller.actor, move |work| {
            let query = query.clone();
            async move {
                let places = match (query.get("q"), query.get("parent")) {
                    _ if query.get("code").is_some() => {
                        places::versions(&work.tx, query.get("code").unwrap_or_default()).await?
                    }
                    (Some(text), _) => places::search(&work.tx, text, query.limit(50, 500)?).await?,
                    (None, Some(code)) => {
                        let parent = parse::place(&work, code, None).await?.ok_or(Refusal::NotFound)?;
                        places::children(&work.tx, parent).await?
                    }
                    (None, None) => places::roots(&work.tx).await?,
                };
                let mut items = Vec::new();
                for place in &places {
                    items.push(told_place(&work, place).await?);
                }
                Ok(json!({"items": items, "next": null, "total": items.len()}))
            }
        })
        .await?;
    Ok(Json(found))
}

async fn told_place(work: &Work, place: &places::Place) -> Result<Tree, Refusal> {
    let mut successors = Vec::new();
    if !place.is_current() {
        let heirs = places::replaced_by(&work.tx, place.id).await?;
        successors.extend(heirs.into_iter().map(|heir| json!({"id": heir.id, "code": heir.code, "name": heir.name})));
    }
    Ok(json!({
        "id": place.id, "code": place.code, "name": place.name, "level": place.level,
        "valid_from": place.valid_from.to_string(), "valid_to": place.valid_to.map(|day| day.to_string()),
        "successors": successors,
    }))
}

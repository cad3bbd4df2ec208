//! One record: its values, its history, its corrections and what else may be done with it.

use axum::{
    Json,
    extract::{Path, State},
};
use casework::{
    Refusal, Work,
    change::Stored,
    correct, event, find,
    kind::{FieldKind, Kind},
    parse::{self, Format},
    written::{self, Names},
};
use door::{App, Caller, Language, Refused};
use serde_json::{Map, Value as Tree, json};
use uuid::Uuid;

use crate::collection::{kind, object};

async fn told(work: &Work, record: Stored) -> Result<Tree, Refusal> {
    let names = Names::of(work, std::slice::from_ref(&record)).await?;
    Ok(Tree::Object(written::json(&record, &names)))
}

/// Reads an id in an address; what is no id names nothing.
pub fn id(text: &str) -> Result<Uuid, Refusal> {
    text.parse().map_err(|_| Refusal::NotFound)
}

/// `GET /api/v1/{collection}/{id}`.
pub async fn get(
    State(app): State<App>,
    caller: Caller,
    Language(lang): Language,
    Path((collection, record)): Path<(String, String)>,
) -> Result<Json<Tree>, Refused> {
    let (kind, id) = (kind(&app, &collection)?, id(&record)?);
    let found =
        app.read(&caller.actor, move |work| async move { told(&work, find::find(&work, kind, id).await?).await });
    found.await.map(Json).map_err(|refusal| Refused::from(refusal).lang(lang))
}

/// `GET /api/v1/{collection}/{id}/events`: what happened to it, for whoever may see it.
pub async fn events(
    State(app): State<App>,
    caller: Caller,
    Path((collection, record)): Path<(String, String)>,
) -> Result<Json<Tree>, Refused> {
    let (kind, id) = (kind(&app, &collection)?, id(&record)?);
    let found = app
        .read(&caller.actor, move |work| async move {
            find::find_even_voided(&work, kind, id).await?;
            let items: Vec<Tree> = event::history(&work, kind.table, id)
                .await?
                .into_iter()
                .map(|it| {
                    json!({"at": it.at.to_string(), "actor": it.actor, "kind": it.kind, "reason": it.reason, "body": it.body})
                })
                .collect();
            Ok(json!({"items": items, "next": null, "total": items.len()}))
        })
        .await?;
    Ok(Json(found))
}

/// `POST /api/v1/{collection}/{id}/{noun}`: `corrections`, `voiding`, or an action of the kind.
pub async fn post(
    State(app): State<App>,
    caller: Caller,
    Language(lang): Language,
    Path((collection, record, noun)): Path<(String, String, String)>,
    body: axum::body::Bytes,
) -> Result<Json<Tree>, Refused> {
    let (kind, id) = (kind(&app, &collection)?, id(&record)?);
    let done = async {
        let sent = if body.is_empty() { Map::new() } else { object(&body)? };
        app.write(&caller.actor, move |work| {
            let (sent, noun) = (sent.clone(), noun.clone());
            async move {
                let record = done(&work, kind, id, &noun, &sent).await?;
                // Whoever handed a matter on may no longer see it.
                match find::find_even_voided(&work, kind, id).await {
                    Ok(record) => told(&work, record).await,
                    Err(Refusal::NotFound) => told(&work, record).await,
                    Err(other) => Err(other),
                }
            }
        })
        .await
    };
    done.await.map(Json).map_err(|refusal| Refused::from(refusal).lang(lang))
}

/// Does what a noun names.
async fn done(
    work: &Work,
    kind: &'static Kind,
    id: Uuid,
    noun: &str,
    sent: &Map<String, Tree>,
) -> Result<Stored, Refusal> {
    let reason = sent.get("reason").and_then(Tree::as_str).unwrap_or_default();
    match noun {
        "corrections" => {
            let before = find::find_to_change(work, kind, id).await?;
            let version = sent.get("version").and_then(Tree::as_i64);
            let all = completed(work, &before, sent).await?;
            let entered = parse::correction(work, kind, id, &all, Format::Json).await?;
            correct::correct(work, kind, id, version, &entered, reason).await
        }
        "voiding" => lines::voiding::void(work, kind, id, reason).await,
        noun => lines::actions::perform(work, kind, id, noun, sent).await,
    }
}

/// A correction may name only the fields that change: the others stay as they are.
async fn completed(work: &Work, before: &Stored, sent: &Map<String, Tree>) -> Result<Map<String, Tree>, Refusal> {
    let names = Names::of(work, std::slice::from_ref(before)).await?;
    let mut all = written::json(before, &names);
    all.retain(|name, _| before.values.kind.entry_fields().any(|field| field.key() == name));
    // Ids stay ids: a place or record that was right when it was entered need not be found again by its code.
    for (field, value) in before.values.iter().filter(|(field, _)| !field.managed) {
        if matches!(field.kind, FieldKind::Place | FieldKind::Record(_)) {
            all.insert(field.key().to_owned(), event::json(value));
        }
    }
    all.extend(sent.iter().map(|(name, value)| (name.clone(), value.clone())));
    Ok(all)
}

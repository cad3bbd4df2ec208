//! The contact of one matter, read one at a time, and every reading noted.

use axum::{
    Json,
    extract::{Path, State},
};
use casework::Refusal;
use door::{App, Caller, Language, Refused};
use serde_json::{Map, Value as Tree, json};
use uuid::Uuid;

use crate::{
    collection::{kind, object},
    record::id,
};

/// `GET /api/v1/{collection}/{id}/contact`.
pub async fn get(
    State(app): State<App>,
    caller: Caller,
    Language(lang): Language,
    Path((collection, record)): Path<(String, String)>,
) -> Result<Json<Tree>, Refused> {
    let (kind, id, key) = (kind(&app, &collection)?, id(&record)?, app.key.clone());
    let read = app
        .write(&caller.actor, move |work| {
            let key = key.clone();
            async move { lines::contact::read(&work, &key, kind, id, None).await }
        })
        .await
        .map_err(|refusal| Refused::from(refusal).lang(lang))?;
    let told = read.map(|contact| serde_json::to_value(&contact).unwrap_or_default());
    Ok(Json(json!({ "contact": told })))
}

/// `POST /api/v1/{collection}/{id}/contact/erasure`: at once, with a reason.
pub async fn erase(
    State(app): State<App>,
    caller: Caller,
    Language(lang): Language,
    Path((collection, record)): Path<(String, String)>,
    body: axum::body::Bytes,
) -> Result<Json<Tree>, Refused> {
    let (kind, id) = (kind(&app, &collection)?, id(&record)?);
    let sent = object(&body).map_err(|refusal| Refused::from(refusal).lang(lang))?;
    let reason = sent.get("reason").and_then(Tree::as_str).unwrap_or_default().to_owned();
    let reasons = reasons(&sent).map_err(|refusal| Refused::from(refusal).lang(lang))?;
    let erased = app
        .write(&caller.actor, move |work| {
            let (reason, reasons) = (reason.clone(), reasons.clone());
            async move { lines::contact::erase(&work, kind, id, &reason, &reasons).await }
        })
        .await
        .map_err(|refusal| Refused::from(refusal).lang(lang))?;
    Ok(Json(json!({ "erased": erased })))
}

/// The events whose reasons go too.
fn reasons(sent: &Map<String, Tree>) -> Result<Vec<Uuid>, Refusal> {
    let wrong = || Refusal::problem("reasons", "wrong-type");
    match sent.get("reasons") {
        None | Some(Tree::Null) => Ok(Vec::new()),
        Some(Tree::Array(ids)) => {
            ids.iter().map(|id| id.as_str().and_then(|id| id.parse().ok()).ok_or_else(wrong)).collect()
        }
        Some(_) => Err(wrong()),
    }
}

/// `POST /api/v1/{collection}/{id}/contact/correction`: the parts that change; null takes a part out.
pub async fn correct(
    State(app): State<App>,
    caller: Caller,
    Language(lang): Language,
    Path((collection, record)): Path<(String, String)>,
    body: axum::body::Bytes,
) -> Result<Json<Tree>, Refused> {
    let (kind, id, key) = (kind(&app, &collection)?, id(&record)?, app.key.clone());
    let sent = object(&body).map_err(|refusal| Refused::from(refusal).lang(lang))?;
    let corrected = app
        .write(&caller.actor, move |work| {
            let (key, sent) = (key.clone(), sent.clone());
            async move { lines::contact::correct(&work, &key, kind, id, &sent).await }
        })
        .await
        .map_err(|refusal| Refused::from(refusal).lang(lang))?;
    Ok(Json(json!({ "corrected": corrected })))
}

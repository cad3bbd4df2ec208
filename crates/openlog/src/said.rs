//! What the log says openly with a text behind it: every state of the public register (`/register/log`) and every published
//! bulletin (`/log/OFFICE/bulletins`), each with its words, its leaf, and the text whose hash stands in them.

use axum::{
    Json,
    extract::{Path, State},
    http::header,
    response::{IntoResponse as _, Response},
};
use casework::{Actor, Refusal, Work};
use door::{App, Refused};
use proof::statement::{self, Kind, Said};
use serde_json::{Value, json};

use crate::log::own;

async fn said(app: &App, kind: Kind) -> Result<Vec<Said>, Refusal> {
    app.read(&Actor::public("log"), move |work: Work| async move { statement::all(&work, kind).await }).await
}

/// What was said of a kind, the newest first; texts lie below `address`.
async fn told(app: &App, kind: Kind, address: &str) -> Result<Vec<Value>, Refusal> {
    let told = said(app, kind).await?.into_iter().map(|said| {
        let sha256 = statement::fact(&said.entry, "sha256").unwrap_or_default().to_owned();
        json!({
            "at": said.at.to_string(),
            "sha256": sha256,
            "text": format!("{address}/{sha256}"),
            "entry": said.entry,
            // The leaf, once a batch has brought it into the log.
            "leaf": said.position,
        })
    });
    Ok(told.collect())
}

async fn text_of(app: &App, kind: Kind, sha256: &str) -> Result<Response, Refusal> {
    let found = said(app, kind).await?.into_iter().find(|said| statement::fact(&said.entry, "sha256") == Some(sha256));
    let body = found.and_then(|said| said.body).ok_or(Refusal::NotFound)?;
    Ok(([(header::CONTENT_TYPE, "application/json")], body).into_response())
}

/// `GET /register/log`.
pub async fn register(State(app): State<App>) -> Result<Response, Refused> {
    let read = |work: Work| async move { lines::register::text(&work).await };
    let now = statement::hash(&app.read(&Actor::public("log"), read).await?);
    let log = format!("/log/{}/checkpoint", app.settings.office_code);
    let said = told(&app, Kind::Register, "/register/log").await?;
    Ok(Json(json!({"now": now, "log": log, "said": said})).into_response())
}

/// `GET /register/log/SHA256`: a text of the register, byte for byte.
pub async fn register_text(State(app): State<App>, Path(sha256): Path<String>) -> Result<Response, Refused> {
    Ok(text_of(&app, Kind::Register, &sha256).await?)
}

/// `GET /log/OFFICE/bulletins`.
pub async fn bulletins(State(app): State<App>, Path(office): Path<String>) -> Result<Response, Refused> {
    own(&app, &office)?;
    let said = told(&app, Kind::Bulletin, &format!("/log/{office}/bulletins")).await?;
    Ok(Json(json!({"log": format!("/log/{office}/checkpoint"), "said": said})).into_response())
}

/// `GET /log/OFFICE/bulletins/SHA256`: a published bulletin, byte for byte.
pub async fn bulletin_text(
    State(app): State<App>,
    Path((office, sha256)): Path<(String, String)>,
) -> Result<Response, Refused> {
    own(&app, &office)?;
    Ok(text_of(&app, Kind::Bulletin, &sha256).await?)
}

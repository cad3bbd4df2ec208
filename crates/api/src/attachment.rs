//! Files of a matter: sent as a form in parts, opened as what they are.

use axum::{
    Json,
    extract::{Path, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use casework::{
    Refusal, find,
    written::{self, Names},
};
use door::{App, Caller, Language, Refused, SentForm};
use files::{ATTACHMENT, Purpose};
use serde_json::{Value as Tree, json};
use uuid::Uuid;

use crate::{collection::kind, record::id};

/// `POST /api/v1/{collection}/{id}/attachments`: `multipart/form-data` with `file`, and `purpose` and `id` where the client
/// chooses them. The same file under the same id is answered, not repeated.
pub async fn post(
    State(app): State<App>,
    caller: Caller,
    Language(lang): Language,
    Path((collection, matter)): Path<(String, String)>,
    form: SentForm,
) -> Result<Response, Refused> {
    let added = add(&app, &caller, &collection, &matter, form).await;
    added.map_err(|refusal| Refused::from(refusal).lang(lang))
}

async fn add(app: &App, caller: &Caller, collection: &str, matter: &str, form: SentForm) -> Result<Response, Refusal> {
    let (table, matter) = (kind(app, collection)?.table, id(matter)?);
    let chosen = Some(form.fields.one("id")).filter(|text| !text.is_empty());
    let chosen: Option<Uuid> = chosen.map(str::parse).transpose().map_err(|_| Refusal::problem("id", "not-an-id"))?;
    let purpose = purpose(form.fields.one("purpose"))?;
    let file = form.files_of("file").next().ok_or_else(|| Refusal::problem("file", "file-missing"))?;
    let kept = match chosen {
        Some(id) => app.files.keep(id, purpose, file.bytes.clone()).await?,
        None => app.keep_file(purpose, file.bytes.clone()).await?,
    };
    let row = kept.clone();
    let written = app
        .write(&caller.actor, move |work| {
            let row = row.clone();
            async move {
                let known = find::find_even_voided(&work, &ATTACHMENT, row.id).await.is_ok();
                let record = files::add(&work, table, matter, &row).await?;
                let names = Names::of(&work, std::slice::from_ref(&record)).await?;
                Ok((known, written::json(&record, &names)))
            }
        })
        .await;
    if chosen.is_none() && matches!(&written, Err(refusal) if !matches!(refusal, Refusal::Store(_))) {
        app.files.discard(&kept).await;
    }
    let (known, body) = written?;
    let mut answer = (if known { StatusCode::OK } else { StatusCode::CREATED }, Json(body)).into_response();
    if let Ok(place) = HeaderValue::from_str(&format!("/api/v1/attachments/{}", kept.id)) {
        answer.headers_mut().insert(header::LOCATION, place);
    }
    Ok(answer)
}

/// What the sender says a file is for; none where nothing is said.
fn purpose(word: &str) -> Result<Option<Purpose>, Refusal> {
    match word {
        "" => Ok(None),
        word => Purpose::parse(word).map(Some).ok_or_else(|| Refusal::problem("purpose", "not-a-choice")),
    }
}

/// `GET /api/v1/attachments/{id}/file`: its bytes, under their own media type.
pub async fn whole(
    State(app): State<App>,
    caller: Caller,
    Language(lang): Language,
    Path(file): Path<String>,
) -> Result<Response, Refused> {
    let opened = async { app.open_file(&caller.actor, id(&file)?, false).await };
    opened.await.map_err(|refusal| Refused::from(refusal).lang(lang))
}

/// `GET /api/v1/attachments/{id}/thumbnail`: the small picture of a photo.
pub async fn thumbnail(
    State(app): State<App>,
    caller: Caller,
    Language(lang): Language,
    Path(file): Path<String>,
) -> Result<Response, Refused> {
    let opened = async { app.open_file(&caller.actor, id(&file)?, true).await };
    opened.await.map_err(|refusal| Refused::from(refusal).lang(lang))
}

/// The paths for the description of the API.
pub fn described(operation: impl Fn(&str, &str, &str) -> Tree) -> Vec<(String, Tree)> {
    let bytes = |media_types: &[&str]| -> Tree {
        let content = media_types
            .iter()
            .map(|name| ((*name).to_owned(), json!({"schema": {"type": "string", "format": "binary"}})));
        json!({"description": "The bytes", "content": content.collect::<serde_json::Map<_, _>>()})
    };
    let mut post = operation("Add a photo, voice note or document to a request", "201", "attachment");
    post["requestBody"] = json!({"required": true, "content": {"multipart/form-data": {"schema": {
        "type": "object",
        "properties": {
            "file": {"type": "string", "format": "binary", "description": "JPEG, PNG or WebP; Ogg, WebM, M4A, MP3 or WAV; PDF. At most 10 MB, and at most 10 files a request"},
            "purpose": {"type": "string", "enum": Purpose::ALL.iter().map(|purpose| purpose.code()).collect::<Vec<_>>()},
            "id": {"type": "string", "format": "uuid", "description": "UUIDv7 made by the client; sending it again counts once"},
        },
        "required": ["file"],
    }}}});
    post["responses"]["200"] = post["responses"]["201"].clone();
    let mut whole =
        operation("The file itself. A photo is written anew: its position and owner are gone", "200", "attachment");
    whole["responses"]["200"] =
        bytes(&["image/jpeg", "audio/ogg", "audio/webm", "audio/mp4", "audio/mpeg", "audio/wav", "application/pdf"]);
    let mut small = operation("A small picture of a photo", "200", "attachment");
    small["responses"]["200"] = bytes(&["image/jpeg"]);
    vec![
        ("/api/v1/requests/{id}/attachments".to_owned(), json!({ "post": post })),
        ("/api/v1/attachments/{id}/file".to_owned(), json!({ "get": whole })),
        ("/api/v1/attachments/{id}/thumbnail".to_owned(), json!({ "get": small })),
    ]
}

//! A kept file as an answer: under its own type, which no browser guesses anew, in a box from which nothing can run.

use axum::{
    body::Bytes,
    http::{HeaderName, HeaderValue, header},
    response::{IntoResponse, Response},
};
use casework::{Actor, Refusal};
use files::{Found, Kept, Purpose};
use uuid::Uuid;

use crate::App;

/// Nothing of it runs, loads or is framed, whatever its bytes hold.
const BOXED: &str = "default-src 'none'; frame-ancestors 'none'; sandbox";

impl App {
    /// Cleans and keeps a file that was sent, before the unit of work that adds it with [`files::add`]. Where that is
    /// refused, `app.files.discard(&kept)` takes it back.
    pub async fn keep_file(&self, purpose: Option<Purpose>, bytes: Bytes) -> Result<Kept, Refusal> {
        let env = self.store.env();
        self.files.keep(env.ids.new_id(env.clock.now()), purpose, bytes).await
    }

    /// The file, or its small picture, as an answer, if this actor may open it.
    pub async fn open_file(&self, actor: &Actor, id: Uuid, thumbnail: bool) -> Result<Response, Refusal> {
        let found = self.read(actor, move |work| async move { files::find(&work, id, thumbnail).await }).await?;
        self.send_file(&found).await
    }

    /// A file that was found, as an answer.
    pub async fn send_file(&self, found: &Found) -> Result<Response, Refusal> {
        let bytes = self.files.read(found).await?;
        Ok(answer(found, bytes))
    }

    /// Deletes at once what was let go of; what this does not reach, the program does in its own time.
    pub async fn remove_files(&self) {
        if let Err(error) = files::carry_out(&self.store, self.office, self.catalogue, &self.files).await {
            tracing::warn!(%error, "files could not be deleted");
        }
    }
}

/// Pictures and voices are shown in a page, everything else is saved.
fn answer(found: &Found, bytes: Bytes) -> Response {
    let ending = match found.media_type.as_str() {
        "image/jpeg" => "jpg",
        "application/pdf" => "pdf",
        other => other.rsplit('/').next().unwrap_or("bin"),
    };
    let how = if found.media_type == "application/pdf" { "attachment" } else { "inline" };
    let named = format!("{how}; filename=\"{}-{}.{ending}\"", found.purpose.code(), found.id);
    let media_type = HeaderValue::from_str(&found.media_type);
    let headers = [
        (header::CONTENT_TYPE, media_type.unwrap_or(HeaderValue::from_static("application/octet-stream"))),
        (header::CONTENT_DISPOSITION, HeaderValue::from_str(&named).unwrap_or(HeaderValue::from_static("attachment"))),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(BOXED)),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
        // The bytes of an id never change, but who may see them does.
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
    ];
    (headers, bytes).into_response()
}

//! Forms that carry files: `multipart/form-data`, as browsers and the clients of Open311 write it.
//!
//! A form is read as it arrives, and no further than the setting `body_limit_bytes` allows. What a file is, is told by
//! its bytes, to whom it matters: here no name of a file is kept, for it may be a person's. An ordinary form without
//! files is read as well, so that a page works with both.

mod boundary;
mod read;
#[cfg(test)]
mod tests;

use axum::{
    body::{Body, Bytes},
    extract::{FromRequest, Request},
    http::{HeaderMap, header},
};
use casework::Refusal;

use crate::{App, Caller, Refused, Sent};

/// A file that came with a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentFile {
    /// The name of its field, e.g. `photo`.
    pub field: String,
    /// Its bytes; may be none, where an empty file was chosen.
    pub bytes: Bytes,
}

/// A form with its fields and files, each in the order of sending.
#[derive(Clone, Debug, Default)]
pub struct SentForm {
    /// The fields.
    pub fields: Sent,
    /// The files. A file input in which nothing was chosen is not among them.
    pub files: Vec<SentFile>,
}

impl SentForm {
    /// Reads a form of at most `limit_bytes`; refuses `body-too-large` and `unreadable-form`.
    pub async fn read(headers: &HeaderMap, body: Body, limit_bytes: usize) -> Result<Self, Refusal> {
        let said = headers.get(header::CONTENT_TYPE).map(header::HeaderValue::as_bytes).unwrap_or_default();
        if boundary::is_multipart(said) {
            let boundary = boundary::of(said).ok_or(Refusal::Rule("unreadable-form"))?;
            return read::read(body, &boundary, limit_bytes).await;
        }
        let body = axum::body::to_bytes(body, limit_bytes).await.map_err(|_| Refusal::Rule("body-too-large"))?;
        Ok(Self { fields: Sent::read(&body), files: Vec::new() })
    }

    /// The files sent under `name`.
    pub fn files_of<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a SentFile> {
        self.files.iter().filter(move |file| file.field == name)
    }
}

impl FromRequest<App> for SentForm {
    type Rejection = Refused;

    async fn from_request(request: Request, app: &App) -> Result<Self, Self::Rejection> {
        let (parts, body) = request.into_parts();
        let form = Self::read(&parts.headers, body, app.settings.body_limit_bytes).await?;
        match parts.extensions.get::<Caller>() {
            Some(caller) if !from_our_page(caller, &form.fields, &parts.headers) => {
                Err(Refusal::Rule("forged-request").into())
            }
            _ => Ok(form),
        }
    }
}

/// A page sends the session's secret in a field, a script in a header; a program has none, and no cookie either.
fn from_our_page(caller: &Caller, fields: &Sent, headers: &HeaderMap) -> bool {
    let in_header = headers.get("x-csrf-token").and_then(|value| value.to_str().ok());
    let secret = caller.csrf();
    secret.is_empty() || fields.one("csrf") == secret || in_header == Some(secret)
}

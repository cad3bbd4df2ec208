//! In which language: what was chosen on the page, else what the browser prefers, else the office's own.

use axum::{
    extract::{FromRequestParts, Request},
    http::{HeaderMap, HeaderValue, Uri, header, request::Parts},
    middleware::Next,
    response::Response,
};
use i18n::Lang;

use crate::{App, caller::cookie};

const COOKIE: &str = "lang";

/// The language of the answer.
#[derive(Clone, Copy, Debug)]
pub struct Language(pub Lang);

fn chosen(uri: &Uri) -> Option<Lang> {
    let query = uri.query()?;
    form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "lang").and_then(|(_, word)| Lang::parse(&word))
}

fn negotiate(headers: &HeaderMap, uri: &Uri, own: Lang) -> Lang {
    let accepted = || headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    chosen(uri)
        .or_else(|| cookie(headers, COOKIE).as_deref().and_then(Lang::parse))
        .or_else(|| accepted().and_then(i18n::negotiate))
        .unwrap_or(own)
}

impl FromRequestParts<App> for Language {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Self::Rejection> {
        Ok(Self(negotiate(&parts.headers, &parts.uri, app.settings.language.get())))
    }
}

/// Keeps a language chosen by `?lang=` for the pages that follow.
pub async fn remember_language(request: Request, next: Next) -> Response {
    let chosen = chosen(request.uri());
    let mut response = next.run(request).await;
    if let Some(lang) = chosen {
        let line = format!("{COOKIE}={}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly", lang.code());
        if let Ok(value) = HeaderValue::from_str(&line) {
            response.headers_mut().append(header::SET_COOKIE, value);
        }
    }
    response
}

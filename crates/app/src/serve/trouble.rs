//! What could not be answered is told in the caller's language: a problem document to programs, a page to people.

use axum::{
    extract::{FromRequestParts, Request, State},
    http::{HeaderMap, StatusCode, header},
    middleware::Next,
    response::{Html, IntoResponse, Response},
};
use door::{App, Language};
use i18n::Lang;
use serde_json::json;

use super::watch::RequestId;

/// The answer where no route fits.
pub async fn nothing_here() -> StatusCode {
    StatusCode::NOT_FOUND
}

/// Replaces the bare answers of the libraries (no route, too large, too slow, broke off) by ones that say what to do.
pub async fn told(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let Ok(Language(lang)) = Language::from_request_parts(&mut parts, &app).await;
    let for_program = parts.uri.path().starts_with("/api/");
    let watcher = matches!(parts.uri.path(), "/readyz" | "/healthz" | "/metrics");
    let id = parts.extensions.get::<RequestId>().map(|id| id.0.clone()).unwrap_or_default();
    let answer = next.run(Request::from_parts(parts, body)).await;
    let status = answer.status();
    if watcher || !(status.is_client_error() || status.is_server_error()) || says_it_well(answer.headers()) {
        return answer;
    }
    let mut told = if for_program { document(status, lang, &id) } else { page(status, lang, &id) };
    // Such as the methods that are allowed.
    if let Some(allow) = answer.headers().get(header::ALLOW) {
        told.headers_mut().insert(header::ALLOW, allow.clone());
    }
    told
}

fn says_it_well(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    kind.is_some_and(|kind| !kind.starts_with("text/plain"))
}

fn code(status: StatusCode) -> &'static str {
    match status {
        StatusCode::NOT_FOUND => "not-found",
        StatusCode::METHOD_NOT_ALLOWED => "method-not-allowed",
        StatusCode::PAYLOAD_TOO_LARGE => "body-too-large",
        StatusCode::SERVICE_UNAVAILABLE => "too-slow",
        _ if status.is_server_error() => "broke-off",
        _ => "not-understood",
    }
}

fn document(status: StatusCode, lang: Lang, id: &str) -> Response {
    let code = code(status);
    let title = i18n::text(lang, &format!("refusal-{code}"));
    let body = json!({"status": status.as_u16(), "code": code, "title": title, "request": id});
    (status, [(header::CONTENT_TYPE, "application/problem+json")], body.to_string()).into_response()
}

fn page(status: StatusCode, lang: Lang, id: &str) -> Response {
    let title = i18n::text(lang, &format!("refusal-{}", code(status)));
    let page = format!(
        "<!doctype html><html lang=\"{}\"><meta charset=\"utf-8\"><title>Doorstep</title><p>{title}</p><p><small>{id}</small></p>",
        lang.code()
    );
    (status, Html(page)).into_response()
}

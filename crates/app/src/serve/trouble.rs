//! What could not be answered is told in the caller's language: a problem document to programs, a page to people.

use askama::Template;
use axum::{
    extract::{FromRequestParts, Request, State},
    http::{HeaderMap, StatusCode, header},
    middleware::Next,
    response::{Html, IntoResponse, Response},
};
use door::{App, Language};
use i18n::Lang;
use serde_json::json;
use web::pages::{
    layout::{Frame, Link},
    sign_in::TroublePage,
};

use super::watch::RequestId;

/// The answer where no route fits.
pub async fn nothing_here() -> StatusCode {
    StatusCode::NOT_FOUND
}

/// Replaces the bare answers of the libraries (no route, too large, too slow, broke off) by ones that say what to do.
pub async fn told(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let Ok(Language(lang)) = Language::from_request_parts(&mut parts, &app).await;
    let address = parts.uri.path().to_owned();
    let for_program = address.starts_with("/api/");
    let watcher = matches!(parts.uri.path(), "/readyz" | "/healthz" | "/metrics");
    let id = parts.extensions.get::<RequestId>().map(|id| id.0.clone()).unwrap_or_default();
    let answer = next.run(Request::from_parts(parts, body)).await;
    let status = answer.status();
    if watcher || !(status.is_client_error() || status.is_server_error()) || says_it_well(answer.headers()) {
        return answer;
    }
    let mut told = if for_program {
        document(status, lang, &id)
    } else {
        page(status, lang, &app.settings.office_name.get(), &address, &id)
    };
    // The methods that are allowed, and when to come again.
    for name in [header::ALLOW, header::RETRY_AFTER] {
        if let Some(value) = answer.headers().get(&name) {
            told.headers_mut().insert(name, value.clone());
        }
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
        StatusCode::UNSUPPORTED_MEDIA_TYPE => "packed-body",
        StatusCode::TOO_MANY_REQUESTS => "too-many-requests",
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

fn page(status: StatusCode, lang: Lang, office: &str, address: &str, id: &str) -> Response {
    let page = TroublePage {
        frame: Frame::public(lang, office.to_owned(), address),
        status: status.as_u16(),
        title: i18n::text(lang, &format!("refusal-{}", code(status))),
        sentences: Vec::new(),
        links: vec![Link::new(i18n::text(lang, "page-home"), "/")],
        trace: Some(id.to_owned()),
    };
    // What is shown when even this page cannot be made needs no page.
    page.render().map_or_else(|_| status.into_response(), |page| (status, Html(page)).into_response())
}

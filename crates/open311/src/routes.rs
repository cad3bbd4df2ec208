//! The routes: two endpoints with the same six. Anybody may knock; what a key opens is asked inside.

use axum::{
    body::Body,
    extract::{Path, State},
    http::{HeaderMap, Method, StatusCode, Uri},
    response::{IntoResponse as _, Response},
};
use door::{Access, App, Language, Route, Sender, SentForm};

use crate::{
    address::name_and_format,
    asked::{Asked, Endpoint, answer},
    discovery, requests, services,
    trouble::Trouble,
    updates,
};

/// Where what is sent in is kept.
pub const PRODUCTION: &str = "/open311/v2";
/// Where it is only checked.
pub const TEST: &str = "/open311/test/v2";

/// Every route of this crate.
pub fn routes() -> Vec<Route> {
    let (get, post) = (Method::GET, Method::POST);
    vec![
        Route::new(get.clone(), "/open311/v2/{resource}", Access::Public, read_production),
        Route::new(get.clone(), "/open311/v2/{resource}/{item}", Access::Public, read_one_production),
        Route::new(post.clone(), "/open311/v2/{resource}", Access::Public, write_production),
        Route::new(get.clone(), "/open311/test/v2/{resource}", Access::Public, read_test),
        Route::new(get, "/open311/test/v2/{resource}/{item}", Access::Public, read_one_test),
        Route::new(post, "/open311/test/v2/{resource}", Access::Public, write_test),
    ]
}

macro_rules! on_both_endpoints {
    ($($production:ident $test:ident $handler:ident ($($name:ident: $kind:ty),*);)*) => {$(
        async fn $production($($name: $kind),*) -> Response {
            $handler(Endpoint::Production, $($name),*).await
        }
        async fn $test($($name: $kind),*) -> Response {
            $handler(Endpoint::Test, $($name),*).await
        }
    )*};
}

on_both_endpoints! {
    read_production read_test read (app: State<App>, path: Path<String>, lang: Language, headers: HeaderMap, uri: Uri);
    read_one_production read_one_test read_one
        (app: State<App>, path: Path<(String, String)>, lang: Language, headers: HeaderMap, uri: Uri);
    write_production write_test write
        (app: State<App>, path: Path<String>, lang: Language, sender: Sender, headers: HeaderMap, uri: Uri, body: Body);
}

/// `GET discovery`, `services`, `requests`, `servicerequestupdates`.
async fn read(
    endpoint: Endpoint,
    State(app): State<App>,
    Path(resource): Path<String>,
    Language(lang): Language,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    let (name, format) = name_and_format(&resource, &headers);
    let asked = Asked::new(app, endpoint, lang, format, &headers, &uri);
    let outcome = match name.as_str() {
        "discovery" => return discovery::get(&asked),
        "services" => services::list(&asked).await,
        "requests" => requests::list(&asked).await,
        "servicerequestupdates" => updates::list(&asked).await,
        _ => Err(Trouble::missing("resource", &name)),
    };
    answer(outcome, format)
}

/// `GET services/{code}`, `requests/{id}`, `tokens/{token}`.
async fn read_one(
    endpoint: Endpoint,
    State(app): State<App>,
    Path((resource, item)): Path<(String, String)>,
    Language(lang): Language,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    let (item, format) = name_and_format(&item, &headers);
    let asked = Asked::new(app, endpoint, lang, format, &headers, &uri);
    let outcome = match resource.as_str() {
        "services" => services::definition(&asked, &item).await,
        "requests" => requests::one(&asked, &item).await,
        "tokens" => requests::token(&asked, &item).await,
        _ => Err(Trouble::missing("resource", &resource)),
    };
    answer(outcome, format)
}

/// `POST requests`, `servicerequestupdates`.
#[expect(clippy::too_many_arguments, reason = "the parts of a call, each taken out of it by its own extractor")]
async fn write(
    endpoint: Endpoint,
    State(app): State<App>,
    Path(resource): Path<String>,
    Language(lang): Language,
    Sender(sender): Sender,
    headers: HeaderMap,
    uri: Uri,
    body: Body,
) -> Response {
    let (name, format) = name_and_format(&resource, &headers);
    let form = match SentForm::read(&headers, body, app.settings.body_limit_bytes).await {
        Ok(form) => form,
        Err(refusal) => return answer(Err(refusal.into()), format),
    };
    let mut asked = Asked::new(app, endpoint, lang, format, &headers, &uri);
    asked.sender = sender;
    asked.params = asked.params.with_form(form.fields);
    asked.files = form.files;
    let outcome = match name.as_str() {
        "requests" => requests::create(&asked).await,
        "servicerequestupdates" => updates::create(&asked).await,
        "discovery" | "services" => return StatusCode::METHOD_NOT_ALLOWED.into_response(),
        _ => Err(Trouble::missing("resource", &name)),
    };
    answer(outcome, format)
}

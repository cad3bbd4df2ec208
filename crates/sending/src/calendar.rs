//! `/calendar/SECRET.ics`: what calendar programs read. Whoever has the address may.

use axum::{
    extract::{Path, State},
    http::{Method, StatusCode, header},
    response::{IntoResponse, Response},
};
use casework::{Actor, Grant, kind::Role};
use door::{Access, App, Refused, Route};

/// The addresses this crate answers under.
pub fn routes() -> Vec<Route> {
    vec![Route::new(Method::GET, "/calendar/{file}", Access::Public, get)]
}

async fn get(State(app): State<App>, Path(file): Path<String>) -> Result<Response, Refused> {
    let Some(secret) = file.strip_suffix(".ics").map(str::to_owned) else {
        return Ok(StatusCode::NOT_FOUND.into_response());
    };
    let grants = vec![Grant::whole(Role::Coordinator)];
    let actor = Actor { name: "calendar".to_owned(), grants, ..Actor::public("calendar") };
    let settings = app.settings.clone();
    let feed = app
        .read(&actor, move |work| {
            let (secret, settings) = (secret.clone(), settings.clone());
            async move { notices::calendar::read(&work, &secret, &settings.office_code, &settings.office_name.get()).await }
        })
        .await?;
    let Some(feed) = feed else { return Ok(StatusCode::NOT_FOUND.into_response()) };
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CACHE_CONTROL, "private, max-age=300"),
        (header::CONTENT_DISPOSITION, "inline; filename=\"deadlines.ics\""),
    ];
    Ok((headers, feed).into_response())
}

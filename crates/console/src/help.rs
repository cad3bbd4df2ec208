//! Help, open to everybody.

use axum::{extract::Path, http::Method, response::Response};
use casework::Refusal;
use door::{Access, Route};
use web::pages::help::{HelpPage, TOPICS, Topic};

use crate::{
    desk::{Answer, show},
    guest::Guest,
};

/// The help's routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::new(Method::GET, "/help", Access::Public, first),
        Route::new(Method::GET, "/help/{topic}", Access::Public, topic),
    ]
}

async fn first(guest: Guest) -> Response {
    show(&HelpPage { frame: guest.frame(), topic: &TOPICS[0] })
}

async fn topic(guest: Guest, Path(key): Path<String>) -> Answer {
    let topic = Topic::find(&key).ok_or_else(|| guest.trouble(Refusal::NotFound))?;
    Ok(show(&HelpPage { frame: guest.frame(), topic }))
}

//! Help, open to everybody; and from a topic the way to its screen, for those to whom it opens.

use axum::{extract::Path, http::Method, response::Response};
use casework::{
    Refusal,
    kind::Role::{self, Administrator, Auditor, Coordinator, Field, Leader, Mediator, Unit},
};
use door::{Access, Route};
use web::pages::{
    help::{HelpPage, Topic},
    layout::Link,
};

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
    show(&page(&guest, Topic::first()))
}

async fn topic(guest: Guest, Path(key): Path<String>) -> Answer {
    let topic = Topic::find(&key).ok_or_else(|| guest.trouble(Refusal::NotFound))?;
    Ok(show(&page(&guest, topic)))
}

fn page(guest: &Guest, topic: &'static Topic) -> HelpPage {
    let opens = |to: &To| match to {
        To::Everybody => true,
        To::SignedIn => guest.is_signed_in(),
        To::Roles(roles) => roles.iter().any(|role| guest.is(*role)),
    };
    let screen = SCREENS.iter().find(|(key, _, to)| *key == topic.key && opens(to));
    let screen = screen.map(|(_, address, _)| Link::new(guest.t("help-screen"), *address));
    HelpPage { frame: guest.frame(), topic, screen }
}

/// To whom a screen opens; the access tests hold it against what happens.
enum To {
    Everybody,
    SignedIn,
    Roles(&'static [Role]),
}

/// The topics whose screen has one address, and to whom it opens. The others are about records, one at a time.
const SCREENS: &[(&str, &str, To)] = &[
    ("start", "/", To::SignedIn),
    ("late", "/late", To::Roles(&[Coordinator, Field, Unit, Leader, Auditor])),
    ("inbox", "/inbox", To::Roles(&[Coordinator, Leader])),
    ("take", "/requests/take", To::Roles(&[Coordinator, Field])),
    ("requests", "/requests", To::Roles(&[Coordinator, Field, Unit, Leader, Auditor])),
    ("visit", "/visits/new", To::Roles(&[Coordinator, Field])),
    ("answers", "/answers", To::Roles(&[Coordinator, Field])),
    ("search", "/search", To::SignedIn),
    ("places", "/places", To::SignedIn),
    ("meeting", "/handovers", To::Roles(&[Coordinator, Unit, Leader, Auditor])),
    ("unit", "/requests", To::Roles(&[Unit])),
    ("call-backs", "/call-backs/to-do", To::Roles(&[Coordinator, Field])),
    ("rates", "/closing-rates", To::Roles(&[Coordinator, Unit, Leader, Auditor])),
    ("topics", "/topics", To::Roles(&[Coordinator, Leader, Auditor])),
    ("bulletin", "/bulletin", To::SignedIn),
    ("comparison", "/bulletin/comparison", To::SignedIn),
    ("issues", "/published", To::Everybody),
    ("ledgers", "/ledgers", To::SignedIn),
    ("privacy", "/data-protection", To::Everybody),
    ("contacts", "/contact-search", To::Roles(&[Coordinator, Field, Mediator])),
    ("readings", "/readings", To::Roles(&[Auditor])),
    ("confidence", "/in-confidence", To::SignedIn),
    ("break-glass", "/break-glass", To::SignedIn),
    ("residents", "/report", To::Everybody),
    ("register", "/register", To::Everybody),
    ("log", "/log/verify", To::Everybody),
    ("setup", "/setup", To::Roles(&[Administrator, Coordinator])),
    ("staff", "/staff", To::Roles(&[Administrator, Coordinator, Leader, Auditor])),
    ("clocks", "/categories", To::SignedIn),
    ("configuration", "/setup/configuration", To::Roles(&[Administrator, Coordinator])),
    ("notices", "/notices", To::Roles(&[Administrator, Coordinator, Auditor])),
    ("calendars", "/calendar-addresses", To::Roles(&[Unit])),
    ("account", "/account", To::SignedIn),
    ("api", "/api/docs", To::Everybody),
];

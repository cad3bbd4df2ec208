//! Name and password; and signing out.

use access::{Attempt, Denial};
use axum::{
    extract::State,
    http::{HeaderMap, header},
    response::Response,
};
use door::{App, Refused, Sent, Via};
use web::pages::{
    layout::Link,
    records::{Field, Input},
    sign_in::SignInPage,
};

use super::{
    Entrance, Sender, denied,
    entered::{gone, known_device},
    let_in, local, origin, passkey,
};
use crate::{
    desk::{Answer, Desk, go, show},
    guest::Guest,
    query::Query,
};

fn page(guest: &Guest, headers: &HeaderMap, name: &str, to: &str, faults: Vec<String>) -> SignInPage {
    let mut frame = guest.frame();
    frame.address = crate::query::address("/sign-in", Some(("to", to)).filter(|_| to != "/"));
    let name = Field::new("name", guest.t("sign-in-name"), Input::Line(40)).value(name);
    let password =
        Field::new("password", guest.t("sign-in-password"), Input::Password { autocomplete: "current-password" });
    let mut page = Entrance {
        title: "sign-in-title",
        lead: "sign-in-lead",
        action: "/sign-in".to_owned(),
        fields: vec![name, password],
        submit: "sign-in-submit",
        hidden: vec![("to".to_owned(), to.to_owned())],
        faults,
    }
    .page(frame);
    page.passkey = passkey::form(&guest.app, headers, guest.lang, to);
    let sign_on = guest.app.settings.sign_on.as_ref();
    let other = sign_on.map(|offered| {
        let words = i18n::text_with(guest.lang, "sign-in-sign-on", &[("name", offered.name.as_str().into())]);
        Link::new(words, crate::query::address("/sign-in/sign-on", [("to", to)]))
    });
    page.elsewhere = other.into_iter().chain([Link::new(guest.t("sign-in-resident"), "/report")]).collect();
    page
}

/// `GET /sign-in?to=`.
pub async fn get(guest: Guest, headers: HeaderMap, uri: axum::http::Uri) -> Response {
    let query = Query::read(&uri);
    let to = local(query.get("to").unwrap_or("/"));
    if guest.is_signed_in() { go(to) } else { show(&page(&guest, &headers, "", to, Vec::new())) }
}

/// `POST /sign-in`.
pub async fn post(
    State(app): State<App>,
    guest: Guest,
    Sender(address): Sender,
    headers: HeaderMap,
    sent: Sent,
) -> Answer {
    origin::own(&headers).map_err(|refusal| guest.trouble(refusal))?;
    let (name, to) = (sent.one("name"), local(sent.one("to")));
    let (device, agent) = (known_device(&app, &headers), agent(&headers));
    let attempt = Attempt { name, password: sent.one("password"), address, device: device.as_deref(), agent };
    match access::sign_in(app.gate(), attempt).await {
        Ok(opened) => Ok(let_in(&app, &headers, &opened, to)),
        Err(Denial::Refused(refusal)) => Err(guest.trouble(refusal)),
        Err(denial) => {
            let code = denial.code().unwrap_or_default();
            let page = page(&guest, &headers, name, to, vec![guest.t(&format!("refusal-{code}"))]);
            Ok(denied(&denial, &page))
        }
    }
}

/// What the browser calls itself.
pub fn agent(headers: &HeaderMap) -> &str {
    headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// `POST /sign-out`.
pub async fn out(desk: Desk, sent: Result<Sent, Refused>) -> Answer {
    desk.checked(sent)?;
    if let Via::Session { cookie, .. } = &desk.caller.via {
        let ended = access::sign_out(&desk.app.store, desk.app.office, cookie).await;
        ended.map_err(|refusal| desk.trouble(refusal))?;
    }
    Ok(gone(&desk.app, go("/sign-in")))
}

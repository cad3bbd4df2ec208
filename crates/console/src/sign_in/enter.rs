//! Name and password; and signing out.

use access::{Attempt, Denial};
use axum::{
    extract::State,
    http::HeaderMap,
    response::{IntoResponse as _, Response},
};
use door::{App, Refused, Sent, Via};
use web::pages::{
    layout::Link,
    records::{Field, Input},
    sign_in::SignInPage,
};

use super::{Entrance, Sender, denied, let_in, local, origin, with_cookie};
use crate::{
    desk::{Answer, Desk, go, show},
    guest::Guest,
    query::Query,
};

fn page(guest: &Guest, name: &str, to: &str, faults: Vec<String>) -> SignInPage {
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
    page.elsewhere = vec![Link::new(guest.t("sign-in-resident"), "/report")];
    page
}

/// `GET /sign-in?to=`.
pub async fn get(guest: Guest, uri: axum::http::Uri) -> Response {
    let query = Query::read(&uri);
    let to = local(query.get("to").unwrap_or("/"));
    if guest.is_signed_in() { go(to) } else { show(&page(&guest, "", to, Vec::new())) }
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
    let attempt = Attempt { name, password: sent.one("password"), address };
    match access::sign_in(&app.store, app.office, &app.limiter, attempt).await {
        Ok(opened) => Ok(let_in(&app, &opened, to)),
        Err(Denial::Refused(refusal)) => Err(guest.trouble(refusal)),
        Err(denial) => {
            let code = denial.code().unwrap_or_default();
            let page = page(&guest, name, to, vec![guest.t(&format!("refusal-{code}"))]);
            Ok(denied(&denial, &page))
        }
    }
}

/// `POST /sign-out`.
pub async fn out(desk: Desk, sent: Result<Sent, Refused>) -> Answer {
    desk.checked(sent)?;
    if let Via::Session { cookie, .. } = &desk.caller.via {
        let ended = access::sign_out(&desk.app.store, desk.app.office, cookie).await;
        ended.map_err(|refusal| desk.trouble(refusal))?;
    }
    let gone = format!("{}=; Max-Age=0", door::COOKIE);
    Ok(with_cookie(&desk.app, go("/sign-in"), &gone).into_response())
}

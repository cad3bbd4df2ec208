//! The second factor: a code from the telephone, a recovery code, or a passkey.

use access::{
    Denial,
    second_factor::waiting::{Waiting, give_code, waiting},
};
use axum::{
    extract::State,
    http::{HeaderMap, Uri},
};
use door::{App, Sent, cookie, session_cookie};
use web::pages::{
    layout::Link,
    records::{Field, Input},
    sign_in::SignInPage,
};

use super::{Entrance, denied, let_in, local, origin, passkey};
use crate::{
    desk::{Answer, go, show},
    guest::Guest,
    query::Query,
    trouble::Trouble,
};

fn page(guest: &Guest, headers: &HeaderMap, waiting: &Waiting, to: &str, faults: Vec<String>) -> SignInPage {
    let mut frame = guest.frame();
    frame.address = crate::query::address("/sign-in/code", Some(("to", to)).filter(|_| to != "/"));
    let code = Field::new("code", guest.t("account-code"), Input::Line(40)).hint(guest.t("sign-in-code-hint"));
    let lead = if waiting.factors.codes { "sign-in-code-lead" } else { "sign-in-code-passkey" };
    let mut page = Entrance {
        title: "sign-in-code-title",
        lead,
        action: "/sign-in/code".to_owned(),
        fields: if waiting.factors.codes { vec![code] } else { Vec::new() },
        submit: "sign-in-submit",
        hidden: vec![("to".to_owned(), to.to_owned())],
        faults,
    }
    .page(frame);
    if waiting.factors.passkeys > 0 {
        page.passkey = passkey::form(&guest.app, headers, guest.lang, to);
    }
    page.elsewhere = vec![Link::new(guest.t("sign-in-code-again"), "/sign-in")];
    page
}

async fn found(app: &App, guest: &Guest, headers: &HeaderMap) -> Result<Option<Waiting>, Trouble> {
    let Some(cookie) = cookie(headers, session_cookie(app)) else { return Ok(None) };
    waiting(app.gate(), &cookie).await.map_err(|denial| guest.trouble(denial.into()))
}

/// `GET /sign-in/code?to=`.
pub async fn get(State(app): State<App>, guest: Guest, headers: HeaderMap, uri: Uri) -> Answer {
    let query = Query::read(&uri);
    let to = local(query.get("to").unwrap_or("/"));
    let Some(waiting) = found(&app, &guest, &headers).await? else { return Ok(go("/sign-in")) };
    Ok(show(&page(&guest, &headers, &waiting, to, Vec::new())))
}

/// `POST /sign-in/code`.
pub async fn post(State(app): State<App>, guest: Guest, headers: HeaderMap, sent: Sent) -> Answer {
    origin::own(&headers).map_err(|refusal| guest.trouble(refusal))?;
    let to = local(sent.one("to"));
    let Some(waiting) = found(&app, &guest, &headers).await? else { return Ok(go("/sign-in")) };
    match give_code(app.gate(), &waiting, sent.one("code")).await {
        Ok(opened) => Ok(let_in(&app, &headers, &opened, to)),
        Err(Denial::Refused(refusal)) => Err(guest.trouble(refusal)),
        Err(denial) => {
            let told = guest.t(&format!("refusal-{}", denial.code().unwrap_or_default()));
            Ok(denied(&denial, &page(&guest, &headers, &waiting, to, vec![told])))
        }
    }
}

//! Who is there? Asked again before something that outlasts a session; the session goes on under a new secret.

use access::Denial;
use axum::http::{HeaderMap, Uri};
use door::{Refused, Sent};
use web::pages::{
    records::{Field, Input},
    sign_in::SignInPage,
};

use super::signed_in;
use crate::{
    desk::{Answer, Desk, show},
    query::Query,
    sign_in::{Entrance, denied, go_on, local, passkey_form},
};

fn page(desk: &Desk, headers: &HeaderMap, to: &str, faults: Vec<String>) -> SignInPage {
    let password = Field::new("password", desk.t("password-old"), Input::Password { autocomplete: "current-password" });
    let mut page = Entrance {
        title: "confirmation-title",
        lead: "confirmation-lead",
        action: "/account/confirmation".to_owned(),
        fields: vec![password],
        submit: "confirmation-submit",
        hidden: vec![("to".to_owned(), to.to_owned())],
        faults,
    }
    .page(desk.frame(None));
    page.passkey = passkey_form(&desk.app, headers, desk.lang, to);
    page
}

/// `GET /account/confirmation?to=`.
pub async fn get(desk: Desk, headers: HeaderMap, uri: Uri) -> Answer {
    let query = Query::read(&uri);
    Ok(show(&page(&desk, &headers, local(query.get("to").unwrap_or("/account")), Vec::new())))
}

/// `POST /account/confirmation`.
pub async fn post(desk: Desk, headers: HeaderMap, sent: Result<Sent, Refused>) -> Answer {
    let sent = desk.checked(sent)?;
    let to = local(sent.one("to"));
    let signed_in = signed_in(&desk).await?;
    match access::prove(desk.app.gate(), &signed_in, sent.one("password")).await {
        Ok(opened) => Ok(go_on(&desk.app, &opened, crate::desk::go(to))),
        Err(Denial::Refused(refusal)) => Err(desk.trouble(refusal)),
        Err(denial) => {
            let key = match denial {
                Denial::WrongNameOrPassword => "problem-password-wrong".to_owned(),
                _ => format!("refusal-{}", denial.code().unwrap_or_default()),
            };
            Ok(denied(&denial, &page(&desk, &headers, to, vec![desk.t(&key)])))
        }
    }
}

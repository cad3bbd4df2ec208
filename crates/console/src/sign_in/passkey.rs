//! Signing in with a passkey. Nobody is named before the browser answers, so that this page tells nobody who works here.

use access::Denial;
use axum::{
    extract::State,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use casework::Refusal;
use door::{App, Sent, cookie, session_cookie};
use i18n::Lang;
use web::pages::records::Form;

use super::{Sender, enter::agent, let_in, local, origin, status};
use crate::{
    account::passkeys::{answer_fields, is_here, told},
    desk::Answer,
    guest::Guest,
    trouble::Trouble,
};

/// The form with which the island asks the browser; none where passkeys are bound to another address than this page's.
pub fn form(app: &App, headers: &HeaderMap, lang: Lang, to: &str) -> Option<Form> {
    app.relying_party().filter(|party| is_here(party, headers))?;
    let mut hidden = answer_fields();
    hidden.push(("to".to_owned(), to.to_owned()));
    Some(Form {
        action: "/sign-in/passkeys".to_owned(),
        hidden,
        submit: i18n::text(lang, "sign-in-passkey"),
        ..Form::default()
    })
}

/// `POST /sign-in/passkeys/challenge`: anybody may ask, so that a flood is slowed.
pub async fn challenge(State(app): State<App>, guest: Guest, Sender(address): Sender, headers: HeaderMap) -> Answer {
    origin::own(&headers).map_err(|refusal| guest.trouble(refusal))?;
    let party = app.relying_party().ok_or_else(|| guest.trouble(Refusal::NotFound))?;
    if let Err(wait) = app.limiter.challenges().admit_request(address, app.store.env().clock.now()) {
        let after = [(header::RETRY_AFTER, HeaderValue::from(wait))];
        return Ok((StatusCode::TOO_MANY_REQUESTS, after).into_response());
    }
    let begun = access::passkey::begin_entrance(app.gate(), &party).await;
    Ok(told(&begun.map_err(|denial| guest.trouble(denial.into()))?))
}

/// `POST /sign-in/passkeys`.
pub async fn post(State(app): State<App>, guest: Guest, headers: HeaderMap, sent: Sent) -> Answer {
    origin::own(&headers).map_err(|refusal| guest.trouble(refusal))?;
    let party = app.relying_party().ok_or_else(|| guest.trouble(Refusal::NotFound))?;
    let agent = agent(&headers);
    let entered = access::passkey::enter(app.gate(), &party, sent.one("step"), sent.one("answer"), agent).await;
    match entered {
        Ok(opened) => {
            // Whoever proves again who they are has a session already: it goes on under the new secret only.
            if let Some(old) = cookie(&headers, session_cookie(&app)) {
                let ended = access::sign_out(&app.store, app.office, &old).await;
                ended.map_err(|refusal| guest.trouble(refusal))?;
            }
            Ok(let_in(&app, &headers, &opened, local(sent.one("to"))))
        }
        Err(denial) => Ok(shut(&guest, &denial)),
    }
}

fn shut(guest: &Guest, denial: &Denial) -> Response {
    let code = denial.code().unwrap_or("wrong-passkey");
    let status =
        if matches!(denial, Denial::Refused(Refusal::Rule(_))) { StatusCode::UNAUTHORIZED } else { status(denial) };
    Trouble::page(guest.frame(), status, code, Vec::new())
}

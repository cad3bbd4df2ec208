//! A one-time link: whoever holds it sets a password and is signed in.

use access::{Denial, LinkHolder};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use casework::{Problems, Refusal, kind::Role};
use door::{App, Sent};
use web::pages::{
    records::{Field, Input},
    sign_in::SignInPage,
};

use super::{Entrance, denied, enter::agent, let_in, origin, wrong};
use crate::{
    desk::{Answer, show},
    guest::Guest,
    setup,
    trouble::Trouble,
};

fn page(guest: &Guest, secret: &str, holder: &LinkHolder, problems: &Problems) -> SignInPage {
    let mut frame = guest.frame();
    // Links to other languages keep to this page; the secret is in the address already.
    frame.address = format!("/link/{secret}");
    let field = |name: &str, key: &str| {
        let mut field = Field::new(name, guest.t(key), Input::Password { autocomplete: "new-password" });
        field.error = wrong(guest.lang, name, problems);
        field
    };
    let lead = i18n::text_with(guest.lang, "sign-in-link-holder", &[("name", (&holder.sign_in_name).into())]);
    let mut page = Entrance {
        title: "sign-in-link-title",
        lead: "sign-in-link-lead",
        action: format!("/link/{secret}"),
        fields: vec![field("password", "sign-in-new"), field("again", "sign-in-again")],
        submit: "sign-in-set",
        hidden: Vec::new(),
        faults: Vec::new(),
    }
    .page(frame);
    page.lead = page.lead.map(|text| format!("{lead} {text}"));
    page
}

async fn holder(app: &App, guest: &Guest, secret: &str) -> Result<Option<LinkHolder>, Trouble> {
    let found = access::link_holder(&app.store, app.office, secret).await;
    found.map_err(|error| guest.trouble(error.into()))
}

fn not_valid(guest: &Guest) -> Response {
    Trouble::page(guest.frame(), StatusCode::NOT_FOUND, "link-not-valid", Vec::new())
}

/// `GET /link/{secret}`.
pub async fn get(State(app): State<App>, guest: Guest, Path(secret): Path<String>) -> Answer {
    let Some(holder) = holder(&app, &guest, &secret).await? else { return Ok(not_valid(&guest)) };
    Ok(show(&page(&guest, &secret, &holder, &Problems::default())))
}

/// `POST /link/{secret}`.
pub async fn post(
    State(app): State<App>,
    guest: Guest,
    Path(secret): Path<String>,
    headers: HeaderMap,
    sent: Sent,
) -> Answer {
    origin::own(&headers).map_err(|refusal| guest.trouble(refusal))?;
    let Some(holder) = holder(&app, &guest, &secret).await? else { return Ok(not_valid(&guest)) };
    let opened = match differ(&sent) {
        Some(problems) => Err(Denial::Refused(Refusal::Invalid(problems))),
        None => access::use_link(&app.store, app.office, &app.limiter, &secret, sent.one("password")).await,
    };
    match opened {
        Ok(opened) => {
            let named = access::name_device(&app.store, app.office, &opened.cookie, agent(&headers)).await;
            named.map_err(|refusal| guest.trouble(refusal))?;
            let first = first_page(&app, &guest, &opened.cookie).await?;
            Ok(let_in(&app, &headers, &opened, &format!("{first}?said=password-set")))
        }
        Err(denial) => match &denial {
            Denial::Refused(Refusal::Invalid(problems)) => {
                Ok(denied(&denial, &page(&guest, &secret, &holder, problems)))
            }
            Denial::LinkNotValid => Ok(not_valid(&guest)),
            _ => Err(guest.trouble(denial.into())),
        },
    }
}

/// Where somebody goes first: to the set-up where an administrator has steps of it still to take.
async fn first_page(app: &App, guest: &Guest, cookie: &str) -> Result<&'static str, Trouble> {
    let signed_in = access::actor_of_session(&app.store, app.office, cookie).await;
    let signed_in = signed_in.map_err(|error| guest.trouble(error.into()))?;
    let Some(actor) = signed_in.map(|it| it.actor).filter(|actor| actor.is(Role::Administrator)) else {
        return Ok("/");
    };
    let missing = app.read(&actor, |work| async move { setup::missing(&work).await }).await;
    let missing = missing.map_err(|refusal| guest.trouble(refusal))?;
    Ok(if missing.is_empty() { "/" } else { "/setup" })
}

/// A new password is typed twice, because nobody can see what was typed.
pub fn differ(sent: &Sent) -> Option<Problems> {
    let mut problems = Problems::default();
    problems.when(sent.one("password") != sent.one("again"), "again", "passwords-differ");
    (!problems.0.is_empty()).then_some(problems)
}

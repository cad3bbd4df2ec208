//! Passkeys of whoever sits at the desk. The browser's part is played by an island; the forms are those of any page.

use access::passkey::{self, Challenge, RelyingParty};
use axum::{
    Json,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use casework::{Problems, Refusal};
use door::{Refused, Sent};
use serde_json::{Value, json};
use web::pages::{
    items::ItemsPage,
    records::{Field, FieldGroup, Form, Input},
};

use super::{held::Shelf, own, proof_wanted};
use crate::{
    desk::{Answer, Desk, go, show},
    sign_in::{set_up_done, wrong},
};

const HERE: &str = "/account/passkeys";

async fn page(desk: &Desk, headers: &HeaderMap, typed: &str, problems: &Problems) -> Result<ItemsPage, crate::Trouble> {
    let me = own(desk)?;
    let passkeys = desk.read(move |work| async move { passkey::passkeys_of(&work, me).await }).await?;
    let party = desk.app.relying_party();
    let here = party.as_ref().filter(|party| is_here(party, headers));
    let lead = match &party {
        Some(_) if here.is_some() => desk.t("account-passkeys-lead"),
        Some(party) => {
            i18n::text_with(desk.lang, "account-passkeys-elsewhere", &[("address", party.origin.as_str().into())])
        }
        None => desk.t("account-passkeys-nowhere"),
    };
    let mut name = Field::new("name", desk.t("account-passkey-name"), Input::Line(60)).value(typed);
    name.error = wrong(desk.lang, "name", problems);
    let make = here.map(|_| Form {
        action: HERE.to_owned(),
        hidden: answer_fields(),
        groups: vec![FieldGroup { fields: vec![name], ..FieldGroup::default() }],
        submit: desk.t("account-passkey-make"),
        ..Form::default()
    });
    Ok(ItemsPage {
        title: desk.t("account-passkeys"),
        lead,
        fresh: None,
        make,
        sections: vec![Shelf { desk, base: "/account".to_owned() }.passkeys(&passkeys)],
        frame: desk.frame(None),
    })
}

/// Where the island puts the browser's answer. It knows the form by them.
pub fn answer_fields() -> Vec<(String, String)> {
    ["step", "answer"].map(|name| (name.to_owned(), String::new())).into()
}

/// Whether this page was asked for at the address that passkeys are bound to.
pub fn is_here(party: &RelyingParty, headers: &HeaderMap) -> bool {
    let host = headers.get(header::HOST).and_then(|value| value.to_str().ok());
    host.is_some() && party.origin.split_once("://").map(|(_, host)| host) == host
}

/// A challenge as the island reads it.
pub fn told(challenge: &Challenge) -> Response {
    let options: Value = serde_json::from_str(&challenge.options).unwrap_or_default();
    Json(json!({"step": challenge.step, "options": options})).into_response()
}

/// `GET /account/passkeys`.
pub async fn get(desk: Desk, headers: HeaderMap) -> Answer {
    if let Some(question) = proof_wanted(&desk, HERE).await? {
        return Ok(question);
    }
    Ok(show(&page(&desk, &headers, "", &Problems::default()).await?))
}

/// `POST /account/passkeys/challenge`.
pub async fn challenge(desk: Desk, sent: Result<Sent, Refused>) -> Answer {
    desk.checked(sent)?;
    if let Some(question) = proof_wanted(&desk, HERE).await? {
        return Ok(question);
    }
    let party = desk.app.relying_party().ok_or_else(|| desk.trouble(Refusal::NotFound))?;
    let begun = desk.write(move |work| {
        let party = party.clone();
        async move { passkey::begin_enrolment(&work, &party).await }
    });
    Ok(told(&begun.await.map_err(|refusal| desk.trouble(refusal))?))
}

/// `POST /account/passkeys`.
pub async fn post(desk: Desk, headers: HeaderMap, sent: Result<Sent, Refused>) -> Answer {
    let sent = desk.checked(sent)?;
    if let Some(question) = proof_wanted(&desk, HERE).await? {
        return Ok(question);
    }
    let party = desk.app.relying_party().ok_or_else(|| desk.trouble(Refusal::NotFound))?;
    let [step, answer, name] = ["step", "answer", "name"].map(|field| sent.one(field).to_owned());
    let enrolled = desk.write(move |work| {
        let (party, step, answer, name) = (party.clone(), step.clone(), answer.clone(), name.clone());
        async move { passkey::enrol(&work, &party, &step, &answer, &name).await }
    });
    match enrolled.await {
        Ok(()) => set_up_done(&desk, go(&format!("{HERE}?said=saved"))).await,
        Err(Refusal::Invalid(problems)) => {
            let page = page(&desk, &headers, sent.one("name"), &problems).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&page)).into_response())
        }
        Err(other) => Err(desk.trouble(other)),
    }
}

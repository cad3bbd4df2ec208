//! Field devices of whoever sits at the desk.

use axum::{http::StatusCode, response::IntoResponse as _};
use casework::{Problems, Refusal};
use door::{Refused, Sent};
use web::pages::{
    items::{Fresh, ItemsPage},
    records::{Field, FieldGroup, Form, Input},
};

use super::{held::Shelf, own, proof_wanted, shown_once};
use crate::{
    desk::{Answer, Desk, show},
    sign_in::wrong,
};

const HERE: &str = "/account/devices";

async fn page(
    desk: &Desk,
    typed: &str,
    problems: &Problems,
    fresh: Option<Fresh>,
) -> Result<ItemsPage, crate::Trouble> {
    let me = own(desk)?;
    let devices = desk.read(move |work| async move { access::devices_of(&work, me).await }).await?;
    let mut name = Field::new("name", desk.t("account-device-name"), Input::Line(60)).value(typed);
    name.error = wrong(desk.lang, "name", problems);
    let make = Form {
        action: HERE.to_owned(),
        groups: vec![FieldGroup { fields: vec![name], ..FieldGroup::default() }],
        submit: desk.t("account-device-make"),
        ..Form::default()
    };
    Ok(ItemsPage {
        title: desk.t("account-devices"),
        lead: desk.t("account-devices-lead"),
        fresh,
        make: Some(make),
        sections: vec![Shelf { desk, base: "/account".to_owned() }.devices(&devices)],
        frame: desk.frame(None),
    })
}

/// `GET /account/devices`.
pub async fn get(desk: Desk) -> Answer {
    Ok(show(&page(&desk, "", &Problems::default(), None).await?))
}

/// `POST /account/devices`.
pub async fn post(desk: Desk, sent: Result<Sent, Refused>) -> Answer {
    let sent = desk.checked(sent)?;
    if let Some(question) = proof_wanted(&desk, HERE).await? {
        return Ok(question);
    }
    let name = sent.one("name").to_owned();
    let added = desk.write(move |work| {
        let name = name.clone();
        async move { access::add_device(&work, &name).await }
    });
    match added.await {
        Ok(key) => {
            let fresh = shown_once(&desk, "account-device-made", key);
            Ok(show(&page(&desk, "", &Problems::default(), Some(fresh)).await?))
        }
        Err(Refusal::Invalid(problems)) => {
            let page = page(&desk, sent.one("name"), &problems, None).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&page)).into_response())
        }
        Err(other) => Err(desk.trouble(other)),
    }
}

//! The office's name and main language.

use axum::{http::StatusCode, response::IntoResponse as _};
use casework::{Problems, kind::Role};
use door::{Refused, Sent};
use i18n::Lang;
use web::pages::{
    layout::Link,
    records::{Choice, Field, FieldGroup, Form, FormPage, Input},
};

use super::{HERE, frame, must, refused};
use crate::{
    desk::{Answer, Desk, go, show},
    sign_in::wrong,
};

const PATH: &str = "/setup/office";

fn page(desk: &Desk, name: &str, language: &str, problems: &Problems) -> FormPage {
    let languages = Lang::ALL.iter().map(|lang| Choice::new(lang.code(), lang.native_name()));
    let mut fields = vec![
        Field::new("name", desk.t("setup-office-name"), Input::Line(200))
            .value(name)
            .hint(desk.t("setup-office-name-hint")),
        Field::new("language", desk.t("setup-office-language"), Input::Choice(languages.collect()))
            .value(language)
            .hint(desk.t("setup-office-language-hint")),
    ];
    for field in &mut fields {
        field.error = wrong(desk.lang, &field.name, problems);
    }
    FormPage {
        frame: frame(desk),
        trail: vec![Link::new(desk.t("setup-title"), HERE)],
        title: desk.t("step-office"),
        lead: Some(desk.t("step-office-about")),
        form: Form {
            action: PATH.to_owned(),
            groups: vec![FieldGroup { fields, ..FieldGroup::default() }],
            submit: desk.t("action-save"),
            cancel: Some(Link::new(desk.t("action-cancel"), HERE)),
            ..Form::default()
        },
    }
}

/// `GET /setup/office`.
pub async fn get(desk: Desk) -> Answer {
    must(&desk, &[Role::Administrator])?;
    let office = desk.read(|work| async move { access::this_office(&work.tx).await }).await?;
    Ok(show(&page(&desk, &office.name, &office.language, &Problems::default())))
}

/// `POST /setup/office`: from now on all pages bear the new name.
pub async fn post(desk: Desk, sent: Result<Sent, Refused>) -> Answer {
    let sent = desk.checked(sent)?;
    let (name, language) = (sent.one("name").to_owned(), sent.one("language").to_owned());
    let changed = desk.write(move |work| {
        let (name, language) = (name.clone(), language.clone());
        async move {
            access::change_office(&work, &name, &language).await?;
            access::this_office(&work.tx).await
        }
    });
    match changed.await {
        Ok(office) => {
            hold(&desk, office);
            Ok(go("/setup?said=saved"))
        }
        Err(refusal) => {
            let problems = refused(&desk, refusal)?;
            let page = page(&desk, sent.one("name"), sent.one("language"), &problems);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&page)).into_response())
        }
    }
}

/// The serving program says what the office is called now.
pub(super) fn hold(desk: &Desk, office: access::Office) {
    desk.app.settings.language.set(Lang::parse(&office.language).unwrap_or_default());
    desk.app.settings.office_name.set(office.name);
}

//! The file for somebody who asks what is held about them in one matter: what, why, until when, and who read it. Made to be
//! printed; opened by a form, for it opens the contact, and that is a reading like any other.

use axum::extract::Path;
use casework::{Refusal, Work, find, kind::Role};
use door::Sent;
use lines::held::Held;
use people::subject_request::SUBJECT_REQUEST;
use uuid::Uuid;
use web::pages::{
    layout::Link,
    records::{Cell, Form, FormPage},
    register::RegisterPage,
};

use super::section;
use crate::{
    desk::{Answer, Desk, show},
    records::{self, address},
};

fn id(desk: &Desk, text: &str) -> Result<Uuid, crate::trouble::Trouble> {
    text.parse().map_err(|_| desk.trouble(Refusal::NotFound))
}

/// `GET /subject-requests/{id}/file`: asks first.
pub async fn get(desk: Desk, Path(request): Path<String>) -> Answer {
    let id = id(&desk, &request)?;
    let may = move |work: Work| async move {
        find::find(&work, &SUBJECT_REQUEST, id).await?;
        work.actor.must_be(&[Role::Coordinator])
    };
    desk.read(may).await?;
    let here = address(&SUBJECT_REQUEST, id);
    Ok(show(&FormPage {
        frame: desk.frame_of(&SUBJECT_REQUEST),
        trail: vec![Link::new(desk.t("kind-subject_request"), here.clone())],
        title: desk.t("held-title"),
        lead: Some(desk.t("held-before")),
        form: Form {
            action: format!("{here}/file"),
            submit: desk.t("held-open"),
            cancel: Some(Link::new(desk.t("action-cancel"), here)),
            ..Form::default()
        },
    }))
}

/// `POST /subject-requests/{id}/file`.
pub async fn post(desk: Desk, Path(request): Path<String>, _: Sent) -> Answer {
    let id = id(&desk, &request)?;
    let key = desk.app.key.clone();
    let held = desk
        .write(move |work| {
            let key = key.clone();
            async move { lines::held::file(&work, &key, id).await }
        })
        .await
        .map_err(|refusal| desk.trouble(refusal))?;
    let sections = vec![contact(&desk, &held), texts(&desk, &held), others(&desk, &held), readers(&desk, &held)];
    let title = desk.t("held-title");
    let lead = i18n::text_with(desk.lang, "held-lead", &[("number", held.number.as_str().into())]);
    Ok(show(&RegisterPage { frame: desk.frame_of(&SUBJECT_REQUEST), title, lead, sections }))
}

fn contact(desk: &Desk, held: &Held) -> web::pages::register::RegisterSection {
    let row = |(name, value): &(&str, String)| vec![Cell::text(desk.t(&format!("contact-{name}"))), Cell::text(value)];
    let mut rows: Vec<Vec<Cell>> = held.contact.iter().map(row).collect();
    if let Some(day) = held.contact_until {
        rows.push(vec![Cell::text(desk.t("held-until")), Cell::text(i18n::day(desk.lang, day))]);
    }
    section(|key| desk.t(key), "contact", &["what", "value"], rows)
}

fn texts(desk: &Desk, held: &Held) -> web::pages::register::RegisterSection {
    let row = |(table, field, text): &(&str, &str, String)| {
        vec![Cell::text(desk.t(&format!("field-{table}-{field}"))), Cell::text(text)]
    };
    let mut rows: Vec<Vec<Cell>> = held.texts.iter().map(row).collect();
    if let Some(day) = held.texts_until {
        rows.push(vec![Cell::text(desk.t("held-until")), Cell::text(i18n::day(desk.lang, day))]);
    }
    section(|key| desk.t(key), "texts", &["what", "value"], rows)
}

fn others(desk: &Desk, held: &Held) -> web::pages::register::RegisterSection {
    let files = vec![Cell::text(desk.t("held-files")), Cell::text(held.files.to_string())];
    let consent = |(to, given, withdrawn): &(String, jiff::civil::Date, Option<jiff::civil::Date>)| {
        let days = withdrawn.map_or_else(String::new, |day| i18n::day(desk.lang, day));
        vec![
            Cell::text(desk.t(&format!("choice-consent-to-{to}"))).note(days),
            Cell::text(i18n::day(desk.lang, *given)),
        ]
    };
    let rows = std::iter::once(files).chain(held.consents.iter().map(consent)).collect();
    section(|key| desk.t(key), "others", &["what", "value"], rows)
}

fn readers(desk: &Desk, held: &Held) -> web::pages::register::RegisterSection {
    let row = |reading: &people::reading::Reading| {
        let purpose = desk.t(&format!("reading-purpose-{}", reading.purpose));
        vec![
            Cell::text(records::local_time(desk, reading.read_at)),
            Cell::text(&reading.reader),
            Cell::text(purpose).note(reading.why.clone().unwrap_or_default()),
        ]
    };
    section(|key| desk.t(key), "readers", &["when", "who", "why"], held.readings.iter().map(row).collect())
}

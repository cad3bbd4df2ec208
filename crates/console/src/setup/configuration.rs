//! The set-up as a file: handed out, compared with what stands here, taken over.

use axum::{
    http::{StatusCode, header},
    response::IntoResponse as _,
};
use casework::{Refusal, kind::Role};
use door::{
    Refused, Sent, SentForm,
    long_work::{Asked, Stop},
};
use lines::configuration::{self, File, Outcome, Told, may_export};
use web::pages::{
    items::{Item, ItemSection, ItemsPage},
    layout::Link,
    records::{Field, FieldGroup, Form, Input},
};

use super::{HERE, ROLES, difference, frame, must, office};
use crate::{
    desk::{Answer, Desk, go, show},
    long_work::do_or_leave,
};

const PATH: &str = "/setup/configuration";

#[expect(clippy::unnecessary_wraps, reason = "the answer of each handler here")]
fn page(desk: &Desk, error: Option<String>) -> Answer {
    let mut field = Field::new("file", desk.t("configuration-file"), Input::File { accept: ".toml".into() });
    field.error = error;
    let status = if field.error.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let form = Form {
        action: PATH.to_owned(),
        groups: vec![FieldGroup { fields: vec![field], ..FieldGroup::default() }],
        submit: desk.t("configuration-compare"),
        cancel: Some(Link::new(desk.t("setup-title"), HERE)),
        file: true,
        ..Form::default()
    };
    let page = ItemsPage {
        title: desk.t("step-configuration"),
        lead: desk.t("configuration-lead"),
        fresh: None,
        make: desk.actor().is(Role::Administrator).then_some(form),
        sections: Vec::from_iter(may_export(desk.actor(), desk.app.catalogue).then(|| ItemSection {
            key: "out".to_owned(),
            title: desk.t("configuration-out"),
            items: vec![Item {
                link: Some(Link::new(desk.t("configuration-get"), "/setup/configuration.toml")),
                about: vec![desk.t("configuration-get-about")],
                ..Item::default()
            }],
            empty: String::new(),
        })),
        frame: frame(desk),
    };
    Ok((status, show(&page)).into_response())
}

/// `GET /setup/configuration`.
pub async fn get(desk: Desk) -> Answer {
    must(&desk, ROLES)?;
    page(&desk, None)
}

/// `GET /setup/configuration.toml`.
pub async fn file(desk: Desk) -> Answer {
    must(&desk, ROLES)?;
    let text = desk.read(|work| async move { configuration::text(&work).await }).await?;
    let name = format!("attachment; filename=\"{}.toml\"", desk.app.settings.office_code);
    let headers = [(header::CONTENT_TYPE, "application/toml".to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, text).into_response())
}

/// `POST /setup/configuration`: what taking the file over would do. Nothing is changed.
pub async fn compare(desk: Desk, sent: Result<SentForm, Refused>) -> Answer {
    must(&desk, &[Role::Administrator])?;
    let sent = sent.map_err(|refused| desk.refused(&refused))?;
    let bytes = sent.files_of("file").next().map(|file| file.bytes.to_vec()).unwrap_or_default();
    let Ok(text) = String::from_utf8(bytes) else { return page(&desk, Some(desk.t("configuration-not-text"))) };
    if text.trim().is_empty() {
        return page(&desk, Some(desk.t("problem-required")));
    }
    do_or_leave(&desk, asked(), |desk, _| look(desk, text)).await
}

fn asked() -> Asked {
    Asked { key: "configuration", about: String::new(), back: PATH.to_owned(), stop: Stop::Never }
}

async fn look(desk: Desk, text: String) -> Answer {
    match tried(&desk, &text, true).await {
        Ok((_, outcome)) => Ok(show(&difference::page(&desk, &outcome, &text, false))),
        Err(Refusal::Invalid(problems)) => {
            let sentences: Vec<_> = problems.0.iter().map(|it| door::sentence_of(it, desk.lang)).collect();
            page(&desk, Some(sentences.join(" ")))
        }
        Err(other) => Err(desk.trouble(other)),
    }
}

/// `POST /setup/configuration/taking-over`.
pub async fn take_over(desk: Desk, sent: Result<Sent, Refused>) -> Answer {
    let sent = desk.checked(sent)?;
    must(&desk, &[Role::Administrator])?;
    // A form sends lines as the web ends them.
    let text = sent.one("file").replace("\r\n", "\n");
    do_or_leave(&desk, asked(), |desk, _| taken_over(desk, text)).await
}

async fn taken_over(desk: Desk, text: String) -> Answer {
    let (done, outcome) = tried(&desk, &text, false).await.map_err(|refusal| desk.trouble(refusal))?;
    if !done {
        let page = difference::page(&desk, &outcome, &text, true);
        return Ok((StatusCode::CONFLICT, show(&page)).into_response());
    }
    let now = desk.read(|work| async move { access::this_office(&work.tx).await }).await?;
    office::hold(&desk, now);
    Ok(go(&format!("{PATH}?said=done")))
}

/// Whether it was taken over, and what that did or would do.
async fn tried(desk: &Desk, text: &str, only_look: bool) -> Result<(bool, Outcome), Refusal> {
    let file = std::sync::Arc::new(File::read(desk.app.catalogue, text)?);
    let told = Told::default();
    let kept = told.clone();
    let done = desk.write(move |work| {
        let (file, told) = (std::sync::Arc::clone(&file), told.clone());
        async move { configuration::take_over(&work, &file, only_look, &told).await }
    });
    match done.await {
        Ok(()) => Ok((true, kept.take())),
        Err(Refusal::Rule("configuration-not-taken")) => Ok((false, kept.take())),
        Err(other) => Err(other),
    }
}

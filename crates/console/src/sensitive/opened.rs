//! One complaint: the question for the passphrase, what was told, and what a reader writes about it.

use ::sensitive::{About, Entry, LONGEST, Opened, SecretKey, Stage, Word};
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use casework::{Problems, Refusal, Work};
use door::{Refused, Sent};
use uuid::Uuid;
use web::pages::{
    layout::{Link, Tag},
    records::{Choice, Fault, Field, FieldGroup, Form, FormPage, Input},
    residents::{MatterAction, MatterNote, MatterPage, MatterText},
};

use super::{id, in_person, passphrase_field, unlock, words, wrong};
use crate::desk::{Answer, Desk, show};

/// `GET /in-confidence/{id}`: the question for the passphrase, the same whether or not there is such a complaint.
pub async fn ask(desk: Desk, Path(text): Path<String>) -> Answer {
    in_person(&desk)?;
    let id = id(&desk, &text)?;
    desk.read(|work: Work| async move { ::sensitive::handler::reading(&work).await.map(drop) }).await?;
    Ok(show(&question(&desk, id, &Problems::default())))
}

fn question(desk: &Desk, id: Uuid, problems: &Problems) -> FormPage {
    FormPage {
        trail: vec![Link::new(desk.t("confidence-title"), "/in-confidence")],
        title: desk.t("confidence-open"),
        lead: Some(desk.t("confidence-open-lead")),
        form: Form {
            action: format!("/in-confidence/{id}"),
            groups: vec![FieldGroup { fields: vec![passphrase_field(desk, problems)], ..FieldGroup::default() }],
            submit: desk.t("confidence-open"),
            ..Form::default()
        },
        frame: desk.frame(None),
    }
}

/// `POST /in-confidence/{id}`: opens it in the answer to this form.
pub async fn open(desk: Desk, Path(text): Path<String>, sent: Result<Sent, Refused>) -> Answer {
    in_person(&desk)?;
    let (id, sent) = (id(&desk, &text)?, desk.checked(sent)?);
    match unlock(&desk, sent.one("passphrase")).await {
        Ok(secret) => shown(&desk, id, &secret, None).await,
        Err(Refusal::Invalid(problems)) => {
            Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&question(&desk, id, &problems))).into_response())
        }
        Err(other) => Err(desk.trouble(other)),
    }
}

/// `POST /in-confidence/{id}/word`: a note, an answer, a stage; the passphrase is asked again.
pub async fn write(desk: Desk, Path(text): Path<String>, sent: Result<Sent, Refused>) -> Answer {
    in_person(&desk)?;
    let (id, sent) = (id(&desk, &text)?, desk.checked(sent)?);
    let secret = match unlock(&desk, sent.one("passphrase")).await {
        Ok(secret) => secret,
        Err(Refusal::Invalid(problems)) => {
            // Without the passphrase nothing can be shown beside what was typed.
            let page = again(&desk, id, &sent, &problems);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&page)).into_response());
        }
        Err(other) => return Err(desk.trouble(other)),
    };
    let entry = entry(&sent);
    let key = secret.clone();
    let write = move |work: Work| {
        let (entry, key) = (entry.clone(), key.clone());
        async move { ::sensitive::write(&work, &key, id, &entry).await }
    };
    match desk.write(write).await {
        Ok(()) => shown(&desk, id, &secret, None).await,
        Err(refusal @ (Refusal::Invalid(_) | Refusal::Rule(_) | Refusal::Stale)) => {
            shown(&desk, id, &secret, Some((&sent, refusal))).await
        }
        Err(other) => Err(desk.trouble(other)),
    }
}

fn entry(sent: &Sent) -> Entry {
    Entry {
        note: sent.one("note").to_owned(),
        answer: sent.one("answer").to_owned(),
        stage: Stage::parse(sent.one("stage")),
        version: sent.one("version").parse().unwrap_or_default(),
    }
}

/// What was typed, with the question for the passphrase once more.
fn again(desk: &Desk, id: Uuid, sent: &Sent, problems: &Problems) -> FormPage {
    let form = word_form(desk, id, sent.one("version"), None, Some(sent), problems);
    FormPage { form, ..question(desk, id, problems) }
}

async fn shown(desk: &Desk, id: Uuid, secret: &SecretKey, refused: Option<(&Sent, Refusal)>) -> Answer {
    let key = secret.clone();
    // That it was opened is noted, so this is a write.
    let read = move |work: Work| {
        let key = key.clone();
        async move {
            let opened = ::sensitive::read(&work, &key, id).await?;
            let about = named(&work, &opened.told.about).await?;
            Ok((opened, about))
        }
    };
    let (opened, about) = desk.write(read).await.map_err(|refusal| desk.trouble(refusal))?;
    let status = refused.as_ref().map_or(StatusCode::OK, |(_, refusal)| door::status(refusal));
    let answer: Response = (status, show(&page(desk, id, &opened, about, refused))).into_response();
    Ok(answer)
}

/// The units and teams a complaint is about, by their names.
async fn named(work: &Work, about: &About) -> Result<Vec<String>, Refusal> {
    let mut names = Vec::new();
    for (table, ids) in [("unit", &about.units), ("team", &about.teams)] {
        for id in ids {
            let sql = format!("SELECT name FROM {table} WHERE office_id = $1 AND id = $2");
            if let Some(row) = work.tx.row(&sql, store::params![*id]).await? {
                names.push(row.get("name")?);
            }
        }
    }
    Ok(names)
}

fn page(
    desk: &Desk,
    id: Uuid,
    opened: &Opened,
    mut about: Vec<String>,
    refused: Option<(&Sent, Refusal)>,
) -> MatterPage {
    about.extend(opened.told.about.roles.iter().map(|role| desk.t(&format!("role-{role}"))));
    let (sent, problems, faults) = match refused {
        None => (None, Problems::default(), Vec::new()),
        Some((sent, Refusal::Invalid(problems))) => (Some(sent), problems, Vec::new()),
        Some((sent, other)) => (Some(sent), Problems::default(), vec![door::sentence(&other, desk.lang)]),
    };
    let version = opened.listed.version.to_string();
    let form = word_form(desk, id, &version, Some(opened.listed.stage), sent, &problems);
    let told = &opened.told;
    let text = |key: &str, text: &str, main| MatterText {
        label: desk.t(key),
        note: String::new(),
        text: text.to_owned(),
        main,
    };
    let mut texts = vec![text("confidence-told", &told.text, true)];
    texts.extend((!told.place.is_empty()).then(|| text("confidence-place", &told.place, false)));
    texts.extend((!told.contact.is_empty()).then(|| text("confidence-contact", &told.contact, false)));
    let facts = [
        ("confidence-about", i18n::prose::list(desk.lang, &about)),
        ("confidence-readers", i18n::prose::list(desk.lang, &opened.readers)),
    ];
    MatterPage {
        reference: String::new(),
        kind: words::received(desk, &opened.listed),
        state: Tag::new(words::stage(desk, opened.listed.stage), words::tone(&opened.listed)),
        says: vec![words::due(desk, &opened.listed), desk.t("confidence-says")],
        faults: Fault::whole(&faults).into_iter().chain(Fault::of(form.fields())).collect(),
        stages: Vec::new(),
        texts,
        facts: facts.into_iter().filter(|(_, names)| !names.is_empty()).map(|(key, it)| (desk.t(key), it)).collect(),
        pictures: Vec::new(),
        notes: opened.words.iter().map(|word| noted(desk, word)).collect(),
        actions: vec![MatterAction {
            noun: "word".to_owned(),
            title: desk.t("confidence-word"),
            lead: Some(desk.t("confidence-word-lead")),
            form,
            open: true,
        }],
        links: vec![Link::new(desk.t("confidence-title"), "/in-confidence")],
        leave: None,
        frame: desk.frame(None),
    }
}

fn noted(desk: &Desk, word: &Word) -> MatterNote {
    let args = [("day", i18n::day(desk.lang, word.on).into()), ("name", word.by.clone().unwrap_or_default().into())];
    let who = i18n::text_with(desk.lang, &format!("confidence-by-{}", word.part), &args);
    MatterNote { who, text: word.text.to_string() }
}

fn word_form(
    desk: &Desk,
    id: Uuid,
    version: &str,
    now: Option<Stage>,
    sent: Option<&Sent>,
    problems: &Problems,
) -> Form {
    let typed = |name: &str| sent.map_or("", |sent| sent.one(name)).to_owned();
    let text = |name: &str| {
        let field = Field::new(name, desk.t(&format!("confidence-{name}")), Input::Text(LONGEST)).optional();
        let hint = desk.t(&format!("confidence-{name}-hint"));
        wrong(desk, field.hint(hint).value(typed(name)), problems)
    };
    let stages = Stage::ALL.iter().filter(|stage| **stage != Stage::Received && Some(**stage) != now);
    let stages = stages.map(|stage| Choice::new(stage.code(), words::stage(desk, *stage))).collect();
    let stage = Field::new("stage", desk.t("confidence-stage"), Input::Select(stages)).optional().value(typed("stage"));
    let passphrase = passphrase_field(desk, problems);
    Form {
        action: format!("/in-confidence/{id}/word"),
        hidden: vec![("version".to_owned(), version.to_owned())],
        groups: vec![FieldGroup {
            fields: vec![text("note"), text("answer"), wrong(desk, stage, problems), passphrase],
            ..FieldGroup::default()
        }],
        submit: desk.t("confidence-save"),
        typed: sent.is_some(),
        ..Form::default()
    }
}

//! What a reader does for themselves: choose a passphrase, change it, say where to be told, pass complaints on to another.

use ::sensitive::{Handler, HandlerState, handler};
use axum::{http::StatusCode, response::IntoResponse as _};
use casework::{Problems, Refusal, Work};
use door::{Refused, Sent};
use web::pages::{
    items::{Item, ItemSection},
    layout::Link,
    records::{Choice, Field, FieldGroup, Form, FormPage, Input},
};

use super::{in_person, passphrase_field, unlock, wrong};
use crate::{
    desk::{Answer, Desk, go, show},
    trouble::Trouble,
};

/// What a reader finds of their own on the first page.
pub fn section(desk: &Desk, own: &Handler) -> ItemSection {
    let state = match own.state {
        HandlerState::Proposed => "confidence-own-proposed",
        HandlerState::Approved => "confidence-own-approved",
        HandlerState::Ready | HandlerState::Ended => "confidence-own-ready",
    };
    let key =
        if own.state == HandlerState::Ready { "confidence-passphrase-change" } else { "confidence-passphrase-set" };
    let item = match own.state {
        HandlerState::Proposed => Item { title: desk.t(state), ..Item::default() },
        _ => Item {
            link: Some(Link::new(desk.t(key), "/in-confidence/passphrase")),
            about: vec![desk.t(state)],
            ..Item::default()
        },
    };
    ItemSection { key: "own".to_owned(), title: desk.t("confidence-own"), items: vec![item], empty: String::new() }
}

async fn own(desk: &Desk) -> Result<(Handler, Vec<(String, String)>), Trouble> {
    let read = |work: Work| async move {
        let own = handler::own(&work).await?.ok_or(Refusal::NotFound)?;
        let others = ::sensitive::readers(&work).await?.into_iter().filter(|reader| reader.id != own.id);
        let others = others.map(|reader| (reader.id.to_string(), reader.name)).collect();
        Ok((own, others))
    };
    let (own, others) = desk.read(read).await?;
    if own.state == HandlerState::Proposed { Err(desk.trouble(Refusal::NotFound)) } else { Ok((own, others)) }
}

/// `GET /in-confidence/passphrase`.
pub async fn get(desk: Desk) -> Answer {
    in_person(&desk)?;
    let (own, others) = own(&desk).await?;
    Ok(show(&page(&desk, &own, &others, &Problems::default(), own.mail_to.as_deref().unwrap_or_default())))
}

fn page(desk: &Desk, own: &Handler, others: &[(String, String)], problems: &Problems, mail_to: &str) -> FormPage {
    let ready = own.state == HandlerState::Ready;
    let new = |name: &str| {
        let input = Input::Password { autocomplete: "new-password" };
        wrong(desk, Field::new(name, desk.t(&format!("confidence-{name}")), input), problems)
    };
    let mut fields = Vec::new();
    if ready {
        fields.push(passphrase_field(desk, problems));
    }
    let (first, second) = (new("new_passphrase").hint(desk.t("confidence-new_passphrase-hint")), new("again"));
    fields.extend(if ready { [first.optional(), second.optional()] } else { [first, second] });
    let mail = Field::new("mail_to", desk.t("confidence-mail_to"), Input::Line(200)).optional();
    fields.push(wrong(desk, mail.hint(desk.t("confidence-mail_to-hint")).value(mail_to), problems));
    let mut groups = vec![FieldGroup { fields, ..FieldGroup::default() }];
    if ready && !others.is_empty() {
        let choices = others.iter().map(|(id, name)| Choice::new(id, name)).collect();
        let field = Field::new("pass_to", desk.t("confidence-pass_to"), Input::Select(choices)).optional();
        groups.push(FieldGroup {
            title: desk.t("confidence-passing-on"),
            lead: Some(desk.t("confidence-passing-on-lead")),
            fields: vec![wrong(desk, field, problems)],
        });
    }
    FormPage {
        trail: vec![Link::new(desk.t("confidence-title"), "/in-confidence")],
        title: desk.t(if ready { "confidence-passphrase-change" } else { "confidence-passphrase-set" }),
        lead: Some(desk.t("confidence-passphrase-lead")),
        form: Form {
            action: "/in-confidence/passphrase".to_owned(),
            groups,
            submit: desk.t("confidence-save"),
            ..Form::default()
        },
        frame: desk.frame(None),
    }
}

/// `POST /in-confidence/passphrase`: the first one, or whatever of the reader's own is to change.
pub async fn post(desk: Desk, sent: Result<Sent, Refused>) -> Answer {
    in_person(&desk)?;
    let sent = desk.checked(sent)?;
    let (own, others) = own(&desk).await?;
    let done = match own.state {
        HandlerState::Ready => change(&desk, &sent).await,
        _ => begin(&desk, &own, &sent).await,
    };
    match done {
        Ok(()) => Ok(go("/in-confidence?said=saved")),
        Err(Refusal::Invalid(problems)) => {
            let page = page(&desk, &own, &others, &problems, sent.one("mail_to"));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&page)).into_response())
        }
        Err(other) => Err(desk.trouble(other)),
    }
}

/// A new passphrase, twice the same and hard to guess.
async fn chosen(desk: &Desk, sent: &Sent) -> Result<String, Refusal> {
    let new = sent.one("new_passphrase");
    let mut told = handler::check_passphrase(new).err();
    if told.is_none() {
        told = access::weakness(new, &[&desk.actor().name]).map(|code| Refusal::problem("new_passphrase", code));
    }
    if told.is_none() && desk.app.limiter.is_leaked(new).await? {
        told = Some(Refusal::problem("new_passphrase", "password-leaked"));
    }
    if let Some(Refusal::Invalid(mut problems)) = told {
        for problem in &mut problems.0 {
            "new_passphrase".clone_into(&mut problem.field);
        }
        return Err(Refusal::Invalid(problems));
    }
    if new != sent.one("again") {
        return Err(Refusal::problem("again", "passwords-differ"));
    }
    Ok(new.to_owned())
}

fn mail(sent: &Sent) -> Result<Option<String>, Refusal> {
    let to = sent.one("mail_to").trim();
    if !to.is_empty() && !people::is_email(to) {
        return Err(Refusal::problem("mail_to", "not-an-address"));
    }
    Ok((!to.is_empty()).then(|| to.to_owned()))
}

async fn begin(desk: &Desk, own: &Handler, sent: &Sent) -> Result<(), Refusal> {
    let (passphrase, mail) = (chosen(desk, sent).await?, mail(sent)?);
    let mut random = [0; 32];
    desk.app.store.env().ids.random_bytes(&mut random);
    let id = own.id;
    let bound = desk.app.read(desk.actor(), move |work| async move { Ok(handler::bound(&work, id)) }).await?;
    let made = tokio::task::spawn_blocking(move || ::sensitive::make_lock(&passphrase, &random, &bound)).await;
    let lock = made.ok().flatten().ok_or(Refusal::Rule("not-approved"))?;
    desk.write(move |work| {
        let (lock, mail) = (lock.clone(), mail.clone());
        async move { handler::begin(&work, &lock, mail.as_deref()).await }
    })
    .await
}

async fn change(desk: &Desk, sent: &Sent) -> Result<(), Refusal> {
    let mail = mail(sent)?;
    let new = if sent.one("new_passphrase").is_empty() { None } else { Some(chosen(desk, sent).await?) };
    let secret = unlock(desk, sent.one("passphrase")).await?;
    let to = match sent.one("pass_to") {
        "" => None,
        typed => Some(typed.parse().map_err(|_| Refusal::problem("pass_to", "unknown-record"))?),
    };
    desk.write(move |work: Work| {
        let (secret, new, mail) = (secret.clone(), new.clone(), mail.clone());
        async move {
            let reader = handler::reading(&work).await?;
            if reader.mail_to != mail {
                handler::set_mail(&work, mail.as_deref()).await?;
            }
            if let Some(new) = &new {
                let lock = handler::another(&work, &reader, &secret, new).ok_or(Refusal::NotFound)?;
                handler::keep_lock(&work, &lock).await?;
            }
            if let Some(to) = to {
                ::sensitive::pass_on(&work, &secret, to).await?;
            }
            Ok(())
        }
    })
    .await
}

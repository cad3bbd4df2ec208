//! What is held about a resident in their request, who read it, what they agreed to and what they asked about it: on a page of
//! its own, after number and PIN.

use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use casework::{Actor, Refusal, Work, reference};
use console::{Answer, go, show};
use door::Sent;
use jiff::civil::Date;
use lines::own_data::{self, OwnData, ReadBy};
use people::subject_request::{SubjectAsks, SubjectState};
use uuid::Uuid;
use web::pages::{
    items::{Item, ItemSection, ItemsPage},
    layout::{Frame, Link, Notice, Tag, Tone},
    records::{Choice, Field, FieldGroup, Form, Input},
};

use super::{actions::Again, enter, visit_to};
use crate::{
    session::{self, Visit},
    visitor::Visitor,
};

/// Asking about what is held.
pub const ASKING: &str = "data-request";
/// Taking a consent back.
pub const TAKING_BACK: &str = "consent-withdrawal";
/// The longest that may be written to it.
const LONGEST: usize = 2000;

/// `GET /r/{reference}/data`.
pub async fn get(visitor: Visitor, Path(typed): Path<String>) -> Answer {
    let Some(visit) = visit_to(&visitor, &typed) else { return Ok(enter::ask_pin(&visitor, &typed)) };
    match page(&visitor, &visit, None).await {
        Ok(page) => Ok(show(&page)),
        Err(Refusal::NotFound) => Ok(session::end(&visitor.app, enter::ask_pin(&visitor, &typed))),
        Err(other) => Err(visitor.trouble(other)),
    }
}

/// What a form of this page sent; nothing where the noun is of another page.
pub async fn act(visitor: &Visitor, visit: &Visit, noun: &str, sent: &Sent) -> Option<Answer> {
    let id = visit.request;
    let actor = Actor::resident(id);
    let done = match noun {
        ASKING => {
            let (asks, remark) = (sent.one("asks").to_owned(), sent.one("remark").to_owned());
            let write = move |work: Work| {
                let (asks, remark) = (asks.clone(), remark.clone());
                async move { own_data::ask(&work, id, &asks, &remark).await.map(drop) }
            };
            visitor.app.write(&actor, write).await
        }
        TAKING_BACK => match sent.one("consent").parse::<Uuid>() {
            Ok(consent) => {
                let write =
                    move |work: Work| async move { own_data::withdraw_consent(&work, id, consent).await.map(drop) };
                visitor.app.write(&actor, write).await
            }
            Err(_) => Err(Refusal::NotFound),
        },
        _ => return None,
    };
    Some(match done {
        Ok(()) => Ok(go(&format!("/r/{}/data?said={noun}", reference::of(id)))),
        Err(refusal @ (Refusal::Invalid(_) | Refusal::Rule(_) | Refusal::Stale)) => {
            let status = door::status(&refusal);
            let again = Again { noun: noun.to_owned(), sent: sent.clone(), refusal };
            again_with(visitor, visit, &again, status).await
        }
        Err(other) => Err(visitor.trouble(other)),
    })
}

async fn again_with(visitor: &Visitor, visit: &Visit, again: &Again, status: StatusCode) -> Answer {
    let page = page(visitor, visit, Some(again)).await.map_err(|refusal| visitor.trouble(refusal))?;
    let answer: Response = (status, show(&page)).into_response();
    Ok(answer)
}

async fn page(visitor: &Visitor, visit: &Visit, again: Option<&Again>) -> Result<ItemsPage, Refusal> {
    let (id, key) = (visit.request, visitor.app.key.clone());
    let read = move |work: Work| {
        let key = key.clone();
        async move { own_data::look(&work, &key, id).await }
    };
    let own = visitor.app.read(&Actor::resident(id), read).await?;
    let path = format!("/r/{}", reference::of(id));
    let address = format!("{path}/data");
    let mut notices = said(visitor);
    // What is wrong with a field stands at the field.
    let told = again.filter(|again| again.noun == TAKING_BACK || !matches!(again.refusal, Refusal::Invalid(_)));
    notices.extend(told.map(|again| refused(visitor, &again.refusal)));
    Ok(ItemsPage {
        frame: Frame { csrf: visit.csrf(&visitor.app), notices, ..visitor.frame(&address) },
        title: visitor.t("own-data-title"),
        lead: visitor.t("own-data-lead"),
        fresh: None,
        make: Some(asking(visitor, &path, again)),
        sections: vec![
            section(visitor, "asked", asked(visitor, &own)),
            section(visitor, "consents", consents(visitor, &own, &path)),
            section(visitor, "held", held(visitor, &own)),
            section(visitor, "readers", own.readers.iter().map(|reader| reading(visitor, reader)).collect()),
            ItemSection { items: vec![back(visitor, &path)], ..section(visitor, "back", Vec::new()) },
        ],
    })
}

fn said(visitor: &Visitor) -> Vec<Notice> {
    let query = visitor.uri.query().unwrap_or_default();
    let said = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "said").map(|(_, noun)| noun);
    let known = said.filter(|noun| [ASKING, TAKING_BACK].contains(&noun.as_ref()));
    let notice = |noun| Notice { tone: Tone::Good, text: visitor.t(&format!("own-data-said-{noun}")), link: None };
    known.map(notice).into_iter().collect()
}

fn refused(visitor: &Visitor, refusal: &Refusal) -> Notice {
    Notice { tone: Tone::Late, text: door::sentence(refusal, visitor.lang), link: None }
}

fn section(visitor: &Visitor, key: &str, items: Vec<Item>) -> ItemSection {
    ItemSection {
        key: key.to_owned(),
        title: visitor.t(&format!("own-data-{key}")),
        items,
        empty: visitor.t(&format!("own-data-{key}-none")),
    }
}

/// The form that asks.
fn asking(visitor: &Visitor, path: &str, again: Option<&Again>) -> Form {
    let again = again.filter(|again| again.noun == ASKING);
    let choices = SubjectAsks::ALL
        .iter()
        .map(|asks| Choice::new(asks.code(), visitor.t(&format!("choice-subject-asks-{}", asks.code()))));
    let mut fields = vec![
        Field::new("asks", visitor.t("own-data-asks"), Input::Open(choices.collect())),
        Field::new("remark", visitor.t("own-data-remark"), Input::Text(LONGEST))
            .optional()
            .hint(visitor.t("own-data-remark-hint")),
    ];
    if let Some(again) = again {
        for field in &mut fields {
            again.sent.one(&field.name).clone_into(&mut field.value);
        }
        if let Refusal::Invalid(problems) = &again.refusal {
            for field in &mut fields {
                let wrong = problems.0.iter().find(|problem| problem.field == field.name);
                field.error = wrong.map(|problem| door::sentence_of(problem, visitor.lang));
            }
        }
    }
    Form {
        action: format!("{path}/{ASKING}"),
        groups: vec![FieldGroup { fields, ..FieldGroup::default() }],
        submit: visitor.t("own-data-ask"),
        typed: again.is_some(),
        ..Form::default()
    }
}

fn asked(visitor: &Visitor, own: &OwnData) -> Vec<Item> {
    let day = |key: &str, on: Date| i18n::text_with(visitor.lang, key, &[("day", visitor.day(on).into())]);
    let item = |asked: &people::SubjectRequest| {
        let state = visitor.t(&format!("choice-subject-state-{}", asked.state.code()));
        let (tone, when) = match asked.state {
            SubjectState::Open => (Tone::Waiting, Some(day("own-data-due", asked.due_on))),
            SubjectState::Granted => (Tone::Good, asked.answered_on.map(|on| day("own-data-answered", on))),
            SubjectState::Refused => (Tone::Late, asked.answered_on.map(|on| day("own-data-answered", on))),
        };
        let asked_on = day("own-data-asked-on", asked.received_on);
        let answer = asked.answer.as_ref().map(|text| text.0.clone());
        Item {
            title: visitor.t(&format!("choice-subject-asks-{}", asked.asks.code())),
            tag: Some(Tag::new(state, tone)),
            about: [Some(asked_on), when, answer].into_iter().flatten().collect(),
            ..Item::default()
        }
    };
    own.asked.iter().map(|(_, asked)| item(asked)).collect()
}

fn consents(visitor: &Visitor, own: &OwnData, path: &str) -> Vec<Item> {
    let day = |key: &str, on: Date| i18n::text_with(visitor.lang, key, &[("day", visitor.day(on).into())]);
    let item = |(id, consent): &(Uuid, people::Consent)| {
        let taken = consent.withdrawn_on.map(|on| day("own-data-withdrawn", on));
        let form = Form {
            action: format!("{path}/{TAKING_BACK}"),
            hidden: vec![("consent".to_owned(), id.to_string())],
            submit: visitor.t("own-data-withdraw"),
            ..Form::default()
        };
        Item {
            title: visitor.t(&format!("choice-consent-to-{}", consent.agreed_to.code())),
            about: std::iter::once(day("own-data-given", consent.given_on)).chain(taken).collect(),
            action: consent.withdrawn_on.is_none().then_some(form),
            ..Item::default()
        }
    };
    own.consents.iter().map(item).collect()
}

fn held(visitor: &Visitor, own: &OwnData) -> Vec<Item> {
    let until = |on: Option<Date>| {
        on.map(|on| i18n::text_with(visitor.lang, "own-data-until", &[("day", visitor.day(on).into())]))
    };
    let mut items = Vec::new();
    if !own.parts.is_empty() {
        let parts: Vec<String> = own.parts.iter().map(|part| visitor.t(&format!("contact-{part}"))).collect();
        let about = [i18n::prose::list(visitor.lang, &parts), visitor.t("own-data-sealed")];
        let about = about.into_iter().chain(until(own.contact_until)).collect();
        items.push(Item { title: visitor.t("contact-title"), about, ..Item::default() });
    }
    for field in &own.texts {
        let about = until(own.texts_until).into_iter().collect();
        items.push(Item { title: visitor.t(&format!("field-request-{field}")), about, ..Item::default() });
    }
    if own.files > 0 {
        let about = vec![own.files.to_string()];
        items.push(Item { title: visitor.t("held-files"), about, ..Item::default() });
    }
    items
}

fn reading(visitor: &Visitor, reader: &ReadBy) -> Item {
    let who =
        reader.role.map_or_else(|| visitor.t("own-data-program"), |role| visitor.t(&format!("role-{}", role.code())));
    Item {
        title: i18n::prose::labelled(visitor.lang, &visitor.day(reader.day), &who),
        about: vec![visitor.t(&format!("reading-purpose-{}", reader.purpose))],
        ..Item::default()
    }
}

fn back(visitor: &Visitor, path: &str) -> Item {
    Item { link: Some(Link::new(visitor.t("follow-title"), path.to_owned())), ..Item::default() }
}

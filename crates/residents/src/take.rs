//! `/requests/take`: a request taken down for somebody who calls or comes. First what it is about, then all of it on one
//! page, with the questions of its category; then the slip.

use axum::{http::StatusCode, response::IntoResponse as _};
use casework::{Problems, Refusal, Work};
use console::{Answer, Desk, Trouble, go, show};
use door::{Refused, Sent};
use lines::intake;
use requests::{Channel, REQUEST};
use web::pages::{
    layout::{Link, Notice, Tone},
    records::{Choice, Field, FieldGroup, Form, FormPage, Input},
};

use crate::ask::{self, Asking, Draft, SetUp, Step};

/// How somebody reached the office, other than at the door or by a page of their own.
const CHANNELS: [Channel; 3] = [Channel::Phone, Channel::Counter, Channel::Letter];

async fn load(desk: &Desk, draft: &Draft) -> Result<SetUp, Trouble> {
    if !desk.actor().may_write(&REQUEST) {
        return Err(desk.trouble(Refusal::Forbidden));
    }
    let chosen = draft.chosen();
    let read = move |work: Work| {
        let chosen = chosen.clone();
        async move { SetUp::load(&work, &chosen).await }
    };
    desk.read(read).await
}

/// `GET /requests/take`.
pub async fn get(desk: Desk) -> Answer {
    let draft = Draft::of_staff(&desk.app, Sent::default());
    let set_up = load(&desk, &draft).await?;
    Ok(show(&first(&desk, &draft, &set_up, &Problems::default())))
}

/// `POST /requests/take`.
pub async fn post(desk: Desk, sent: Result<Sent, Refused>) -> Answer {
    let sent = sent.map_err(|refused| desk.trouble(refused_form(&refused)))?;
    let channel = Channel::parse(sent.one("channel")).filter(|channel| CHANNELS.contains(channel));
    let whole = sent.one("step") == Step::Check.code();
    let draft = Draft::of_staff(&desk.app, sent);
    let set_up = load(&desk, &draft).await?;
    if set_up.category(draft.get("category")).is_none() {
        let mut problems = Problems::default();
        problems.add("category", "required");
        let page = first(&desk, &draft, &set_up, &problems);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&page)).into_response());
    }
    if !whole {
        return Ok(show(&page(&desk, &draft, &set_up, channel, &Problems::default(), Vec::new())));
    }
    let mut problems = wrong(&draft, &set_up);
    problems.when(channel.is_none(), "channel", "required");
    let Some(channel) = channel.filter(|_| problems.0.is_empty()) else {
        let page = page(&desk, &draft, &set_up, channel, &problems, Vec::new());
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&page)).into_response());
    };
    save(&desk, &draft, &set_up, channel).await
}

async fn save(desk: &Desk, draft: &Draft, set_up: &SetUp, channel: Channel) -> Answer {
    let taken = ask::intake(draft, set_up, channel).map_err(|refusal| desk.trouble(refusal))?;
    let (id, key) = (taken.id, desk.app.key.clone());
    let write = move |work: Work| {
        let (key, taken) = (key.clone(), taken.clone());
        async move { intake::receive(&work, &key, &taken).await.map(drop) }
    };
    match desk.write(write).await {
        Ok(()) => Ok(go(&format!("/requests/{id}/slip"))),
        Err(refusal @ (Refusal::Invalid(_) | Refusal::Rule(_) | Refusal::DifferentContent)) => {
            let status = door::status(&refusal);
            let (problems, faults) = match refusal {
                Refusal::Invalid(problems) => (problems, Vec::new()),
                other => (Problems::default(), vec![door::sentence(&other, desk.lang)]),
            };
            Ok((status, show(&page(desk, draft, set_up, Some(channel), &problems, faults))).into_response())
        }
        Err(other) => Err(desk.trouble(other)),
    }
}

fn refused_form(refused: &Refused) -> Refusal {
    let forged = refused.refusal().is_some_and(|refusal| door::code(refusal) == "forged-request");
    Refusal::Rule(if forged { "forged-request" } else { "body-too-large" })
}

/// Every page's problems at once; that no reply is wanted need not be said.
fn wrong(draft: &Draft, set_up: &SetUp) -> Problems {
    let way = [Step::Category, Step::What, Step::Where];
    let way: &[Step] =
        if draft.reply().is_some() { &[Step::Category, Step::What, Step::Where, Step::Reply] } else { &way };
    let mut all = Problems::default();
    for step in way {
        all.0.extend(ask::problems(*step, draft, set_up).0);
    }
    all
}

fn first(desk: &Desk, draft: &Draft, set_up: &SetUp, problems: &Problems) -> FormPage {
    let asking = Asking { lang: desk.lang, draft, set_up, problems };
    let fields = vec![asking.category()];
    let form = Form {
        groups: vec![FieldGroup { fields, ..FieldGroup::default() }],
        submit: desk.t("take-next"),
        ..form(desk, draft, Step::Category)
    };
    frame(desk, "take-category", form)
}

fn page(
    desk: &Desk,
    draft: &Draft,
    set_up: &SetUp,
    channel: Option<Channel>,
    problems: &Problems,
    faults: Vec<String>,
) -> FormPage {
    let asking = Asking { lang: desk.lang, draft, set_up, problems };
    let channels = CHANNELS.map(|it| Choice::new(it.code(), desk.t(&format!("choice-channel-{}", it.code()))));
    let mut how = Field::new("channel", desk.t("field-request-channel"), Input::Choice(channels.to_vec()))
        .value(channel.map_or("", Channel::code));
    let unsaid = problems.0.iter().find(|problem| problem.field == "channel");
    how.error = unsaid.map(|problem| door::sentence_of(problem, desk.lang));
    let mut category = asking.category();
    category.input = match category.input {
        Input::Open(choices) => Input::Select(choices),
        other => other,
    };
    let mut groups = vec![FieldGroup { fields: vec![how, category], ..FieldGroup::default() }];
    groups.extend(asking.what());
    groups.push(FieldGroup { fields: asking.whereabouts(), ..FieldGroup::default() });
    groups.push(FieldGroup {
        title: desk.t("take-reply"),
        lead: Some(desk.t("report-contact-lead")),
        fields: asking.contact().into_iter().chain([asking.for_another()]).collect(),
    });
    let form = Form { groups, faults, submit: desk.t("take-save"), ..form(desk, draft, Step::Check) };
    frame(desk, "take-lead", form)
}

fn form(desk: &Desk, draft: &Draft, step: Step) -> Form {
    let id = ("id".to_owned(), draft.id.to_string());
    Form {
        action: "/requests/take".to_owned(),
        hidden: vec![id, ("step".to_owned(), step.code().to_owned())],
        cancel: Some(Link::new(desk.t("action-cancel"), "/requests")),
        ..Form::default()
    }
}

fn frame(desk: &Desk, lead: &str, form: Form) -> FormPage {
    let mut frame = desk.frame(Some(REQUEST.line));
    // Such a complaint goes past whoever takes it down: the resident is handed the page.
    let link = Some(Link::new(desk.t("confidence-take-link"), "/report/in-confidence"));
    frame.notices.push(Notice { tone: Tone::Plain, text: desk.t("confidence-take"), link });
    FormPage {
        frame,
        trail: vec![Link::new(desk.t("kind-request-many"), "/requests")],
        title: desk.t("take-title"),
        lead: Some(desk.t(lead)),
        form,
    }
}

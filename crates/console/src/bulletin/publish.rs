//! `/bulletins/new`: publishing the bulletin of a period and place.

use ::bulletin::{
    public,
    published::{self, PUBLISHERS},
};
use axum::{
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use casework::{Problems, Refusal, Work};
use door::{
    Refused, Sent,
    long_work::{self, Stop},
};
use lines::issuing;
use web::pages::{
    layout::Link,
    records::{Choice, Field, FieldGroup, Form, FormPage, Input},
};

use super::issue;
use crate::{
    chosen::Chosen,
    desk::{Answer, Desk, go, show},
    long_work::do_or_leave,
    query::Query,
    sign_in::wrong,
    trouble::Trouble,
};

const PATH: &str = "/bulletins/new";

/// What is to be published, and who already has an issue of it.
struct Asked {
    chosen: Chosen,
    /// Whether the public one is made for such a period.
    for_public: bool,
    /// Whether an issue stands already, so that a note is needed where its figures changed.
    again: bool,
}

async fn asked(desk: &Desk, query: Query) -> Result<Asked, Trouble> {
    desk.actor().must_be(PUBLISHERS).map_err(|refusal| desk.trouble(refusal))?;
    let read = move |work: Work| {
        let query = query.clone();
        async move {
            let chosen = Chosen::read(&work, &query, None).await?;
            let period = chosen.period();
            published::may_publish(&work, period.place).await?;
            let mut again = false;
            for public in [false, true] {
                again |= published::last(&work, &period, public).await?.is_some();
            }
            let for_public = public::is_public_period(chosen.from, chosen.to);
            Ok(Asked { chosen, for_public, again })
        }
    };
    desk.read(read).await
}

fn page(desk: &Desk, asked: &Asked, sent: &Sent, problems: &Problems, faults: Vec<String>) -> FormPage {
    let choice = |word: &str| Choice::new(word, desk.t(&format!("issues-for-{word}")));
    let for_whom = std::iter::once(choice("office")).chain(asked.for_public.then(|| choice("public"))).collect();
    let typed = |name: &str, usual: &str| if sent.one(name).is_empty() { usual } else { sent.one(name) }.to_owned();
    let mut fields = vec![
        Field::new("for", desk.t("issues-for"), Input::Choice(for_whom))
            .value(typed("for", "office"))
            .hint(desk.t(if asked.for_public { "issues-for-hint" } else { "refusal-public-bulletin-period" })),
    ];
    if asked.again {
        let note = Field::new("note", desk.t("field-bulletin-note"), Input::Text(1000)).optional();
        fields.push(note.value(typed("note", "")).hint(desk.t("issues-note-hint")));
    }
    for field in &mut fields {
        field.error = wrong(desk.lang, &field.name, problems);
    }
    let place = asked.chosen.place.as_ref().map(|place| place.code.clone()).unwrap_or_default();
    let days = [("from", asked.chosen.from.to_string()), ("to", asked.chosen.to.to_string()), ("place", place)];
    FormPage {
        frame: desk.frame(None),
        trail: vec![Link::new(desk.t("page-bulletin"), asked.chosen.address("/bulletin"))],
        title: i18n::prose::labelled(desk.lang, &desk.t("issues-publish"), &asked.chosen.about(desk)),
        lead: Some(i18n::prose::sentences(desk.lang, &[desk.t("issues-publish-lead"), desk.t("cannot-undo")])),
        form: Form {
            action: PATH.to_owned(),
            hidden: days.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
            groups: vec![FieldGroup { fields, ..FieldGroup::default() }],
            faults,
            submit: desk.t("issues-publish"),
            cancel: Some(Link::new(desk.t("action-cancel"), asked.chosen.address("/bulletin"))),
            ..Form::default()
        },
    }
}

/// `GET /bulletins/new?from=&to=&place=`.
pub async fn get(desk: Desk) -> Answer {
    let asked = asked(&desk, Query::read(&desk.uri)).await?;
    Ok(show(&page(&desk, &asked, &Sent::default(), &Problems::default(), Vec::new())))
}

/// `POST /bulletins/new`: compiles, freezes and issues it.
pub async fn post(desk: Desk, sent: Result<Sent, Refused>) -> Answer {
    let sent = desk.checked(sent)?;
    let query = Query::of(["from", "to", "place"].map(|name| (name, sent.one(name))));
    let asked = asked(&desk, query).await?;
    if !asked.chosen.is_sound() {
        return Err(desk.trouble(Refusal::NotFound));
    }
    let work = long_work::Asked {
        key: "publishing",
        about: asked.chosen.about(&desk),
        back: asked.chosen.address("/bulletin"),
        stop: Stop::Never,
    };
    do_or_leave(&desk, work, |desk, _| publish(desk, asked, sent)).await
}

async fn publish(desk: Desk, asked: Asked, sent: Sent) -> Answer {
    match issue_it(&desk, &asked, &sent).await {
        Ok(id) => Ok(go(&format!("{}?said=saved", issue::address(id)))),
        Err(Refusal::Invalid(problems)) => Ok(again(&desk, &asked, &sent, &problems, Vec::new())),
        Err(Refusal::Rule(code)) => {
            let fault = desk.t(&format!("refusal-{code}"));
            Ok(again(&desk, &asked, &sent, &Problems::default(), vec![fault]))
        }
        Err(other) => Err(desk.trouble(other)),
    }
}

fn again(desk: &Desk, asked: &Asked, sent: &Sent, problems: &Problems, faults: Vec<String>) -> Response {
    let page = page(desk, asked, sent, problems, faults);
    (StatusCode::UNPROCESSABLE_ENTITY, show(&page)).into_response()
}

/// The counting is done beside the writer; what it counted is issued in one unit of work.
async fn issue_it(desk: &Desk, asked: &Asked, sent: &Sent) -> Result<uuid::Uuid, Refusal> {
    let (period, office) = (asked.chosen.period(), desk.app.settings.office_name.get());
    let for_public = sent.one("for") == "public";
    let prepare = move |work: Work| {
        let office = office.clone();
        async move { issuing::prepare(&work, &office, &period, for_public).await }
    };
    let ready = desk.app.read(desk.actor(), prepare).await?;
    let note = sent.one("note").to_owned();
    let issued = desk.write(move |work| {
        let (frozen, note) = (ready.frozen.clone(), note.clone());
        async move { Ok(published::publish(&work, &period, &frozen, &note).await?.issue().id) }
    });
    issued.await
}

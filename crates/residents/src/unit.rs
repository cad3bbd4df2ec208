//! `/u/TOKEN`: a unit without accounts answers for one request. It sees what is asked for and what was said since, never who
//! asked, and may do what it could do with an account.

use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use casework::{
    Actor, Problems, Refusal, Work, find,
    kind::{Field as KindField, FieldKind},
    values::Record,
};
use console::{Answer, go, show};
use door::{Refused, Sent};
use lines::actions::{self, Action};
use requests::{REQUEST, REQUEST_NOTE, Request, RequestNote};
use store::params;
use uuid::Uuid;
use web::pages::{
    layout::{Frame, Link, Notice, Tag, Tone},
    records::{Choice, Fault, Field, FieldGroup, Form, Input},
    residents::{MatterAction, MatterNote, MatterPage, MatterText},
    sign_in::TroublePage,
};

use crate::{
    signed,
    unit_link::{self, UnitLink},
    visitor::Visitor,
};

/// What a link lets a unit do. Joint replies and what else reaches beyond the one request need an account.
const NOUNS: [&str; 4] = ["acceptance", "reply", "return", "extension"];
const NOT_BY_LINK: &str = "also";

/// What the page shows.
struct Found {
    request: Request,
    unit: (String, Option<String>),
    category: (String, Option<String>),
    place: String,
    notes: Vec<RequestNote>,
    offered: Vec<&'static Action>,
}

/// A form that was refused.
struct Again {
    noun: String,
    sent: Sent,
    refusal: Refusal,
}

fn link(visitor: &Visitor, token: &str) -> Option<UnitLink> {
    unit_link::read(&visitor.app.key, visitor.app.office, token, visitor.now())
}

/// `GET /u/{token}`.
pub async fn look(visitor: Visitor, Path(token): Path<String>) -> Answer {
    let Some(link) = link(&visitor, &token) else { return Ok(gone(&visitor)) };
    answer(&visitor, &token, &link, None).await
}

/// `POST /u/{token}/{noun}`.
pub async fn act(visitor: Visitor, Path((token, noun)): Path<(String, String)>, sent: Result<Sent, Refused>) -> Answer {
    visitor.own_form()?;
    let sent = sent.map_err(|_| visitor.trouble(Refusal::Rule("body-too-large")))?;
    let Some(link) = link(&visitor, &token) else { return Ok(gone(&visitor)) };
    if sent.one("csrf") != csrf(&visitor, &token) {
        return Err(visitor.trouble(Refusal::Rule("forged-request")));
    }
    if !NOUNS.contains(&noun.as_str()) {
        return Err(visitor.trouble(Refusal::NotFound));
    }
    let (id, asked, mut fields) = (link.request, noun.clone(), sent.map());
    fields.remove(NOT_BY_LINK);
    let write = move |work: Work| {
        let (noun, fields) = (asked.clone(), fields.clone());
        async move { actions::perform(&work, &REQUEST, id, &noun, &fields).await.map(drop) }
    };
    match visitor.app.write(&Actor::unit_by_link(link.unit, id), write).await {
        Ok(()) => Ok(go(&format!("/u/{token}?said={noun}"))),
        Err(refusal @ (Refusal::Invalid(_) | Refusal::Rule(_) | Refusal::Stale)) => {
            answer(&visitor, &token, &link, Some(Again { noun, sent, refusal })).await
        }
        Err(Refusal::NotFound | Refusal::Forbidden) => Ok(gone(&visitor)),
        Err(other) => Err(visitor.trouble(other)),
    }
}

async fn answer(visitor: &Visitor, token: &str, link: &UnitLink, again: Option<Again>) -> Answer {
    let (id, unit) = (link.request, link.unit);
    let found = visitor.app.read(&Actor::unit_by_link(unit, id), move |work| look_up(work, id, unit)).await;
    match found {
        Ok(found) => {
            let status = again.as_ref().map_or(StatusCode::OK, |again| door::status(&again.refusal));
            let answer: Response = (status, show(&page(visitor, token, link, &found, again.as_ref()))).into_response();
            Ok(answer)
        }
        Err(Refusal::NotFound | Refusal::Forbidden) => Ok(gone(visitor)),
        Err(other) => Err(visitor.trouble(other)),
    }
}

async fn look_up(work: Work, id: Uuid, unit: Uuid) -> Result<Found, Refusal> {
    let record = find::find(&work, &REQUEST, id).await?;
    let request = Request::of(&record.values)?;
    let notes = find::parts(&work, &REQUEST_NOTE, id).await?;
    let place = places::get(&work.tx, request.place_id.0).await?;
    let offered = actions::offered(&work, &record).await?;
    Ok(Found {
        unit: name(&work, "unit", unit).await?,
        category: name(&work, "category", request.category_id.0).await?,
        place: place.map(|place| place.name).unwrap_or_default(),
        notes: notes.iter().map(|note| RequestNote::of(&note.values)).collect::<Result<_, _>>()?,
        offered: offered.into_iter().filter(|action| NOUNS.contains(&action.noun)).collect(),
        request,
    })
}

async fn name(work: &Work, table: &str, id: Uuid) -> Result<(String, Option<String>), Refusal> {
    let sql = format!("SELECT name, name_en FROM {table} WHERE office_id = $1 AND id = $2");
    let row = work.tx.row(&sql, params![id]).await?.ok_or(Refusal::NotFound)?;
    Ok((row.get("name")?, row.get("name_en")?))
}

fn csrf(visitor: &Visitor, token: &str) -> String {
    signed::sign_text(&visitor.app, "unit-link-form", &[token.as_bytes()])
}

/// The link is over, was changed, or the request is with somebody else: no more is told.
fn gone(visitor: &Visitor) -> Response {
    let mut frame = visitor.frame("/report");
    frame.notices = notices(visitor);
    let page = TroublePage {
        status: 404,
        title: visitor.t("unit-link-gone"),
        sentences: vec![visitor.t("unit-link-gone-advice")],
        links: vec![Link::new(visitor.t("report-title"), "/report")],
        trace: None,
        frame,
    };
    (StatusCode::NOT_FOUND, show(&page)).into_response()
}

fn notices(visitor: &Visitor) -> Vec<Notice> {
    let query = visitor.uri.query().unwrap_or_default();
    let said = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "said").map(|(_, noun)| noun);
    let known = said.filter(|noun| NOUNS.contains(&noun.as_ref()));
    let notice = |noun| Notice { tone: Tone::Good, text: visitor.t(&format!("unit-link-said-{noun}")), link: None };
    known.map(notice).into_iter().collect()
}

fn page(visitor: &Visitor, token: &str, link: &UnitLink, found: &Found, again: Option<&Again>) -> MatterPage {
    let (lang, request) = (visitor.lang, &found.request);
    let path = format!("/u/{token}");
    let unit = i18n::named(lang, &found.unit.0, found.unit.1.as_deref());
    let until = link.expires.to_zoned_datetime(visitor.app.store.env().zone.clone()).date();
    let args = [("unit", unit.into()), ("day", visitor.day(until).into())];
    let actions: Vec<MatterAction> = found.offered.iter().map(|action| panel(visitor, &path, action, again)).collect();
    let state = Tag::new(visitor.t(&format!("choice-request-state-{}", request.state.code())), Tone::Active);
    MatterPage {
        reference: request.reference.0.clone(),
        kind: i18n::text_with(lang, "unit-link-kind", &args[..1]),
        state,
        says: vec![i18n::text_with(lang, "unit-link-lead", &args)],
        faults: actions
            .iter()
            .flat_map(|action| Fault::of(action.form.fields()))
            .chain(whole(visitor, again))
            .collect(),
        stages: Vec::new(),
        texts: texts(visitor, request),
        facts: facts(visitor, found),
        pictures: Vec::new(),
        notes: found.notes.iter().map(|note| noted(visitor, note)).collect(),
        actions,
        links: Vec::new(),
        leave: None,
        frame: Frame { csrf: csrf(visitor, token), notices: notices(visitor), ..visitor.frame(&path) },
    }
}

fn texts(visitor: &Visitor, request: &Request) -> Vec<MatterText> {
    let text = |key: &str, text: &str, main| MatterText {
        label: visitor.t(key),
        note: String::new(),
        text: text.to_owned(),
        main,
    };
    let asked = text("unit-link-asked", &request.description.0, true);
    let reply = request.reply.as_ref().map(|reply| text("follow-reply", &reply.0, false));
    [asked].into_iter().chain(reply).collect()
}

fn facts(visitor: &Visitor, found: &Found) -> Vec<(String, String)> {
    let request = &found.request;
    let position = request.latitude.zip(request.longitude).map(|(north, east)| format!("{}, {}", north.0, east.0));
    let all = [
        ("report-category-title", Some(i18n::named(visitor.lang, &found.category.0, found.category.1.as_deref()))),
        ("report-place", Some(found.place.clone())),
        ("report-location", request.location.as_ref().map(|text| text.0.clone())),
        ("report-position", position),
        ("follow-received", Some(visitor.day(request.received_on))),
        ("follow-due", request.due_on.map(|on| visitor.day(on))),
    ];
    all.into_iter().filter_map(|(key, value)| Some((visitor.t(key), value?))).collect()
}

fn noted(visitor: &Visitor, note: &RequestNote) -> MatterNote {
    let day = visitor.day(note.written_on);
    let who = visitor.t(&format!("choice-written-by-{}", note.written_by.code()));
    MatterNote { who: i18n::prose::labelled(visitor.lang, &who, &day), text: note.text.0.clone() }
}

fn panel(visitor: &Visitor, path: &str, action: &'static Action, again: Option<&Again>) -> MatterAction {
    let again = again.filter(|again| again.noun == action.noun);
    let problems = match again {
        Some(Again { refusal: Refusal::Invalid(problems), .. }) => problems.clone(),
        _ => Problems::default(),
    };
    let asked = action.fields.iter().filter(|field| field.key() != NOT_BY_LINK);
    let fields = asked.map(|field| entry(visitor, field, action.noun, again, &problems)).collect();
    let title = visitor.t(&format!("action-request-{}", action.noun));
    MatterAction {
        noun: action.noun.to_owned(),
        lead: i18n::try_text(visitor.lang, &format!("action-request-{}-lead", action.noun)),
        form: Form {
            action: format!("{path}/{}", action.noun),
            groups: vec![FieldGroup { fields, ..FieldGroup::default() }],
            submit: title.clone(),
            typed: again.is_some(),
            grave: action.noun == "return",
            ..Form::default()
        },
        open: again.is_some() || action.fields.is_empty(),
        title,
    }
}

fn entry(visitor: &Visitor, field: &KindField, noun: &str, again: Option<&Again>, problems: &Problems) -> Field {
    let input = match field.kind {
        FieldKind::Choice(list) => {
            let word = |value: &&'static str| Choice::new(*value, visitor.t(&format!("choice-{}-{value}", list.name)));
            Input::Choice(list.values.iter().map(word).collect())
        }
        FieldKind::Text(most) => Input::Text(most),
        FieldKind::Day => Input::Day,
        FieldKind::Count => Input::Count,
        FieldKind::Flag => Input::Flag,
        FieldKind::Short(most) => Input::Line(most),
        _ => Input::Line(200),
    };
    let key = field.key();
    let mut entry = Field::new(key, visitor.t(&format!("field-request-{key}")), input).within(noun);
    entry.required = field.required;
    entry.hint = i18n::try_text(visitor.lang, &format!("hint-request-{key}"));
    if let Some(again) = again {
        again.sent.one(key).clone_into(&mut entry.value);
    }
    let wrong = problems.0.iter().find(|problem| problem.field == key);
    entry.error = wrong.map(|problem| door::sentence_of(problem, visitor.lang));
    entry
}

fn whole(visitor: &Visitor, again: Option<&Again>) -> Vec<Fault> {
    match again {
        Some(Again { refusal: Refusal::Invalid(_), .. }) | None => Vec::new(),
        Some(again) => Fault::whole(&[door::sentence(&again.refusal, visitor.lang)]),
    }
}

//! `/r/NUMBER` of a complaint in confidence: stage, answers, and one more text.

use axum::{
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use casework::{Actor, Problems, Refusal, Work};
use console::{Answer, go, show};
use door::Sent;
use sensitive::{Found, LONGEST, Slip, Stage, Standing, Ticket};
use uuid::Uuid;
use web::pages::{
    layout::{Frame, Link, Notice, Tag, Tone},
    records::{Fault, Field, FieldGroup, Form, Input},
    residents::{self, MatterAction, MatterNote, MatterPage, MatterText, StageState},
};

use super::ticket;
use crate::{proof::Leaf, slip, visitor::Visitor};

/// The complaint of a number and PIN, with the answer that begins a visit. The work is done whatever was found before, so
/// that the time it takes tells nothing.
pub async fn enter(visitor: &Visitor, number: &str, pin: &str) -> Result<Option<Response>, console::Trouble> {
    let Some(typed) = Slip::typed(number, pin) else { return Ok(None) };
    let found = ticket::found(visitor, typed.clone()).await;
    let asked: Found = found.clone();
    let read = move |work: Work| {
        let found = asked.clone();
        async move { sensitive::find(&work, &found).await }
    };
    let complaint: Option<Uuid> = visitor.read(&Actor::public("in-confidence"), read).await?;
    let there = go(&format!("/r/{}", typed.number));
    Ok(complaint.map(|id| ticket::on(visitor, &ticket::begin(visitor, id, typed, found), there)))
}

async fn standing(visitor: &Visitor, ticket: &Ticket) -> Result<Standing, Refusal> {
    let (id, found) = (ticket.complaint, ticket.found.clone());
    let read = move |work: Work| {
        let found = found.clone();
        async move { sensitive::standing(&work, id, &found).await }
    };
    visitor.app.read(&Actor::public("in-confidence"), read).await
}

/// `GET /r/{reference}`; none where the complaint is gone meanwhile.
pub async fn look(visitor: &Visitor, ticket: &Ticket, csrf: String) -> Result<Option<Response>, console::Trouble> {
    match standing(visitor, ticket).await {
        Ok(standing) => Ok(Some(show(&page(visitor, ticket, csrf, &standing, &Problems::default(), "")))),
        Err(Refusal::NotFound) => Ok(None),
        Err(other) => Err(visitor.trouble(other)),
    }
}

/// `GET /r/{reference}/slip`: as long as the visit lasts, the slip can be had on other paper.
pub async fn slip(visitor: &Visitor, ticket: &Ticket) -> Answer {
    let standing = standing(visitor, ticket).await.map_err(|refusal| visitor.trouble(refusal))?;
    let id = ticket.complaint;
    let read = move |work: Work| async move { Leaf::in_confidence(&work, id).await };
    let leaf = visitor.read(&Actor::public("in-confidence"), read).await?;
    let slip = slip::Slip::in_confidence(&ticket.slip, standing.received_on, standing.due_on, leaf);
    let query = visitor.uri.query().unwrap_or_default();
    Ok(show(&slip.for_resident(visitor, query, ["follow-slip", "confidence-slip-lead"])))
}

/// `POST /r/{reference}/addition`.
pub async fn act(visitor: &Visitor, ticket: &Ticket, csrf: String, noun: &str, sent: &Sent) -> Answer {
    if sent.one("csrf") != csrf {
        return Err(visitor.trouble(Refusal::Rule("forged-request")));
    }
    if noun != "addition" {
        return Err(visitor.trouble(Refusal::NotFound));
    }
    let (id, found, text) = (ticket.complaint, ticket.found.clone(), sent.one("text").to_owned());
    let write = move |work: Work| {
        let (found, text) = (found.clone(), text.clone());
        async move { sensitive::add(&work, id, &found, &text).await }
    };
    match visitor.app.write(&Actor::public("in-confidence"), write).await {
        Ok(()) => Ok(go(&format!("/r/{}?said=addition", ticket.slip.number))),
        Err(Refusal::Invalid(problems)) => {
            let standing = standing(visitor, ticket).await.map_err(|refusal| visitor.trouble(refusal))?;
            let page = page(visitor, ticket, csrf, &standing, &problems, sent.one("text"));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&page)).into_response())
        }
        Err(other) => Err(visitor.trouble(other)),
    }
}

fn page(
    visitor: &Visitor,
    ticket: &Ticket,
    csrf: String,
    standing: &Standing,
    problems: &Problems,
    typed: &str,
) -> MatterPage {
    let path = format!("/r/{}", ticket.slip.number);
    let said = visitor.uri.query().is_some_and(|query| query.contains("said=addition"));
    let notice = |text| Notice { tone: Tone::Good, text, link: None };
    let notices = said.then(|| notice(visitor.t("follow-said-addition"))).into_iter().collect();
    let stage = visitor.t(&format!("confidence-at-{}", standing.stage.code()));
    let due = if standing.late { "follow-says-late" } else { "follow-says-due" };
    let due = i18n::text_with(visitor.lang, due, &[("day", visitor.day(standing.due_on).into()), ("unit", "".into())]);
    let mut says = vec![visitor.t(&format!("confidence-says-{}", standing.stage.code()))];
    says.extend((!standing.stage.answered()).then_some(due));
    let form = (standing.stage != Stage::Closed).then(|| addition(visitor, &path, problems, typed));
    let mut words = standing.words.iter().collect::<Vec<_>>();
    let last = words.iter().rposition(|word| word.part == "answer").map(|at| words.remove(at));
    MatterPage {
        reference: ticket.slip.number.clone(),
        kind: visitor.t("follow-kind"),
        state: Tag::new(stage, if standing.late { Tone::Late } else { Tone::Active }),
        says,
        faults: form.iter().flat_map(|action: &MatterAction| Fault::of(action.form.fields())).collect(),
        stages: stages(visitor, standing.stage),
        texts: last
            .map(|word| MatterText {
                label: visitor.t("follow-reply"),
                note: visitor.day(word.on),
                text: word.text.to_string(),
                main: true,
            })
            .into_iter()
            .collect(),
        facts: vec![(visitor.t("follow-received"), visitor.day(standing.received_on))],
        pictures: Vec::new(),
        notes: words.into_iter().map(|word| noted(visitor, word)).collect(),
        actions: form.into_iter().collect(),
        links: vec![Link::new(visitor.t("follow-slip"), format!("{path}/slip"))],
        leave: Some(Link::new(visitor.t("follow-leave"), format!("{path}/leaving"))),
        frame: Frame { csrf, notices, ..visitor.frame(&path) },
    }
}

fn noted(visitor: &Visitor, word: &sensitive::Word) -> MatterNote {
    let key = if word.part == "addition" { "follow-by-resident" } else { "follow-by-office" };
    let who = i18n::text_with(visitor.lang, key, &[("day", visitor.day(word.on).into())]);
    MatterNote { who, text: word.text.to_string() }
}

/// The way of a complaint; that it was referred is shown only while it lasts.
fn stages(visitor: &Visitor, now: Stage) -> Vec<residents::Stage> {
    let shown: Vec<Stage> =
        Stage::ALL.iter().copied().filter(|stage| *stage != Stage::Referred || *stage == now).collect();
    let at = shown.iter().position(|stage| *stage == now).unwrap_or(0);
    let told = |(n, stage): (usize, &Stage)| residents::Stage {
        text: visitor.t(&format!("confidence-at-{}", stage.code())),
        state: match n.cmp(&at) {
            std::cmp::Ordering::Less => StageState::Done,
            std::cmp::Ordering::Equal => StageState::Now,
            std::cmp::Ordering::Greater => StageState::Ahead,
        },
    };
    shown.iter().enumerate().map(told).collect()
}

fn addition(visitor: &Visitor, path: &str, problems: &Problems, typed: &str) -> MatterAction {
    let mut field = Field::new("text", visitor.t("follow-text"), Input::Text(LONGEST)).value(typed);
    field.error = problems.0.first().map(|problem| door::sentence_of(problem, visitor.lang));
    let open = field.error.is_some();
    MatterAction {
        noun: "addition".to_owned(),
        title: visitor.t("follow-addition"),
        lead: Some(visitor.t("follow-addition-lead")),
        form: Form {
            action: format!("{path}/addition"),
            groups: vec![FieldGroup { fields: vec![field.within("addition")], ..FieldGroup::default() }],
            submit: visitor.t("follow-send"),
            typed: open,
            ..Form::default()
        },
        open,
    }
}

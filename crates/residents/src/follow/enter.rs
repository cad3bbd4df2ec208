//! Number and PIN. What is wrong with them is told in one sentence, the same whether or not the number exists.

use std::collections::HashMap;

use access::Denial;
use axum::{
    extract::Query,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use casework::{Actor, reference};
use console::{Answer, go, show};
use door::{Refused, Sent};
use web::pages::{
    layout::Link,
    records::{Field, FieldGroup, Form, Input},
    sign_in::SignInPage,
};

use crate::{
    in_confidence,
    session::Visit,
    visitor::{Visitor, minutes},
};

/// `GET /r`.
pub async fn form(visitor: Visitor, Query(query): Query<HashMap<String, String>>) -> Response {
    show(&page(&visitor, query.get("number").map_or("", String::as_str), None))
}

/// The question for the PIN of a number that stands in the address.
pub fn ask_pin(visitor: &Visitor, typed: &str) -> Response {
    let misread = reference::parse(typed).is_none().then(|| visitor.t("follow-misread"));
    show(&page(visitor, typed, misread))
}

fn page(visitor: &Visitor, typed: &str, fault: Option<String>) -> SignInPage {
    let number = reference::parse(typed);
    let typed: String = typed.chars().take(40).collect();
    let address = number.as_ref().map_or_else(|| "/r".to_owned(), |number| format!("/r/{number}"));
    let shown = number.clone().unwrap_or(typed);
    let asked = |name: &str, most| {
        let field = Field::new(name, visitor.t(&format!("follow-{name}")), Input::Line(most));
        field.hint(visitor.t(&format!("follow-{name}-hint")))
    };
    SignInPage {
        title: visitor.t("follow-title"),
        lead: Some(visitor.t("follow-lead")),
        form: Form {
            action: "/r".to_owned(),
            groups: vec![FieldGroup {
                fields: vec![asked("number", 20).value(shown), asked("pin", 10)],
                ..FieldGroup::default()
            }],
            faults: fault.into_iter().collect(),
            submit: visitor.t("follow-open"),
            ..Form::default()
        },
        passkey: None,
        elsewhere: vec![Link::new(visitor.t("report-again"), "/report")],
        frame: visitor.frame(&address),
    }
}

/// `POST /r`.
pub async fn enter(visitor: Visitor, sent: Result<Sent, Refused>) -> Answer {
    visitor.own_form()?;
    let sent = sent.map_err(|_| visitor.trouble(casework::Refusal::Rule("body-too-large")))?;
    let (typed, pin) = (sent.one("number").to_owned(), sent.one("pin").to_owned());
    let number = reference::parse(&typed);
    let (store, office, key) = (&visitor.app.store, visitor.app.office, &visitor.app.key);
    let asked = number.as_deref().unwrap_or_default();
    let attempt = match access::admit_pin(store, office, key, asked, visitor.sender).await {
        Err(Denial::TooManyAttempts { wait_seconds }) => return Ok(too_many(&visitor, &typed, wait_seconds)),
        other => other.map_err(|denial| visitor.trouble(denial.into()))?,
    };
    let Some(number) = number else { return Ok(wrong(&visitor, &typed, "follow-misread")) };
    let (key, asked, pin_too) = (visitor.app.key.clone(), number.clone(), pin.clone());
    let opened = visitor
        .read(&Actor::public("web"), move |work| {
            let (key, number, pin) = (key.clone(), asked.clone(), pin.clone());
            async move { lines::follow::open(&work, &key, &number, &pin).await }
        })
        .await?;
    let told = in_confidence::enter(&visitor, &number, &pin_too).await?;
    if opened.is_some() || told.is_some() {
        access::pin_fitted(store, office, attempt).await.map_err(|denial| visitor.trouble(denial.into()))?;
    }
    let request = match (opened, told) {
        (Some(request), _) => request,
        (None, Some(there)) => return Ok(there),
        (None, None) => return Ok(wrong(&visitor, &typed, "follow-wrong")),
    };
    let visit = Visit::begin(&visitor.app, request, visitor.now());
    Ok(visit.on(&visitor.app, go(&format!("/r/{number}"))))
}

fn wrong(visitor: &Visitor, typed: &str, key: &str) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, show(&page(visitor, typed, Some(visitor.t(key))))).into_response()
}

fn too_many(visitor: &Visitor, typed: &str, wait: u64) -> Response {
    let told = i18n::text_with(visitor.lang, "follow-wait", &[("minutes", minutes(wait).into())]);
    let page = show(&page(visitor, typed, Some(told)));
    let after = [(header::RETRY_AFTER, HeaderValue::from(wait))];
    (StatusCode::TOO_MANY_REQUESTS, after, page).into_response()
}

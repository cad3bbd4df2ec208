//! Somebody new in one form: on the rolls, with a sign-in name, a right, and a one-time link to hand over.

use access::NewUser;
use axum::{
    http::{HeaderMap, StatusCode},
    response::IntoResponse as _,
};
use casework::{Problems, Refusal, kind::Role};
use door::{Refused, Sent};
use web::pages::{
    items::{Item, ItemSection, ItemsPage},
    layout::Link,
    records::{Choice, Field, FieldGroup, Form, Input},
};

use super::{HERE, frame, must, refused};
use crate::{
    account::proof_wanted,
    desk::{Answer, Desk, show},
    records::Lists,
    sign_in::{handed_over, wrong},
};

const PATH: &str = "/setup/people";
/// How long a link may lie about.
const HOURS: i64 = 72;

async fn page(desk: &Desk, typed: &Sent, problems: &Problems) -> Result<ItemsPage, crate::Trouble> {
    let lists = desk
        .read(|work| async move {
            let staff = work.kind("staff")?;
            Lists::load(&work, staff.fields).await
        })
        .await?;
    let more = |key: &str, href: &str| Item {
        link: Some(Link::new(desk.t(key), href)),
        about: vec![desk.t(&format!("{key}-about"))],
        ..Item::default()
    };
    Ok(ItemsPage {
        title: desk.t("step-staff"),
        lead: desk.t("setup-people-lead"),
        fresh: None,
        make: Some(form(desk, typed, problems, &lists)),
        sections: vec![ItemSection {
            key: "more".to_owned(),
            title: desk.t("setup-people-more"),
            items: vec![
                more("setup-people-roll", "/staff"),
                more("setup-people-rights", "/role-grants"),
                more("setup-people-links", "/sign-ins"),
            ],
            empty: String::new(),
        }],
        frame: frame(desk),
    })
}

fn form(desk: &Desk, typed: &Sent, problems: &Problems, lists: &Lists) -> Form {
    let roles = Role::ALL.map(|role| Choice::new(role.code(), desk.t(&format!("role-{}", role.code()))));
    let places = lists.places();
    let place = if places.is_empty() {
        Input::Search { suggestions: "/places/suggestions".to_owned(), known: Vec::new() }
    } else {
        Input::Place(places)
    };
    let mut fields = vec![
        Field::new("name", desk.t("field-staff-name"), Input::Line(80)),
        Field::new("sign_in", desk.t("sign-in-name"), Input::Line(40)).hint(desk.t("setup-people-sign-in-hint")),
        Field::new("role", desk.t("field-role_grant-role"), Input::Select(roles.to_vec())),
        Field::new("unit", desk.t("field-staff-unit"), Input::Select(lists.of(desk.lang, "unit")))
            .optional()
            .hint(desk.t("setup-people-unit-hint")),
        Field::new("team", desk.t("field-staff-team"), Input::Select(lists.of(desk.lang, "team")))
            .optional()
            .hint(desk.t("setup-people-team-hint")),
        Field::new("place", desk.t("field-role_grant-place"), place).optional().hint(desk.t("setup-people-place-hint")),
    ];
    for field in &mut fields {
        typed.one(&field.name).clone_into(&mut field.value);
        field.error = wrong(desk.lang, &field.name, problems);
    }
    let faults = crate::records::whole(desk, &fields, problems);
    Form {
        action: PATH.to_owned(),
        groups: vec![FieldGroup { fields, ..FieldGroup::default() }],
        faults,
        submit: desk.t("setup-people-add"),
        cancel: Some(Link::new(desk.t("setup-title"), HERE)),
        ..Form::default()
    }
}

/// `GET /setup/people`.
pub async fn get(desk: Desk) -> Answer {
    must(&desk, &[Role::Administrator])?;
    if let Some(question) = proof_wanted(&desk, PATH).await? {
        return Ok(question);
    }
    Ok(show(&page(&desk, &Sent::default(), &Problems::default()).await?))
}

/// `POST /setup/people`: the link is shown once, on this page.
pub async fn post(desk: Desk, headers: HeaderMap, sent: Result<Sent, Refused>) -> Answer {
    let sent = desk.checked(sent)?;
    must(&desk, &[Role::Administrator])?;
    if let Some(question) = proof_wanted(&desk, PATH).await? {
        return Ok(question);
    }
    let typed = sent.clone();
    let added = desk.write(move |work| {
        let typed = typed.clone();
        async move {
            let given = |name| Some(typed.one(name).trim()).filter(|text| !text.is_empty());
            let role = Role::parse(typed.one("role")).ok_or_else(|| Refusal::problem("role", "required"))?;
            let (sign_in, name) = (typed.one("sign_in").trim(), typed.one("name"));
            let new = NewUser { sign_in, name, role, unit: given("unit"), place: given("place"), team: given("team") };
            access::add_user(&work, new).await?;
            access::make_link(&work, sign_in, HOURS).await
        }
    });
    match added.await {
        Ok(secret) => {
            let mut page = page(&desk, &Sent::default(), &Problems::default()).await?;
            page.frame.notices.push(handed_over(&desk, &headers, &secret));
            Ok(show(&page))
        }
        Err(refusal) => {
            let page = page(&desk, &sent, &refused(&desk, refusal)?).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&page)).into_response())
        }
    }
}

//! Which of one's matters belong to a telephone number or a name: asked for by a form that is posted, so that what was typed
//! stands in no address and no log; matters are answered, each search is logged.

use axum::{
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use casework::{Problems, Refusal};
use door::Sent;
use people::{Found, Part};
use web::pages::{
    items::{Item, ItemSection, ItemsPage},
    layout::Link,
    records::{Choice, Field, FieldGroup, Form, Input},
};

use crate::{
    desk::{Answer, Desk, show},
    records::{address, told, wrong},
};

/// `GET /contact-search`.
pub async fn get(desk: Desk) -> Answer {
    if lines::contact::may_search(desk.actor()) {
        Ok(page(&desk, "phone", None, &Problems::default(), Vec::new()))
    } else {
        Err(desk.trouble(Refusal::Forbidden))
    }
}

/// `POST /contact-search`.
pub async fn post(desk: Desk, sent: Sent) -> Answer {
    let (part, sought) = (sent.one("part").to_owned(), sent.one("sought").to_owned());
    let Some(known) = Part::parse(&part) else { return Err(desk.trouble(Refusal::problem("part", "not-a-choice"))) };
    let key = desk.app.key.clone();
    let found = desk
        .write(move |work| {
            let (key, sought) = (key.clone(), sought.clone());
            async move { lines::contact::search(&work, &key, known, &sought).await }
        })
        .await;
    match found {
        Ok(found) => Ok(page(&desk, &part, Some(&found), &Problems::default(), Vec::new())),
        Err(refusal @ (Refusal::Invalid(_) | Refusal::Rule(_))) => {
            let (problems, faults) = told(&desk, refusal);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&desk, &part, None, &problems, faults)).into_response())
        }
        Err(other) => Err(desk.trouble(other)),
    }
}

fn page(desk: &Desk, part: &str, found: Option<&[Found]>, problems: &Problems, faults: Vec<String>) -> Response {
    let parts = ["phone", "name"].map(|part| Choice::new(part, desk.t(&format!("contact-{part}"))));
    let mut sought = Field::new("sought", desk.t("contact-search-sought"), Input::Line(80));
    sought.error = wrong(desk, "sought", problems);
    let fields =
        vec![Field::new("part", desk.t("contact-search-part"), Input::Choice(parts.to_vec())).value(part), sought];
    let form = Form {
        action: "/contact-search".to_owned(),
        groups: vec![FieldGroup { fields, ..FieldGroup::default() }],
        faults,
        submit: desk.t("contact-search-submit"),
        ..Form::default()
    };
    let section = |found: &[Found]| ItemSection {
        key: "found".to_owned(),
        title: desk.t("contact-search-found"),
        items: found.iter().map(|found| item(desk, found)).collect(),
        empty: desk.t("contact-search-none"),
    };
    show(&ItemsPage {
        frame: desk.frame(None),
        title: desk.t("contact-search-title"),
        lead: desk.t("contact-search-lead"),
        fresh: None,
        make: Some(form),
        sections: found.map(section).into_iter().collect(),
    })
}

fn item(desk: &Desk, found: &Found) -> Item {
    let words = format!("{} {}", desk.t(&format!("kind-{}", found.kind.table)), casework::reference::of(found.id));
    Item { link: Some(Link::new(words, address(found.kind, found.id))), ..Item::default() }
}

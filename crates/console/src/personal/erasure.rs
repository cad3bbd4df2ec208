//! Erasing the contact of a matter at once, and reasons in its history that tell of the person: asked for with a reason, for it
//! cannot be taken back.

use axum::extract::{Path, State};
use casework::{Problems, Refusal, kind::Kind, redact::Given};
use door::{App, Sent};
use uuid::Uuid;
use web::pages::records::{Choice, Field, FormPage, Input};

use crate::{
    desk::{Answer, Desk, show},
    records::{Grave, event_words, local_time},
};

const ERASURE: Grave = Grave {
    path: "contact/erasure",
    title: "erasure-title",
    lead: "erasure-lead",
    submit: "erasure-submit",
    said: "done",
};

/// The matter in an address, if it may have a contact.
pub fn matter(desk: &Desk, collection: &str, id: &str) -> Result<(&'static Kind, Uuid), crate::trouble::Trouble> {
    let kind = desk.app.catalogue.by_collection(collection).filter(|kind| kind.contact);
    kind.zip(id.parse().ok()).ok_or_else(|| desk.trouble(Refusal::NotFound))
}

/// `GET /{collection}/{id}/contact/erasure`.
pub async fn get(State(_): State<App>, desk: Desk, Path((collection, id)): Path<(String, String)>) -> Answer {
    let (kind, id) = matter(&desk, &collection, &id)?;
    let given = desk.read(move |work| async move { lines::contact::reasons(&work, kind, id).await }).await?;
    let page = ERASURE.page(&desk, (kind, id), "", &Problems::default(), Vec::new());
    Ok(show(&with_reasons(&desk, page, &given)))
}

/// Each reason of the history with a box to tick.
fn with_reasons(desk: &Desk, mut page: FormPage, given: &[Given]) -> FormPage {
    let choice = |given: &Given| {
        let what = event_words(desk, &given.kind);
        Choice::new(given.event.to_string(), format!("{} · {what}: {}", local_time(desk, given.at), given.reason))
    };
    if let Some(group) = page.form.groups.first_mut().filter(|_| !given.is_empty()) {
        let several = Input::Several(given.iter().map(choice).collect());
        let field = Field::new("reasons", desk.t("erasure-reasons"), several).optional();
        group.fields.push(field.hint(desk.t("erasure-reasons-hint")));
    }
    page
}

/// `POST /{collection}/{id}/contact/erasure`.
pub async fn post(
    State(_): State<App>,
    desk: Desk,
    Path((collection, id)): Path<(String, String)>,
    sent: Sent,
) -> Answer {
    let (kind, id) = matter(&desk, &collection, &id)?;
    let reason = sent.one("reason").to_owned();
    let reasons: Vec<Uuid> = sent.all("reasons").filter_map(|id| id.parse().ok()).collect();
    let given = reason.clone();
    let erased = desk
        .write(move |work| {
            let (reason, reasons) = (given.clone(), reasons.clone());
            async move { lines::contact::erase(&work, kind, id, &reason, &reasons).await }
        })
        .await;
    ERASURE.answer(&desk, (kind, id), &reason, erased, "")
}

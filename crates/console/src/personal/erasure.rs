//! Erasing the contact of a matter at once: asked for with a reason, for it cannot be taken back.

use axum::extract::{Path, State};
use casework::{Problems, Refusal, kind::Kind};
use door::{App, Sent};
use uuid::Uuid;

use crate::{
    desk::{Answer, Desk, show},
    records::Grave,
};

const ERASURE: Grave = Grave {
    path: "contact/erasure",
    title: "erasure-title",
    lead: "erasure-lead",
    submit: "erasure-submit",
    said: "done",
};

fn matter(desk: &Desk, collection: &str, id: &str) -> Result<(&'static Kind, Uuid), crate::trouble::Trouble> {
    let kind = desk.app.catalogue.by_collection(collection).filter(|kind| kind.contact);
    kind.zip(id.parse().ok()).ok_or_else(|| desk.trouble(Refusal::NotFound))
}

/// `GET /{collection}/{id}/contact/erasure`.
pub async fn get(State(_): State<App>, desk: Desk, Path((collection, id)): Path<(String, String)>) -> Answer {
    let (kind, id) = matter(&desk, &collection, &id)?;
    desk.read(move |work| async move { lines::contact::find_to_erase(&work, kind, id).await }).await?;
    Ok(show(&ERASURE.page(&desk, (kind, id), "", &Problems::default(), Vec::new())))
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
    let given = reason.clone();
    let erased = desk
        .write(move |work| {
            let reason = given.clone();
            async move { lines::contact::erase(&work, kind, id, &reason).await }
        })
        .await;
    ERASURE.answer(&desk, (kind, id), &reason, erased)
}

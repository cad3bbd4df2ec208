//! `/requests/{id}/slip`: the slip printed by staff, for whoever came without a printer or lost it. Who printed it is noted,
//! for the PIN on it opens the request.

use axum::{extract::Path, http::HeaderMap};
use casework::{
    Refusal, Work,
    change::Stored,
    event::{self, Event},
    find,
    values::Record,
};
use console::{Answer, Desk, show};
use people::{OfficeKey, pin};
use requests::{REQUEST, Request};
use uuid::Uuid;
use web::pages::layout::Link;

use crate::{
    proof::Leaf,
    slip::{Shown, Slip},
    visitor::base,
};

/// A request and the PIN for its slip, noted as printed. Who may take a request down may hand out its slip.
pub async fn take(work: &Work, key: &OfficeKey, id: Uuid) -> Result<(Stored, String), Refusal> {
    let stored = find::find_to_change(work, &REQUEST, id).await?;
    let request = Request::of(&stored.values)?;
    let pin = pin::of(key, work.tx.office().0, id, request.pin_generation.unwrap_or_default());
    event::note(work, "request", id, &Event::new("request.slip_printed")).await?;
    Ok((stored, pin))
}

/// `GET /requests/{id}/slip?size=&with=`.
pub async fn get(desk: Desk, headers: HeaderMap, Path(id): Path<String>) -> Answer {
    let id: Uuid = id.parse().map_err(|_| desk.trouble(Refusal::NotFound))?;
    let key = desk.app.key.clone();
    let printed = desk
        .write(move |work: Work| {
            let key = key.clone();
            async move {
                let (stored, pin) = take(&work, &key, id).await?;
                Slip::of(&stored, pin, Leaf::of(&work, id).await?)
            }
        })
        .await;
    let slip = printed.map_err(|refusal| desk.trouble(refusal))?;
    let page = slip.page(Shown {
        frame: desk.frame(Some(REQUEST.line)),
        own: desk.app.settings.language.get(),
        base: base(&desk.app, &headers),
        path: format!("/requests/{id}/slip"),
        query: desk.uri.query().unwrap_or_default(),
        says: ["slip-staff", "slip-staff-lead"],
        links: vec![
            Link::new("PDF", format!("/requests/{id}/slip.pdf")),
            Link::new(desk.t("kind-request"), format!("/requests/{id}")),
        ],
    });
    Ok(show(&page))
}

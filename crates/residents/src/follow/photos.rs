//! The photos of a request that its resident may open: those they sent, and those that everybody may see.

use axum::extract::Path;
use casework::{Actor, Refusal, Work, find, values::Record as _};
use console::Answer;
use files::{ATTACHMENT, AddedBy, Attachment};
use uuid::Uuid;
use web::pages::residents::Picture;

use super::{enter, visit_to};
use crate::visitor::Visitor;

/// Those of a request.
pub async fn of(work: &Work, request: Uuid) -> Result<Vec<Uuid>, Refusal> {
    let mut photos = Vec::new();
    for stored in find::parts(work, &ATTACHMENT, request).await? {
        let file = Attachment::of(&stored.values)?;
        let theirs = file.added_by == AddedBy::Resident || file.public;
        if theirs && file.stored_name.is_some() && file.thumbnail_sha256.is_some() {
            photos.push(stored.id);
        }
    }
    Ok(photos)
}

/// A photo on the page of the request with this number.
pub fn picture(number: &str, id: Uuid) -> Picture {
    let whole = format!("/r/{number}/photos/{id}");
    Picture { small: format!("{whole}/thumbnail"), whole }
}

/// `GET /r/{reference}/photos/{id}`.
pub async fn whole(visitor: Visitor, Path((typed, id)): Path<(String, String)>) -> Answer {
    open(&visitor, &typed, &id, false).await
}

/// `GET /r/{reference}/photos/{id}/thumbnail`.
pub async fn small(visitor: Visitor, Path((typed, id)): Path<(String, String)>) -> Answer {
    open(&visitor, &typed, &id, true).await
}

async fn open(visitor: &Visitor, typed: &str, id: &str, thumbnail: bool) -> Answer {
    let Some(visit) = visit_to(visitor, typed) else { return Ok(enter::ask_pin(visitor, typed)) };
    let id: Uuid = id.parse().map_err(|_| visitor.trouble(Refusal::NotFound))?;
    let opened = visitor.app.open_file(&Actor::resident(visit.request), id, thumbnail).await;
    opened.map_err(|refusal| visitor.trouble(refusal))
}

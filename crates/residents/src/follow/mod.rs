//! `/r`: number and PIN, and then the request as its resident sees it.
//!
//! Whether a number exists is never told: the same page, the same status and the same work for a wrong PIN and for a number
//! that nobody has.

mod actions;
pub(crate) mod enter;
pub mod own_data;
mod page;
pub mod photos;

use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use casework::{Actor, Refusal, reference};
use console::{Answer, go, show};
use door::{Refused, Sent};
use people::pin;
use requests::{REQUEST, Request};
use web::pages::residents::MatterPage;

pub use enter::{enter, form};

use crate::{
    in_confidence,
    proof::Leaf,
    session::{self, Visit},
    slip::Slip,
    visitor::Visitor,
};

/// The visit to the request with this number, if the browser is on one.
pub(crate) fn visit_to(visitor: &Visitor, typed: &str) -> Option<Visit> {
    let visit = Visit::of(&visitor.app, &visitor.headers, visitor.now())?;
    (reference::parse(typed)? == reference::of(visit.request)).then_some(visit)
}

/// `GET /r/{reference}`: the request, or the question for its PIN.
pub async fn look(visitor: Visitor, Path(typed): Path<String>) -> Answer {
    if let Some((ticket, csrf)) = in_confidence::visit_to(&visitor, &typed) {
        let looked = in_confidence::look(&visitor, &ticket, csrf).await?;
        return Ok(looked.unwrap_or_else(|| session::end(&visitor.app, enter::ask_pin(&visitor, &typed))));
    }
    let Some(visit) = visit_to(&visitor, &typed) else { return Ok(enter::ask_pin(&visitor, &typed)) };
    match page(&visitor, &visit, None).await {
        Ok(page) => Ok(show(&page)),
        // The request is gone meanwhile, or not to be seen any more: no more is told than for any other number.
        Err(Refusal::NotFound) => Ok(session::end(&visitor.app, enter::ask_pin(&visitor, &typed))),
        Err(other) => Err(visitor.trouble(other)),
    }
}

async fn page(visitor: &Visitor, visit: &Visit, again: Option<actions::Again>) -> Result<MatterPage, Refusal> {
    let id = visit.request;
    let read = move |work: casework::Work| async move {
        Ok((lines::follow::standing(&work, id).await?, photos::of(&work, id).await?, Leaf::of(&work, id).await?))
    };
    let (standing, photos, leaf) = visitor.app.read(&Actor::resident(id), read).await?;
    let pictures = photos.into_iter().map(|photo| photos::picture(&standing.reference, photo)).collect();
    let mut page = MatterPage { pictures, ..page::page(visitor, visit, &standing, again.as_ref()) };
    if let Some(leaf) = leaf {
        leaf.show(visitor, &mut page);
    }
    Ok(page)
}

/// `GET /r/{reference}/slip`.
pub async fn slip(visitor: Visitor, Path(typed): Path<String>) -> Answer {
    if let Some((ticket, _)) = in_confidence::visit_to(&visitor, &typed) {
        return in_confidence::slip(&visitor, &ticket).await;
    }
    let Some(visit) = visit_to(&visitor, &typed) else { return Ok(enter::ask_pin(&visitor, &typed)) };
    let (id, key) = (visit.request, visitor.app.key.clone());
    let read = move |work: casework::Work| {
        let key = key.clone();
        async move {
            let stored = casework::find::find(&work, &REQUEST, id).await?;
            let request = <Request as casework::values::Record>::of(&stored.values)?;
            let pin = pin::of(&key, work.tx.office().0, id, request.pin_generation.unwrap_or_default());
            Slip::of(&stored, pin, Leaf::of(&work, id).await?)
        }
    };
    let slip = visitor.read(&Actor::resident(id), read).await?;
    let query = visitor.uri.query().unwrap_or_default();
    Ok(show(&slip.for_resident(&visitor, query, ["follow-slip", "slip-lead"])))
}

/// `POST /r/{reference}/{noun}`: what a resident does with the request.
pub async fn act(visitor: Visitor, Path((typed, noun)): Path<(String, String)>, sent: Result<Sent, Refused>) -> Answer {
    visitor.own_form()?;
    let sent = sent.map_err(|_| visitor.trouble(Refusal::Rule("body-too-large")))?;
    if noun == "leaving" {
        return Ok(session::end(&visitor.app, go("/r")));
    }
    if let Some((ticket, csrf)) = in_confidence::visit_to(&visitor, &typed) {
        return in_confidence::act(&visitor, &ticket, csrf, &noun, &sent).await;
    }
    let Some(visit) = visit_to(&visitor, &typed) else { return Ok(enter::ask_pin(&visitor, &typed)) };
    if sent.one("csrf") != visit.csrf(&visitor.app) {
        return Err(visitor.trouble(Refusal::Rule("forged-request")));
    }
    if let Some(done) = own_data::act(&visitor, &visit, &noun, &sent).await {
        return done;
    }
    match actions::perform(&visitor, visit.request, &noun, &sent).await {
        Ok(()) => Ok(go(&format!("/r/{}?said={noun}", reference::of(visit.request)))),
        Err(refusal @ (Refusal::Invalid(_) | Refusal::Rule(_) | Refusal::Stale)) => {
            let status = door::status(&refusal);
            let again = actions::Again { noun, sent, refusal };
            shown_again(&visitor, &visit, again, status).await
        }
        Err(other) => Err(visitor.trouble(other)),
    }
}

async fn shown_again(visitor: &Visitor, visit: &Visit, again: actions::Again, status: StatusCode) -> Answer {
    let page = page(visitor, visit, Some(again)).await.map_err(|refusal| visitor.trouble(refusal))?;
    let answer: Response = (status, show(&page)).into_response();
    Ok(answer)
}

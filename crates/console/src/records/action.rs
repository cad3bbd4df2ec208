//! Doing what an action's address names; where it is refused, its form is shown again with what was typed.

use axum::extract::{Path, State};
use casework::Refusal;
use door::{App, Sent};
use lines::undoing;

use super::{
    address,
    entry::told,
    id, kind,
    record::{self, Again},
};
use crate::{
    desk::{Answer, Desk, go},
    undoing as undo,
};

/// `POST /{collection}/{id}/{noun}`.
pub async fn post(
    State(_): State<App>,
    desk: Desk,
    Path((collection, matter, noun)): Path<(String, String, String)>,
    sent: Sent,
) -> Answer {
    let (kind, id) = (kind(&desk, &collection)?, id(&desk, &matter)?);
    let typed = sent.map();
    let (fields, asked) = (typed.clone(), noun.clone());
    let done = desk
        .write(move |work| {
            let (fields, noun) = (fields.clone(), asked.clone());
            async move {
                lines::actions::perform(&work, kind, id, &noun, &fields).await?;
                undo::offer(&work, kind, id).await
            }
        })
        .await;
    match done {
        Ok(offer) => {
            let said = if noun == undoing::NOUN { "undone" } else { "done" };
            Ok(go(&onward(&typed, &address(kind, id), said, &offer)))
        }
        // It has no form on the page that could be shown again.
        Err(refusal) if noun == undoing::NOUN => Err(desk.trouble(refusal)),
        Err(refusal @ (Refusal::Invalid(_) | Refusal::Rule(_) | Refusal::Stale)) => {
            let status = door::status(&refusal);
            let (problems, faults) = told(&desk, refusal);
            record::page(&desk, kind, id, Some(Again { noun, typed, problems, faults, status }), None).await
        }
        Err(other) => Err(desk.trouble(other)),
    }
}

/// Pages on which steps are taken one after another.
const PAGES: [&str; 2] = ["/inbox", "/call-backs/to-do"];

/// Back to the page on which the step was taken, else to the record. Nowhere else: an address that was sent is not trusted.
/// The first only says what was done where that can be taken back: it shows itself what is left to do.
fn onward(typed: &serde_json::Map<String, serde_json::Value>, record: &str, said: &str, offer: &str) -> String {
    let then = typed.get("then").and_then(serde_json::Value::as_str).unwrap_or_default();
    let page = then.split('?').next().unwrap_or_default();
    if !PAGES.contains(&page) {
        return format!("{record}?said={said}{offer}");
    }
    if offer.is_empty() && said == "done" {
        return then.to_owned();
    }
    let sign = if then.contains('?') { '&' } else { '?' };
    format!("{then}{sign}said={said}{offer}")
}

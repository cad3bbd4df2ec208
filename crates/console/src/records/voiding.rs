//! Voiding a record that was entered by mistake: asked for with a reason, kept in the log.

use axum::extract::{Path, State};
use casework::{Problems, void};
use door::{App, Sent};

use super::{grave::Grave, id, kind};
use crate::{
    desk::{Answer, Desk, show},
    undoing,
};

const VOIDING: Grave =
    Grave { path: "voiding", title: "voiding-title", lead: "voiding-lead", submit: "action-void", said: "voided" };

/// `GET /{collection}/{id}/voiding`.
pub async fn get(State(_): State<App>, desk: Desk, Path((collection, record)): Path<(String, String)>) -> Answer {
    let (kind, id) = (kind(&desk, &collection)?, id(&desk, &record)?);
    desk.read(move |work| async move { void::find_to_void(&work, kind, id).await.map(drop) }).await?;
    Ok(show(&VOIDING.page(&desk, (kind, id), "", &Problems::default(), Vec::new())))
}

/// `POST /{collection}/{id}/voiding`.
pub async fn post(
    State(_): State<App>,
    desk: Desk,
    Path((collection, record)): Path<(String, String)>,
    sent: Sent,
) -> Answer {
    let (kind, id) = (kind(&desk, &collection)?, id(&desk, &record)?);
    let reason = sent.one("reason").to_owned();
    let given = reason.clone();
    let voided = desk
        .write(move |work| {
            let reason = given.clone();
            async move {
                lines::voiding::void(&work, kind, id, &reason).await?;
                undoing::offer(&work, kind, id).await
            }
        })
        .await;
    let offer = voided.as_ref().map(String::clone).unwrap_or_default();
    VOIDING.answer(&desk, (kind, id), &reason, voided, &offer)
}

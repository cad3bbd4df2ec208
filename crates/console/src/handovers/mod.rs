//! The hand-over meeting: choosing what is handed over to whom, and the list that every unit takes home.

mod add;
mod chosen;
mod earlier;
mod list;
mod offered;

use axum::{
    extract::Path,
    http::{Method, StatusCode},
    response::IntoResponse as _,
};
use casework::{Problems, Refusal, Work, change::Stored, find};
use door::{Access, Refused, Route, Sent};
use requests::{HANDOVER, HANDOVER_ITEM};
use uuid::Uuid;

use crate::{
    desk::{Answer, Desk, go, show},
    query::Query,
    records,
};

/// Their routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::new(Method::GET, "/handovers/{id}/items", Access::SignedIn, get),
        Route::new(Method::POST, "/handovers/{id}/items", Access::SignedIn, post),
        Route::new(Method::GET, "/handovers/{id}/list", Access::SignedIn, list::get),
    ]
}

fn id(desk: &Desk, text: &str) -> Result<Uuid, crate::trouble::Trouble> {
    text.parse().map_err(|_| desk.trouble(Refusal::NotFound))
}

/// An open meeting that the actor prepares.
async fn meeting(work: &Work, id: Uuid) -> Result<Stored, Refusal> {
    let meeting = find::find(work, &HANDOVER, id).await?;
    if !work.actor.may_write(&HANDOVER_ITEM) {
        return Err(Refusal::Forbidden);
    }
    if meeting.values.text("state") == Some("open") { Ok(meeting) } else { Err(Refusal::Rule("meeting-sealed")) }
}

/// `GET /handovers/{id}/items?kind=&place=&category=&q=&after=`.
async fn get(desk: Desk, Path(text): Path<String>) -> Answer {
    let (id, query, lang) = (id(&desk, &text)?, Query::read(&desk.uri), desk.lang);
    let asked = query.clone();
    let offered = desk
        .read(move |work| {
            let query = asked.clone();
            async move { offered::look(&work, id, &query, lang).await }
        })
        .await?;
    Ok(show(&offered.page(&desk, &query, &chosen::Chosen::default(), &Problems::default(), Vec::new())))
}

/// `POST /handovers/{id}/items`: all that is ticked goes on the list, or nothing.
async fn post(desk: Desk, Path(text): Path<String>, sent: Result<Sent, Refused>) -> Answer {
    let (id, sent) = (id(&desk, &text)?, desk.checked(sent)?);
    let (query, ticked) = (Query::read(&desk.uri), chosen::Chosen::read(&sent));
    let matters = ticked.clone();
    let done = desk
        .write(move |work| {
            let matters = matters.clone();
            async move { add::add(&work, id, &matters).await }
        })
        .await;
    match done {
        Ok(()) => Ok(go(&format!("{}/list?said=saved", records::address(&HANDOVER, id)))),
        Err(refusal @ (Refusal::Invalid(_) | Refusal::Rule(_))) => {
            let (asked, lang) = (query.clone(), desk.lang);
            let offered = desk
                .read(move |work| {
                    let query = asked.clone();
                    async move { offered::look(&work, id, &query, lang).await }
                })
                .await?;
            let (problems, faults) = records::told(&desk, refusal);
            let page = offered.page(&desk, &query, &ticked, &problems, faults);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&page)).into_response())
        }
        Err(other) => Err(desk.trouble(other)),
    }
}

//! The one visit page, and the answers a team carries back.

mod blocks;
mod carry;
mod page;
mod recorded;
mod typed;

use axum::{
    http::{Method, StatusCode},
    response::IntoResponse as _,
};
use casework::{Problems, Refusal, Work, kind::Kind};
use door::{Access, Refused, Route, Sent};
use people::OfficeKey;
use visits::doorstep::{self, Doorstep};

use crate::{
    desk::{Answer, Desk, show},
    records::told,
};

/// Their routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::new(Method::GET, "/visits/new", Access::SignedIn, get),
        Route::new(Method::POST, "/visits/new", Access::SignedIn, post),
        Route::new(Method::GET, "/answers", Access::SignedIn, carry::villages),
        Route::new(Method::GET, "/answers/{place}", Access::SignedIn, carry::village),
        Route::new(Method::POST, "/answers/{table}/{id}", Access::SignedIn, carry::give),
    ]
}

/// The kind of a visit, for those who may record one.
fn visit(desk: &Desk) -> Result<&'static Kind, crate::trouble::Trouble> {
    let kind = desk.app.catalogue.by_table("visit").filter(|kind| desk.actor().may_write(kind));
    kind.ok_or_else(|| desk.trouble(Refusal::Forbidden))
}

/// `GET /visits/new?place=&visited_on=`.
async fn get(desk: Desk) -> Answer {
    visit(&desk)?;
    let lists = desk.read(|work: Work| async move { page::Choices::load(&work).await }).await?;
    let typed = typed::Typed::blank(&desk, &lists);
    Ok(show(&page::page(&desk, &typed, &lists, &Problems::default(), Vec::new())))
}

/// `POST /visits/new`: all of it in one unit of work, or nothing.
async fn post(desk: Desk, sent: Result<Sent, Refused>) -> Answer {
    let sent = desk.checked(sent)?;
    visit(&desk)?;
    let typed = typed::Typed::of(sent);
    let (doorstep, unsaid, key) = (typed.doorstep(), typed.unsaid(), desk.app.key.clone());
    let done = desk
        .write(move |work| {
            let (doorstep, unsaid, key) = (doorstep.clone(), unsaid.clone(), key.clone());
            async move { record(&work, &key, &doorstep, unsaid).await }
        })
        .await;
    match done {
        Ok(recorded) => Ok(show(&recorded.page(&desk))),
        Err(refusal @ (Refusal::Invalid(_) | Refusal::Rule(_) | Refusal::DifferentContent)) => {
            let lists = desk.read(|work: Work| async move { page::Choices::load(&work).await }).await?;
            let (problems, faults) = told(&desk, refusal);
            let problems = typed.placed(problems);
            let page = page::page(&desk, &typed, &lists, &problems, faults);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&page)).into_response())
        }
        Err(other) => Err(desk.trouble(other)),
    }
}

/// Records the doorstep; what the form itself lacks is told together with what the services refuse.
async fn record(
    work: &Work,
    key: &OfficeKey,
    doorstep: &Doorstep,
    mut unsaid: Problems,
) -> Result<recorded::Told, Refusal> {
    match doorstep::record(work, key, doorstep).await {
        Err(Refusal::Invalid(problems)) => unsaid.0.extend(problems.0),
        Err(other) => return Err(other),
        Ok(recorded) if unsaid.0.is_empty() => return recorded::Told::of(work, recorded).await,
        Ok(_) => {}
    }
    Err(Refusal::Invalid(unsaid))
}

//! `/in-confidence`: complaints about how somebody of the office or of a unit behaved. To everybody signed in it says what
//! the channel is and who reads; to those who read it lists what waits, by day and stage. What a complaint says is opened
//! with the reader's own passphrase, in the answer to that form and nowhere else: no address shows it, nothing keeps it.

mod opened;
mod own;
mod people;
mod words;

use ::sensitive::{Handler, HandlerState, Listed, SecretKey, handler};
use access::{Denial, PassphraseAttempt, admit_passphrase, passphrase_fitted};
use axum::http::Method;
use casework::{Problems, Refusal, Work, kind::Role};
use door::{Access, App, Route, Via};
use uuid::Uuid;
use web::pages::{
    items::{Item, ItemSection, ItemsPage},
    layout::{Link, Tag},
    records::{Field, Input},
};

use crate::{
    desk::{Answer, Desk, show},
    trouble::Trouble,
};

/// Its routes.
pub fn routes() -> Vec<Route> {
    let (get, post) = (Method::GET, Method::POST);
    vec![
        Route::new(get.clone(), "/in-confidence", Access::SignedIn, list),
        Route::new(get.clone(), "/in-confidence/people", Access::SignedIn, people::get),
        Route::new(post.clone(), "/in-confidence/people", Access::SignedIn, people::post),
        Route::new(get.clone(), "/in-confidence/passphrase", Access::SignedIn, own::get),
        Route::new(post.clone(), "/in-confidence/passphrase", Access::SignedIn, own::post),
        Route::new(get, "/in-confidence/{id}", Access::SignedIn, opened::ask),
        Route::new(post.clone(), "/in-confidence/{id}", Access::SignedIn, opened::open),
        Route::new(post, "/in-confidence/{id}/word", Access::SignedIn, opened::write),
    ]
}

/// Who appoints readers, or agrees to it.
const APPOINT: [Role; 3] = [Role::Administrator, Role::Leader, Role::Auditor];

/// Refuses programs: a passphrase is typed by a person, never sent with a token.
fn in_person(desk: &Desk) -> Result<(), Trouble> {
    match desk.caller.via {
        Via::Session { .. } => Ok(()),
        Via::Token => Err(desk.trouble(Refusal::Forbidden)),
    }
}

fn id(desk: &Desk, text: &str) -> Result<Uuid, Trouble> {
    text.parse().map_err(|_| desk.trouble(Refusal::NotFound))
}

/// `GET /in-confidence`.
async fn list(desk: Desk) -> Answer {
    in_person(&desk)?;
    let read = |work: Work| async move {
        let own = handler::own(&work).await?;
        let reads = own.as_ref().is_some_and(|own| own.state == HandlerState::Ready);
        let listed = if reads { ::sensitive::list(&work).await? } else { Vec::new() };
        let readers = ::sensitive::readers(&work).await?.into_iter().map(|reader| reader.name).collect();
        Ok((own, listed, readers))
    };
    let (own, listed, readers): (Option<Handler>, Vec<Listed>, Vec<String>) = desk.read(read).await?;
    let mut sections = Vec::new();
    if let Some(own) = &own {
        sections.push(complaints(&desk, own, &listed));
        sections.push(own::section(&desk, own));
    }
    sections.push(who_reads(&desk, &readers));
    Ok(show(&ItemsPage {
        title: desk.t("confidence-title"),
        lead: desk.t("confidence-lead"),
        fresh: None,
        make: None,
        sections,
        frame: desk.frame(None),
    }))
}

fn complaints(desk: &Desk, own: &Handler, listed: &[Listed]) -> ItemSection {
    let item = |one: &Listed| Item {
        link: Some(Link::new(words::received(desk, one), format!("/in-confidence/{}", one.id))),
        tag: Some(Tag::new(words::stage(desk, one.stage), words::tone(one))),
        about: vec![words::due(desk, one)],
        ..Item::default()
    };
    ItemSection {
        key: "complaints".to_owned(),
        title: desk.t("confidence-complaints"),
        items: listed.iter().map(item).collect(),
        empty: desk.t(if own.state == HandlerState::Ready { "confidence-none" } else { "confidence-not-yet" }),
    }
}

fn who_reads(desk: &Desk, readers: &[String]) -> ItemSection {
    let mut items: Vec<Item> = readers.iter().map(|name| Item { title: name.clone(), ..Item::default() }).collect();
    if APPOINT.iter().any(|role| desk.actor().is(*role)) {
        let link = Some(Link::new(desk.t("confidence-people-title"), "/in-confidence/people"));
        items.push(Item { link, ..Item::default() });
    }
    ItemSection {
        key: "readers".to_owned(),
        title: desk.t("confidence-who-reads"),
        items,
        empty: desk.t("confidence-nobody-reads"),
    }
}

/// The field for the reader's passphrase.
fn passphrase_field(desk: &Desk, problems: &Problems) -> Field {
    let field =
        Field::new("passphrase", desk.t("confidence-passphrase"), Input::Password { autocomplete: "current-password" });
    wrong(desk, field, problems)
}

/// The field with what is wrong with it.
fn wrong(desk: &Desk, mut field: Field, problems: &Problems) -> Field {
    let problem = problems.0.iter().find(|problem| problem.field == field.name);
    field.error = problem.map(|problem| door::sentence_of(problem, desk.lang));
    field
}

/// The reader's private key, for as long as this answer takes. Refused by one sentence, whatever was wrong; guesses are
/// counted for the person, from wherever they come, and wait longer each time.
async fn unlock(desk: &Desk, passphrase: &str) -> Result<SecretKey, Refusal> {
    let read = |work: Work| async move {
        let reader = handler::reading(&work).await?;
        Ok((reader.lock.clone(), handler::bound(&work, reader.id)))
    };
    let (lock, bound) = desk.app.read(desk.actor(), read).await?;
    let attempt = counted(desk).await?;
    let (lock, passphrase) = (lock.ok_or(Refusal::NotFound)?, passphrase.to_owned());
    // A good part of a second of a processor: not on the threads that serve.
    let opened = tokio::task::spawn_blocking(move || ::sensitive::unlock(&lock, &passphrase, &bound)).await;
    let opened = opened.ok().flatten().ok_or_else(|| Refusal::problem("passphrase", "passphrase-wrong"))?;
    passphrase_fitted(&desk.app.store, desk.app.office, attempt).await.map_err(slowed)?;
    Ok(opened)
}

async fn counted(desk: &Desk) -> Result<PassphraseAttempt, Refusal> {
    let App { store, office, key, .. } = &desk.app;
    let staff_id = desk.actor().staff_id.ok_or(Refusal::NotFound)?;
    admit_passphrase(store, *office, key, staff_id).await.map_err(slowed)
}

/// How long to wait, in whole minutes.
fn slowed(denial: Denial) -> Refusal {
    match denial {
        Denial::TooManyAttempts { wait_seconds } => {
            let mut problems = Problems::default();
            problems.add_with("passphrase", "passphrase-wait", wait_seconds.div_ceil(60).to_string());
            Refusal::Invalid(problems)
        }
        Denial::Refused(refusal) => refusal,
        _ => Refusal::Forbidden,
    }
}

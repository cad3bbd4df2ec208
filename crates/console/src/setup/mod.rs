//! `/setup`: the first ten minutes of a new office as a path that can be left and resumed, and later the way to all that the
//! office has set up. What is done is seen from what is there; each step is an ordinary page or form.

mod configuration;
mod difference;
mod numbers;
mod office;
mod people;
mod places;
mod steps;

use axum::http::Method;
use casework::{
    Refusal,
    kind::{Line, Role},
};
use door::{Access, Route};
use web::pages::{
    items::{Item, ItemSection, ItemsPage},
    layout::{Frame, Link, Notice, Tag, Tone},
};

use crate::{
    desk::{Answer, Desk, show},
    trouble::Trouble,
};
use steps::{Seen, When};
pub use steps::{Step, missing};

const HERE: &str = "/setup";
/// Who sets an office up.
const ROLES: &[Role] = &[Role::Administrator, Role::Coordinator];

/// Their routes.
pub fn routes() -> Vec<Route> {
    let (get, post, of) = (Method::GET, Method::POST, Access::SignedIn);
    vec![
        Route::new(get.clone(), HERE, of, look),
        Route::new(get.clone(), "/setup/office", of, office::get),
        Route::new(post.clone(), "/setup/office", of, office::post),
        Route::new(get.clone(), "/setup/places", of, places::get),
        Route::new(post.clone(), "/setup/places", of, places::post).costly(),
        Route::new(get.clone(), "/setup/people", of, people::get),
        Route::new(post.clone(), "/setup/people", of, people::post),
        Route::new(get.clone(), "/setup/numbers", of, numbers::get),
        Route::new(post.clone(), "/setup/numbers", of, numbers::post),
        Route::new(get.clone(), "/setup/configuration", of, configuration::get),
        Route::new(get, "/setup/configuration.toml", of, configuration::file),
        Route::new(post.clone(), "/setup/configuration", of, configuration::compare),
        Route::new(post, "/setup/configuration/taking-over", of, configuration::take_over),
    ]
}

/// Whether this person sets the office up.
pub fn may(desk: &Desk) -> bool {
    ROLES.iter().any(|role| desk.actor().is(*role))
}

fn must(desk: &Desk, roles: &[Role]) -> Result<(), Trouble> {
    desk.actor().must_be(roles).map_err(|refusal| desk.trouble(refusal))
}

/// The frame of a page of the path; what was said there leads back to it.
fn frame(desk: &Desk) -> Frame {
    let mut frame = desk.frame(Some(Line::Ground));
    lead_back(desk, &mut frame.notices);
    frame
}

/// After something was entered that the office stands on, the way leads back to the path.
pub fn lead_back(desk: &Desk, notices: &mut [Notice]) {
    if may(desk)
        && let Some(said) = notices.iter_mut().find(|notice| notice.link.is_none())
    {
        said.link = Some(Link::new(desk.t("setup-go-on"), HERE));
    }
}

/// `GET /setup`.
async fn look(desk: Desk) -> Answer {
    must(&desk, ROLES)?;
    let seen = desk.read(|work| async move { steps::look(&work).await }).await?;
    let needed: Vec<&Seen> = seen.iter().filter(|seen| seen.step.when == When::First).collect();
    let done = needed.iter().filter(|seen| seen.is_done()).count();
    let count = |n: usize| i18n::number(desk.lang, i64::try_from(n).unwrap_or_default());
    let told = [("done", count(done).into()), ("all", count(needed.len()).into())];
    let sections = [(When::First, "first"), (When::Later, "later")];
    let section = |(when, key): (When, &str)| ItemSection {
        key: key.to_owned(),
        title: desk.t(&format!("setup-{key}")),
        items: seen.iter().filter(|seen| seen.step.when == when).map(|seen| item(&desk, seen)).collect(),
        empty: String::new(),
    };
    Ok(show(&ItemsPage {
        title: desk.t("setup-title"),
        lead: format!("{} {}", i18n::text_with(desk.lang, "setup-progress", &told), desk.t("setup-lead")),
        fresh: None,
        make: None,
        sections: sections.into_iter().map(section).collect(),
        frame: frame(&desk),
    }))
}

fn item(desk: &Desk, seen: &Seen) -> Item {
    let step = seen.step;
    let title = desk.t(&format!("step-{}", step.key));
    let about = desk.t(&format!("step-{}-about", step.key));
    let there = seen
        .counts
        .then(|| i18n::text_with(desk.lang, "setup-there", &[("n", i18n::number(desk.lang, seen.there).into())]));
    let (word, tone) = match (seen.is_done(), step.when) {
        (true, _) => ("setup-done", Tone::Good),
        (false, When::First) => ("setup-open", Tone::Waiting),
        (false, When::Later) => ("setup-usual", Tone::Plain),
    };
    Item {
        link: seen.mine.then(|| Link::new(title.clone(), seen.href())),
        title,
        tag: seen.tagged().then(|| Tag::new(desk.t(word), tone)),
        about: std::iter::once(about).chain(there).collect(),
        action: None,
    }
}

/// What was wrong with a form that is not of a kind.
fn refused(desk: &Desk, refusal: Refusal) -> Result<casework::Problems, Trouble> {
    match refusal {
        Refusal::Invalid(problems) => Ok(problems),
        other => Err(desk.trouble(other)),
    }
}

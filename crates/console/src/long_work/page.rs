//! The page of a long work, the file that it brought, and stopping it.

use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse as _, Response},
};
use casework::Refusal;
use door::{
    Refused, Sent,
    long_work::{Kept, Seen, Standing, Stop},
};
use web::pages::{
    layout::Link,
    long_work::{LongWorkPage, Measure},
    records::Form,
};

use super::{address, own};
use crate::{
    desk::{Answer, Desk, go, show},
    records::local_time,
    trouble::Trouble,
};

/// A work of this person; that it is gone is told to nobody else.
fn find(desk: &Desk, typed: &str) -> Result<Seen, Box<Response>> {
    let id = own(desk, typed).map_err(|trouble| Box::new(trouble.into_response()))?;
    let seen = desk.app.long_works.find(id, desk.actor(), desk.app.store.env().clock.now());
    seen.filter(|work| work.has_page)
        .ok_or_else(|| Box::new(Trouble::page(desk.frame(None), StatusCode::NOT_FOUND, "work-gone", Vec::new())))
}

/// `GET /long-work/{id}`. What ended with a page is that page.
pub async fn get(desk: Desk, Path(typed): Path<String>) -> Answer {
    let work = match find(&desk, &typed) {
        Ok(work) => work,
        Err(gone) => return Ok(*gone),
    };
    if let Standing::Ready(kept) = &work.standing
        && kept.is_page()
    {
        return Ok(fetched(&desk, &work, kept));
    }
    Ok(show(&page(&desk, &work)))
}

/// `GET /long-work/{id}/file`.
pub async fn file(desk: Desk, Path(typed): Path<String>) -> Answer {
    match find(&desk, &typed) {
        Ok(work) => match &work.standing {
            Standing::Ready(kept) if !kept.is_page() => Ok(fetched(&desk, &work, kept)),
            _ => Err(desk.trouble(Refusal::NotFound)),
        },
        Err(gone) => Ok(*gone),
    }
}

fn fetched(desk: &Desk, work: &Seen, kept: &Kept) -> Response {
    desk.app.long_works.note_fetched(work.id);
    kept.answer((&work.csrf, desk.caller.csrf()))
}

/// `POST /long-work/{id}/stopping`.
pub async fn stop(desk: Desk, Path(typed): Path<String>, sent: Result<Sent, Refused>) -> Answer {
    desk.checked(sent)?;
    match find(&desk, &typed) {
        Ok(work) => {
            desk.app.long_works.stop(work.id);
            Ok(go(&address(&desk, work.id)))
        }
        Err(gone) => Ok(*gone),
    }
}

fn page(desk: &Desk, work: &Seen) -> LongWorkPage {
    let (ready, here) = (matches!(work.standing, Standing::Ready(_)), address(desk, work.id));
    let stop = || Form {
        action: format!("{here}/stopping"),
        submit: desk.t("long-work-stop"),
        grave: true,
        ..Form::default()
    };
    let offered = matches!(work.standing, Standing::Going) && work.asked.stop != Stop::Never;
    let since = [("at", local_time(desk, work.since).into())];
    LongWorkPage {
        frame: desk.frame(None),
        title: desk.t(&format!("long-work-{}", work.asked.key)),
        about: work.asked.about.clone(),
        standing: desk.t(standing(work)),
        since: i18n::text_with(desk.lang, "long-work-since", &since),
        measure: work.progress.filter(|_| !ready).map(|(done, of)| measure(desk, done, of)),
        goes_on: !ready,
        stop: offered.then(stop),
        file: ready.then(|| Link::new(desk.t("long-work-fetch"), format!("{here}/file"))),
        back: Link::new(desk.t("long-work-back"), work.asked.back.clone()),
    }
}

/// The words for how a work stands: what nobody can measure is not measured.
fn standing(work: &Seen) -> &'static str {
    match (&work.standing, work.progress) {
        (Standing::Ready(_), _) => "long-work-is-ready",
        (Standing::Stopping, _) => "long-work-is-stopping",
        (Standing::Going, None) => "long-work-is-going",
        (Standing::Going, Some((done, of))) if done >= of => "long-work-is-ending",
        (Standing::Going, Some(_)) => "long-work-is-reading",
    }
}

fn measure(desk: &Desk, done: u64, of: u64) -> Measure {
    let number = |n: u64| i18n::number(desk.lang, i64::try_from(n).unwrap_or(i64::MAX));
    let words = [("done", number(done).into()), ("of", number(of).into())];
    Measure { done, of, words: i18n::text_with(desk.lang, "long-work-measure", &words) }
}

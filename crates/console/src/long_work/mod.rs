//! `/long-work/{id}`: what takes longer than somebody waits shows how far it is, may be left, and is found again.
//!
//! A handler hands its work over in one call, [`do_or_leave`]. What is done at once is answered as ever; so is whoever cannot
//! read a page. Who may see what is kept is decided by [`door::LongWorks`].

mod page;

use std::sync::Arc;

use axum::{
    http::Method,
    response::{IntoResponse as _, Response},
};
use casework::Refusal;
use door::{
    Access, LongWorks, Route, Via,
    long_work::{Asked, Kept, Progress, STOPPED, Standing},
};
use sha2::{Digest as _, Sha256};
use tokio::task::{AbortHandle, JoinError, JoinHandle};
use uuid::Uuid;
use web::pages::layout::{Link, Notice, Tone};

use crate::{
    desk::{Answer, Desk, go},
    trouble::Trouble,
};

const HERE: &str = "/long-work";
/// Works told of at the head of each page.
const TOLD: usize = 3;

/// Their routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::new(Method::GET, "/long-work/{id}", Access::SignedIn, page::get),
        Route::new(Method::GET, "/long-work/{id}/file", Access::SignedIn, page::file).costly(),
        Route::new(Method::POST, "/long-work/{id}/stopping", Access::SignedIn, page::stop),
    ]
}

/// Does the work and answers with what it brings. Where that takes longer than somebody waits, the answer is the way to a page
/// of its own, and the work goes on though nobody waits for it. The work gets the desk at which it was asked for.
pub async fn do_or_leave<F, Fut>(desk: &Desk, asked: Asked, work: F) -> Answer
where
    F: FnOnce(Desk, Progress) -> Fut,
    Fut: Future<Output = Answer> + Send + 'static,
{
    let at = Desk { tells_of_work: false, ..desk.clone() };
    if !desk.reads_pages || desk.actor().staff_id.is_none() || matches!(desk.caller.via, Via::Token) {
        return work(at, Progress::default()).await;
    }
    let (works, env) = (Arc::clone(&desk.app.long_works), desk.app.store.env());
    let now = env.clock.now();
    let id = env.ids.new_id(now);
    let begun = works.begin((id, now), desk.actor(), desk.caller.csrf(), asked);
    let going = work(at, begun.map_err(|refusal| desk.trouble(refusal))?);
    let mut task = tokio::spawn(async move { going.await.into_response() });
    let mut waiting = Waiting { works: Arc::clone(&works), id, task: Some(task.abort_handle()) };
    if let Ok(ended) = tokio::time::timeout(works.patience(), &mut task).await {
        return Ok(answer(desk, ended));
    }
    if !works.leave(id, desk.actor(), task.abort_handle()) {
        return Ok(answer(desk, task.await));
    }
    waiting.task = None;
    tokio::spawn(keep(desk.clone(), id, task));
    Ok(go(&address(desk, id)))
}

/// Whoever waits for the first seconds and goes away takes the work along, as ever.
struct Waiting {
    works: Arc<LongWorks>,
    id: Uuid,
    task: Option<AbortHandle>,
}

impl Drop for Waiting {
    fn drop(&mut self) {
        if let Some(task) = self.task.take() {
            task.abort();
            self.works.forget(self.id);
        }
    }
}

async fn keep(desk: Desk, id: Uuid, task: JoinHandle<Response>) {
    let desk = Desk { tells_of_work: false, ..desk };
    let (works, folder) = (Arc::clone(&desk.app.long_works), desk.app.long_works.folder());
    let ended = answer(&desk, task.await);
    let kept = match Kept::of(ended, folder.clone()).await {
        Ok(kept) => Ok(kept),
        Err(fault) => {
            tracing::error!(%fault, "what a long work brought could not be kept");
            Kept::of(desk.trouble(Refusal::Rule("work-broken")).into_response(), folder).await
        }
    };
    match kept {
        Ok(kept) => works.end(id, kept, desk.app.store.env().clock.now()),
        Err(_) => works.forget(id),
    }
}

fn answer(desk: &Desk, ended: Result<Response, JoinError>) -> Response {
    let code = match ended {
        Ok(answer) => return answer,
        Err(broken) if broken.is_cancelled() => STOPPED,
        Err(broken) => {
            tracing::error!(%broken, "long work");
            "work-broken"
        }
    };
    desk.trouble(Refusal::Rule(code)).into_response()
}

/// The address of a work's page: its id, and a mark by which whoever asked is known even after the program was started anew.
fn address(desk: &Desk, id: Uuid) -> String {
    format!("{HERE}/{id}.{}", mark(desk, id))
}

/// No secret: it only tells an address of one's own from others, and nothing is kept behind it.
fn mark(desk: &Desk, id: Uuid) -> String {
    let own = desk.actor().staff_id.unwrap_or_default();
    let hash = Sha256::new().chain_update(id.as_bytes()).chain_update(own.as_bytes()).finalize();
    hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// The id in an address, if it is one of this person's.
fn own(desk: &Desk, typed: &str) -> Result<Uuid, Trouble> {
    let read = typed.split_once('.').and_then(|(id, fits)| Some((id.parse::<Uuid>().ok()?, fits)));
    read.filter(|(id, fits)| mark(desk, *id) == *fits).map(|(id, _)| id).ok_or_else(|| desk.trouble(Refusal::NotFound))
}

/// What goes on or waits for whoever is at this desk, for the head of each page.
pub fn told(desk: &Desk) -> Vec<Notice> {
    if !desk.tells_of_work || desk.uri.path().starts_with(HERE) {
        return Vec::new();
    }
    let works = desk.app.long_works.of(desk.actor(), desk.app.store.env().clock.now());
    let notice = |work: &door::long_work::Seen| {
        let (key, tone) = match work.standing {
            Standing::Ready(_) => ("ready", Tone::Good),
            Standing::Going | Standing::Stopping => ("going", Tone::Active),
        };
        let what = desk.t(&format!("long-work-{}", work.asked.key));
        Notice {
            tone,
            text: i18n::text_with(desk.lang, &format!("long-work-notice-{key}"), &[("what", what.into())]),
            link: Some(Link::new(desk.t(&format!("long-work-open-{key}")), address(desk, work.id))),
        }
    };
    works.iter().filter(|work| !work.fetched).rev().take(TOLD).map(notice).collect()
}

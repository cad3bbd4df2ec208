//! The step that was just taken, offered to be taken back: a button in the line that says what was done.
//!
//! The page that a step leads to is told in its address which record it was; whether it may be taken back is asked of the
//! storage each time that page is shown.

use axum::http::Method;
use casework::{Work, kind::Kind};
use door::{App, Caller};
use lines::undoing;
use uuid::Uuid;
use web::pages::layout::Undo;

/// The name in the address of what a step was taken with.
pub const OF: &str = "of";

/// A step that may be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undoable {
    action: String,
    version: i64,
}

/// What follows `said=` in the address of the page that such a step leads to; nothing where it cannot be taken back.
pub async fn offer(work: &Work, kind: &'static Kind, id: Uuid) -> Result<String, casework::Refusal> {
    let offered = undoing::offered(work, kind, id).await?;
    Ok(offered.map(|_| format!("&{OF}={}.{id}", kind.collection)).unwrap_or_default())
}

/// What the address names, where it may be taken back by whoever asks.
pub async fn named(app: &App, caller: &Caller, method: &Method, query: &str) -> Option<Undoable> {
    if *method != Method::GET {
        return None;
    }
    let (_, named) = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == OF)?;
    let (collection, id) = named.split_once('.')?;
    let (kind, id): (_, Uuid) = (app.catalogue.by_collection(collection)?, id.parse().ok()?);
    let offered = app.read(&caller.actor, move |work| async move { undoing::offered(&work, kind, id).await });
    let version = offered.await.ok().flatten()?;
    Some(Undoable { action: format!("/{collection}/{id}/{}", undoing::NOUN), version })
}

impl Undoable {
    /// As the page shows it. `here` is where taking it back leads.
    pub fn shown(&self, words: String, here: &str) -> Undo {
        let hidden = [("version", self.version.to_string()), ("then", here.to_owned())];
        Undo { action: self.action.clone(), hidden: hidden.to_vec(), words }
    }
}

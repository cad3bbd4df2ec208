//! Deleting bytes: a voice note that was written down, a file whose row was voided. The row lets go of them in its unit of
//! work, the outbox carries the deletion out after the commit, so that neither is ever without the other.

use std::collections::HashSet;

use casework::{
    Actor, Change, Refusal, Work,
    change::Stored,
    event::Event,
    find as records,
    kind::{Catalogue, Role, Step},
    outbox, save,
};
use jiff::SignedDuration;
use serde_json::json;
use store::{OfficeId, Store, Tx, Value};
use uuid::Uuid;

use crate::{ATTACHMENT, Folder, Purpose};

/// What waits in the outbox for this.
const KIND: &str = "file-removal";
/// Whoever deletes and dies leaves it to the next after this time.
const CLAIMED: SignedDuration = SignedDuration::from_mins(2);
const AT_A_TIME: u32 = 50;

/// Deletes a voice note that was written down. The words themselves are the matter's: whoever calls writes them there in the
/// same unit of work.
pub async fn write_down(work: &Work, id: Uuid) -> Result<Stored, Refusal> {
    work.actor.must_be(&[Role::Coordinator, Role::Field])?;
    let record = voice(work, id).await?;
    erase(work, record, Event::new("attachment.written_down"), true).await
}

/// Deletes a voice note without words: the contact was erased, or the term has ended.
pub async fn remove_voice(work: &Work, id: Uuid, reason: &str) -> Result<Stored, Refusal> {
    work.actor.must_be(&[Role::Coordinator])?;
    let record = voice(work, id).await?;
    erase(work, record, Event::new("attachment.erased").because(reason), false).await
}

async fn voice(work: &Work, id: Uuid) -> Result<Stored, Refusal> {
    let record = records::find(work, &ATTACHMENT, id).await?;
    match (record.values.text("purpose"), record.values.text("stored_name")) {
        (Some(purpose), Some(_)) if purpose == Purpose::Voice.code() => Ok(record),
        _ => Err(Refusal::Rule("no-voice-note")),
    }
}

async fn erase(work: &Work, record: Stored, event: Event, written_down: bool) -> Result<Stored, Refusal> {
    queue(work, &record).await?;
    let mut values = record.values.clone();
    for column in ["stored_name", "sha256", "thumbnail_sha256"] {
        values.set(column, Value::Null);
    }
    if written_down {
        values.set("written_down_on", work.tx.today());
    }
    save(work, Change::of(record, values, event)).await
}

/// What follows when a row is voided.
pub(crate) fn of_voided<'a>(work: &'a Work, record: &'a Stored) -> Step<'a> {
    Box::pin(queue(work, record))
}

async fn queue(work: &Work, record: &Stored) -> Result<(), Refusal> {
    if let Some(name) = record.values.text("stored_name") {
        outbox::queue(work, KIND, json!({ "stored_name": name }), work.tx.now()).await?;
    }
    Ok(())
}

/// Deletes what waits to be deleted; answers how many files that were. Done twice it does no harm.
pub async fn carry_out(
    store: &Store,
    office: OfficeId,
    catalogue: &'static Catalogue,
    folder: &Folder,
) -> Result<usize, Refusal> {
    let program = move |tx: Tx| Work::new(tx, Actor::operator("files"), catalogue);
    // A look is cheap and leaves the writer alone.
    if !store.read(office, move |tx| async move { outbox::waits(&program(tx), KIND).await }).await? {
        return Ok(0);
    }
    let claim = move |tx: Tx| async move {
        let until = tx.now().saturating_add(CLAIMED).unwrap_or(jiff::Timestamp::MAX);
        outbox::claim(&program(tx), KIND, AT_A_TIME, until).await
    };
    let mut removed = 0;
    for row in store.write(office, claim).await? {
        let name = row.body.get("stored_name").and_then(serde_json::Value::as_str).unwrap_or_default();
        if let Err(error) = folder.remove(name).await {
            // The claim runs out, and it is tried again.
            tracing::error!(%error, "a file could not be deleted");
            continue;
        }
        store.write(office, move |tx| async move { outbox::done(&program(tx), row.id, "removed").await }).await?;
        removed += 1;
    }
    Ok(removed)
}

/// The names of an office's files that are there by right: those of its rows, and those that still wait to be deleted.
pub(crate) async fn names(work: &Work) -> Result<HashSet<String>, Refusal> {
    let rows = "SELECT stored_name FROM attachment WHERE office_id = $1 AND voided = FALSE AND stored_name IS NOT NULL";
    let rows = work.tx.rows(rows, &[]).await?;
    let mut names = rows.iter().map(|row| Ok(row.get("stored_name")?)).collect::<Result<HashSet<String>, Refusal>>()?;
    let waiting = "SELECT body FROM outbox WHERE office_id = $1 AND kind = $2 AND done_at IS NULL";
    for row in work.tx.rows(waiting, casework::store::params![KIND]).await? {
        let body: serde_json::Value = serde_json::from_str(&row.get::<String>("body")?).unwrap_or_default();
        names.extend(body.get("stored_name").and_then(|name| name.as_str()).map(str::to_owned));
    }
    Ok(names)
}

//! The task that erases what has come to the end of its term: contacts, texts that tell of people, the log of readings, keys that
//! no backup needs. It also marks contacts of before there were marks, and ends nothing that others wait for.

use std::time::Duration;

use casework::{Refusal, Work};
use jiff::Timestamp;
use people::{
    limit::{Measure, limit},
    terms::{self, Ended},
};

use crate::{config::Settings, failure::Failure, key, open::Opened};

const PAUSE: Duration = Duration::from_hours(1);
/// Things erased in one transaction: others write in between.
const AT_ONCE: u32 = 50;

/// Erases until it is stopped. What cannot be done now is done the next time.
pub async fn go_on(settings: Settings, opened: Opened, office_key: std::sync::Arc<people::OfficeKey>) {
    // While a rotation is under way its own command does the work.
    if !office_key.is_turning()
        && let Err(failure) = key::wrap_all(std::slice::from_ref(&opened), &office_key).await
    {
        tracing::warn!(%failure, "contacts of before could not be marked");
    }
    loop {
        match erase(&opened).await {
            Ok(ended) if ended.is_nothing() => {}
            Ok(Ended { contacts, texts, readings }) => {
                tracing::info!(contacts, texts, readings, "what had come to the end of its term was erased");
            }
            Err(error) => tracing::warn!(%error, "what has come to the end of its term could not be erased"),
        }
        if let Err(failure) = forget_keys(&settings, &opened).await {
            tracing::warn!(%failure, "old keys could not be deleted");
        }
        tokio::time::sleep(PAUSE).await;
    }
}

async fn erase(opened: &Opened) -> Result<Ended, Refusal> {
    let mut all = Ended::default();
    loop {
        // Looked for beside the writer: in a large office that takes long, and everybody would wait.
        let due = opened.read("terms", |work| async move { terms::due(&work, AT_ONCE).await }).await?;
        if due.is_nothing() {
            break;
        }
        let apply = move |work: Work| {
            let due = due.clone();
            async move { terms::apply(&work, &due).await }
        };
        let some = opened.write("terms", apply).await?;
        all.contacts += some.contacts;
        all.texts += some.texts;
        all.readings += some.readings;
    }
    if !all.is_nothing() {
        // What was deleted is overwritten in the file; what the log of the database still holds goes now.
        opened.store.checkpoint().await?;
    }
    Ok(all)
}

async fn forget_keys(settings: &Settings, opened: &Opened) -> Result<(), Failure> {
    if settings.key_from.is_some() {
        return Ok(());
    }
    let now: Timestamp = opened.store.env().clock.now();
    let days = opened.read("terms", |work| async move { limit(&work, Measure::BackupDays, None).await }).await?;
    key::forget_retired(settings, now, days).map(drop)
}

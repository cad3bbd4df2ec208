//! The task that erases what has come to the end of its term: contacts, texts that tell of people, the log of readings, keys that
//! no backup needs. Once a day it clears out what that left in the database's files. It also marks contacts of before there were
//! marks, and ends nothing that others wait for.

use std::time::Duration;

use jiff::Timestamp;
use people::{
    limit::{Measure, limit},
    terms::Ended,
};

use crate::{config::Settings, failure::Failure, key, open::Opened, terms};

const PAUSE: Duration = Duration::from_hours(1);
/// Looks in a day.
const LOOKS: u32 = 24;

/// Erases until it is stopped. What cannot be done now is done the next time.
pub async fn go_on(settings: Settings, opened: Opened, office_key: std::sync::Arc<people::OfficeKey>) {
    // While a rotation is under way its own command does the work.
    if !office_key.is_turning()
        && let Err(failure) = key::wrap_all(std::slice::from_ref(&opened), &office_key).await
    {
        tracing::warn!(%failure, "contacts of before could not be marked");
    }
    for look in 0_u32.. {
        match terms::erase(&opened).await {
            Ok(ended) if ended.is_nothing() => {}
            Ok(Ended { contacts, texts, readings }) => {
                tracing::info!(contacts, texts, readings, "what had come to the end of its term was erased");
            }
            Err(error) => tracing::warn!(%error, "what has come to the end of its term could not be erased"),
        }
        if look % LOOKS == 0
            && let Err(error) = terms::clear_out(&opened).await
        {
            tracing::warn!(%error, "what was erased could not be cleared out of the database's files");
        }
        if let Err(failure) = forget_keys(&settings, &opened).await {
            tracing::warn!(%failure, "old keys could not be deleted");
        }
        tokio::time::sleep(PAUSE).await;
    }
}

async fn forget_keys(settings: &Settings, opened: &Opened) -> Result<(), Failure> {
    if settings.key_from.is_some() {
        return Ok(());
    }
    let now: Timestamp = opened.store.env().clock.now();
    let days = opened.read("terms", |work| async move { limit(&work, Measure::BackupDays, None).await }).await?;
    key::forget_retired(settings, now, days).map(drop)
}

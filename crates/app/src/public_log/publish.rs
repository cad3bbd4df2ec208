//! Publishing from the program: never a log that is not the one kept in the data folder.

use std::sync::Arc;

use proof::{Due, Kept, ProofError, Published};
use tlog::LogKey;

use super::{head, keep, key};
use crate::{
    config::Settings,
    failure::{Done, Failure},
    open::{self, Opened},
};

/// Everything where nothing was ever published, else the days that are over. The number of leaves, where something was published.
pub async fn first_or_due(settings: &Settings, opened: &Opened) -> Done<Option<u64>> {
    let never = opened.read("log", |work| async move { Ok(proof::current(&work).await?.is_none()) }).await?;
    if never {
        return everything(settings, opened).await;
    }
    let due = opened.read("log", |work| async move { proof::is_due(&work).await }).await?;
    if due { publish(settings, opened, Due::PastDays).await } else { Ok(None) }
}

/// Everything that is in the chain.
pub async fn everything(settings: &Settings, opened: &Opened) -> Done<Option<u64>> {
    publish(settings, opened, Due::Everything).await
}

async fn publish(settings: &Settings, opened: &Opened, due: Due) -> Done<Option<u64>> {
    let key = key::make_where_missing(settings, opened).await?;
    refuse_another_log(settings, opened, &key).await?;
    head::keep(&settings.data, opened).await.map_err(|failure| failure.about("nothing was published"))?;
    let key = Arc::new(key);
    let mut size = None;
    while let Some(published) = batch(opened, &key, due).await? {
        size = Some(published.size);
        if !published.more {
            break;
        }
    }
    if size.is_some() {
        keep::keep(opened, &settings.data).await?;
    }
    Ok(size)
}

async fn batch(opened: &Opened, key: &Arc<LogKey>, due: Due) -> Result<Option<Published>, ProofError> {
    let key = Arc::clone(key);
    opened
        .store
        .write(opened.office.id, move |tx| {
            let key = Arc::clone(&key);
            async move { proof::publish(&open::operator(tx, "log"), &key, due).await }
        })
        .await
}

/// A log must never sign what does not continue its last checkpoint.
async fn refuse_another_log(settings: &Settings, opened: &Opened, key: &LogKey) -> Done {
    let Some(note) = keep::kept(&settings.data)? else { return Ok(()) };
    match keep::compare(opened, &note, Some(&key.verifier())).await? {
        Kept::Continued | Kept::Admitted(_) => Ok(()),
        Kept::Off(why) => Err(Failure::new(format!(
            "nothing was published, for the log is not the one in {}: {why}. Restore the database; or say openly that something \
             was lost, with `doorstep log continue`",
            settings.data.join(keep::FILE).display()
        ))),
    }
}

//! The public log: against the events, against its key, and against the checkpoint in the data folder.

use proof::{Kept, ProofError};

use crate::{
    config::Settings,
    failure::Done,
    open::{self, Opened},
    public_log,
};

/// What is off.
pub async fn findings(settings: &Settings, opened: &Opened) -> Done<Vec<String>> {
    let key = public_log::verifier(settings)?;
    let own = key.clone();
    let found: Result<Vec<String>, ProofError> = opened
        .store
        .read(opened.office.id, move |tx| {
            let own = own.clone();
            async move { proof::findings(&open::operator(tx, "verify"), own.as_ref()).await }
        })
        .await;
    let mut found = found?;
    if let Some(note) = public_log::kept(&settings.data)? {
        let file = public_log::FILE;
        match public_log::compare(opened, &note, key.as_ref()).await {
            Ok(Kept::Continued | Kept::Admitted(_)) => {}
            Ok(Kept::Off(why)) => found.push(format!("{file}: {why}")),
            Err(failure) => found.push(format!("{file}: {failure}")),
        }
    }
    Ok(found)
}

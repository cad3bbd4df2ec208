//! The last checkpoint in a file of the data folder: whoever can write into the database alone cannot put the log back unseen.

use std::{fs, io, path::Path};

use proof::{Kept, ProofError};
use tlog::VerifierKey;

use crate::{
    failure::{Done, Failure},
    open::{self, Opened},
    whole_file,
};

/// Its name in the data folder.
pub const FILE: &str = "log.checkpoint";

/// Compares a checkpoint with the log; nothing where there is none.
pub async fn compare(opened: &Opened, note: &str, key: Option<&VerifierKey>) -> Done<Kept> {
    let (note, key) = (note.to_owned(), key.cloned());
    let compared: Result<Kept, ProofError> = opened
        .store
        .read(opened.office.id, move |tx| {
            let (note, key) = (note.clone(), key.clone());
            async move { proof::compare(&open::operator(tx, "log"), &note, key.as_ref()).await }
        })
        .await;
    Ok(compared?)
}

/// What is kept in the data folder.
pub fn kept(folder: &Path) -> Done<Option<String>> {
    let path = folder.join(FILE);
    match fs::read_to_string(&path) {
        Ok(note) => Ok(Some(note)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failure::new(format!("{} cannot be read: {error}", path.display()))),
    }
}

/// Keeps the last checkpoint.
pub async fn keep(opened: &Opened, folder: &Path) -> Done {
    let last = opened.read("log", |work| async move {
        match proof::current(&work).await? {
            Some(origin) => proof::last_checkpoint(&work, origin.generation).await,
            None => Ok(None),
        }
    });
    match last.await? {
        Some(note) => whole_file::write(&folder.join(FILE), note.as_bytes()),
        None => Ok(()),
    }
}

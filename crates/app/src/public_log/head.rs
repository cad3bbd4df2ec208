//! Where the chain of events stands, in a file of the data folder: whoever can write into the database alone can neither put an
//! event in, nor change one, nor take the newest away, and make the chain anew unseen; not even before the day is published.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use casework::chain::{self, Known, Link};
use proof::head;
use store::Store;
use tlog::LogKey;

use crate::{
    failure::{Done, Failure},
    open::Opened,
    whole_file,
};

/// What the log's key is used for beside signing.
const PURPOSE: &str = "doorstep.event/v1";

/// From now on the program marks an office's events with what follows from this key; nothing happens where it is the key of another
/// office's log.
pub fn mark_with(opened: &Opened, key: &LogKey) {
    if proof::is_named_for(key.name(), &opened.office.code) {
        opened.store.env().mac_key.set(Some(opened.office.id), *key.derived(PURPOSE));
    }
}

/// The same for an office that is about to be made.
pub fn mark_new_with(store: &Store, key: &LogKey) {
    store.env().mac_key.set(None, *key.derived(PURPOSE));
}

/// The file of an office.
pub fn file(folder: &Path, opened: &Opened) -> PathBuf {
    folder.join(format!("log.{}.head", opened.office.code))
}

/// What is kept; none where nothing is yet.
pub fn kept(folder: &Path, opened: &Opened) -> Done<Option<Known>> {
    let path = file(folder, opened);
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Failure::new(format!("{} cannot be read: {error}", path.display()))),
    };
    match head::read(&text, opened.office.id, &opened.store.env().mac_key) {
        Some(known) => Ok(Some(known)),
        None => Err(Failure::new(format!(
            "{} was not written with this office's log.key: put the right log.key there, or name it with DOORSTEP_LOG_KEY_FILE; if \
             it is lost, stop the program and begin anew with `doorstep log continue`",
            path.display()
        ))),
    }
}

/// What is known for `verify`: as it is kept, or, in an office of before, as the events themselves say. None without the key.
pub async fn known(folder: &Path, opened: &Opened) -> Done<Option<Known>> {
    if opened.store.env().mac_key.get(opened.office.id).is_none() {
        return Ok(None);
    }
    if let Some(known) = kept(folder, opened)? {
        return Ok(Some(known));
    }
    let begin = opened.read("log", |work| async move { chain::first_marked(&work).await }).await?;
    Ok(Some(Known { head: begin.clone(), begin }))
}

/// Keeps where the chain stands now, if it went through where it stood before.
pub async fn keep(folder: &Path, opened: &Opened) -> Done {
    let Some(known) = known(folder, opened).await? else { return Ok(()) };
    let before = known.head.clone();
    let read = opened.read("log", move |work| {
        let before = before.clone();
        async move {
            let (seq, hash) = chain::head(&work).await?;
            Ok((chain::differs(&work, &before, seq).await?, Link { seq, hash }))
        }
    });
    match read.await? {
        (None, now) => write(folder, opened, &Known { head: now, ..known }),
        (Some(off), _) => Err(Failure::new(format!(
            "{off}. `doorstep verify` says more; restore a backup, or say openly that something was lost, with `doorstep log continue`"
        ))),
    }
}

/// Begins anew: what stands in the chain by now is taken as it is.
pub async fn begin(folder: &Path, opened: &Opened) -> Done {
    let (seq, hash) = opened.read("log", |work| async move { chain::head(&work).await }).await?;
    let now = Link { seq, hash };
    write(folder, opened, &Known { begin: now.clone(), head: now })
}

fn write(folder: &Path, opened: &Opened, known: &Known) -> Done {
    match head::text(known, opened.office.id, &opened.store.env().mac_key) {
        Some(text) => whole_file::write(&file(folder, opened), text.as_bytes()),
        None => Ok(()),
    }
}

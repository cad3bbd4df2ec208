//! Sweeping the folder: what an upload that was broken off left behind is deleted after a day.

use std::{
    collections::HashSet,
    fs, io,
    path::{Path, PathBuf},
    time::{Duration, UNIX_EPOCH},
};

use casework::{Actor, Refusal, Work, kind::Catalogue};
use jiff::{SignedDuration, Timestamp};
use store::{OfficeId, Store, Tx};

use crate::{Folder, folder::name_at, removal::names};

/// A row commits seconds after its file; this is far more.
const AGE: SignedDuration = SignedDuration::from_hours(24);
/// So many may always be swept.
const FEW: usize = 20;

/// A file that lies in the folder.
pub(crate) struct Lying {
    /// Its stored name; none for what is not a whole file of ours.
    pub(crate) name: Option<String>,
    /// Where.
    pub(crate) path: PathBuf,
    since_epoch: Duration,
}

impl Lying {
    /// Whether it lies there for longer than any upload takes until its row commits.
    pub(crate) fn is_old(&self, now: Timestamp) -> bool {
        let before = now.saturating_sub(AGE).unwrap_or(Timestamp::MIN).as_second();
        self.since_epoch < Duration::from_secs(u64::try_from(before).unwrap_or_default())
    }
}

/// Deletes files older than a day that no row of any of the `offices` of this database names; answers how many.
///
/// Where most files have no row, the folder is likely that of another database: then nothing is deleted.
pub async fn sweep(
    store: &Store,
    offices: &[OfficeId],
    catalogue: &'static Catalogue,
    folder: &Folder,
) -> Result<usize, Refusal> {
    let now = store.env().clock.now();
    // First the files, then the rows: a row that comes meanwhile is known, its file is not old.
    let lying = lying(folder).await?;
    let mut known = HashSet::new();
    for office in offices {
        let read = move |tx: Tx| async move { names(&Work::new(tx, Actor::operator("files"), catalogue)).await };
        known.extend(store.read(*office, read).await?);
    }
    let all = lying.len();
    let orphans: Vec<PathBuf> = lying
        .into_iter()
        .filter(|file| file.is_old(now) && !file.name.as_ref().is_some_and(|name| known.contains(name)))
        .map(|file| file.path)
        .collect();
    if orphans.len() > FEW.max(all / 2) {
        tracing::warn!(files = orphans.len(), "most files belong to no row: is this the folder of this database?");
        return Ok(0);
    }
    let removed =
        tokio::task::spawn_blocking(move || orphans.iter().filter(|path| fs::remove_file(path).is_ok()).count());
    Ok(removed.await.unwrap_or_default())
}

/// What lies in the folder.
pub(crate) async fn lying(folder: &Folder) -> Result<Vec<Lying>, Refusal> {
    let path = folder.path().to_owned();
    let read = tokio::task::spawn_blocking(move || walk(&path)).await.map_err(io::Error::other);
    read.and_then(|walked| walked).map_err(|error| {
        tracing::error!(%error, "the folder of files cannot be read");
        Refusal::Rule("file-not-kept")
    })
}

pub(crate) fn walk(folder: &Path) -> io::Result<Vec<Lying>> {
    let mut all = Vec::new();
    let shelves = match fs::read_dir(folder) {
        Ok(shelves) => shelves,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(all),
        Err(error) => return Err(error),
    };
    for shelf in shelves {
        let shelf = shelf?;
        if !shelf.file_type()?.is_dir() {
            continue;
        }
        for file in fs::read_dir(shelf.path())? {
            let file = file?;
            // It may have been deleted while this looks.
            let Ok(met) = file.metadata() else { continue };
            let since_epoch = met.modified()?.duration_since(UNIX_EPOCH).unwrap_or_default();
            let names = (shelf.file_name(), file.file_name());
            let name = names.0.to_str().zip(names.1.to_str()).and_then(|(shelf, rest)| name_at(shelf, rest));
            all.push(Lying { name, path: file.path(), since_epoch });
        }
    }
    Ok(all)
}

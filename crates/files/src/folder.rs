//! The folder of files: `ab/cdef..` by the stored name, each there whole or not at all, and on the disk before its row is.

use std::{
    fs::{self, DirBuilder, File},
    io::{self, Write},
    path::{Path, PathBuf},
    sync::Arc,
};

use bytes::Bytes;
use casework::Refusal;
use tokio::sync::Semaphore;
use uuid::Uuid;

use crate::{
    Purpose,
    find::Found,
    prepare::{Contents, Kept, prepare},
};

/// How the small picture beside a photo is called.
const SMALL: &str = "-small";
/// A large photo takes up some hundred megabytes for a moment while it is made smaller: so many at a time.
const AT_A_TIME: usize = 1;

/// The folder in which the bytes of files lie.
#[derive(Clone, Debug)]
pub struct Folder {
    path: Arc<PathBuf>,
    turns: Arc<Semaphore>,
}

impl Folder {
    /// The folder at `path`, e.g. `DATA/files`; it is made with the first file.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: Arc::new(path.into()), turns: Arc::new(Semaphore::new(AT_A_TIME)) }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Recognises, cleans and keeps a file for the row `id`; it is on the disk when this returns. Outside of any unit of
    /// work: [`crate::add`] then writes the row. Refuses what is empty, too large, or not what `purpose` asks for.
    pub async fn keep(&self, id: Uuid, purpose: Option<Purpose>, bytes: Bytes) -> Result<Kept, Refusal> {
        let turn = Arc::clone(&self.turns).acquire_owned().await;
        let path = Arc::clone(&self.path);
        let work = move || {
            let (kept, contents) = prepare(id, purpose, &bytes)?;
            write_all(&path, &kept, &contents).map_err(|error| not_kept(&error))?;
            drop(turn);
            Ok(kept)
        };
        tokio::task::spawn_blocking(work).await.map_err(|error| not_kept(&error))?
    }

    /// Takes back what was kept when its row was refused. Only under an id that was made for this upload: under one that a
    /// client sends twice, the first may have its row. Not where the storage failed, for then nobody knows: what has no row is
    /// swept.
    pub async fn discard(&self, kept: &Kept) {
        if let Err(error) = self.remove(&kept.stored_name).await {
            tracing::warn!(%error, "a file without a row stays until it is swept");
        }
    }

    /// The bytes of a file that was found.
    pub async fn read(&self, found: &Found) -> Result<Bytes, Refusal> {
        let path =
            if found.thumbnail { small(&self.path, &found.stored_name) } else { whole(&self.path, &found.stored_name) };
        match tokio::fs::read(&path).await {
            Ok(bytes) => Ok(bytes.into()),
            Err(error) => {
                tracing::error!(%error, name = found.stored_name, "a file cannot be read");
                Err(Refusal::NotFound)
            }
        }
    }

    /// Every whole file of ours, small pictures included: its name within the folder, and where it lies. Blocks.
    pub fn walk(&self) -> io::Result<Vec<(String, PathBuf)>> {
        let lying = crate::sweep::walk(&self.path)?.into_iter().filter(|file| file.name.is_some());
        let named = lying.filter_map(|file| {
            let name = file.path.strip_prefix(&*self.path).ok()?.to_str()?.to_owned();
            Some((name, file.path))
        });
        Ok(named.collect())
    }

    /// Puts a file out of a backup back under its name within the folder; false where that is no name of ours. Blocks.
    pub fn put_back(&self, name: &str, bytes: &[u8]) -> io::Result<bool> {
        let Some((above, rest)) = name.split_once('/').filter(|(above, rest)| name_at(above, rest).is_some()) else {
            return Ok(false);
        };
        write(&self.path.join(above).join(rest), bytes)?;
        Ok(true)
    }

    /// Deletes a file and its small picture; it is nothing amiss if they are gone.
    pub(crate) async fn remove(&self, stored_name: &str) -> io::Result<()> {
        let both = [whole(&self.path, stored_name), small(&self.path, stored_name)];
        tokio::task::spawn_blocking(move || both.iter().try_for_each(|path| delete(path))).await?
    }
}

/// Where a file lies.
pub(crate) fn whole(folder: &Path, stored_name: &str) -> PathBuf {
    let (shelf, rest) = stored_name.split_at_checked(2).unwrap_or(("", stored_name));
    folder.join(shelf).join(rest)
}

/// Where the small picture beside it lies.
pub(crate) fn small(folder: &Path, stored_name: &str) -> PathBuf {
    whole(folder, &format!("{stored_name}{SMALL}"))
}

/// The stored name of a path within the folder; none where it is no file of ours.
pub(crate) fn name_at(shelf: &str, rest: &str) -> Option<String> {
    let name = format!("{shelf}{}", rest.strip_suffix(SMALL).unwrap_or(rest));
    let digits = name.bytes().all(|sign| sign.is_ascii_digit() || (b'a'..=b'f').contains(&sign));
    (shelf.len() == 2 && name.len() == 64 && digits).then_some(name)
}

fn write_all(folder: &Path, kept: &Kept, contents: &Contents) -> io::Result<()> {
    if let Some(bytes) = &contents.small {
        write(&small(folder, &kept.stored_name), bytes)?;
    }
    write(&whole(folder, &kept.stored_name), &contents.whole)
}

/// A file of another name that takes its place once it is on the disk.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let shelf = path.parent().unwrap_or(path);
    if !shelf.exists() {
        make_private(shelf)?;
    }
    let mut file = tempfile::Builder::new().prefix(".new-").tempfile_in(shelf)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    File::open(shelf)?.sync_all()
}

/// Makes a shelf, with the folder around it, for the owner's eyes, and puts their names on the disk.
fn make_private(shelf: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(shelf)?;
    for above in shelf.ancestors().skip(1).take(2).filter(|above| !above.as_os_str().is_empty()) {
        File::open(above)?.sync_all()?;
    }
    Ok(())
}

fn delete(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// The disk's own words go to the log; they name a path, never a person.
fn not_kept(error: &dyn std::error::Error) -> Refusal {
    tracing::error!(%error, "a file could not be kept");
    Refusal::Rule("file-not-kept")
}

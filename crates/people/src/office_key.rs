//! The key of an office: from a file that only its owner may read, or from a text that somebody else keeps.

use std::{
    fmt,
    fs::{self, File, OpenOptions},
    io::{self, Read, Write},
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError, RwLock},
};

use zeroize::Zeroizing;

use crate::{
    derived::keyed,
    ring::{LONGEST, Ring, Secret},
};

/// What wraps the keys of contacts. Without it no contact opens, so it is kept apart from the database and its backups.
/// Clones are the same key; where it comes from a file and that file changes (a rotation began or ended), each use sees the
/// keys that stand there now. Its memory is wiped when it is dropped.
#[derive(Clone)]
pub struct OfficeKey(Arc<Kept>);

struct Kept {
    ring: RwLock<Ring>,
    /// The file, and what it looked like when it was read.
    file: Option<(PathBuf, Mutex<Option<Look>>)>,
}

/// Enough of a file to tell that another took its place.
type Look = (u64, Option<std::time::SystemTime>, u64);

/// Why a key could not be read or written; each sentence says what to do.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// There is no file.
    #[error(
        "there is no office key at {0}: put the key file there (it was made by `doorstep init` and is not part of a \
         backup unless that was made --with-key), or name it with DOORSTEP_KEY_FILE"
    )]
    Missing(PathBuf),
    /// Others than the owner may read it.
    #[error("others may read the office key {0}: run `chmod 600 {0}`")]
    Open(PathBuf),
    /// It is no key.
    #[error("{0} is no office key (one line of 64 hexadecimal digits): put the right file there")]
    Malformed(PathBuf),
    /// What was handed over in place of a file is no key.
    #[error("what {0} gives is no office key (64 hexadecimal digits, as in a key file): check it")]
    NoKey(&'static str),
    /// A key would be overwritten, and every contact lost.
    #[error("there is an office key at {0} already; it is never overwritten: keep it, or move it away first")]
    Exists(PathBuf),
    /// The file system refused.
    #[error("the office key {path} cannot be read or written: {source}")]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl OfficeKey {
    /// A key from random bytes that the caller draws.
    pub fn new(random: [u8; 32]) -> Self {
        Self::fixed(Ring::of(random))
    }

    fn fixed(ring: Ring) -> Self {
        Self(Arc::new(Kept { ring: RwLock::new(ring), file: None }))
    }

    /// Reads a key that somebody else keeps; `whence` names it in the refusal.
    pub fn parse(text: &str, whence: &'static str) -> Result<Self, KeyError> {
        Ring::parse(text).map(Self::fixed).ok_or(KeyError::NoKey(whence))
    }

    /// Reads the key file, and refuses one that others may read.
    pub fn load(path: &Path) -> Result<Self, KeyError> {
        let (ring, look) = read(path)?;
        let file = Some((path.to_owned(), Mutex::new(Some(look))));
        Ok(Self(Arc::new(Kept { ring: RwLock::new(ring), file })))
    }

    /// Writes the key to a new file of mode 0600 and makes it durable.
    pub fn save_new(&self, path: &Path) -> Result<(), KeyError> {
        let mut file = owner_only().write(true).create_new(true).open(path).map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => KeyError::Exists(path.to_owned()),
            _ => io_error(path, error),
        })?;
        let text = self.with(Ring::text);
        file.write_all(text.as_bytes())
            .and_then(|()| file.sync_all())
            .and_then(|()| sync_folder(path))
            .map_err(|error| io_error(path, error))
    }

    /// What the key is called where it must be named and not shown: on a backup, beside what it wraps.
    pub fn id(&self) -> String {
        self.with(|ring| id_of(&ring.current))
    }

    /// The names of all keys that open something: the current one, and the one before while a rotation is under way.
    pub fn ids(&self) -> Vec<String> {
        self.with(|ring| std::iter::once(&ring.current).chain(&ring.previous).map(id_of).collect())
    }

    /// Whether a rotation is under way: an older key still opens what was not wrapped anew yet.
    pub fn is_turning(&self) -> bool {
        self.with(|ring| ring.previous.is_some())
    }

    /// The key that seals.
    pub(crate) fn current(&self) -> Secret {
        self.with(|ring| ring.current.clone())
    }

    /// Every key that opens, the one that seals first.
    pub(crate) fn openers(&self) -> Vec<Secret> {
        self.with(|ring| std::iter::once(&ring.current).chain(&ring.previous).cloned().collect())
    }

    /// What derived secrets follow from.
    pub(crate) fn root(&self) -> Secret {
        self.with(|ring| ring.root.clone().unwrap_or_else(|| ring.current.clone()))
    }

    pub(crate) fn ring(&self) -> Ring {
        self.with(Clone::clone)
    }

    fn with<T>(&self, see: impl FnOnce(&Ring) -> T) -> T {
        self.look_again();
        see(&self.0.ring.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// A file that is gone or unreadable for a moment changes nothing: what was read holds.
    fn look_again(&self) {
        let Some((path, seen)) = &self.0.file else { return };
        let Some(now) = fs::metadata(path).ok().map(|found| look(&found)) else { return };
        let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
        if *seen == Some(now) {
            return;
        }
        if let Ok((ring, look)) = read(path) {
            *self.0.ring.write().unwrap_or_else(PoisonError::into_inner) = ring;
            *seen = Some(look);
        }
    }
}

fn id_of(secret: &Secret) -> String {
    hex::encode(&keyed(secret, "key-id", &[])[..6])
}

fn read(path: &Path) -> Result<(Ring, Look), KeyError> {
    let file = File::open(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => KeyError::Missing(path.to_owned()),
        _ => io_error(path, error),
    })?;
    let found = file.metadata().map_err(|error| io_error(path, error))?;
    if others_may_read(&found) {
        return Err(KeyError::Open(path.to_owned()));
    }
    let mut text = Zeroizing::new(String::with_capacity(512));
    // A wrong file may be large: no more is read than a ring has.
    match file.take(LONGEST).read_to_string(&mut text) {
        Err(error) if error.kind() == io::ErrorKind::InvalidData => return Err(KeyError::Malformed(path.to_owned())),
        other => other.map_err(|error| io_error(path, error))?,
    };
    let ring = Ring::parse(&text).ok_or_else(|| KeyError::Malformed(path.to_owned()))?;
    Ok((ring, look(&found)))
}

impl fmt::Debug for OfficeKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OfficeKey(not shown)")
    }
}

pub(crate) fn io_error(path: &Path, source: io::Error) -> KeyError {
    KeyError::Io { path: path.to_owned(), source }
}

/// The name of a new file survives a power cut only when its folder is synced too.
pub(crate) fn sync_folder(path: &Path) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}

#[cfg(unix)]
pub(crate) fn owner_only() -> OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    let mut options = OpenOptions::new();
    options.mode(0o600);
    options
}

#[cfg(not(unix))]
pub(crate) fn owner_only() -> OpenOptions {
    OpenOptions::new()
}

#[cfg(unix)]
fn others_may_read(found: &fs::Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt;
    found.permissions().mode() & 0o077 != 0
}

#[cfg(not(unix))]
fn others_may_read(_found: &fs::Metadata) -> bool {
    false
}

#[cfg(unix)]
fn look(found: &fs::Metadata) -> Look {
    use std::os::unix::fs::MetadataExt;
    (found.len(), found.modified().ok(), found.ino())
}

#[cfg(not(unix))]
fn look(found: &fs::Metadata) -> Look {
    (found.len(), found.modified().ok(), 0)
}

#[cfg(test)]
mod tests {
    use std::{fs, os::unix::fs::PermissionsExt};

    use super::*;

    fn key() -> OfficeKey {
        OfficeKey::new([7; 32])
    }

    #[test]
    fn a_saved_key_is_read_back_and_only_its_owner_may_read_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("office.key");
        key().save_new(&path).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(*OfficeKey::load(&path).unwrap().current(), *key().current());
    }

    #[test]
    fn a_key_is_never_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("office.key");
        key().save_new(&path).unwrap();
        let again = OfficeKey::new([8; 32]).save_new(&path);
        assert!(matches!(again, Err(KeyError::Exists(_))));
        assert_eq!(*OfficeKey::load(&path).unwrap().current(), *key().current());
    }

    #[test]
    fn a_missing_key_says_where_it_comes_from() {
        let error = OfficeKey::load(Path::new("/nowhere/office.key")).unwrap_err();
        let sentence = error.to_string();
        assert!(sentence.contains("/nowhere/office.key") && sentence.contains("DOORSTEP_KEY_FILE"), "{sentence}");
    }

    #[test]
    fn a_key_that_others_may_read_is_refused_with_the_command_that_mends_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("office.key");
        key().save_new(&path).unwrap();
        for mode in [0o640, 0o604, 0o620] {
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            let sentence = OfficeKey::load(&path).unwrap_err().to_string();
            assert!(sentence.contains("chmod 600"), "{mode:o}: {sentence}");
        }
        fs::set_permissions(&path, fs::Permissions::from_mode(0o400)).unwrap();
        assert!(OfficeKey::load(&path).is_ok());
    }

    #[test]
    fn a_file_that_is_no_key_is_refused_without_its_content() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("office.key");
        for content in ["", "hello", &"0".repeat(63), &"0".repeat(66), &"z".repeat(64), &"0".repeat(9999)] {
            fs::write(&path, content).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
            let error = OfficeKey::load(&path).unwrap_err();
            assert!(matches!(error, KeyError::Malformed(_)), "{content:.9}");
            assert!(!error.to_string().contains("hello"));
        }
    }

    #[test]
    fn printing_a_key_shows_nothing_of_it() {
        assert_eq!(format!("{:?}", key()), "OfficeKey(not shown)");
    }
}

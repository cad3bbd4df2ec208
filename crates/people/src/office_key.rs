//! The key of an office: 32 bytes in a file that only its owner may read.

use std::{
    fmt,
    fs::{File, OpenOptions},
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

use zeroize::Zeroizing;

/// What wraps the keys of contacts. Without it no contact opens, so it is kept apart from the database and its backups.
/// Its memory is wiped when it is dropped.
#[derive(Clone)]
pub struct OfficeKey(Zeroizing<[u8; 32]>);

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
        Self(Zeroizing::new(random))
    }

    /// Reads the key file, and refuses one that others may read.
    pub fn load(path: &Path) -> Result<Self, KeyError> {
        let file = File::open(path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => KeyError::Missing(path.to_owned()),
            _ => io_error(path, error),
        })?;
        if others_may_read(&file).map_err(|error| io_error(path, error))? {
            return Err(KeyError::Open(path.to_owned()));
        }
        let mut line = Zeroizing::new(Vec::new());
        // A wrong file may be large: no more is read than a key has.
        file.take(100).read_to_end(&mut line).map_err(|error| io_error(path, error))?;
        let mut key = Zeroizing::new([0; 32]);
        hex::decode_to_slice(line.trim_ascii(), &mut *key).map_err(|_| KeyError::Malformed(path.to_owned()))?;
        Ok(Self(key))
    }

    /// Writes the key to a new file of mode 0600 and makes it durable.
    pub fn save_new(&self, path: &Path) -> Result<(), KeyError> {
        let mut file = owner_only().write(true).create_new(true).open(path).map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => KeyError::Exists(path.to_owned()),
            _ => io_error(path, error),
        })?;
        let line = Zeroizing::new(hex::encode(self.0.as_slice()) + "\n");
        file.write_all(line.as_bytes())
            .and_then(|()| file.sync_all())
            .and_then(|()| sync_folder(path))
            .map_err(|error| io_error(path, error))
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for OfficeKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OfficeKey(not shown)")
    }
}

fn io_error(path: &Path, source: io::Error) -> KeyError {
    KeyError::Io { path: path.to_owned(), source }
}

/// The name of a new file survives a power cut only when its folder is synced too.
fn sync_folder(path: &Path) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}

#[cfg(unix)]
fn owner_only() -> OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    let mut options = OpenOptions::new();
    options.mode(0o600);
    options
}

#[cfg(not(unix))]
fn owner_only() -> OpenOptions {
    OpenOptions::new()
}

#[cfg(unix)]
fn others_may_read(file: &File) -> io::Result<bool> {
    use std::os::unix::fs::PermissionsExt;
    Ok(file.metadata()?.permissions().mode() & 0o077 != 0)
}

#[cfg(not(unix))]
fn others_may_read(_file: &File) -> io::Result<bool> {
    Ok(false)
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
        assert_eq!(OfficeKey::load(&path).unwrap().bytes(), key().bytes());
    }

    #[test]
    fn a_key_is_never_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("office.key");
        key().save_new(&path).unwrap();
        let again = OfficeKey::new([8; 32]).save_new(&path);
        assert!(matches!(again, Err(KeyError::Exists(_))));
        assert_eq!(OfficeKey::load(&path).unwrap().bytes(), key().bytes());
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

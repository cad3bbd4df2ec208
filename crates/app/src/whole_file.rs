//! Files that are there whole or not at all.

use std::{fs::File, io::Write, path::Path};

use tempfile::NamedTempFile;

use crate::failure::{Done, Failure};

/// A file beside `path` that becomes `path` by [`keep`].
pub fn begin(path: &Path) -> Done<NamedTempFile> {
    NamedTempFile::new_in(folder_of(path)).map_err(|error| unwritable(path, &error))
}

/// Puts the file in its place, on the disk.
pub fn keep(file: NamedTempFile, path: &Path) -> Done {
    file.as_file().sync_all().map_err(|error| unwritable(path, &error))?;
    file.persist(path).map_err(|error| unwritable(path, &error.error))?;
    sync_folder(path);
    Ok(())
}

/// The same where nothing may be there yet: what is there is left as it is.
pub fn keep_new(file: NamedTempFile, path: &Path) -> Done {
    file.as_file().sync_all().map_err(|error| unwritable(path, &error))?;
    file.persist_noclobber(path).map_err(|error| unwritable(path, &error.error))?;
    sync_folder(path);
    Ok(())
}

/// Writes the bytes, replacing what was there.
pub fn write(path: &Path, bytes: &[u8]) -> Done {
    let mut file = begin(path)?;
    file.write_all(bytes).map_err(|error| unwritable(path, &error))?;
    keep(file, path)
}

/// The folder in which a file lies.
pub fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The sentence for a file that cannot be written.
pub fn unwritable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format!(
        "{} cannot be written: {error}: check the folder, its rights and the room on the disk",
        path.display()
    ))
}

/// A name survives a power cut only when its folder is synced too; file systems that cannot do that have their own ways.
fn sync_folder(path: &Path) {
    if let Ok(folder) = File::open(folder_of(path)) {
        let _ = folder.sync_all();
    }
}

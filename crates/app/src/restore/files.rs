//! The files of a backup, back in their folder.

use std::{fs::File, io::Read, path::Path};

use files::Folder;

use super::unpack::Unpacked;
use crate::{
    backup::manifest::FILES,
    failure::{Done, Failure},
    whole_file,
};

/// Unpacks the files, if the backup holds any. Only names that our own files have are ever written.
pub fn place(folder: &Folder, unpacked: &Unpacked) -> Done {
    if !unpacked.has(FILES) {
        return Ok(());
    }
    let path = unpacked.path(FILES);
    let damaged = || Failure::new(format!("{FILES} in the backup is damaged: use another copy of it"));
    let packed =
        File::open(&path).map_err(|error| Failure::new(format!("{} cannot be read: {error}", path.display())))?;
    let mut archive = tar::Archive::new(packed);
    for entry in archive.entries().map_err(|_| damaged())? {
        let mut entry = entry.map_err(|_| damaged())?;
        let name = entry.path().ok().and_then(|name| name.to_str().map(str::to_owned)).ok_or_else(damaged)?;
        let mut bytes = Vec::new();
        entry.by_ref().take(LARGEST).read_to_end(&mut bytes).map_err(|_| damaged())?;
        let known = folder.put_back(&name, &bytes).map_err(|error| whole_file::unwritable(folder.path(), &error))?;
        if !known {
            return Err(damaged());
        }
    }
    remove(&path)
}

/// More than any file that is taken; a photo grows a little when it is written anew.
const LARGEST: u64 = 64 << 20;

fn remove(path: &Path) -> Done {
    std::fs::remove_file(path).map_err(|error| whole_file::unwritable(path, &error))
}

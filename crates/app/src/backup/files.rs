//! The files of a backup: one archive within the archive, so that its manifest stays a page however many photos there are.

use std::{
    collections::HashSet,
    fs::{self, File},
    io::{self, BufWriter, Write},
    path::Path,
};

use files::Folder;

use crate::{failure::Done, whole_file};

/// The archive of files while it is made.
pub struct Packing {
    archive: tar::Builder<BufWriter<File>>,
    packed: HashSet<String>,
}

impl Packing {
    /// Begins the archive at `path`.
    pub fn begin(path: &Path) -> Done<Self> {
        let file = File::create(path).map_err(|error| whole_file::unwritable(path, &error))?;
        Ok(Self { archive: tar::Builder::new(BufWriter::new(file)), packed: HashSet::new() })
    }

    /// Packs what lies in the folder and is not in the archive yet. Called before the rows are copied and again after: what
    /// comes or goes meanwhile is in it either way, for a row comes after its file and goes before it.
    pub fn take(&mut self, folder: &Folder, path: &Path) -> Done {
        let unwritable = |error: io::Error| whole_file::unwritable(path, &error);
        for (name, file) in folder.walk().map_err(unwritable)? {
            if self.packed.contains(&name) {
                continue;
            }
            // It may have been deleted since the folder was read.
            let Ok(content) = fs::read(&file) else { continue };
            super::append(&mut self.archive, &name, content.len() as u64, content.as_slice()).map_err(unwritable)?;
            self.packed.insert(name);
        }
        Ok(())
    }

    /// Ends the archive; false where there is nothing in it.
    pub fn end(self, path: &Path) -> Done<bool> {
        let unwritable = |error: io::Error| whole_file::unwritable(path, &error);
        self.archive.into_inner().and_then(|mut file| file.flush()).map_err(unwritable)?;
        Ok(!self.packed.is_empty())
    }
}

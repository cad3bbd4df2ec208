//! Taking a backup apart: only the files that backups have, each with the hash that its manifest says.

use std::{
    fs::OpenOptions,
    io::Read,
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

use flate2::read::GzDecoder;

use crate::{
    backup::{
        manifest::{self, DATABASE, FILES, FORMAT, KEY, MANIFEST, Manifest, ROWS, SETTINGS},
        sealed::{self, Opener},
    },
    failure::{Done, Failure},
    whole_file,
};

/// A backup whose files lie in a folder.
pub struct Unpacked {
    /// What it says of itself.
    pub manifest: Manifest,
    folder: PathBuf,
}

impl Unpacked {
    /// Whether it holds this file.
    pub fn has(&self, name: &str) -> bool {
        self.manifest.parts.iter().any(|part| part.name == name)
    }

    /// Where a file of it lies.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }
}

/// A manifest is a page of text; no more is read.
const LONGEST_MANIFEST: u64 = 1 << 20;

/// Unpacks a backup into a folder.
pub fn unpack(file: &Path, with: &Opener, into: &Path) -> Done<Unpacked> {
    let mut archive = tar::Archive::new(GzDecoder::new(sealed::archive(file, with)?));
    let damaged = || sealed::damaged(file);
    let mut entries = archive.entries().map_err(|_| damaged())?;
    let mut first = entries.next().ok_or_else(damaged)?.map_err(|_| damaged())?;
    if first.path().ok().as_deref() != Some(Path::new(MANIFEST)) {
        return Err(damaged());
    }
    let mut text = String::new();
    first.by_ref().take(LONGEST_MANIFEST).read_to_string(&mut text).map_err(|_| damaged())?;
    let manifest = read(&text, file)?;
    let mut left: Vec<_> = manifest.parts.iter().collect();
    for entry in entries {
        let mut entry = entry.map_err(|_| damaged())?;
        let name = entry.path().ok().and_then(|path| path.to_str().map(str::to_owned)).ok_or_else(damaged)?;
        let at = left.iter().position(|part| part.name == name).ok_or_else(damaged)?;
        let part = left.swap_remove(at);
        let target = into.join(known(&name).ok_or_else(damaged)?);
        let mut out = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&target);
        let out = out.as_mut().map_err(|error| whole_file::unwritable(&target, error))?;
        let (size_bytes, sha256) = manifest::copy(&mut entry, out).map_err(|error| {
            // Reading a damaged archive and writing to a full disk end here both.
            Failure::new(format!(
                "{} cannot be unpacked: {error}: use another copy of it, or make room on the disk",
                file.display()
            ))
        })?;
        if size_bytes != part.size_bytes || sha256 != part.sha256 {
            return Err(damaged());
        }
    }
    if left.is_empty() { Ok(Unpacked { manifest, folder: into.to_owned() }) } else { Err(damaged()) }
}

fn read(text: &str, file: &Path) -> Done<Manifest> {
    let shown = file.display();
    let manifest: Manifest = serde_json::from_str(text).map_err(|_| {
        Failure::new(format!("{shown} does not say what is in it: it is damaged, or no backup of Doorstep"))
    })?;
    let newest = store::MIGRATIONS.last().map_or(0, |step| step.version);
    if manifest.format > FORMAT || manifest.schema > newest {
        return Err(Failure::new(format!(
            "{shown} was made by Doorstep {}, which is newer than this program ({}): install the newer program",
            manifest.program,
            env!("CARGO_PKG_VERSION")
        )));
    }
    Ok(manifest)
}

/// The names that a backup may hold: nothing else is ever written.
fn known(name: &str) -> Option<&'static str> {
    [DATABASE, ROWS, FILES, SETTINGS, KEY].into_iter().find(|known| *known == name)
}

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

#[cfg(test)]
mod tests {
    use std::{fs, io::Write as _};

    use flate2::{Compression, write::GzEncoder};
    use fuzz::Target;
    use sha2::{Digest as _, Sha256};

    use super::*;

    /// The archive of a backup before it is packed.
    fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let listed: Vec<_> = parts
            .iter()
            .map(|(name, bytes)| {
                let sha256 = hex::encode(Sha256::digest(bytes));
                serde_json::json!({"name": name, "size_bytes": bytes.len(), "sha256": sha256})
            })
            .collect();
        let manifest = serde_json::json!({
            "format": FORMAT, "program": "0.1.0", "made_at": "2025-03-01T00:00:00Z", "schema": 1,
            "offices": [["office", "Ridge County"]], "parts": listed,
        });
        let mut archive = tar::Builder::new(Vec::new());
        let manifest = manifest.to_string();
        for (name, bytes) in std::iter::once((MANIFEST, manifest.as_bytes())).chain(parts.iter().copied()) {
            let mut header = tar::Header::new_gnu();
            header.set_size(bytes.len() as u64);
            header.set_mode(0o600);
            archive.append_data(&mut header, name, bytes).unwrap();
        }
        archive.into_inner().unwrap()
    }

    fn packed(archive: &[u8]) -> Vec<u8> {
        let mut gz = GzEncoder::new(Vec::new(), Compression::fast());
        gz.write_all(archive).unwrap();
        gz.finish().unwrap()
    }

    fn unpacked(bytes: &[u8]) -> (tempfile::TempDir, Done<Unpacked>) {
        let folder = tempfile::tempdir().unwrap();
        let (file, into) = (folder.path().join("backup"), folder.path().join("a/b/into"));
        fs::create_dir_all(&into).unwrap();
        fs::write(&file, bytes).unwrap();
        let done = unpack(&file, &Opener::default(), &into);
        (folder, done)
    }

    /// Everything in a folder and below.
    fn files(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path.display().to_string()] }).collect()
    }

    /// Whatever a backup holds, it is unpacked or refused, and nothing is written but the files that backups have, in the folder.
    #[test]
    fn whatever_a_backup_holds_nothing_is_written_elsewhere() {
        let whole = archive(&[(SETTINGS, b"listen = \"127.0.0.1:8080\"\n"), (ROWS, b"{}\n"), (KEY, b"secret")]);
        assert!(unpacked(&packed(&whole)).1.is_ok());
        let words: &[&str] =
            &["../", "/etc/passwd", "office.key", "doorstep.db", "manifest.json", "\0", "size_bytes", "parts", "5"];
        let target = Target::new("backup", words, vec![whole.clone(), packed(&whole)], |_| ());
        let mut good = 0;
        for number in 0..4_000 {
            let input = fuzz::input(&target, 20_250_301, number);
            // As it is, and packed: what is changed behind the packing gets further.
            for bytes in [packed(&input), input] {
                let (folder, done) = unpacked(&bytes);
                good += usize::from(done.is_ok());
                let into = folder.path().join("a/b/into");
                for file in files(folder.path()).iter().filter(|file| !file.ends_with("/backup")) {
                    let name = file.strip_prefix(&format!("{}/", into.display()));
                    assert!(name.is_some_and(|name| known(name).is_some()), "{number}: {file}");
                }
            }
        }
        assert!(good > 0, "what is whole is unpacked");
    }

    /// Names that lead out of the folder, and links, are refused whatever the manifest says.
    #[test]
    fn a_name_that_leads_elsewhere_is_refused() {
        for name in ["notes.txt", "a/office.key", "office.key/x"] {
            let (folder, done) = unpacked(&packed(&archive(&[(name, b"x")])));
            assert!(done.is_err(), "{name}");
            assert_eq!(files(folder.path()).len(), 1, "{name}");
        }
    }
}

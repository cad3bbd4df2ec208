//! What a backup says of itself, first thing in the file.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{
    failure::{Done, Failure},
    whole_file,
};

/// The newest shape of backups that this program knows.
pub const FORMAT: u32 = 1;
/// Name of the manifest in the file.
pub const MANIFEST: &str = "manifest.json";
/// Name of an SQLite database in the file.
pub const DATABASE: &str = "doorstep.db";
/// Name of the rows of another database in the file.
pub const ROWS: &str = "rows.ndjson";
/// Name of the photos and other files in the file.
pub const FILES: &str = "files.tar";
/// Name of the settings in the file.
pub const SETTINGS: &str = "doorstep.toml";
/// Name of the office's key in the file.
pub const KEY: &str = "office.key";

/// What is in a backup.
#[derive(Debug, Deserialize, Serialize)]
pub struct Manifest {
    /// Shape of the file.
    pub format: u32,
    /// Version of the program that made it.
    pub program: String,
    /// When.
    pub made_at: String,
    /// Version of the schema.
    pub schema: i64,
    /// Codes and names of the offices in it.
    pub offices: Vec<(String, String)>,
    /// Its other files.
    pub parts: Vec<Part>,
    /// The last day on which it may be restored; none in backups of before they had one.
    #[serde(default)]
    pub expires_on: Option<String>,
    /// The name of the key that opens its contacts.
    #[serde(default)]
    pub key_id: Option<String>,
}

/// One file in a backup.
#[derive(Debug, Deserialize, Serialize)]
pub struct Part {
    /// Its name.
    pub name: String,
    /// Its size.
    pub size_bytes: u64,
    /// SHA-256 of its content, in hexadecimal digits.
    pub sha256: String,
}

impl Part {
    /// Measures a file.
    pub fn of(name: &str, path: &Path) -> Done<Self> {
        let mut file =
            File::open(path).map_err(|error| Failure::new(format!("{} cannot be read: {error}", path.display())))?;
        let (size_bytes, sha256) =
            copy(&mut file, &mut io::sink()).map_err(|error| whole_file::unwritable(path, &error))?;
        Ok(Self { name: name.to_owned(), size_bytes, sha256 })
    }
}

impl Manifest {
    /// As it stands in the file.
    pub fn text(&self) -> Done<String> {
        serde_json::to_string_pretty(self)
            .map_err(|error| Failure::new(format!("the backup cannot be described: {error}")))
    }

    /// Its offices and its moment, in words.
    pub fn told(&self) -> String {
        let names: Vec<&str> = self.offices.iter().map(|(_, name)| name.as_str()).collect();
        // To the second: what stands in the file is exact.
        let moment = self.made_at.split('.').next().unwrap_or_default().trim_end_matches('Z').replace('T', " ");
        format!("{} as of {moment} UTC", names.join(", "))
    }
}

/// Copies all bytes; their number, and their SHA-256.
pub fn copy(from: &mut impl Read, to: &mut impl io::Write) -> io::Result<(u64, String)> {
    let (mut digest, mut size, mut buffer) = (Sha256::new(), 0, vec![0; 1 << 16]);
    loop {
        let n = match from.read(&mut buffer) {
            Ok(0) => return Ok((size, hex::encode(digest.finalize()))),
            Ok(n) => n,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        digest.update(&buffer[..n]);
        to.write_all(&buffer[..n])?;
        size += n as u64;
    }
}

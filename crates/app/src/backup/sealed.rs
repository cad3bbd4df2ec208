//! The shell of a backup: two lines that say what it is, under which key and until when, and behind them the archive, sealed. One
//! that holds the office's key and has no passphrase is left open: whoever has the file can read it, and that was asked for.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read, Write},
    path::Path,
};

use people::{OfficeKey, OpenedReader, SALT, SealedWriter, StreamKey};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::failure::{Done, Failure};

const MARK: &str = "doorstep-backup 2\n";
/// The longest head that is read.
const LONGEST: u64 = 4096;

/// What a sealed backup says in the clear.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Head {
    /// `key` or `passphrase`.
    pub sealed_with: String,
    /// The name of the office's key it is sealed with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key_id: Option<String>,
    /// Makes its key its own.
    pub salt: String,
    /// When it was made.
    pub made_at: String,
    /// The last day on which it may be restored.
    pub expires_on: String,
}

/// What seals a backup.
pub enum Seal<'a> {
    /// The office's key.
    Key(&'a OfficeKey),
    /// A passphrase.
    Passphrase(&'a str),
    /// Nothing.
    Open,
}

/// A file that is sealed or not.
pub enum Shell<W: Write> {
    /// Sealed.
    Sealed(Box<SealedWriter<W>>),
    /// As it is.
    Open(W),
}

impl Seal<'_> {
    /// Begins the file.
    pub fn begin<W: Write>(
        &self,
        mut into: W,
        salt: [u8; SALT],
        made_at: &str,
        expires_on: &str,
    ) -> io::Result<Shell<W>> {
        let (sealed_with, key_id, key) = match self {
            Self::Open => return Ok(Shell::Open(into)),
            Self::Key(key) => ("key", Some(key.id()), Some(StreamKey::of_office(key, salt))),
            Self::Passphrase(words) => ("passphrase", None, StreamKey::of_passphrase(words, salt)),
        };
        let key = key.ok_or_else(|| io::Error::other("the passphrase cannot be used"))?;
        let (made_at, expires_on) = (made_at.to_owned(), expires_on.to_owned());
        let head = Head { sealed_with: sealed_with.to_owned(), key_id, salt: hex::encode(salt), made_at, expires_on };
        let line = serde_json::to_string(&head).map_err(io::Error::other)? + "\n";
        into.write_all(MARK.as_bytes())?;
        into.write_all(line.as_bytes())?;
        Ok(Shell::Sealed(Box::new(SealedWriter::begin(into, &key, line.as_bytes())?)))
    }
}

impl<W: Write> Shell<W> {
    /// Ends the file.
    pub fn finish(self) -> io::Result<W> {
        match self {
            Self::Sealed(writer) => writer.finish(),
            Self::Open(into) => Ok(into),
        }
    }
}

impl<W: Write> Write for Shell<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Sealed(writer) => writer.write(bytes),
            Self::Open(into) => into.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Sealed(writer) => writer.flush(),
            Self::Open(into) => into.flush(),
        }
    }
}

/// What a backup may be opened with.
#[derive(Default)]
pub struct Opener {
    /// The office's key.
    pub key: Option<OfficeKey>,
    /// A passphrase.
    pub passphrase: Option<Zeroizing<String>>,
}

/// The archive of a backup, opened while it is read.
pub fn archive(file: &Path, with: &Opener) -> Done<Box<dyn Read>> {
    let (rest, found) = read_head(file)?;
    let Some((head, line)) = found else { return Ok(Box::new(rest)) };
    let salt: [u8; SALT] =
        hex::decode(&head.salt).ok().and_then(|salt| salt.try_into().ok()).ok_or_else(|| damaged(file))?;
    let key = if head.sealed_with == "passphrase" {
        let words = with.passphrase.as_ref().ok_or_else(|| {
            Failure::wrong_use(format!(
                "{} is sealed with a passphrase: name the file that holds it with --passphrase-file",
                file.display()
            ))
        })?;
        StreamKey::of_passphrase(words, salt).ok_or_else(|| damaged(file))?
    } else {
        let id = head.key_id.as_deref().unwrap_or_default();
        let key = with.key.as_ref().ok_or_else(|| {
            Failure::wrong_use(format!(
                "{} does not hold the office's key: name the file that does with --key-file (office.key {id} of the office that was backed up)",
                file.display()
            ))
        })?;
        StreamKey::of_office_by_id(key, id, salt).ok_or_else(|| {
            Failure::new(format!(
                "the key that was given ({}) does not open {}, which is sealed with the key {id}: name the office.key of the office that was backed up with --key-file, or the one before a rotation",
                key.id(),
                file.display()
            ))
        })?
    };
    let opened = OpenedReader::begin(rest, &key, line.as_bytes()).map_err(|_| damaged(file))?;
    Ok(Box::new(opened))
}

type Found = (BufReader<File>, Option<(Head, String)>);

fn read_head(file: &Path) -> Done<Found> {
    let unreadable = |error: io::Error| Failure::new(format!("{} cannot be read: {error}", file.display()));
    let mut from = BufReader::new(File::open(file).map_err(unreadable)?);
    if !from.fill_buf().map_err(unreadable)?.starts_with(MARK.as_bytes()) {
        return Ok((from, None));
    }
    from.consume(MARK.len());
    let mut line = String::new();
    from.by_ref().take(LONGEST).read_line(&mut line).map_err(|_| damaged(file))?;
    let head = serde_json::from_str(&line).map_err(|_| damaged(file))?;
    Ok((from, Some((head, line))))
}

/// The sentence for a file that is none of ours, or not any more.
pub fn damaged(file: &Path) -> Failure {
    Failure::new(format!("{} is damaged, cut off, or no backup of Doorstep: use another copy of it", file.display()))
}

/// The passphrase in a file: its first line.
pub fn passphrase(file: &Path) -> Done<Zeroizing<String>> {
    let text = std::fs::read_to_string(file)
        .map(Zeroizing::new)
        .map_err(|error| Failure::new(format!("{} cannot be read: {error}", file.display())))?;
    let line = text.lines().next().unwrap_or_default().trim();
    if line.chars().count() < SHORTEST {
        return Err(Failure::wrong_use(format!(
            "{} holds no passphrase of at least {SHORTEST} characters in its first line: write one there",
            file.display()
        )));
    }
    Ok(Zeroizing::new(line.to_owned()))
}

/// Shorter ones are guessed.
const SHORTEST: usize = 16;

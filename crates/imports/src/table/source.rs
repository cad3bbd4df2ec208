//! Where a file's bytes come from, unpacked and within limits. A source can be opened more than once, because the
//! character set is known only after a whole pass.

use std::{
    fs::File,
    io::{Cursor, ErrorKind, Read},
    path::PathBuf,
    sync::Arc,
};

use flate2::read::MultiGzDecoder;

use super::TableError;
use crate::Limits;

/// A file on disk, or one that was uploaded. What it is follows from its content, not from its name.
#[derive(Clone, Debug)]
pub enum Source {
    /// On disk.
    File(PathBuf),
    /// In memory.
    Bytes(Arc<[u8]>),
}

impl From<Vec<u8>> for Source {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(bytes.into())
    }
}

impl From<PathBuf> for Source {
    fn from(path: PathBuf) -> Self {
        Self::File(path)
    }
}

impl Source {
    /// Size as it was sent, in bytes.
    pub fn size_bytes(&self) -> Result<u64, TableError> {
        match self {
            Self::Bytes(bytes) => Ok(bytes.len() as u64),
            Self::File(path) => {
                let found = std::fs::metadata(path).map_err(|source| self.not_readable(source))?;
                if found.is_dir() {
                    return Err(self.not_readable(std::io::Error::other("it is a folder")));
                }
                Ok(found.len())
            }
        }
    }

    /// The first bytes as they were sent, at most `n`.
    pub(super) fn first_bytes(&self, n: u64) -> Result<Vec<u8>, TableError> {
        let mut first = Vec::new();
        self.packed()?.take(n).read_to_end(&mut first).map_err(TableError::Interrupted)?;
        Ok(first)
    }

    /// All bytes as they were sent.
    pub(super) fn all_bytes(&self, limits: &Limits) -> Result<Arc<[u8]>, TableError> {
        let size = self.size_bytes()?;
        if size > limits.unpacked_bytes {
            return Err(TableError::UnpacksTooLarge { limit: limits.unpacked_bytes });
        }
        match self {
            Self::Bytes(bytes) => Ok(bytes.clone()),
            Self::File(path) => std::fs::read(path).map(Arc::from).map_err(TableError::Interrupted),
        }
    }

    /// Opens the content, unpacked where it is packed.
    pub(super) fn open(&self, limits: &Limits) -> Result<Content, TableError> {
        let size = self.size_bytes()?;
        let packed = self.first_bytes(2)?.starts_with(&GZIP);
        let reader = self.packed()?;
        let reader: Box<dyn Read + Send> = if packed { Box::new(MultiGzDecoder::new(reader)) } else { reader };
        let ratio = limits.ratio_from_bytes.max(size.saturating_mul(limits.unpacked_ratio));
        let limit = if packed { limits.unpacked_bytes.min(ratio) } else { u64::MAX };
        Ok(Content { reader, packed, read: 0, limit })
    }

    fn packed(&self) -> Result<Box<dyn Read + Send>, TableError> {
        match self {
            Self::Bytes(bytes) => Ok(Box::new(Cursor::new(bytes.clone()))),
            Self::File(path) => {
                File::open(path).map(|file| Box::new(file) as _).map_err(|source| self.not_readable(source))
            }
        }
    }

    fn not_readable(&self, source: std::io::Error) -> TableError {
        match self {
            Self::File(path) => TableError::NotReadable { path: path.clone(), source },
            Self::Bytes(_) => TableError::Interrupted(source),
        }
    }
}

const GZIP: [u8; 2] = [0x1f, 0x8b];

/// The unpacked content of a source.
pub(super) struct Content {
    reader: Box<dyn Read + Send>,
    packed: bool,
    read: u64,
    limit: u64,
}

impl Content {
    /// Reads some bytes; none at the end.
    pub(super) fn read(&mut self, buffer: &mut [u8]) -> Result<usize, TableError> {
        loop {
            match self.reader.read(buffer) {
                Ok(n) => {
                    self.read += n as u64;
                    let too_large = self.read > self.limit;
                    return if too_large { Err(TableError::UnpacksTooLarge { limit: self.limit }) } else { Ok(n) };
                }
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(self.failed(error)),
            }
        }
    }

    fn failed(&self, error: std::io::Error) -> TableError {
        match error.kind() {
            ErrorKind::UnexpectedEof if self.packed => TableError::TruncatedGzip,
            ErrorKind::InvalidInput | ErrorKind::InvalidData if self.packed => TableError::DamagedGzip,
            _ => TableError::Interrupted(error),
        }
    }
}

//! How much a file may hold before it is refused: an upload must not fill memory or disk, whatever it claims to be.

const MIB: u64 = 1024 * 1024;

/// The bounds a file is read within.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Largest file as it was sent, in bytes; none for files that an administrator names on the command line.
    pub file_bytes: Option<u64>,
    /// Largest content once unpacked, in bytes.
    pub unpacked_bytes: u64,
    /// How many times larger than the file the content may be; checked from [`Self::ratio_from_bytes`] on, because
    /// small files of repeated lines pack well.
    pub unpacked_ratio: u64,
    /// Content of this size and more is held against the ratio.
    pub ratio_from_bytes: u64,
    /// Longest cell, in characters. A spreadsheet program stops at the same length.
    pub cell_chars: usize,
    /// Longest row of a text file, in bytes.
    pub row_bytes: usize,
    /// Most columns.
    pub columns: usize,
}

impl Limits {
    /// For files that come through the web: 5 MiB, and no more unpacked than a small server can hold.
    pub const UPLOAD: Self = Self { file_bytes: Some(5 * MIB), unpacked_bytes: 64 * MIB, ..Self::COMMAND_LINE };

    /// For files that an administrator names on the command line.
    pub const COMMAND_LINE: Self = Self {
        file_bytes: None,
        unpacked_bytes: 4096 * MIB,
        unpacked_ratio: 200,
        ratio_from_bytes: 16 * MIB,
        cell_chars: 32_767,
        row_bytes: 4 * 1024 * 1024,
        columns: 500,
    };
}

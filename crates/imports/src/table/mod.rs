//! A file as rows of named columns, whatever it is: CSV with comma, semicolon or tab, packed or not, in UTF-8, UTF-16
//! or GB18030, or an Excel workbook. What it is follows from its content; the name is not asked.
//!
//! A text file is read three times (character set, delimiter, rows) and never held; a row that is wrong is handed out
//! as a rejection and the rest goes on. What is wrong with the whole file is found before the first row wherever
//! possible, so that nothing is half-read.

mod archive;
mod charset;
mod delimited;
mod error;
mod header;
mod row;
mod source;
mod workbook;

#[cfg(test)]
mod tests;

use encoding_rs::Encoding;

pub use error::TableError;
pub use header::Header;
pub(crate) use header::folded;
pub use row::Row;
pub use source::Source;

use crate::{Limits, Reason, Rejection};
use delimited::Delimited;

/// What the map may say about a file.
#[derive(Clone, Debug)]
pub struct Options {
    /// The line of the column names, where titles stand above them.
    pub header_line: u64,
    /// The sheet of a workbook; the first where none is named.
    pub sheet: Option<String>,
    /// The character set, where it is neither UTF-8, UTF-16 nor GB18030.
    pub charset: Option<&'static Encoding>,
}

impl Default for Options {
    fn default() -> Self {
        Self { header_line: 1, sheet: None, charset: None }
    }
}

/// Why there is no row here.
#[derive(Debug)]
pub enum Fault {
    /// This row is wrong; the next may be right.
    Row(Rejection),
    /// The file is wrong; there is no next.
    File(TableError),
}

/// Rows under a header. Iterating gives every row that has anything in it, or says what is wrong with it.
pub struct Table {
    header: Header,
    rows: Rows,
    limits: Limits,
    lines: Option<u64>,
    unread_sheets: Vec<String>,
    ended: bool,
}

enum Rows {
    Delimited(Box<Delimited>),
    Sheet(std::vec::IntoIter<Result<Row, Rejection>>),
}

impl Rows {
    fn next(&mut self) -> Result<Option<Result<Row, Rejection>>, TableError> {
        match self {
            Self::Delimited(rows) => rows.next_row(),
            Self::Sheet(rows) => Ok(rows.next()),
        }
    }
}

impl Table {
    /// Opens a file and reads its header.
    pub fn open(source: &Source, limits: &Limits, options: &Options) -> Result<Self, TableError> {
        let bytes = source.size_bytes()?;
        if let Some(limit) = limits.file_bytes.filter(|limit| bytes > *limit) {
            return Err(TableError::TooLarge { bytes, limit });
        }
        match Format::of(&source.first_bytes(FORMAT_BYTES)?, source)? {
            Format::Workbook => Self::open_workbook(source, limits, options),
            Format::Text => Self::open_text(source, limits, options),
        }
    }

    fn open_text(source: &Source, limits: &Limits, options: &Options) -> Result<Self, TableError> {
        let survey = charset::survey(source, limits, options.charset)?;
        let delimiter = delimited::sniff_delimiter(source, limits, survey, options.header_line)?;
        let rows = Rows::Delimited(Box::new(Delimited::open(source, limits, survey, delimiter)?));
        Self::with_header(rows, limits, options, Some(survey.lines), Vec::new())
    }

    fn open_workbook(source: &Source, limits: &Limits, options: &Options) -> Result<Self, TableError> {
        let sheet = workbook::read(source.all_bytes(limits)?, limits, options.sheet.as_deref())?;
        let lines = sheet.rows.len() as u64;
        Self::with_header(Rows::Sheet(sheet.rows.into_iter()), limits, options, Some(lines), sheet.others)
    }

    fn with_header(
        mut rows: Rows,
        limits: &Limits,
        options: &Options,
        lines: Option<u64>,
        unread_sheets: Vec<String>,
    ) -> Result<Self, TableError> {
        let header = loop {
            match rows.next()? {
                None => return Err(no_header(options, lines)),
                Some(Ok(row)) if row.line < options.header_line || row.is_blank() => {}
                Some(Err(rejected)) if rejected.line < options.header_line => {}
                Some(Ok(row)) => break Header::read(&row, limits)?,
                Some(Err(rejected)) => return Err(unusable_header(&rejected, limits)),
            }
        };
        Ok(Self { header, rows, limits: *limits, lines, unread_sheets, ended: false })
    }

    /// The columns.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// How many lines the file has, about; for showing progress.
    pub fn lines(&self) -> Option<u64> {
        self.lines
    }

    /// Sheets of the workbook that are not read.
    pub fn unread_sheets(&self) -> &[String] {
        &self.unread_sheets
    }

    /// Holds a row against the header: cells that are missing at the end of a sheet's row are empty, those of a text
    /// file are lost; cells beyond the header may only be empty.
    fn checked(&self, row: Row) -> Result<Row, Rejection> {
        let columns = self.header.names.len();
        let is_short = row.len() < columns && matches!(self.rows, Rows::Delimited(_));
        if is_short || (columns..row.len()).any(|column| !row.cell(column).is_empty()) {
            return Err(Rejection::of_row(row.line, Reason::Ragged));
        }
        // Bytes first: counting characters is only worth it where there are many.
        let most = self.limits.cell_chars;
        let is_long = |cell: &str| cell.len() > most && cell.chars().count() > most;
        match (0..columns).find(|column| is_long(row.raw_cell(*column))) {
            None => Ok(row),
            Some(column) => Err(Rejection::of_hidden_cell(row.line, &self.header.names[column], Reason::CellTooLong)),
        }
    }
}

impl Iterator for Table {
    type Item = Result<Row, Fault>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.ended {
            match self.rows.next() {
                Ok(Some(Ok(row))) if row.is_blank() => {}
                Ok(Some(row)) => return Some(row.and_then(|row| self.checked(row)).map_err(Fault::Row)),
                Ok(None) => self.ended = true,
                Err(error) => {
                    self.ended = true;
                    return Some(Err(Fault::File(error)));
                }
            }
        }
        None
    }
}

fn no_header(options: &Options, lines: Option<u64>) -> TableError {
    if lines == Some(0) { TableError::Empty } else { TableError::NoHeader { line: options.header_line } }
}

fn unusable_header(rejected: &Rejection, limits: &Limits) -> TableError {
    match rejected.reason {
        Reason::TooManyCells => TableError::TooManyColumns { line: rejected.line, limit: limits.columns },
        _ => TableError::EndlessHeader { line: rejected.line },
    }
}

const FORMAT_BYTES: u64 = 512;

enum Format {
    Text,
    Workbook,
}

impl Format {
    fn of(first: &[u8], source: &Source) -> Result<Self, TableError> {
        let text = String::from_utf8_lossy(first).trim_start_matches('\u{feff}').trim_start().to_ascii_lowercase();
        let what = match first {
            [] => return Err(TableError::Empty),
            [b'P', b'K', 3 | 5, 4 | 6, ..] => return Ok(Self::Workbook),
            [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ..] => return Err(old_workbook(source)),
            [b'%', b'P', b'D', b'F', ..] => "a PDF document",
            [0x89, b'P', b'N', b'G', ..] | [0xff, 0xd8, 0xff, ..] | [b'G', b'I', b'F', b'8', ..] => "a picture",
            [b'R', b'a', b'r', b'!', ..] | [b'7', b'z', 0xbc, 0xaf, ..] => "an archive",
            _ if text.starts_with("<!doctype html") || text.starts_with("<html") || text.starts_with("<table") => {
                "a web page"
            }
            _ if text.starts_with("<?xml") => "an XML document",
            _ if text.starts_with("{\"") || text.starts_with("[{") => "JSON",
            _ => return Ok(Self::Text),
        };
        Err(TableError::NotATable { what })
    }
}

/// Workbooks of before 2007 and workbooks under a password share one container; the latter have a part of this name.
fn old_workbook(source: &Source) -> TableError {
    let wanted: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let found = source
        .all_bytes(&Limits::UPLOAD)
        .is_ok_and(|bytes| bytes.windows(wanted.len()).any(|window| window == wanted.as_slice()));
    if found { TableError::PasswordProtected } else { TableError::NotATable { what: "an old Excel workbook (.xls)" } }
}

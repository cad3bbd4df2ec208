//! Why a whole file could not be read. Each sentence says what to do; none shows what the file says.

use std::path::PathBuf;

/// Why a file was refused as a whole.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// It is not there, or may not be read.
    #[error("{path} cannot be read ({source}): check the name and that you may read the file", path = path.display())]
    NotReadable {
        /// What was named.
        path: PathBuf,
        /// The system's answer.
        source: std::io::Error,
    },
    /// The disk or the network failed in the middle.
    #[error("the file could not be read to its end ({0}): copy it to this machine and try again")]
    Interrupted(std::io::Error),
    /// More bytes than are allowed.
    #[error("the file has {} but at most {} are allowed: split it, pack it as .csv.gz, or import it on the command line", size(*.bytes), size(*.limit))]
    TooLarge {
        /// Its size.
        bytes: u64,
        /// What is allowed.
        limit: u64,
    },
    /// Its content is too large once unpacked.
    #[error("the file unpacks to more than {}, which is suspicious or too large: split it into smaller files", size(*.limit))]
    UnpacksTooLarge {
        /// Where reading stopped.
        limit: u64,
    },
    /// Nothing in it.
    #[error("the file is empty: export the list again and check that it has a header line and rows")]
    Empty,
    /// It is no text.
    #[error("the file is {what}, not a list: save it as CSV (UTF-8) or as an Excel workbook (.xlsx)")]
    NotATable {
        /// What it looks like.
        what: &'static str,
    },
    /// A zero byte within what should be text.
    #[error(
        "the file is not a CSV: near byte {offset} (line {line}) it is no text; save the list as CSV (UTF-8) or .xlsx"
    )]
    Binary {
        /// Counted from 0, within the unpacked content; exact for UTF-8.
        offset: u64,
        /// 1-based.
        line: u64,
    },
    /// Neither UTF-8 nor GB18030, or several mixed.
    #[error(
        "the character set of the file is unclear: byte {offset} (line {line}) is neither UTF-8 nor GB18030; save the list as \"CSV UTF-8\", or name its character set in the map (charset = \"windows-1252\")"
    )]
    UnknownCharset {
        /// Counted from 0, within the unpacked content.
        offset: u64,
        /// 1-based.
        line: u64,
    },
    /// It is not in the character set that its first bytes or the map promise.
    #[error(
        "the file is not {charset} throughout: byte {offset} (line {line}) is wrong; export the list again or correct the character set in the map"
    )]
    BrokenCharset {
        /// The character set.
        charset: &'static str,
        /// Counted from 0, within the unpacked content.
        offset: u64,
        /// 1-based.
        line: u64,
    },
    /// The packed file ends too early.
    #[error("the packed file (.gz) ends in the middle: it was not copied completely; copy or download it again")]
    TruncatedGzip,
    /// The packed file is broken.
    #[error("the packed file (.gz) is damaged: copy or download it again")]
    DamagedGzip,
    /// The workbook is broken or cut off.
    #[error(
        "the Excel workbook is damaged or was not copied completely: open it in a spreadsheet program, save it as .xlsx again, or save the sheet as CSV (UTF-8)"
    )]
    DamagedWorkbook,
    /// The workbook asks for a password.
    #[error("the workbook is protected by a password: remove the password (or save the sheet as CSV) and try again")]
    PasswordProtected,
    /// The workbook has no such sheet, or none with cells.
    #[error("the workbook has no sheet {name:?}: it has {}", listed(.sheets))]
    NoSuchSheet {
        /// What the map names.
        name: String,
        /// What there is.
        sheets: Vec<String>,
    },
    /// No line with column names.
    #[error(
        "there is no header: line {line} has no column names; write the names of the columns into one line above the rows (header_line in the map says which)"
    )]
    NoHeader {
        /// Where it was looked for.
        line: u64,
    },
    /// A column without a name.
    #[error("column {column} has no name in line {line}: give every column a name, or delete the column")]
    NamelessColumn {
        /// 1-based.
        column: usize,
        /// The header's line.
        line: u64,
    },
    /// Two columns of the same name.
    #[error("columns {first} and {second} are both called {name:?}: give them different names")]
    DuplicateColumn {
        /// The name.
        name: String,
        /// 1-based.
        first: usize,
        /// 1-based.
        second: usize,
    },
    /// Too many columns.
    #[error("line {line} has more than {limit} columns: delete those that are not needed")]
    TooManyColumns {
        /// The header's line.
        line: u64,
        /// What is allowed.
        limit: usize,
    },
    /// A header cell or row that never ends.
    #[error("the header in line {line} is too long: a quotation mark (\") may be opened there and never closed")]
    EndlessHeader {
        /// The header's line.
        line: u64,
    },
}

fn listed(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("{name:?}")).collect();
    if quoted.is_empty() { "none with cells".to_owned() } else { quoted.join(", ") }
}

fn size(bytes: u64) -> String {
    const MIB: u64 = 1024 * 1024;
    if bytes >= MIB { format!("{:.1} MiB", Tenths(bytes * 10 / MIB)) } else { format!("{bytes} bytes") }
}

/// A number of tenths, shown with one decimal.
struct Tenths(u64);

impl std::fmt::Display for Tenths {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.0 / 10, self.0 % 10)
    }
}

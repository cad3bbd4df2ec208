//! Passwords that were stolen elsewhere, in a file of the office's own: nobody is asked over the network.
//!
//! The file is what the downloader of Have I Been Pwned writes: SHA-1 hashes in ascending order, one a line, each with how
//! often it was seen (`SHA1HEX:COUNT`); or such hashes alone. It holds tens of gigabytes, so that it is searched where it
//! lies and never loaded: some thirty short reads a password.

use std::{
    fs::File,
    io::{self, Read as _, Seek as _, SeekFrom},
    path::{Path, PathBuf},
};

use sha1::{Digest as _, Sha1};
use unicode_normalization::UnicodeNormalization as _;

/// Bytes of a hash, and the digits that write it.
const HASH: usize = 20;
const DIGITS: usize = 2 * HASH;
/// A line is no longer than this: a hash, a colon, a number, the end of the line.
const LINE: usize = 80;
/// What is left is read in one piece.
const PIECE: u64 = 8192;
/// How many places are looked at before the file is taken for one in order.
const LOOKED_AT: u64 = 256;

type Hash = [u8; HASH];

/// Why a file of stolen passwords cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum LeakedError {
    /// It cannot be read.
    #[error("{} cannot be read: {error}", path.display())]
    Unreadable {
        /// Which file.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// There is something else in it.
    #[error("{}: near byte {at} there is no line such as \"5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8:3861493\"", path.display())]
    Foreign {
        /// Which file.
        path: PathBuf,
        /// About where.
        at: u64,
    },
    /// Its lines are in another order.
    #[error("{}: the lines near byte {at} are not in ascending order of their hashes: take the file that is ordered by hash, or sort it (LC_ALL=C sort)", path.display())]
    Unsorted {
        /// Which file.
        path: PathBuf,
        /// About where.
        at: u64,
    },
}

/// A file of stolen passwords.
#[derive(Clone, Debug)]
pub struct LeakedPasswords {
    path: PathBuf,
}

impl LeakedPasswords {
    /// Looks whether the file can be used: its first line, its last, and some hundred between them.
    pub fn open(path: &Path) -> Result<Self, LeakedError> {
        let this = Self { path: path.to_owned() };
        let mut search = this.search()?;
        let mut before = search.line_at(0)?.ok_or_else(|| this.foreign(0))?.1;
        let end = search.len;
        for n in 1..LOOKED_AT {
            let Some((at, hash)) = search.line_after(end / LOOKED_AT * n)? else { break };
            if hash < before {
                return Err(this.unsorted(at));
            }
            before = hash;
        }
        Ok(this)
    }

    /// Whether the password stands in it. Reads the disk: call it on a blocking thread.
    pub fn holds(&self, password: &str) -> Result<bool, LeakedError> {
        let typed: Hash = Sha1::digest(password.as_bytes()).into();
        let written: Hash = Sha1::digest(password.nfkc().collect::<String>().as_bytes()).into();
        Ok(self.holds_hash(&typed)? || (written != typed && self.holds_hash(&written)?))
    }

    fn holds_hash(&self, wanted: &Hash) -> Result<bool, LeakedError> {
        let mut search = self.search()?;
        let (mut low, mut high) = (0, search.len);
        let (mut least, mut most) = ([0; HASH], [u8::MAX; HASH]);
        while high - low > PIECE {
            let Some((at, hash)) = search.line_after(low + (high - low) / 2)? else { break };
            if hash < least || hash > most {
                return Err(self.unsorted(at));
            }
            if hash <= *wanted {
                (low, least) = (at, hash);
            } else {
                (high, most) = (at, hash);
            }
        }
        search.scan(low, high, wanted)
    }

    fn search(&self) -> Result<Search<'_>, LeakedError> {
        let unreadable = |error| self.unreadable(error);
        let file = File::open(&self.path).map_err(unreadable)?;
        let len = file.metadata().map_err(unreadable)?.len();
        Ok(Search { list: self, file, len })
    }

    fn unreadable(&self, error: io::Error) -> LeakedError {
        LeakedError::Unreadable { path: self.path.clone(), error }
    }

    fn foreign(&self, at: u64) -> LeakedError {
        LeakedError::Foreign { path: self.path.clone(), at }
    }

    fn unsorted(&self, at: u64) -> LeakedError {
        LeakedError::Unsorted { path: self.path.clone(), at }
    }
}

/// The file while one password is looked up; opened anew each time, so that a newer one counts from when it is put there.
struct Search<'a> {
    list: &'a LeakedPasswords,
    file: File,
    len: u64,
}

impl Search<'_> {
    fn read(&mut self, at: u64, most: usize) -> Result<Vec<u8>, LeakedError> {
        let mut bytes = Vec::with_capacity(most);
        let read = self.file.seek(SeekFrom::Start(at));
        let read = read.and_then(|_| (&mut self.file).take(most as u64).read_to_end(&mut bytes));
        read.map_err(|error| self.list.unreadable(error))?;
        Ok(bytes)
    }

    /// The hash of the line that begins here; none at the end.
    fn line_at(&mut self, at: u64) -> Result<Option<(u64, Hash)>, LeakedError> {
        let bytes = self.read(at, LINE)?;
        let line = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
        if bytes.is_empty() || (line.trim_ascii().is_empty() && at + bytes.len() as u64 == self.len) {
            return Ok(None);
        }
        parsed(line).map(|hash| Some((at, hash))).ok_or_else(|| self.list.foreign(at))
    }

    /// The first line that begins after this byte.
    fn line_after(&mut self, at: u64) -> Result<Option<(u64, Hash)>, LeakedError> {
        let bytes = self.read(at, LINE)?;
        match bytes.iter().position(|byte| *byte == b'\n') {
            Some(end) => self.line_at(at + end as u64 + 1),
            None if at + bytes.len() as u64 >= self.len => Ok(None),
            None => Err(self.list.foreign(at)),
        }
    }

    /// Looks at each line that begins from `low` up to and with `high`.
    fn scan(&mut self, low: u64, high: u64, wanted: &Hash) -> Result<bool, LeakedError> {
        let most = usize::try_from(high - low).unwrap_or(usize::MAX).saturating_add(LINE);
        let bytes = self.read(low, most)?;
        let mut at = low;
        for line in bytes.split_inclusive(|byte| *byte == b'\n') {
            // The last line may be cut off by the length of the piece: it begins behind `high`.
            if at > high || line.trim_ascii().is_empty() {
                break;
            }
            match parsed(line) {
                Some(hash) if hash == *wanted => return Ok(true),
                Some(_) => {}
                None => return Err(self.list.foreign(at)),
            }
            at += line.len() as u64;
        }
        Ok(false)
    }
}

/// The hash at the beginning of a line, if it is such a line.
fn parsed(line: &[u8]) -> Option<Hash> {
    let line = line.trim_ascii_end();
    let (digits, rest) = line.split_at_checked(DIGITS)?;
    let counted =
        rest.strip_prefix(b":").is_some_and(|count| !count.is_empty() && count.iter().all(u8::is_ascii_digit));
    if !(rest.is_empty() || counted) {
        return None;
    }
    let mut hash = [0; HASH];
    for (byte, pair) in hash.iter_mut().zip(digits.chunks(2)) {
        let digit = |at: usize| char::from(pair[at]).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        *byte = digit(0)? << 4 | digit(1)?;
    }
    Some(hash)
}

#[cfg(test)]
mod tests {
    use std::{fmt::Write as _, fs};

    use super::*;

    fn hex(password: &str) -> String {
        Sha1::digest(password).iter().fold(String::new(), |mut text, byte| {
            write!(text, "{byte:02X}").unwrap();
            text
        })
    }

    fn file(lines: &[String], end: &str) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("leaked.txt");
        fs::write(&path, lines.iter().map(|line| format!("{line}{end}")).collect::<String>()).unwrap();
        (folder, path)
    }

    #[test]
    fn each_password_of_the_file_is_found_and_no_other_in_either_form_and_with_either_end_of_line() {
        let known: Vec<String> = (0..3000).map(|n| format!("river stone lamp {n}")).collect();
        let mut lines: Vec<String> = known.iter().map(|word| hex(word)).collect();
        lines.sort();
        let counted: Vec<String> = lines.iter().enumerate().map(|(n, hash)| format!("{hash}:{}", n * n + 1)).collect();
        let small: Vec<String> = lines.iter().map(|line| line.to_lowercase()).collect();
        for (lines, end) in [(&counted, "\r\n"), (&counted, "\n"), (&small, "\n")] {
            let (_folder, path) = file(lines, end);
            let leaked = LeakedPasswords::open(&path).unwrap();
            assert!(known.iter().all(|word| leaked.holds(word).unwrap()));
            assert!((3000..6000).all(|n| !leaked.holds(&format!("river stone lamp {n}")).unwrap()));
        }
    }

    #[test]
    fn a_file_of_one_line_without_an_end_is_one_too() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("leaked.txt");
        fs::write(&path, hex("password")).unwrap();
        let leaked = LeakedPasswords::open(&path).unwrap();
        assert!(leaked.holds("password").unwrap() && !leaked.holds("passwore").unwrap());
    }

    #[test]
    fn what_is_no_such_file_is_refused_with_what_to_do() {
        let told = |path: &Path| LeakedPasswords::open(path).unwrap_err().to_string();
        assert!(told(Path::new("/no/such/file")).contains("cannot be read"));
        for lines in
            [vec![], vec!["password".to_owned()], vec![format!("{}:many", hex("a"))], vec![hex("a")[..32].to_owned()]]
        {
            let (_folder, path) = file(&lines, "\n");
            assert!(told(&path).contains("there is no line such as"), "{lines:?}");
        }
        let mut lines: Vec<String> = (0..3000).map(|n| hex(&n.to_string())).collect();
        let (_folder, path) = file(&lines, "\n");
        assert!(told(&path).contains("LC_ALL=C sort"));
        lines.sort();
        let (_folder, path) = file(&lines, "\n");
        let leaked = LeakedPasswords::open(&path).unwrap();
        lines.reverse();
        fs::write(&path, lines.join("\n")).unwrap();
        assert!((0..50).any(|n| matches!(leaked.holds(&n.to_string()), Err(LeakedError::Unsorted { .. }))));
        fs::remove_file(&path).unwrap();
        assert!(matches!(leaked.holds("a"), Err(LeakedError::Unreadable { .. })));
    }
}

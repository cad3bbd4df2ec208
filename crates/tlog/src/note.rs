//! Signed notes, as c2sp.org/signed-note has them.

use std::fmt;

use base64::{Engine as _, engine::general_purpose::STANDARD};

use crate::TlogError;

/// The longest note that is read, and the most signatures.
const LONGEST: usize = 1 << 20;
const MOST: usize = 64;
const MARK: &str = "— ";

/// A text with the signatures below it, checked or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The text with its last newline.
    pub text: String,
    /// Its signatures.
    pub signatures: Vec<Signature>,
}

/// A signature line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// The key's name.
    pub name: String,
    /// The key's id.
    pub id: [u8; 4],
    /// What the key made of the text.
    pub bytes: Vec<u8>,
}

/// What a witness said with its signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cosigned {
    /// When, in seconds since 1970.
    pub at: u64,
}

impl Note {
    /// Reads a note.
    pub fn parse(note: &str) -> Result<Self, TlogError> {
        let wrong = || TlogError::Malformed("signed note");
        if note.len() > LONGEST || note.contains(|char: char| char < ' ' && char != '\n') {
            return Err(wrong());
        }
        let at = note.rfind("\n\n").ok_or_else(wrong)?;
        let signatures = signature_lines(&note[at + 2..])?;
        if signatures.is_empty() {
            return Err(wrong());
        }
        Ok(Self { text: note[..=at].to_owned(), signatures })
    }
}

/// Reads signature lines, such as a witness answers with.
pub fn signature_lines(text: &str) -> Result<Vec<Signature>, TlogError> {
    let wrong = || TlogError::Malformed("signature line");
    let lines = match text {
        "" => return Ok(Vec::new()),
        text => text.strip_suffix('\n').ok_or_else(wrong)?.split('\n'),
    };
    let read = |line: &str| {
        let (name, made) = line.strip_prefix(MARK)?.split_once(' ')?;
        let bytes = STANDARD.decode(made).ok()?;
        let (id, bytes) = bytes.split_first_chunk::<4>()?;
        let sound = !name.is_empty() && !name.contains('+') && !name.contains(char::is_whitespace) && !bytes.is_empty();
        sound.then(|| Signature { name: name.to_owned(), id: *id, bytes: bytes.to_vec() })
    };
    let signatures: Vec<Signature> = lines.map(|line| read(line).ok_or_else(wrong)).collect::<Result<_, _>>()?;
    if signatures.len() <= MOST { Ok(signatures) } else { Err(wrong()) }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        self.signatures.iter().try_for_each(|line| line.fmt(f))
    }
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{MARK}{} {}", self.name, STANDARD.encode([self.id.as_slice(), &self.bytes].concat()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_is_read_and_written_the_same() {
        let text = "one\n\ntwo\n\n— a.example AQIDBAU=\n— b.example AQIDBAUG\n";
        let note = Note::parse(text).unwrap();
        assert_eq!((note.text.as_str(), note.signatures.len()), ("one\n\ntwo\n", 2));
        assert_eq!(note.signatures[1], Signature { name: "b.example".into(), id: [1, 2, 3, 4], bytes: vec![5, 6] });
        assert_eq!(note.to_string(), text);
    }

    #[test]
    fn what_is_no_note_is_refused() {
        for text in [
            "",
            "one\n",
            "one\n\n",
            "one\n\n— a AQIDBAU=",
            "one\n\n- a AQIDBAU=\n",
            "one\n\n— a AQIDBA==\n",
            "one\n\n— a+b AQIDBAU=\n",
            "one\n\n—  AQIDBAU=\n",
            "one\n\n— a AQIDBAU\n",
            "one\r\n\n— a AQIDBAU=\n",
            "one\n\n— a AQIDBAU=\n\n",
            "\t\n\n— a AQIDBAU=\n",
        ] {
            assert!(Note::parse(text).is_err(), "{text:?}");
        }
        let many = format!("one\n\n{}", "— a AQIDBAU=\n".repeat(MOST + 1));
        assert!(Note::parse(&many).is_err());
    }
}

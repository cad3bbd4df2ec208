//! Checkpoints, as c2sp.org/tlog-checkpoint has them: whose log, how large, with which root.

use std::fmt;

use base64::{Engine as _, engine::general_purpose::STANDARD};

use crate::{TlogError, note::Note, tree::Hash};

/// The head of a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// Whose log.
    pub origin: String,
    /// How many leaves.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
}

impl Checkpoint {
    /// Reads the text of a checkpoint's note. Lines after the third are signed with it and mean nothing here.
    pub fn parse(text: &str) -> Result<Self, TlogError> {
        let wrong = || TlogError::Malformed("checkpoint");
        let mut lines = text.strip_suffix('\n').ok_or_else(wrong)?.split('\n');
        let [origin, size, root] = [lines.next(), lines.next(), lines.next()].map(Option::unwrap_or_default);
        let number: u64 = size.parse().map_err(|_| wrong())?;
        let root: Hash = STANDARD.decode(root).ok().and_then(|bytes| bytes.try_into().ok()).ok_or_else(wrong)?;
        if origin.is_empty() || number.to_string() != size || lines.any(str::is_empty) {
            return Err(wrong());
        }
        Ok(Self { origin: origin.to_owned(), size: number, root })
    }

    /// Reads a checkpoint with its signatures; whether they fit is asked of a key.
    pub fn of(note: &Note) -> Result<Self, TlogError> {
        Self::parse(&note.text)
    }
}

/// The text that is signed.
impl fmt::Display for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n{}\n{}\n", self.origin, self.size, STANDARD.encode(self.root))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

    #[test]
    fn the_standards_example_is_read_and_written_the_same() {
        let checkpoint = Checkpoint::parse(TEXT).unwrap();
        assert_eq!((checkpoint.origin.as_str(), checkpoint.size), ("example.com/behind-the-sofa", 20_852_163));
        assert_eq!(checkpoint.to_string(), TEXT);
        assert_eq!(Checkpoint::parse(&format!("{TEXT}more\n")), Ok(checkpoint));
    }

    #[test]
    fn what_is_no_checkpoint_is_refused() {
        for text in [
            "",
            "a\n1\n",
            &TEXT[1..].replace('2', "x"),
            &TEXT.replace("2085", "02085"),
            &format!("{TEXT}\n"),
            TEXT.trim_end(),
        ] {
            assert!(Checkpoint::parse(text).is_err(), "{text:?}");
        }
    }
}

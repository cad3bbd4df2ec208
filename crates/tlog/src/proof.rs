//! Proofs in a file, as c2sp.org/tlog-proof has them: what was logged, where, the way up to the root, and the checkpoint.

use std::fmt;

use base64::{Engine as _, engine::general_purpose::STANDARD};

use crate::{
    TlogError,
    checkpoint::Checkpoint,
    note::Note,
    tree::{Hash, check_inclusion, leaf_hash},
};

const HEAD: &str = "c2sp.org/tlog-proof@v1";
/// No tree is higher.
const HIGHEST: usize = 63;

/// A proof that an entry is in a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// What the entry commits to; not proven by itself.
    pub extra: Vec<u8>,
    /// The entry's place.
    pub index: u64,
    /// The hashes beside its way up.
    pub hashes: Vec<Hash>,
    /// The checkpoint, signed.
    pub checkpoint: Note,
}

impl Proof {
    /// Reads one.
    pub fn parse(text: &str) -> Result<Self, TlogError> {
        let wrong = || TlogError::Malformed("proof");
        let rest = text.strip_prefix(HEAD).and_then(|rest| rest.strip_prefix('\n')).ok_or_else(wrong)?;
        let (head, note) = rest.split_once("\n\n").ok_or_else(wrong)?;
        let mut lines = head.split('\n').peekable();
        let extra = match lines.next_if(|line| line.starts_with("extra ")) {
            Some(line) => STANDARD.decode(&line["extra ".len()..]).map_err(|_| wrong())?,
            None => Vec::new(),
        };
        let index = lines.next().and_then(|line| line.strip_prefix("index ")).ok_or_else(wrong)?;
        let number: u64 = index.parse().map_err(|_| wrong())?;
        let hash = |line: &str| STANDARD.decode(line).ok()?.try_into().ok();
        let hashes: Vec<Hash> = lines.map(|line| hash(line).ok_or_else(wrong)).collect::<Result<_, _>>()?;
        if number.to_string() != index || hashes.len() > HIGHEST {
            return Err(wrong());
        }
        Ok(Self { extra, index: number, hashes, checkpoint: Note::parse(note)? })
    }

    /// The checkpoint to whose root the proof leads for this entry. Who signed it is asked apart.
    pub fn check(&self, entry: &[u8]) -> Result<Checkpoint, TlogError> {
        let checkpoint = Checkpoint::of(&self.checkpoint)?;
        check_inclusion(leaf_hash(entry), self.index, checkpoint.size, &self.hashes, &checkpoint.root)?;
        Ok(checkpoint)
    }
}

impl fmt::Display for Proof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{HEAD}")?;
        if !self.extra.is_empty() {
            writeln!(f, "extra {}", STANDARD.encode(&self.extra))?;
        }
        writeln!(f, "index {}", self.index)?;
        self.hashes.iter().try_for_each(|hash| writeln!(f, "{}", STANDARD.encode(hash)))?;
        write!(f, "\n{}", self.checkpoint)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        key::{KeyKind, LogKey},
        tree::node_hash,
    };

    fn proof() -> Proof {
        let key = LogKey::new("log.example", KeyKind::Log, &[1; 32]).unwrap();
        let (one, two) = (leaf_hash(b"one"), leaf_hash(b"two"));
        let head = Checkpoint { origin: "log.example".into(), size: 2, root: node_hash(&one, &two) };
        let checkpoint = Note { text: head.to_string(), signatures: vec![key.sign(&head.to_string(), 0)] };
        Proof { extra: b"what".to_vec(), index: 1, hashes: vec![one], checkpoint }
    }

    #[test]
    fn a_proof_is_read_and_written_the_same_and_proves_its_entry_alone() {
        let proof = proof();
        let text = proof.to_string();
        assert!(text.starts_with("c2sp.org/tlog-proof@v1\nextra d2hhdA==\nindex 1\n"), "{text}");
        assert_eq!(Proof::parse(&text).as_ref(), Ok(&proof));
        assert_eq!(proof.check(b"two").unwrap().size, 2);
        assert_eq!(proof.check(b"one"), Err(TlogError::BadProof));
        let bare = Proof { extra: Vec::new(), ..proof };
        assert_eq!(Proof::parse(&bare.to_string()), Ok(bare));
    }

    #[test]
    fn what_is_no_proof_is_refused() {
        let text = proof().to_string();
        for wrong in [
            "",
            HEAD,
            &text.replace("@v1", "@v2"),
            &text.replace("index 1", "index 01"),
            &text.replace("index", "place"),
            &text[..90],
        ] {
            assert!(Proof::parse(wrong).is_err(), "{wrong:?}");
        }
    }
}

//! Keys: what signs, and what checks, in the text forms of c2sp.org/signed-note.

use std::fmt;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use ed25519_dalek::{Signature as Ed25519, SigningKey, VerifyingKey, ed25519::signature::Signer as _};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::{
    TlogError,
    note::{Cosigned, Note, Signature},
};

/// What a key signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyKind {
    /// Notes, as a log does.
    Log,
    /// Checkpoints of others at a time, as a witness does.
    Witness,
}

impl KeyKind {
    const fn byte(self) -> u8 {
        match self {
            Self::Log => 1,
            Self::Witness => 4,
        }
    }
}

/// What checks signatures: `NAME+ID+BASE64`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifierKey {
    /// The key's name; a log's is its origin.
    pub name: String,
    /// What it signs.
    pub kind: KeyKind,
    /// The Ed25519 public key.
    pub public: [u8; 32],
}

impl VerifierKey {
    /// Reads one.
    pub fn parse(text: &str) -> Result<Self, TlogError> {
        let wrong = || TlogError::Malformed("public key");
        let mut parts = text.trim().splitn(3, '+');
        let [name, id, material] = [parts.next(), parts.next(), parts.next()].map(Option::unwrap_or_default);
        let bytes = STANDARD.decode(material).map_err(|_| wrong())?;
        let (kind, public) = bytes.split_first().ok_or_else(wrong)?;
        let kind =
            [KeyKind::Log, KeyKind::Witness].into_iter().find(|known| known.byte() == *kind).ok_or_else(wrong)?;
        let key = Self { name: name.to_owned(), kind, public: public.try_into().map_err(|_| wrong())? };
        let sound = is_name(name) && id == hex::encode(key.id()) && VerifyingKey::from_bytes(&key.public).is_ok();
        if sound { Ok(key) } else { Err(wrong()) }
    }

    /// The four bytes by which signature lines name it.
    pub fn id(&self) -> [u8; 4] {
        let mut digest = Sha256::new();
        digest.update(self.name.as_bytes());
        digest.update([b'\n', self.kind.byte()]);
        digest.update(self.public);
        let [a, b, c, d, ..] = <[u8; 32]>::from(digest.finalize());
        [a, b, c, d]
    }

    /// The signature by this key, once it is found good; when it was made, where a witness made it.
    pub fn check(&self, note: &Note) -> Result<Option<Cosigned>, TlogError> {
        let of_mine = |line: &&Signature| line.name == self.name && line.id == self.id();
        let line = note.signatures.iter().find(of_mine).ok_or_else(|| TlogError::Unsigned(self.name.clone()))?;
        let (cosigned, signed, signature) = match self.kind {
            KeyKind::Log => (None, note.text.clone(), line.bytes.as_slice()),
            KeyKind::Witness => {
                let (time, signature) = line.bytes.split_at_checked(8).ok_or_else(|| self.bad())?;
                let at = u64::from_be_bytes(time.try_into().map_err(|_| self.bad())?);
                (Some(Cosigned { at }), cosigned_text(at, &note.text), signature)
            }
        };
        let signature = Ed25519::from_slice(signature).map_err(|_| self.bad())?;
        let key = VerifyingKey::from_bytes(&self.public).map_err(|_| self.bad())?;
        key.verify_strict(signed.as_bytes(), &signature).map_err(|_| self.bad())?;
        Ok(cosigned)
    }

    fn bad(&self) -> TlogError {
        TlogError::BadSignature(self.name.clone())
    }
}

impl fmt::Display for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}+{}+{}", self.name, hex::encode(self.id()), material(self.kind, &self.public))
    }
}

fn cosigned_text(at: u64, note: &str) -> String {
    format!("cosignature/v1\ntime {at}\n{note}")
}

fn material(kind: KeyKind, bytes: &[u8; 32]) -> String {
    STANDARD.encode([&[kind.byte()], bytes.as_slice()].concat())
}

/// No spaces, no plus sign.
fn is_name(name: &str) -> bool {
    !name.is_empty() && !name.contains(|char: char| char.is_whitespace() || char.is_control() || char == '+')
}

/// What signs: `PRIVATE+KEY+NAME+ID+BASE64`. Its memory is wiped when it is dropped.
#[derive(Clone)]
pub struct LogKey {
    name: String,
    kind: KeyKind,
    signing: SigningKey,
}

impl LogKey {
    /// A key from random bytes that the caller draws; none where the name may not be one.
    pub fn new(name: &str, kind: KeyKind, random: &[u8; 32]) -> Result<Self, TlogError> {
        if !is_name(name) {
            return Err(TlogError::Malformed("key name"));
        }
        Ok(Self { name: name.to_owned(), kind, signing: SigningKey::from_bytes(random) })
    }

    /// Reads one.
    pub fn parse(text: &str) -> Result<Self, TlogError> {
        let wrong = || TlogError::Malformed("private key");
        let mut parts = text.trim().strip_prefix("PRIVATE+KEY+").ok_or_else(wrong)?.splitn(3, '+');
        let [name, id, secret] = [parts.next(), parts.next(), parts.next()].map(Option::unwrap_or_default);
        let bytes = Zeroizing::new(STANDARD.decode(secret).map_err(|_| wrong())?);
        let (kind, seed) = bytes.split_first().ok_or_else(wrong)?;
        let kind =
            [KeyKind::Log, KeyKind::Witness].into_iter().find(|known| known.byte() == *kind).ok_or_else(wrong)?;
        let seed: Zeroizing<[u8; 32]> = Zeroizing::new(seed.try_into().map_err(|_| wrong())?);
        let key = Self::new(name, kind, &seed)?;
        if hex::encode(key.verifier().id()) == id { Ok(key) } else { Err(wrong()) }
    }

    /// The text that is kept in a file and told to nobody.
    pub fn secret_text(&self) -> Zeroizing<String> {
        let id = hex::encode(self.verifier().id());
        Zeroizing::new(format!("PRIVATE+KEY+{}+{id}+{}\n", self.name, material(self.kind, self.signing.as_bytes())))
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What checks its signatures.
    pub fn verifier(&self) -> VerifierKey {
        VerifierKey { name: self.name.clone(), kind: self.kind, public: self.signing.verifying_key().to_bytes() }
    }

    /// A secret for another purpose: whoever has it learns nothing of this key, nor of that for any other purpose.
    pub fn derived(&self, purpose: &str) -> Zeroizing<[u8; 32]> {
        let mut block = Zeroizing::new([0_u8; 64]);
        block[..32].copy_from_slice(self.signing.as_bytes());
        let mut mac = Hmac::<Sha256>::new(&(*block).into());
        mac.update(purpose.as_bytes());
        Zeroizing::new(mac.finalize().into_bytes().into())
    }

    /// Signs a note's text; `at`, in seconds since 1970, counts for witnesses only.
    pub fn sign(&self, text: &str, at: u64) -> Signature {
        let made = |text: &str| self.signing.sign(text.as_bytes()).to_bytes();
        let bytes = match self.kind {
            KeyKind::Log => made(text).to_vec(),
            KeyKind::Witness => [at.to_be_bytes().as_slice(), &made(&cosigned_text(at, text))].concat(),
        };
        Signature { name: self.name.clone(), id: self.verifier().id(), bytes }
    }
}

impl fmt::Debug for LogKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LogKey({}, not shown)", self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The keys and the note with which the Go implementation is explained.
    const SECRET: &str = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    const PUBLIC: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    const TEXT: &str =
        "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    const LINE: &str =
        "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    #[test]
    fn signs_as_others_do() {
        let key = LogKey::parse(SECRET).unwrap();
        assert_eq!(key.verifier().to_string(), PUBLIC);
        assert_eq!(key.sign(TEXT, 0).to_string(), LINE);
        assert_eq!(key.secret_text().trim_end(), SECRET);
        assert_eq!(format!("{key:?}"), "LogKey(PeterNeumann, not shown)");
    }

    #[test]
    fn a_secret_for_another_purpose_is_another_one_each_time() {
        let key = LogKey::parse(SECRET).unwrap();
        assert_eq!(key.derived("events"), LogKey::parse(SECRET).unwrap().derived("events"));
        assert_ne!(key.derived("events"), key.derived("heads"));
        let other = LogKey::new("PeterNeumann", KeyKind::Log, &[9; 32]).unwrap();
        assert_ne!(key.derived("events"), other.derived("events"));
    }

    #[test]
    fn checks_what_others_signed() {
        let note = Note::parse(&format!("{TEXT}\n{LINE}")).unwrap();
        let key = VerifierKey::parse(PUBLIC).unwrap();
        assert_eq!(key.check(&note), Ok(None));
        let changed = Note { text: note.text.replace("cryptography", "software"), ..note.clone() };
        assert_eq!(key.check(&changed), Err(TlogError::BadSignature("PeterNeumann".to_owned())));
        let other = LogKey::new("EnochRoot", KeyKind::Log, &[3; 32]).unwrap().verifier();
        assert_eq!(other.check(&note), Err(TlogError::Unsigned("EnochRoot".to_owned())));
    }

    #[test]
    fn a_witness_signs_at_a_time() {
        let key = LogKey::new("witness.example/w1", KeyKind::Witness, &[9; 32]).unwrap();
        let text = "log.example\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n".to_owned();
        let mut note = Note { text: text.clone(), signatures: vec![key.sign(&text, 1_679_315_147)] };
        assert_eq!(key.verifier().check(&note), Ok(Some(Cosigned { at: 1_679_315_147 })));
        note.signatures[0].bytes[7] ^= 1;
        assert!(key.verifier().check(&note).is_err());
    }

    #[test]
    fn a_key_with_another_name_or_id_is_no_key() {
        for text in ["", "a+b+c", &PUBLIC.replace("c74f", "c74e"), &PUBLIC.replace("Peter", "Petra"), &PUBLIC[..60]] {
            assert!(VerifierKey::parse(text).is_err(), "{text}");
        }
        for text in ["", PUBLIC, &SECRET.replace("c74f", "c74e"), &SECRET[..70]] {
            assert!(LogKey::parse(text).is_err());
        }
        for name in ["", "a b", "a+b", "a\nb"] {
            assert!(LogKey::new(name, KeyKind::Log, &[1; 32]).is_err());
        }
    }
}

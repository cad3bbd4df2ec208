//! The secrets that open a door: 32 random bytes behind the office they belong to, so that one look-up finds them.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};
use store::{OfficeId, Tx};
use uuid::Uuid;

/// What an API token begins with, so that people and secret scanners know it.
pub const TOKEN_PREFIX: &str = "ds_";
/// What the key of a field device begins with.
pub const DEVICE_PREFIX: &str = "dsd_";

/// A secret; only its hash is stored.
pub struct Secret([u8; 48]);

impl Secret {
    /// A new secret of this unit's office.
    pub fn new(tx: &Tx) -> Self {
        let mut bytes = [0; 48];
        bytes[..16].copy_from_slice(tx.office().0.as_bytes());
        bytes[16..].copy_from_slice(&tx.random_bytes::<32>());
        Self(bytes)
    }

    /// Reads what [`Secret::text`] wrote.
    pub fn read(text: &str) -> Option<Self> {
        // Longer ones are not even decoded.
        let bytes = (text.len() == 64).then(|| URL_SAFE_NO_PAD.decode(text).ok()).flatten()?;
        bytes.try_into().ok().map(Self)
    }

    /// The secret, if it is one of `office`: a door of one office does not open with another's key.
    pub fn of(office: OfficeId, text: &str) -> Option<Self> {
        Self::read(text).filter(|secret| secret.office() == office)
    }

    /// The office it belongs to.
    pub fn office(&self) -> OfficeId {
        let mut id = [0; 16];
        id.copy_from_slice(&self.0[..16]);
        OfficeId(Uuid::from_bytes(id))
    }

    /// 64 characters that go into cookies and addresses as they are.
    pub fn text(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    /// What is stored of it. A plain hash is enough for 256 random bits.
    pub fn hash(&self) -> Vec<u8> {
        Sha256::digest(self.0).to_vec()
    }
}

/// A secret for the forms of one session.
pub fn form_secret(tx: &Tx) -> String {
    URL_SAFE_NO_PAD.encode(tx.random_bytes::<32>())
}

/// How lists name a stored secret: its hash, which opens nothing.
pub fn key(hash: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(hash)
}

/// Reads a [`key`].
pub fn hash_of_key(key: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(key).ok().filter(|hash| hash.len() == 32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_read_back_and_opens_only_its_own_office() {
        let secret = Secret([7; 48]);
        let text = secret.text();
        assert_eq!(text.len(), 64);
        let own = OfficeId(Uuid::from_bytes([7; 16]));
        assert!(Secret::of(own, &text).is_some_and(|read| read.hash() == secret.hash()));
        assert!(Secret::of(OfficeId(Uuid::nil()), &text).is_none());
    }

    #[test]
    fn what_is_no_secret_is_not_read() {
        for text in ["", "ds_", &"A".repeat(63), &"A".repeat(65), &"*".repeat(64), &"é".repeat(32)] {
            assert!(Secret::read(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_key_names_a_hash_and_nothing_else() {
        assert_eq!(hash_of_key(&key(&[3; 32])), Some(vec![3; 32]));
        assert_eq!(hash_of_key("AAAA"), None);
    }
}

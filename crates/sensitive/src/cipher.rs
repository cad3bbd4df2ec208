//! Sealing under a key that both sides have: XChaCha20-Poly1305 (`RustCrypto`), bound to the row it stands in.

use chacha20poly1305::{
    XChaCha20Poly1305, XNonce,
    aead::{Aead, KeyInit, Payload},
};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use uuid::Uuid;
use zeroize::Zeroizing;

/// Bytes of a key.
pub const KEY: usize = 32;
const NONCE: usize = 24;
const FORMAT: u8 = 1;
/// Texts are filled up to a multiple of this, so that a row's length tells no short word from a long story.
const BLOCK: usize = 1024;

/// A key; wiped when it is dropped.
pub type Key = Zeroizing<[u8; KEY]>;

/// What sealed bytes are bound to: what they are, and the rows they belong to. Moved elsewhere they do not open.
pub fn bound(what: &str, ids: &[Uuid]) -> Vec<u8> {
    let mut bound = vec![FORMAT];
    bound.extend(ids.iter().flat_map(|id| id.into_bytes()));
    bound.extend_from_slice(what.as_bytes());
    bound
}

/// Seals bytes. The nonce must never have been used before.
pub fn seal(key: &Key, nonce: [u8; NONCE], plain: &[u8], bound: &[u8]) -> Vec<u8> {
    let cipher = XChaCha20Poly1305::new(&(**key).into());
    let sealed = cipher.encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: bound });
    // The cipher refuses 256 GiB and more, which nobody can send here.
    [&[FORMAT][..], &nonce, &sealed.unwrap_or_default()].concat()
}

/// Opens bytes; none where key, row or bytes are other ones.
pub fn open(key: &Key, stored: &[u8], bound: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (&FORMAT, rest) = stored.split_first()? else { return None };
    let (nonce, sealed) = rest.split_at_checked(NONCE)?;
    let cipher = XChaCha20Poly1305::new(&(**key).into());
    let plain = cipher.decrypt(&XNonce::try_from(nonce).ok()?, Payload { msg: sealed, aad: bound });
    plain.ok().map(Zeroizing::new)
}

/// Seals a text, filled up with zeros behind it.
pub fn seal_text(key: &Key, nonce: [u8; NONCE], text: &str, bound: &[u8]) -> Vec<u8> {
    // Large enough from the start, so that growing leaves no copy behind.
    let length = (text.len() + 1).next_multiple_of(BLOCK);
    let mut plain = Zeroizing::new(Vec::with_capacity(length));
    plain.extend_from_slice(text.as_bytes());
    plain.resize(length, 0);
    seal(key, nonce, &plain, bound)
}

/// Opens a text.
pub fn open_text(key: &Key, stored: &[u8], bound: &[u8]) -> Option<Zeroizing<String>> {
    let plain = open(key, stored, bound)?;
    let end = plain.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1);
    std::str::from_utf8(&plain[..end]).ok().map(|text| Zeroizing::new(text.to_owned()))
}

/// A key that follows from another one, and from which the other does not follow.
pub fn follows(key: &[u8; KEY], purpose: &str) -> Key {
    let mut block = Zeroizing::new([0_u8; 64]);
    block[..KEY].copy_from_slice(key);
    let mut mac = Hmac::<Sha256>::new(&(*block).into());
    mac.update(purpose.as_bytes());
    Zeroizing::new(mac.finalize().into_bytes().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_only_with_its_key_in_its_row_and_untouched() {
        let (key, row) = (Key::new([1; KEY]), bound("told", &[Uuid::from_u128(1), Uuid::from_u128(2)]));
        let sealed = seal_text(&key, [7; NONCE], "he took the money", &row);
        assert_eq!(open_text(&key, &sealed, &row).unwrap().as_str(), "he took the money");
        assert!(open_text(&Key::new([2; KEY]), &sealed, &row).is_none());
        assert!(open_text(&key, &sealed, &bound("told", &[Uuid::from_u128(1), Uuid::from_u128(3)])).is_none());
        for at in 0..sealed.len() {
            let mut touched = sealed.clone();
            touched[at] ^= 1;
            assert!(open_text(&key, &touched, &row).is_none(), "{at}");
        }
    }

    #[test]
    fn the_length_of_a_row_does_not_tell_a_word_from_a_story() {
        let key = Key::new([1; KEY]);
        let length = |text: &str| seal_text(&key, [7; NONCE], text, b"row").len();
        assert_eq!(length("no"), length(&"a long story ".repeat(70)));
    }

    #[test]
    fn a_key_that_follows_differs_by_purpose() {
        assert_ne!(*follows(&[1; KEY], "reply"), *follows(&[1; KEY], "other"));
        assert_ne!(*follows(&[1; KEY], "reply"), [1; KEY]);
    }
}

//! Secrets that follow from the office's key, so that none of them has to be kept.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::{OfficeKey, ring::Secret};

/// 32 bytes that only who holds the key can know: HMAC-SHA-256 over the purpose and the parts, each with its length, so
/// that no two lists of parts read the same.
pub fn derived(key: &OfficeKey, purpose: &str, parts: &[&[u8]]) -> [u8; 32] {
    keyed(&key.root(), purpose, parts)
}

/// The same from one key of the ring.
pub(crate) fn keyed(secret: &Secret, purpose: &str, parts: &[&[u8]]) -> [u8; 32] {
    // A key that is shorter than a block of the hash is filled up with zeros (RFC 2104).
    let mut block = Zeroizing::new([0_u8; 64]);
    block[..32].copy_from_slice(secret.as_slice());
    let mut mac = Hmac::<Sha256>::new(&(*block).into());
    for part in std::iter::once(&purpose.as_bytes()).chain(parts) {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_derived_differs_by_key_purpose_and_parts() {
        let key = OfficeKey::new([7; 32]);
        let all = [
            derived(&key, "webhook", &[b"ab", b"c"]),
            derived(&key, "webhook", &[b"a", b"bc"]),
            derived(&key, "webhook", &[b"abc"]),
            derived(&key, "mail", &[b"abc"]),
            derived(&OfficeKey::new([8; 32]), "mail", &[b"abc"]),
        ];
        for (at, one) in all.iter().enumerate() {
            assert!(all[at + 1..].iter().all(|other| other != one), "{at}");
        }
        assert_eq!(derived(&key, "webhook", &[b"abc"]), all[2]);
    }
}

//! The secret that codes are made from lies sealed, under a key that follows from the office's key and bound to the person.

use chacha20poly1305::{
    XChaCha20Poly1305, XNonce,
    aead::{Aead, KeyInit, Payload},
};
use people::{OfficeKey, derived};
use store::OfficeId;
use uuid::Uuid;
use zeroize::Zeroizing;

const FORMAT: u8 = 1;
const NONCE: usize = 24;

/// Seals a secret with a nonce that was never used before.
///
/// # Panics
/// Never: 20 bytes can be encrypted.
pub fn seal(key: &OfficeKey, office: OfficeId, staff_id: Uuid, plain: &[u8], nonce: [u8; NONCE]) -> Vec<u8> {
    let bound = bound_to(office, staff_id);
    let encrypted = cipher(key).encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: &bound });
    [&[FORMAT], nonce.as_slice(), &encrypted.expect("a short secret can be encrypted")].concat()
}

/// Opens what was sealed for this person under this key.
pub fn open(key: &OfficeKey, office: OfficeId, staff_id: Uuid, stored: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (&format, rest) = stored.split_first()?;
    let (nonce, encrypted) = rest.split_at_checked(NONCE).filter(|_| format == FORMAT)?;
    let nonce: [u8; NONCE] = nonce.try_into().ok()?;
    let bound = bound_to(office, staff_id);
    cipher(key).decrypt(&XNonce::from(nonce), Payload { msg: encrypted, aad: &bound }).ok().map(Zeroizing::new)
}

fn cipher(key: &OfficeKey) -> XChaCha20Poly1305 {
    let key = Zeroizing::new(derived(key, "code-secret", &[]));
    XChaCha20Poly1305::new(&(*key).into())
}

fn bound_to(office: OfficeId, staff_id: Uuid) -> [u8; 33] {
    let mut bound = [FORMAT; 33];
    bound[1..17].copy_from_slice(office.0.as_bytes());
    bound[17..].copy_from_slice(staff_id.as_bytes());
    bound
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_secret_opens_for_its_own_person_under_its_own_key() {
        let (key, office, staff) = (OfficeKey::new([7; 32]), OfficeId(Uuid::from_u128(1)), Uuid::from_u128(2));
        let sealed = seal(&key, office, staff, b"12345678901234567890", [3; NONCE]);
        assert!(!sealed.windows(10).any(|part| part == b"1234567890"));
        let opened = open(&key, office, staff, &sealed);
        assert_eq!(opened.as_deref().map(Vec::as_slice), Some(b"12345678901234567890".as_slice()));
        assert!(open(&key, office, Uuid::from_u128(3), &sealed).is_none(), "a row moved to somebody else");
        assert!(open(&OfficeKey::new([8; 32]), office, staff, &sealed).is_none());
        for stored in [&sealed[..10], &[], &[9; 60]] {
            assert!(open(&key, office, staff, stored).is_none());
        }
    }
}

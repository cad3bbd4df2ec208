//! The keys of those who read: a pair each, the private one under a passphrase of their own; and the key of a complaint,
//! sealed for each reader with HPKE (RFC 9180: X25519, HKDF-SHA-256, ChaCha20-Poly1305).

use argon2::{Algorithm, Argon2, Params, Version};
use hpke::{
    Deserializable, Kem, OpModeR, OpModeS, Serializable, aead::ChaCha20Poly1305, kdf::HkdfSha256,
    kem::X25519HkdfSha256, single_shot_open, single_shot_seal_with_rng,
};
use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};
use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

use crate::cipher::{self, KEY, Key};

/// What a sealed key is for, so that it means nothing elsewhere.
const INFO: &[u8] = b"doorstep: complaints in confidence, 1";
/// Passphrases are tried against a stolen database: 64 MiB and three passes each (RFC 9106, second choice).
const MEMORY_KIB: u32 = 64 * 1024;
const PASSES: u32 = 3;
/// Bytes of the key that HPKE puts in front of what it seals.
const IN_FRONT: usize = 32;

/// A reader's keys as they are stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    /// What is sealed for the reader.
    pub public_key: Vec<u8>,
    /// The private key, under the passphrase.
    pub wrapped_key: Vec<u8>,
    /// Of the passphrase.
    pub salt: Vec<u8>,
}

/// A reader's private key, for as long as one answer takes; wiped when it is dropped.
#[derive(Clone)]
pub struct SecretKey(Key);

impl SecretKey {
    fn public(&self) -> Option<Vec<u8>> {
        let private = <X25519HkdfSha256 as Kem>::PrivateKey::from_bytes(&self.0[..]).ok()?;
        Some(X25519HkdfSha256::sk_to_pk(&private).to_bytes().to_vec())
    }
}

/// A new pair of keys under a passphrase; `random` was never used before. Takes a good part of a second: call it on a
/// blocking thread.
pub fn make_lock(passphrase: &str, random: &[u8; 32], bound: &[u8]) -> Option<Lock> {
    let random = Zeroizing::new(*random);
    let (private, public) = X25519HkdfSha256::derive_keypair(&cipher::follows(&random, "pair")[..]);
    let mut key = Key::default();
    key.copy_from_slice(&private.to_bytes());
    relock(&SecretKey(key), &public.to_bytes(), passphrase, &random, bound)
}

/// The same pair under another passphrase.
pub(crate) fn relock(
    secret: &SecretKey,
    public_key: &[u8],
    passphrase: &str,
    random: &[u8; 32],
    bound: &[u8],
) -> Option<Lock> {
    let salt = cipher::follows(random, "salt")[..16].to_vec();
    let mut nonce = [0; 24];
    nonce.copy_from_slice(&cipher::follows(random, "nonce")[..24]);
    let bound = [bound, public_key].concat();
    let wrapped_key = cipher::seal(&stretched(passphrase, &salt)?, nonce, &secret.0[..], &bound);
    Some(Lock { public_key: public_key.to_vec(), wrapped_key, salt })
}

/// The private key; none where the passphrase is another one, or somebody put another public key beside it. As slow as
/// [`make_lock`].
pub fn unlock(lock: &Lock, passphrase: &str, bound: &[u8]) -> Option<SecretKey> {
    let bound = [bound, lock.public_key.as_slice()].concat();
    let plain = cipher::open(&stretched(passphrase, &lock.salt)?, &lock.wrapped_key, &bound)?;
    let mut key = Key::default();
    key.copy_from_slice(plain.get(..KEY)?);
    let secret = SecretKey(key);
    (secret.public()? == lock.public_key).then_some(secret)
}

fn stretched(passphrase: &str, salt: &[u8]) -> Option<Key> {
    let written = Zeroizing::new(passphrase.nfkc().collect::<String>());
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(MEMORY_KIB, PASSES, 1, None).ok()?);
    let mut key = Key::default();
    argon.hash_password_into(written.as_bytes(), salt, &mut *key).ok()?;
    Some(key)
}

/// Seals the key of a complaint for a reader; `random` was never used before. None where that is no public key.
pub(crate) fn wrap(key: &Key, public_key: &[u8], random: [u8; 32], bound: &[u8]) -> Option<Vec<u8>> {
    let to = <X25519HkdfSha256 as Kem>::PublicKey::from_bytes(public_key).ok()?;
    let mut chance = ChaCha20Rng::from_seed(random);
    let (in_front, sealed) = single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeS::Base,
        &to,
        INFO,
        &key[..],
        bound,
        &mut chance,
    )
    .ok()?;
    Some([in_front.to_bytes().as_slice(), &sealed].concat())
}

/// Opens what was sealed for a reader.
pub(crate) fn unwrap(secret: &SecretKey, wrapped: &[u8], bound: &[u8]) -> Option<Key> {
    let (in_front, sealed) = wrapped.split_at_checked(IN_FRONT)?;
    let private = <X25519HkdfSha256 as Kem>::PrivateKey::from_bytes(&secret.0[..]).ok()?;
    let in_front = <X25519HkdfSha256 as Kem>::EncappedKey::from_bytes(in_front).ok()?;
    let plain = single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeR::Base,
        &private,
        &in_front,
        INFO,
        sealed,
        bound,
    )
    .ok()?;
    let plain = Zeroizing::new(plain);
    let mut key = Key::default();
    key.copy_from_slice(plain.get(..KEY)?);
    Some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_readers_own_passphrase_opens_what_was_sealed_for_them() {
        let lock = make_lock("three green stones", &[1; 32], b"reader one").unwrap();
        let secret = unlock(&lock, "three green stones", b"reader one").unwrap();
        let key = Key::new([9; KEY]);
        let wrapped = wrap(&key, &lock.public_key, [5; 32], b"row").unwrap();
        assert_eq!(unwrap(&secret, &wrapped, b"row").unwrap(), key);
        assert!(unwrap(&secret, &wrapped, b"other row").is_none());
        assert!(unlock(&lock, "three green stone", b"reader one").is_none());
        assert!(unlock(&lock, "three green stones", b"reader two").is_none());

        let other = make_lock("three green stones", &[2; 32], b"reader two").unwrap();
        let theirs = unlock(&other, "three green stones", b"reader two").unwrap();
        assert!(unwrap(&theirs, &wrapped, b"row").is_none());
        let swapped = Lock { public_key: other.public_key, ..lock };
        assert!(unlock(&swapped, "three green stones", b"reader one").is_none(), "a public key put beside it shows");
    }

    #[test]
    fn another_passphrase_keeps_the_pair() {
        let lock = make_lock("three green stones", &[1; 32], b"reader").unwrap();
        let secret = unlock(&lock, "three green stones", b"reader").unwrap();
        let again = relock(&secret, &lock.public_key, "four blue stones", &[3; 32], b"reader").unwrap();
        assert_eq!(again.public_key, lock.public_key);
        assert!(unlock(&again, "four blue stones", b"reader").is_some());
        assert!(unlock(&again, "three green stones", b"reader").is_none());
    }
}

//! Sealing: a contact becomes two byte strings, and only both of them with the office's key give it back.
//!
//! `XChaCha20-Poly1305` from `RustCrypto`, twice: the text under a data key of its own, the data key under the office's
//! key. Both are bound to office, contact and matter, so that a row moved elsewhere does not open. The first byte
//! tells the format, so that a later one can be read beside it.

use chacha20poly1305::{
    XChaCha20Poly1305, XNonce,
    aead::{Aead, KeyInit, Payload},
};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::{ContactText, OfficeKey};

const FORMAT: u8 = 1;
pub(crate) const NONCE: usize = 24;
/// Texts are filled up to a multiple of this, so that the length of a row does not tell a name from an address.
const BLOCK: usize = 128;
const CONTACT_TEXT: [u8; 4] = *b"text";
const CONTACT_KEY: [u8; 4] = *b"key ";

/// Where a contact belongs: part of what is sealed, so that rows cannot be swapped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContactPlace<'a> {
    /// The office.
    pub office_id: Uuid,
    /// The contact.
    pub contact_id: Uuid,
    /// The table of its one matter.
    pub matter_table: &'a str,
    /// That matter.
    pub matter_id: Uuid,
}

/// A data key and two nonces, drawn by the caller and used once.
pub struct Randomness(Zeroizing<[u8; Self::BYTES]>);

impl Randomness {
    /// How many random bytes one sealing takes.
    pub const BYTES: usize = 32 + 2 * NONCE;

    /// Takes bytes that were never used before and never will be again.
    pub fn new(bytes: [u8; Self::BYTES]) -> Self {
        Self(Zeroizing::new(bytes))
    }
}

/// What is stored of a contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// The text, encrypted under the data key: column `contact.sealed`.
    pub sealed: Vec<u8>,
    /// The data key, encrypted under the office's key: column `contact_key.wrapped`.
    pub wrapped: Vec<u8>,
}

/// The bytes do not open: another key, another row, another format, or damage. Which of these is not to be told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "a contact does not open with this office key: check that DOORSTEP_KEY_FILE names the key this database was made \
     with; if it does, the row was damaged or moved, and a backup has it"
)]
pub struct DoesNotOpen;

/// Seals a contact.
#[expect(
    clippy::needless_pass_by_value,
    reason = "whoever seals gives the randomness away, so that none is used twice"
)]
pub fn seal(
    text: &ContactText,
    place: &ContactPlace,
    key: &OfficeKey,
    random: Randomness,
) -> Result<Sealed, DoesNotOpen> {
    let (data_key, nonces) = random.0.split_at(32);
    let (text_nonce, key_nonce) = nonces.split_at(NONCE);
    let plain = padded(text)?;
    let sealed = encrypt(data_key, text_nonce, &plain, &place.bound_to(CONTACT_TEXT))?;
    let wrapped = encrypt(key.current().as_slice(), key_nonce, data_key, &place.bound_to(CONTACT_KEY))?;
    Ok(Sealed { sealed, wrapped })
}

/// Opens a contact that was sealed for this place under this key.
pub fn open(sealed: &Sealed, place: &ContactPlace, key: &OfficeKey) -> Result<ContactText, DoesNotOpen> {
    let data_key = unwrapped(&sealed.wrapped, place, key)?;
    let plain = decrypt(&data_key, &sealed.sealed, &place.bound_to(CONTACT_TEXT))?;
    serde_json::from_slice(&plain).map_err(|_| DoesNotOpen)
}

/// Wraps the data key of a contact anew, under the key that seals now; the text stays as it lies.
pub(crate) fn wrap_anew(
    wrapped: &[u8],
    place: &ContactPlace,
    key: &OfficeKey,
    nonce: [u8; NONCE],
) -> Result<Vec<u8>, DoesNotOpen> {
    let data_key = unwrapped(wrapped, place, key)?;
    encrypt(key.current().as_slice(), &nonce, &data_key, &place.bound_to(CONTACT_KEY))
}

fn unwrapped(wrapped: &[u8], place: &ContactPlace, key: &OfficeKey) -> Result<Zeroizing<Vec<u8>>, DoesNotOpen> {
    let bound = place.bound_to(CONTACT_KEY);
    let opened = key.openers().iter().find_map(|opener| decrypt(opener.as_slice(), wrapped, &bound).ok());
    opened.ok_or(DoesNotOpen)
}

impl ContactPlace<'_> {
    /// Everything the bytes are bound to. Only the table's name varies in length, and it stands last.
    fn bound_to(&self, what: [u8; 4]) -> Vec<u8> {
        let ids = [self.office_id, self.contact_id, self.matter_id];
        let mut bound = Vec::with_capacity(1 + what.len() + 48 + self.matter_table.len());
        bound.push(FORMAT);
        bound.extend_from_slice(&what);
        for id in ids {
            bound.extend_from_slice(id.as_bytes());
        }
        bound.extend_from_slice(self.matter_table.as_bytes());
        bound
    }
}

/// JSON, filled up with the spaces that JSON allows after its end.
fn padded(text: &ContactText) -> Result<Zeroizing<Vec<u8>>, DoesNotOpen> {
    // Large enough from the start, so that growing leaves no copy behind.
    let mut plain = Zeroizing::new(Vec::with_capacity(4096));
    serde_json::to_writer(&mut *plain, text).map_err(|_| DoesNotOpen)?;
    let length = plain.len().next_multiple_of(BLOCK);
    plain.resize(length, b' ');
    Ok(plain)
}

fn encrypt(key: &[u8], nonce: &[u8], plain: &[u8], bound: &[u8]) -> Result<Vec<u8>, DoesNotOpen> {
    let encrypted =
        cipher(key)?.encrypt(&xnonce(nonce)?, Payload { msg: plain, aad: bound }).map_err(|_| DoesNotOpen)?;
    Ok([&[FORMAT], nonce, &encrypted].concat())
}

fn decrypt(key: &[u8], stored: &[u8], bound: &[u8]) -> Result<Zeroizing<Vec<u8>>, DoesNotOpen> {
    let Some((&FORMAT, rest)) = stored.split_first() else { return Err(DoesNotOpen) };
    let (nonce, encrypted) = rest.split_at_checked(NONCE).ok_or(DoesNotOpen)?;
    let plain =
        cipher(key)?.decrypt(&xnonce(nonce)?, Payload { msg: encrypted, aad: bound }).map_err(|_| DoesNotOpen)?;
    Ok(Zeroizing::new(plain))
}

fn cipher(key: &[u8]) -> Result<XChaCha20Poly1305, DoesNotOpen> {
    XChaCha20Poly1305::new_from_slice(key).map_err(|_| DoesNotOpen)
}

fn xnonce(nonce: &[u8]) -> Result<XNonce, DoesNotOpen> {
    XNonce::try_from(nonce).map_err(|_| DoesNotOpen)
}

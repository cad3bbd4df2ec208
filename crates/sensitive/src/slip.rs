//! The complainant's slip: a number with check character and a PIN, in the same form as those of any request.
//!
//! Nothing of it is kept. Both are drawn by chance from a seed that travels in the form (about 69 bits together), and come to
//! a finder and a key by a slow hash (argon2id) over both: whoever holds database and office key finds neither the complaint
//! of a number nor the number of a complaint, for the number alone leads nowhere. The slip cannot be printed again later.

use argon2::Argon2;
use casework::reference;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use store::OfficeId;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::cipher::Key;

/// The chance a slip is made from. It stands in the form and nowhere else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seed(pub Zeroizing<[u8; 32]>);

/// Number and PIN.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// The number people read out.
    pub number: String,
    /// Six digits.
    pub pin: String,
}

/// What number and PIN come to.
#[derive(Clone)]
pub struct Found {
    /// By which the complaint is found.
    pub(crate) finder: Vec<u8>,
    /// Under which the key of what is written to the complainant lies.
    pub(crate) key: Key,
}

impl Slip {
    /// The slip of a seed: the same each time a form is sent.
    pub fn of(seed: &Seed) -> Self {
        let mut block = Zeroizing::new([0_u8; 64]);
        block[..32].copy_from_slice(&seed.0[..]);
        let mut mac = Hmac::<Sha256>::new(&(*block).into());
        mac.update(b"slip");
        let bytes: [u8; 32] = mac.finalize().into_bytes().into();
        let (mut id, mut pin) = ([0; 16], [0; 8]);
        id.copy_from_slice(&bytes[..16]);
        pin.copy_from_slice(&bytes[16..24]);
        Self { number: reference::of(Uuid::from_bytes(id)), pin: format!("{:06}", u64::from_be_bytes(pin) % 1_000_000) }
    }

    /// What somebody typed; none where the number was misread.
    pub fn typed(number: &str, pin: &str) -> Option<Self> {
        let pin: String = pin.chars().filter(char::is_ascii_digit).take(12).collect();
        reference::parse(number).map(|number| Self { number, pin })
    }

    /// What it comes to. Takes tens of milliseconds of a processor: call it on a blocking thread.
    pub fn found(&self, office: OfficeId) -> Found {
        // It does not hang on the office's key, so that a key made anew shuts nobody out.
        let salt = Sha256::digest([b"in confidence".as_slice(), office.0.as_bytes()].concat());
        let mut out = Zeroizing::new([0_u8; 64]);
        let typed = Zeroizing::new(format!("{}/{}", self.number, self.pin));
        // Lengths are within what argon2 takes; were they not, nothing would be found.
        let _ = Argon2::default().hash_password_into(typed.as_bytes(), &salt[..16], &mut *out);
        let mut key = Key::default();
        key.copy_from_slice(&out[32..]);
        Found { finder: out[..32].to_vec(), key }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OFFICE: OfficeId = OfficeId(Uuid::from_u128(1));

    fn slip(n: u8) -> Slip {
        Slip::of(&Seed(Zeroizing::new([n; 32])))
    }

    #[test]
    fn a_slip_has_the_form_of_any_request() {
        for n in 0..50 {
            let slip = slip(n);
            assert_eq!(reference::parse(&slip.number).as_deref(), Some(slip.number.as_str()));
            assert!(slip.number.len() == 11 && slip.number.starts_with(|c: char| c.is_ascii_alphabetic()), "{slip:?}");
            assert!(slip.pin.len() == 6 && slip.pin.bytes().all(|byte| byte.is_ascii_digit()), "{slip:?}");
        }
        assert_eq!(slip(3), slip(3));
        assert_ne!(slip(3), slip(4));
    }

    #[test]
    fn it_is_found_however_it_is_typed_and_by_nothing_else() {
        let slip = slip(9);
        let found = slip.found(OFFICE);
        let again = Slip::typed(&slip.number.to_lowercase().replace('-', " "), &format!("{} ", slip.pin)).unwrap();
        assert_eq!(again.found(OFFICE).finder, found.finder);
        let other_pin = Slip { pin: "000000".into(), ..slip.clone() };
        for other in [other_pin.found(OFFICE), slip.found(OfficeId(Uuid::from_u128(2)))] {
            assert!(other.finder != found.finder && *other.key != *found.key);
        }
        assert_ne!(found.finder, found.key.to_vec());
        assert!(Slip::typed("no number", "123456").is_none());
    }
}

//! A device that somebody signed in with before shows a signed cookie, and has its own allowance of attempts.
//!
//! The cookie opens nothing: it says whose device it is, so that guessing elsewhere cannot slow its owner down.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use jiff::Timestamp;
use people::{OfficeKey, derived};
use store::{OfficeId, Store};
use uuid::Uuid;

/// How long a device is remembered after its last sign-in.
pub const KNOWN_DEVICE_DAYS: i64 = 180;

const MARK: usize = 12;
const SIGNED: usize = 16 + MARK + 8;
const WHOLE: usize = SIGNED + 16;

/// A device whose cookie is genuine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownDevice {
    /// Who signed in with it.
    pub staff_id: Uuid,
    /// What tells it from the person's other devices.
    pub mark: [u8; MARK],
}

impl KnownDevice {
    /// A device that somebody signs in with for the first time.
    pub fn new(store: &Store, staff_id: Uuid) -> Self {
        let mut mark = [0; MARK];
        store.env().ids.random_bytes(&mut mark);
        Self { staff_id, mark }
    }

    /// The cookie's value, good from now on for [`KNOWN_DEVICE_DAYS`].
    pub fn cookie(&self, key: &OfficeKey, office: OfficeId, now: Timestamp) -> String {
        let until = now.as_second() + KNOWN_DEVICE_DAYS * 24 * 3600;
        let mut bytes = [0; WHOLE];
        bytes[..16].copy_from_slice(self.staff_id.as_bytes());
        bytes[16..16 + MARK].copy_from_slice(&self.mark);
        bytes[16 + MARK..SIGNED].copy_from_slice(&until.to_be_bytes());
        let signature = sign(key, office, &bytes[..SIGNED]);
        bytes[SIGNED..].copy_from_slice(&signature);
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// Reads a cookie of this office that still holds.
    pub fn read(key: &OfficeKey, office: OfficeId, cookie: &str, now: Timestamp) -> Option<Self> {
        let bytes = (cookie.len() <= 80).then(|| URL_SAFE_NO_PAD.decode(cookie).ok()).flatten()?;
        let bytes: [u8; WHOLE] = bytes.try_into().ok()?;
        let ours = same(&sign(key, office, &bytes[..SIGNED]), &bytes[SIGNED..]);
        let until = i64::from_be_bytes(bytes[16 + MARK..SIGNED].try_into().ok()?);
        if !ours || until <= now.as_second() {
            return None;
        }
        let mut mark = [0; MARK];
        mark.copy_from_slice(&bytes[16..16 + MARK]);
        Some(Self { staff_id: Uuid::from_slice(&bytes[..16]).ok()?, mark })
    }
}

fn sign(key: &OfficeKey, office: OfficeId, signed: &[u8]) -> [u8; 16] {
    let mut signature = [0; 16];
    signature.copy_from_slice(&derived(key, "known-device", &[office.0.as_bytes(), signed])[..16]);
    signature
}

/// Whether two secrets are the same; the time it takes tells nothing.
pub fn same(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len() && one.iter().zip(other).fold(0, |differs, (a, b)| differs | (a ^ b)) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn a_device_is_known_by_its_own_office_until_its_time_is_over() {
        let (key, office) = (OfficeKey::new([7; 32]), OfficeId(Uuid::from_u128(1)));
        let device = KnownDevice { staff_id: Uuid::from_u128(5), mark: [9; MARK] };
        let cookie = device.cookie(&key, office, at(0));
        let last = KNOWN_DEVICE_DAYS * 24 * 3600 - 1;
        assert_eq!(KnownDevice::read(&key, office, &cookie, at(last)), Some(device));
        assert_eq!(KnownDevice::read(&key, office, &cookie, at(last + 1)), None);
        assert_eq!(KnownDevice::read(&key, OfficeId(Uuid::from_u128(2)), &cookie, at(1)), None);
        assert_eq!(KnownDevice::read(&OfficeKey::new([8; 32]), office, &cookie, at(1)), None);
    }

    #[test]
    fn a_changed_cookie_is_nobodys() {
        let (key, office) = (OfficeKey::new([7; 32]), OfficeId(Uuid::from_u128(1)));
        let cookie = KnownDevice { staff_id: Uuid::from_u128(5), mark: [9; MARK] }.cookie(&key, office, at(0));
        for place in 0..cookie.len() - 1 {
            let mut changed = cookie.clone().into_bytes();
            changed[place] = if changed[place] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(changed).unwrap();
            assert_eq!(KnownDevice::read(&key, office, &changed, at(1)), None, "{changed}");
        }
        for cookie in ["", "A", &"A".repeat(70), &"A".repeat(500), "é"] {
            assert_eq!(KnownDevice::read(&key, office, cookie, at(1)), None);
        }
    }
}

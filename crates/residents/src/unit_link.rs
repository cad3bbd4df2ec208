//! The address by which a unit without accounts answers: signed, for one request and one unit, and for a limited time.
//!
//! It is in no table: whoever holds it may see and do what that unit may with that request, as long as the unit has it.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use jiff::Timestamp;
use people::OfficeKey;
use store::OfficeId;
use uuid::Uuid;

use crate::signed;

const PURPOSE: &str = "unit-link";
const SECONDS: usize = 8;
const WHOLE: usize = 32 + SECONDS + signed::BYTES;

/// The path of the page on which `unit` answers `request` until `expires`.
pub fn make(key: &OfficeKey, office: OfficeId, request: Uuid, unit: Uuid, expires: Timestamp) -> String {
    let until = expires.as_second().to_be_bytes();
    let mut token = [0; WHOLE];
    token[..16].copy_from_slice(request.as_bytes());
    token[16..32].copy_from_slice(unit.as_bytes());
    token[32..40].copy_from_slice(&until);
    let signature = signed::sign(key, office, PURPOSE, &[&token[..40]]);
    token[40..].copy_from_slice(&signature);
    format!("/u/{}", URL_SAFE_NO_PAD.encode(token))
}

/// What a link says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitLink {
    /// The request.
    pub request: Uuid,
    /// The unit that answers.
    pub unit: Uuid,
    /// Until when.
    pub expires: Timestamp,
}

/// Reads the end of a link; none where it is not of this office, changed, or over.
pub fn read(key: &OfficeKey, office: OfficeId, token: &str, now: Timestamp) -> Option<UnitLink> {
    let bytes: [u8; WHOLE] =
        (token.len() < 100).then(|| URL_SAFE_NO_PAD.decode(token).ok()).flatten()?.try_into().ok()?;
    let signature = signed::sign(key, office, PURPOSE, &[&bytes[..40]]);
    if !signed::same(&signature, &bytes[40..]) {
        return None;
    }
    let id = |at: usize| Uuid::from_slice(&bytes[at..at + 16]).ok();
    let until = i64::from_be_bytes(bytes[32..40].try_into().ok()?);
    let link = UnitLink { request: id(0)?, unit: id(16)?, expires: Timestamp::from_second(until).ok()? };
    let expires = link.expires;
    (now < expires).then_some(link)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn a_link_opens_one_request_for_one_unit_until_it_ends() {
        let (key, office) = (OfficeKey::new([7; 32]), OfficeId(Uuid::from_u128(1)));
        let [request, unit] = [2, 3].map(Uuid::from_u128);
        let path = make(&key, office, request, unit, at(1000));
        let token = path.strip_prefix("/u/").unwrap();
        assert_eq!(read(&key, office, token, at(999)), Some(UnitLink { request, unit, expires: at(1000) }));
        assert_eq!(read(&key, office, token, at(1000)), None, "it is over");
        assert_eq!(read(&OfficeKey::new([8; 32]), office, token, at(1)), None);
        assert_eq!(read(&key, OfficeId(Uuid::from_u128(9)), token, at(1)), None);
    }

    #[test]
    fn a_changed_link_opens_nothing() {
        let (key, office) = (OfficeKey::new([7; 32]), OfficeId(Uuid::from_u128(1)));
        let path = make(&key, office, Uuid::from_u128(2), Uuid::from_u128(3), at(1000));
        let token = path.strip_prefix("/u/").unwrap();
        for place in 0..token.len() {
            let mut changed = token.as_bytes().to_vec();
            changed[place] = if changed[place] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(changed).unwrap();
            if changed != token {
                assert_eq!(read(&key, office, &changed, at(1)), None, "{changed}");
            }
        }
        for token in ["", "a", &"A".repeat(75), &"A".repeat(5000), "é"] {
            assert_eq!(read(&key, office, token, at(1)), None);
        }
    }
}

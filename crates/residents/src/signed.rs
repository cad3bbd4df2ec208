//! Signatures that only this office can make: over the id a form was given, a visit with a PIN, a unit's link.

use door::App;
use people::{OfficeKey, derived};

/// Bytes of a signature: half of a SHA-256 is enough for what lives some hours or days.
pub const BYTES: usize = 16;

/// The signature of `parts` for one purpose and this office.
pub fn sign(key: &OfficeKey, office: store::OfficeId, purpose: &str, parts: &[&[u8]]) -> [u8; BYTES] {
    let all: Vec<&[u8]> = std::iter::once(office.0.as_bytes().as_slice()).chain(parts.iter().copied()).collect();
    let mut signature = [0; BYTES];
    signature.copy_from_slice(&derived(key, purpose, &all)[..BYTES]);
    signature
}

/// The signature as text.
pub fn sign_text(app: &App, purpose: &str, parts: &[&[u8]]) -> String {
    hex::encode(sign(&app.key, app.office, purpose, parts))
}

/// Whether two signatures are the same; the time it takes tells nothing.
pub fn same(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len() && one.iter().zip(other).fold(0, |differs, (a, b)| differs | (a ^ b)) == 0
}

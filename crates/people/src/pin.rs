//! The PIN on a slip: it follows from the office's key, the request and how often it was made anew, and is kept nowhere.

use uuid::Uuid;

use crate::{OfficeKey, derived};

/// Six digits for a request. `generation` counts how often a new PIN was asked for.
pub fn of(key: &OfficeKey, office: Uuid, request: Uuid, generation: u32) -> String {
    let bytes = derived(key, "slip-pin", &[office.as_bytes(), request.as_bytes(), &generation.to_be_bytes()]);
    let number = bytes[..8].iter().fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
    format!("{:06}", number % 1_000_000)
}

/// Whether what was typed is the PIN; the time it takes tells nothing.
pub fn fits(pin: &str, typed: &str) -> bool {
    let digits: Vec<u8> = typed.bytes().filter(u8::is_ascii_digit).collect();
    let differs =
        pin.bytes().zip(digits.iter().copied().chain(std::iter::repeat(0))).fold(0, |all, (a, b)| all | (a ^ b));
    differs == 0 && digits.len() == pin.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pin_is_six_digits_of_one_request_and_generation() {
        let key = OfficeKey::new([3; 32]);
        let [office, one, other] = [1, 2, 3].map(Uuid::from_u128);
        let pin = of(&key, office, one, 0);
        assert!(pin.len() == 6 && pin.bytes().all(|byte| byte.is_ascii_digit()), "{pin}");
        assert_eq!(of(&key, office, one, 0), pin);
        for different in [of(&key, office, other, 0), of(&key, office, one, 1), of(&key, other, one, 0)] {
            assert_ne!(different, pin);
        }
    }

    #[test]
    fn a_pin_is_typed_with_or_without_spaces() {
        assert!(fits("012345", "012 345") && fits("012345", "012345"));
        for wrong in ["12345", "0123456", "", "012346", "abcdef"] {
            assert!(!fits("012345", wrong), "{wrong}");
        }
    }
}

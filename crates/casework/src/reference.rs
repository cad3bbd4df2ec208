//! Numbers that people read out: `7K3M9-QX2T4`, made from the record's id, with a check character.
//!
//! Drawn from the id's random part, so a device without network can print a slip; no counter that all writers wait for.
//! Crockford's base 32 (no I, L, O, U). The first character is a letter, so that no reader takes it for a number.

use uuid::Uuid;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The number of the matter with this id.
pub fn of(id: Uuid) -> String {
    let random = u64::try_from(id.as_u128() & ((1 << 50) - 1)).unwrap_or_default();
    let mut digits = [0_u8; 9];
    let mut rest = random;
    for digit in digits.iter_mut().rev() {
        *digit = u8::try_from(rest % 32).unwrap_or_default();
        rest /= 32;
    }
    digits[0] = 10 + digits[0] % 22;
    let text: String = digits.iter().chain(&[check(&digits)]).map(|d| char::from(ALPHABET[usize::from(*d)])).collect();
    format!("{}-{}", &text[..5], &text[5..])
}

/// The number as stored, from however somebody typed it; none where a character was misread.
pub fn parse(typed: &str) -> Option<String> {
    let digits: Option<Vec<u8>> = typed
        .chars()
        .filter(|c| !matches!(c, ' ' | '-'))
        .map(|c| {
            let c = match c.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            ALPHABET.iter().position(|a| char::from(*a) == c).and_then(|p| u8::try_from(p).ok())
        })
        .collect();
    let digits = digits?;
    if digits.len() != 10 || check(&digits[..9]) != digits[9] {
        return None;
    }
    let text: String = digits.iter().map(|d| char::from(ALPHABET[usize::from(*d)])).collect();
    Some(format!("{}-{}", &text[..5], &text[5..]))
}

/// Weights 1, 3, 5 .. are odd, so every single wrong character changes the sum.
fn check(digits: &[u8]) -> u8 {
    let sum: u32 = digits.iter().zip(0_u32..).map(|(d, n)| u32::from(*d) * (2 * n + 1)).sum();
    u8::try_from(sum % 32).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_read_back_is_the_same_number() {
        let number = of(Uuid::from_u128(0x0195_5000_0000_7000_8000_1234_5678_9abc));
        assert_eq!(number.len(), 11);
        assert!(number.starts_with(|c: char| c.is_ascii_alphabetic()));
        assert_eq!(parse(&number.to_lowercase().replace('-', " ")), Some(number));
    }

    #[test]
    fn any_single_misread_character_is_noticed() {
        let number = of(Uuid::from_u128(0x0195_5000_0000_7000_8000_feed_5678_9abc));
        for at in (0..number.len()).filter(|at| *at != 5) {
            for other in ALPHABET.iter().map(|a| char::from(*a)) {
                let mut wrong: Vec<char> = number.chars().collect();
                if wrong[at] != other {
                    wrong[at] = other;
                    assert_eq!(parse(&wrong.iter().collect::<String>()), None);
                }
            }
        }
    }
}

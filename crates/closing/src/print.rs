//! A reply's print: the same for the same words, whatever their numbers, signs, case and characters.

use sha2::{Digest, Sha256};

use crate::letters::Letters;

/// The print of a text: 32 bytes in hexadecimal, over its letters alone. Two replies that differ only in a date or a
/// number of metres have the same print: they are the same form, filled in twice.
pub fn print(text: &str) -> String {
    let letters: String = Letters::of(text).letters().collect();
    hex::encode(Sha256::digest(letters.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_form_filled_in_twice_has_the_same_print() {
        assert_eq!(print("已于5月3日更换灯泡2个。"), print("已於 5月12日，更換燈泡３個"));
        assert_eq!(print("Replaced 3 bulbs on 2 May."), print("replaced 12 bulbs, on 9 May"));
        assert_ne!(print("Replaced 3 bulbs near the mill."), print("Replaced 3 bulbs near the school."));
    }
}

//! Marks by which a contact is found by its whole telephone number or name, and by nothing less.
//!
//! A mark is a keyed hash over the contact's own id: the same number leaves other marks in every matter, so that the table
//! tells nobody which matters belong together. Who searches computes the mark of each matter within reach and compares.

use unicode_normalization::UnicodeNormalization as _;
use uuid::Uuid;

use crate::{ContactText, derived::keyed, ring::Secret};

/// Bytes of a mark that are kept: enough that no two numbers meet by chance.
const KEPT: usize = 16;

/// What may be searched for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A telephone number, however it is written.
    Phone,
    /// A name, whole.
    Name,
}

impl Part {
    /// The word in the table.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Name => "name",
        }
    }

    /// The part with this word.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Phone, Self::Name].into_iter().find(|part| part.code() == word)
    }

    /// The text as it is compared; nothing where nothing is left of it.
    pub(crate) fn folded(self, text: &str) -> Option<String> {
        let folded = match self {
            Self::Phone => digits(text),
            Self::Name => {
                text.nfkc().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric() || joins(*c)).collect()
            }
        };
        (!folded.is_empty()).then_some(folded)
    }
}

/// Vowel signs and stacked letters of Tibetan are marks to Unicode, and part of the name.
fn joins(c: char) -> bool {
    ('\u{f71}'..='\u{fbc}').contains(&c)
}

/// The prefix under which the country of the offices is dialled from abroad. A number of elsewhere keeps its own.
const COUNTRY: &str = "86";
/// A mobile number, written with the country's prefix but without the sign that says so.
const WITH_COUNTRY: usize = 13;

/// Digits without the prefixes that the same number is dialled with from farther away.
fn digits(text: &str) -> String {
    let text: String = text.nfkc().collect();
    let all: String = text.chars().filter(char::is_ascii_digit).collect();
    let abroad = all.strip_prefix("00").filter(|_| !text.trim_start().starts_with('+'));
    let is_abroad = abroad.is_some() || text.trim_start().starts_with('+') || all.len() == WITH_COUNTRY;
    let abroad = abroad.unwrap_or(&all);
    let own = abroad.strip_prefix(COUNTRY).filter(|_| is_abroad).unwrap_or(abroad);
    own.strip_prefix('0').unwrap_or(own).to_owned()
}

/// The mark that this contact has where its part is this text.
pub(crate) fn mark(secret: &Secret, office: Uuid, contact: Uuid, part: Part, folded: &str) -> Vec<u8> {
    let parts = [office.as_bytes().as_slice(), contact.as_bytes(), part.code().as_bytes(), folded.as_bytes()];
    keyed(secret, "contact-mark", &parts)[..KEPT].to_vec()
}

/// Every mark of a contact.
pub(crate) fn marks(secret: &Secret, office: Uuid, contact: Uuid, text: &ContactText) -> Vec<(Part, Vec<u8>)> {
    [(Part::Phone, text.phone()), (Part::Name, text.name())]
        .into_iter()
        .filter_map(|(part, text)| Some((part, part.folded(text?)?)))
        .map(|(part, folded)| (part, mark(secret, office, contact, part, &folded)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telephone_number_is_the_same_however_it_is_dialled() {
        for written in
            ["13800000000", "138 0000-0000", "+86 138 0000 0000", "008613800000000", "１３８００００００００"]
        {
            assert_eq!(Part::Phone.folded(written).as_deref(), Some("13800000000"), "{written}");
        }
        assert_eq!(Part::Phone.folded("0837 123456"), Part::Phone.folded("+86 837 123456"));
        assert_ne!(
            Part::Phone.folded("13800000000"),
            Part::Phone.folded("1380000000"),
            "less than the whole is nothing"
        );
        assert_eq!(Part::Phone.folded("--"), None);
    }

    #[test]
    fn a_name_is_the_same_in_either_case_and_width_and_keeps_its_vowels() {
        assert_eq!(Part::Name.folded(" Dolma  TSERING"), Part::Name.folded("dolma tsering"));
        assert_eq!(Part::Name.folded("阿卜杜·卡德尔"), Part::Name.folded("阿卜杜卡德尔"));
        assert_ne!(Part::Name.folded("སྒྲོལ་མ"), Part::Name.folded("སྒྲལ་མ"), "a vowel makes another name");
    }

    #[test]
    fn the_same_number_leaves_other_marks_in_every_contact() {
        let secret = Secret::new([7; 32]);
        let text = ContactText::new(Some("Dolma"), Some("13800000000"), None, None).unwrap();
        let of = |contact: u128| marks(&secret, Uuid::from_u128(1), Uuid::from_u128(contact), &text);
        assert_eq!(of(2), of(2));
        assert!(of(2).iter().zip(of(3)).all(|(one, other)| one.1 != other.1));
    }
}

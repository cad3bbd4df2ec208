use proptest::prelude::*;
use uuid::Uuid;

use crate::{ContactPlace, ContactText, DoesNotOpen, OfficeKey, Randomness, Sealed, open, seal};

const PLACE: ContactPlace = ContactPlace {
    office_id: Uuid::from_u128(1),
    contact_id: Uuid::from_u128(2),
    matter_table: "request",
    matter_id: Uuid::from_u128(3),
};

fn key() -> OfficeKey {
    OfficeKey::new([7; 32])
}

fn dolma() -> ContactText {
    ContactText::new(Some("Dolma Tsering"), Some("13800000000"), Some("Upper village 12"), Some("bo")).unwrap()
}

fn sealed_with(first_byte: u8, place: &ContactPlace) -> Sealed {
    let mut bytes = [9; Randomness::BYTES];
    bytes[0] = first_byte;
    seal(&dolma(), place, &key(), Randomness::new(bytes)).unwrap()
}

fn sealed() -> Sealed {
    sealed_with(9, &PLACE)
}

#[test]
fn what_was_sealed_opens_again() {
    assert_eq!(open(&sealed(), &PLACE, &key()).unwrap(), dolma());
}

#[test]
fn the_bytes_hold_nothing_that_can_be_read() {
    let Sealed { sealed, wrapped } = sealed();
    for word in ["Dolma", "13800000000", "Upper", "name", "phone"] {
        let found = [&sealed, &wrapped].iter().any(|bytes| bytes.windows(word.len()).any(|w| w == word.as_bytes()));
        assert!(!found, "{word}");
    }
    let data_key = [9; 32];
    assert!(!wrapped.windows(32).any(|w| w == data_key));
}

#[test]
fn another_key_does_not_open_it() {
    assert_eq!(open(&sealed(), &PLACE, &OfficeKey::new([8; 32])), Err(DoesNotOpen));
}

#[test]
fn a_row_moved_elsewhere_does_not_open() {
    let other = Uuid::from_u128(99);
    for place in [
        ContactPlace { office_id: other, ..PLACE },
        ContactPlace { contact_id: other, ..PLACE },
        ContactPlace { matter_id: other, ..PLACE },
        ContactPlace { matter_table: "dispute", ..PLACE },
        ContactPlace { matter_table: "", ..PLACE },
    ] {
        assert_eq!(open(&sealed(), &place, &key()), Err(DoesNotOpen), "{place:?}");
    }
}

#[test]
fn the_halves_of_two_contacts_do_not_fit_together() {
    let elsewhere = ContactPlace { contact_id: Uuid::from_u128(4), ..PLACE };
    let (one, two) = (sealed_with(1, &PLACE), sealed_with(2, &elsewhere));
    let mixed = Sealed { sealed: one.sealed, wrapped: two.wrapped };
    assert_eq!(open(&mixed, &PLACE, &key()), Err(DoesNotOpen));
    assert_eq!(open(&mixed, &elsewhere, &key()), Err(DoesNotOpen));
}

#[test]
fn text_and_key_cannot_stand_for_each_other() {
    let Sealed { sealed, wrapped } = sealed();
    assert_eq!(open(&Sealed { sealed: wrapped, wrapped: sealed }, &PLACE, &key()), Err(DoesNotOpen));
}

#[test]
fn an_unknown_format_is_not_guessed_at() {
    for format in [0, 2, 255] {
        let mut other = sealed();
        other.sealed[0] = format;
        assert_eq!(open(&other, &PLACE, &key()), Err(DoesNotOpen));
        let mut other = sealed();
        other.wrapped[0] = format;
        assert_eq!(open(&other, &PLACE, &key()), Err(DoesNotOpen));
    }
}

#[test]
fn the_length_does_not_tell_whether_there_is_an_address() {
    let short = ContactText::new(Some("Li"), None, None, None).unwrap();
    let short = seal(&short, &PLACE, &key(), Randomness::new([3; Randomness::BYTES])).unwrap();
    assert_eq!(short.sealed.len(), sealed().sealed.len());
}

proptest! {
    #[test]
    fn one_changed_bit_or_a_missing_end_is_noticed(at in 0_usize..1000, bit in 0_u8..8, in_key: bool) {
        let mut changed = sealed();
        let bytes = if in_key { &mut changed.wrapped } else { &mut changed.sealed };
        let at = at % bytes.len();
        bytes[at] ^= 1 << bit;
        prop_assert_eq!(open(&changed, &PLACE, &key()), Err(DoesNotOpen));
        let mut cut = sealed();
        if in_key { cut.wrapped.truncate(at) } else { cut.sealed.truncate(at) }
        prop_assert_eq!(open(&cut, &PLACE, &key()), Err(DoesNotOpen));
    }

    #[test]
    fn every_valid_contact_comes_back_as_it_was(name in "\\PC{1,80}", address in "\\PC{0,200}") {
        if let Ok(contact) = ContactText::new(Some(&name), None, Some(&address), None) {
            let sealed = seal(&contact, &PLACE, &key(), Randomness::new([5; Randomness::BYTES])).unwrap();
            prop_assert_eq!(open(&sealed, &PLACE, &key()), Ok(contact));
        }
    }
}

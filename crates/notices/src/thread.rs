//! The mark by which a reply to a notice finds its request: the number with a tag that only the office can make.
//!
//! A number alone is read out, printed and guessed; whoever answers a notice proves by the tag that it came from here.

use casework::reference;
use people::{OfficeKey, derived};
use store::OfficeId;
use uuid::Uuid;

/// Characters of a tag: 40 bits.
const LENGTH: usize = 8;
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The mark of a request, e.g. `7K3M9-QX2T4-9F3K2M7Q`.
pub fn mark(key: &OfficeKey, office: OfficeId, number: &str) -> String {
    format!("{number}-{}", tag(key, office, number))
}

fn tag(key: &OfficeKey, office: OfficeId, number: &str) -> String {
    let bytes = derived(key, "reply by mail", &[office.0.as_bytes(), number.as_bytes()]);
    bytes[..LENGTH].iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).collect()
}

/// The number in the first sound mark of a text (a subject, a list of references).
pub fn number_in(key: &OfficeKey, office: OfficeId, text: &str) -> Option<String> {
    let candidate = |c: char| !(c.is_ascii_alphanumeric() || c == '-');
    text.split(candidate).find_map(|word| {
        let mut parts = word.splitn(3, '-');
        let (first, second, given) = (parts.next()?, parts.next()?, parts.next()?);
        let number = reference::parse(&format!("{first}-{second}"))?;
        let right = tag(key, office, &number);
        let given = given.to_ascii_uppercase();
        // Every character is looked at, so that time tells nothing.
        let differing = right.bytes().zip(given.bytes()).fold(0, |sum, (a, b)| sum | (a ^ b));
        (given.len() == LENGTH && differing == 0).then_some(number)
    })
}

/// The request that a sound mark names, as `Uuid`s are looked up by number elsewhere.
pub async fn request_in(work: &casework::Work, key: &OfficeKey, text: &str) -> Result<Option<Uuid>, casework::Refusal> {
    let Some(number) = number_in(key, work.tx.office(), text) else { return Ok(None) };
    let sql = "SELECT id FROM request WHERE office_id = $1 AND reference = $2 AND voided = FALSE";
    let row = work.tx.row(sql, store::params![number]).await?;
    Ok(row.map(|row| row.get("id")).transpose()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const OFFICE: OfficeId = OfficeId(Uuid::from_u128(1));

    fn number() -> String {
        reference::of(Uuid::from_u128(0x0195_5000_0000_7000_8000_1234_5678_9abc))
    }

    #[test]
    fn a_mark_is_found_again_in_a_subject_and_in_references() {
        let key = OfficeKey::new([7; 32]);
        let mark = mark(&key, OFFICE, &number());
        for text in [
            format!("Re: AW: [#{mark}] Your request"),
            format!("回复：[#{}]", mark.to_lowercase()),
            format!("<0195.{mark}@example.org> <x@y>"),
        ] {
            assert_eq!(number_in(&key, OFFICE, &text), Some(number()), "{text}");
        }
    }

    #[test]
    fn a_number_without_its_tag_or_with_another_names_nothing() {
        let key = OfficeKey::new([7; 32]);
        let number = number();
        let foreign = mark(&OfficeKey::new([8; 32]), OFFICE, &number);
        let elsewhere = mark(&key, OfficeId(Uuid::from_u128(2)), &number);
        for text in [
            number.clone(),
            format!("[#{number}]"),
            format!("[#{number}-AAAAAAAA]"),
            foreign,
            elsewhere,
            format!("{number}-"),
        ] {
            assert_eq!(number_in(&key, OFFICE, &text), None, "{text}");
        }
    }
}

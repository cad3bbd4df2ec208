//! What a contact says, once it has been checked.

use std::fmt;

use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

/// Name, telephone, e-mail, address and language of somebody who wants a reply. Printing it shows nothing of them, and its
/// memory is wiped when it is dropped.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactText {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    phone: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    address: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    language: Option<String>,
}

/// A contact as it was entered; empty fields count as absent.
#[derive(Clone, Copy, Default)]
pub struct Entered<'a> {
    /// What the person wants to be called.
    pub name: Option<&'a str>,
    /// A telephone number.
    pub phone: Option<&'a str>,
    /// An e-mail address.
    pub email: Option<&'a str>,
    /// Where a letter or a visitor finds them.
    pub address: Option<&'a str>,
    /// The language of the reply.
    pub language: Option<&'a str>,
}

/// What is wrong with one field of a contact; it never carries what was entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContactProblem {
    /// `name`, `phone`, `email`, `address`, `language`; empty where it concerns the whole contact.
    pub field: &'static str,
    /// Stable code: `contact-empty`, `contact-too-long`, `contact-line`, `contact-phone`, `contact-email`, `contact-language`.
    pub code: &'static str,
    /// The longest length allowed, where that is what is wrong.
    pub limit: Option<usize>,
}

const LONGEST_NAME: usize = 80;
const LONGEST_ADDRESS: usize = 200;
/// RFC 5321, section 4.5.3.1.3, without the angle brackets.
const LONGEST_EMAIL: usize = 254;
const PHONE_LENGTH: std::ops::RangeInclusive<usize> = 5..=20;
const FEWEST_DIGITS: usize = 5;

impl ContactText {
    /// A contact without an e-mail address: see [`ContactText::of`].
    pub fn new(
        name: Option<&str>,
        phone: Option<&str>,
        address: Option<&str>,
        language: Option<&str>,
    ) -> Result<Self, Vec<ContactProblem>> {
        Self::of(Entered { name, phone, email: None, address, language })
    }

    /// Checks what was entered. Lists everything that is wrong.
    pub fn of(entered: Entered<'_>) -> Result<Self, Vec<ContactProblem>> {
        let contact = Self {
            name: filled(entered.name).map(str::to_owned),
            phone: filled(entered.phone).map(plain_digits),
            email: filled(entered.email).map(plain_digits),
            address: filled(entered.address).map(str::to_owned),
            language: filled(entered.language).map(str::to_owned),
        };
        let problems = contact.problems();
        if problems.is_empty() { Ok(contact) } else { Err(problems) }
    }

    /// What the person wants to be called; at most 80 characters.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Digits, `+`, `-` and spaces.
    pub fn phone(&self) -> Option<&str> {
        self.phone.as_deref()
    }

    /// An e-mail address.
    pub fn email(&self) -> Option<&str> {
        self.email.as_deref()
    }

    /// Where a letter or a visitor finds them; at most 200 characters.
    pub fn address(&self) -> Option<&str> {
        self.address.as_deref()
    }

    /// The language of the reply, e.g. `bo` or `zh-Hans`.
    pub fn language(&self) -> Option<&str> {
        self.language.as_deref()
    }

    /// The parts it has, each with what it says.
    pub fn parts(&self) -> Vec<(&'static str, &str)> {
        let all = [
            ("name", self.name()),
            ("phone", self.phone()),
            ("email", self.email()),
            ("address", self.address()),
            ("language", self.language()),
        ];
        all.into_iter().filter_map(|(part, text)| Some((part, text?))).collect()
    }

    fn problems(&self) -> Vec<ContactProblem> {
        let mut problems = Vec::new();
        if self.name.is_none() && self.phone.is_none() && self.email.is_none() {
            problems.push(ContactProblem { field: "", code: "contact-empty", limit: None });
        }
        problems.extend(text_problem("name", self.name(), LONGEST_NAME));
        problems.extend(text_problem("address", self.address(), LONGEST_ADDRESS));
        if self.phone().is_some_and(|phone| !is_phone(phone)) {
            problems.push(ContactProblem { field: "phone", code: "contact-phone", limit: None });
        }
        if self.email().is_some_and(|email| !is_email(email)) {
            problems.push(ContactProblem { field: "email", code: "contact-email", limit: None });
        }
        if self.language().is_some_and(|language| !is_language_tag(language)) {
            problems.push(ContactProblem { field: "language", code: "contact-language", limit: None });
        }
        problems
    }
}

fn filled(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

/// Chinese keyboards type full-width digits and signs.
fn plain_digits(phone: &str) -> String {
    phone
        .chars()
        .map(|c| match c {
            '\u{3000}' => ' ',
            // The full-width forms stand in the order of ASCII, 0xFEE0 above it.
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
            _ => c,
        })
        .collect()
}

fn text_problem(field: &'static str, text: Option<&str>, limit: usize) -> Option<ContactProblem> {
    let text = text?;
    if text.chars().count() > limit {
        return Some(ContactProblem { field, code: "contact-too-long", limit: Some(limit) });
    }
    text.contains(char::is_control).then_some(ContactProblem { field, code: "contact-line", limit: None })
}

/// Whether a text may be a telephone number.
pub fn is_phone(phone: &str) -> bool {
    PHONE_LENGTH.contains(&phone.chars().count())
        && phone.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | ' '))
        && phone.chars().filter(char::is_ascii_digit).count() >= FEWEST_DIGITS
}

/// Whether a text has the shape of an address that mail can be sent to: one `@`, a domain with a dot, nothing that ends a header or a list.
pub fn is_email(email: &str) -> bool {
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !"<>()[]\\,;:\"".contains(c);
    let Some((local, domain)) = email.split_once('@') else { return false };
    let labels: Vec<&str> = domain.split('.').collect();
    email.len() <= LONGEST_EMAIL
        && (1..=64).contains(&local.len())
        && email.chars().all(plain)
        && labels.len() >= 2
        && labels
            .iter()
            .all(|label| !label.is_empty() && !label.contains('@') && !label.starts_with('-') && !label.ends_with('-'))
}

/// The shape of a BCP 47 tag; which languages exist is not asked.
fn is_language_tag(tag: &str) -> bool {
    tag.len() <= 35
        && tag.split('-').all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

impl fmt::Debug for ContactText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ContactText(not shown)")
    }
}

impl Drop for ContactText {
    fn drop(&mut self) {
        self.name.zeroize();
        self.phone.zeroize();
        self.email.zeroize();
        self.address.zeroize();
        self.language.zeroize();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(contact: Result<ContactText, Vec<ContactProblem>>) -> Vec<(&'static str, &'static str)> {
        contact.err().unwrap_or_default().iter().map(|problem| (problem.field, problem.code)).collect()
    }

    #[test]
    fn a_name_or_a_telephone_is_enough() {
        let name = ContactText::new(Some(" 卓玛 "), None, Some("  "), None).unwrap();
        assert_eq!((name.name(), name.phone(), name.address(), name.language()), (Some("卓玛"), None, None, None));
        let phone = ContactText::new(None, Some("+86 138-0000-0000"), None, Some("zh-Hans")).unwrap();
        assert_eq!((phone.phone(), phone.language()), (Some("+86 138-0000-0000"), Some("zh-Hans")));
    }

    #[test]
    fn an_address_alone_is_no_contact() {
        assert_eq!(codes(ContactText::new(None, None, Some("Upper village 12"), Some("bo"))), [("", "contact-empty")]);
    }

    #[test]
    fn full_width_digits_of_a_chinese_keyboard_are_read() {
        let contact = ContactText::new(None, Some("１３８　００００－０００１"), None, None).unwrap();
        assert_eq!(contact.phone(), Some("138 0000-0001"));
    }

    #[test]
    fn a_telephone_has_five_to_twenty_digits_and_signs() {
        for phone in ["1234", "-----", "12345x", "123456789012345678901", "+ - + - 12", "110"] {
            assert_eq!(codes(ContactText::new(None, Some(phone), None, None)), [("phone", "contact-phone")], "{phone}");
        }
        for phone in ["12345", "0837 123456", "12345678901234567890"] {
            assert!(ContactText::new(None, Some(phone), None, None).is_ok(), "{phone}");
        }
    }

    #[test]
    fn an_email_address_is_enough_and_must_look_like_one() {
        let of = |email| ContactText::of(Entered { email: Some(email), ..Entered::default() });
        assert_eq!(of(" dolma＠example．org ").unwrap().email(), Some("dolma@example.org"), "a Chinese keyboard");
        for email in [
            "dolma",
            "@example.org",
            "a@b@c.org",
            "a b@example.org",
            "a@localhost",
            "a@example..org",
            "a@example.org,b@example.org",
            "<a@example.org>",
            "a@example.org\nBcc: b@example.org",
            "a@-x.org",
        ] {
            assert_eq!(codes(of(email)), [("email", "contact-email")], "{email}");
        }
    }

    #[test]
    fn every_fault_is_listed_at_once() {
        let contact = ContactText::new(Some(&"长".repeat(81)), Some("none"), Some(&"a".repeat(201)), Some("中文"));
        assert_eq!(
            codes(contact),
            [
                ("name", "contact-too-long"),
                ("address", "contact-too-long"),
                ("phone", "contact-phone"),
                ("language", "contact-language")
            ]
        );
        assert!(ContactText::new(Some(&"长".repeat(80)), None, Some(&"a".repeat(200)), None).is_ok());
    }

    #[test]
    fn a_name_is_one_line() {
        assert_eq!(codes(ContactText::new(Some("Ann\nBea"), None, None, None)), [("name", "contact-line")]);
    }

    #[test]
    fn printing_a_contact_shows_nothing_of_it() {
        let contact = ContactText::new(Some("Dolma"), Some("13800000000"), Some("Upper village"), None).unwrap();
        assert_eq!(format!("{contact:?}"), "ContactText(not shown)");
    }
}

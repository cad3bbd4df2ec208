//! What a token may be used for: never more than its person may, and less where its scope says so.

use casework::{
    Refusal,
    kind::{Catalogue, Line},
};

/// What somebody is about to do with a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Errand<'a> {
    /// Look at something.
    Read,
    /// Enter or change something of a collection.
    Write {
        /// The collection, as in the address.
        collection: &'a str,
        /// The line it belongs to, where it is a collection of records.
        line: Option<Line>,
    },
}

impl<'a> Errand<'a> {
    /// Writing to a collection of this catalogue.
    pub fn write(catalogue: &Catalogue, collection: &'a str) -> Self {
        let kind = catalogue.kinds.iter().find(|kind| kind.collection == collection);
        Self::Write { collection, line: kind.map(|kind| kind.line) }
    }
}

/// The scope of a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope(Option<Vec<String>>);

impl Scope {
    /// Everything that the person may.
    pub const ALL: Self = Self(None);

    /// Reads what was chosen or typed: `read`, `write`, `write:LINE`, `write:COLLECTION`, separated by blanks. Nothing
    /// means everything.
    pub fn parse(catalogue: &Catalogue, text: &str) -> Result<Self, Refusal> {
        let words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
        for word in &words {
            let known = match word.strip_prefix("write:") {
                Some(part) => {
                    part == DOORSTEPS
                        || catalogue.kinds.iter().any(|kind| kind.collection == part || kind.line.code() == part)
                }
                None => matches!(word.as_str(), "read" | "write"),
            };
            if !known {
                return Err(crate::sign_in_name::problem("scope", "token-scope", word));
            }
        }
        Ok(Self::stored(Some(words.join(" "))))
    }

    /// Reads what [`Scope::text`] wrote.
    pub(crate) fn stored(text: Option<String>) -> Self {
        Self(text.filter(|text| !text.is_empty()).map(|text| text.split_whitespace().map(str::to_owned).collect()))
    }

    /// As it is stored; none for everything.
    pub fn text(&self) -> Option<String> {
        self.0.as_ref().map(|words| words.join(" "))
    }

    /// Its words; none for everything.
    pub fn words(&self) -> &[String] {
        self.0.as_deref().unwrap_or_default()
    }

    /// Whether an errand lies within it.
    pub fn allows(&self, errand: Errand<'_>) -> bool {
        let Some(words) = &self.0 else { return true };
        words.iter().any(|word| match errand {
            Errand::Read => word == "read",
            Errand::Write { collection, line } => {
                let part = word.strip_prefix("write:");
                word == "write" || part == Some(collection) || (line.is_some() && part == line.map(Line::code))
            }
        })
    }
}

/// A visit in one go, which is no collection of records.
const DOORSTEPS: &str = "doorsteps";

#[cfg(test)]
mod tests {
    use super::*;

    fn catalogue() -> Catalogue {
        Catalogue { kinds: crate::KINDS.to_vec(), shared_figures: Vec::new() }
    }

    #[test]
    fn a_scope_allows_what_it_names_and_nothing_else() {
        let catalogue = catalogue();
        let units = Errand::write(&catalogue, "units");
        let requests = Errand::Write { collection: "requests", line: Some(Line::Requests) };
        let of = |text| Scope::parse(&catalogue, text).unwrap();
        for (scope, may) in [
            ("", [true, true, true]),
            ("read", [true, false, false]),
            ("write", [false, true, true]),
            ("write:units", [false, true, false]),
            ("read write:ground", [true, true, false]),
        ] {
            assert_eq!([Errand::Read, units, requests].map(|errand| of(scope).allows(errand)), may, "{scope}");
        }
    }

    #[test]
    fn what_is_no_scope_is_named() {
        for text in ["all", "write:", "write:people", "read,write", "read WRITE"] {
            assert!(Scope::parse(&catalogue(), text).is_err(), "{text}");
        }
    }
}

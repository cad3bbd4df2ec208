//! One row of a list of places, and what can be wrong with it by itself.

use casework::{Problems, Refusal};

use crate::VILLAGE;

/// One row of a list of places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceRow {
    /// Administrative code.
    pub code: String,
    /// Name in the office's main language.
    pub name: String,
    /// 1 province to 5 village.
    pub level: i64,
    /// Code of the place it lies in; none at the top.
    pub parent: Option<String>,
}

const LONGEST_CODE: usize = 40;
const LONGEST_NAME: usize = 200;

impl PlaceRow {
    /// The row without blanks around its words; an empty parent is none.
    pub(super) fn trimmed(self) -> Self {
        let parent = self.parent.map(|code| trim(&code)).filter(|code| !code.is_empty());
        Self { code: trim(&self.code), name: trim(&self.name), level: self.level, parent }
    }

    /// The field and the code of what is wrong, if anything.
    pub(super) fn fault(&self) -> Option<(&'static str, &'static str)> {
        let code = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.' | '_' | '/');
        if self.code.is_empty() {
            Some(("code", "place-code-missing"))
        } else if self.code.len() > LONGEST_CODE || !self.code.chars().all(code) {
            Some(("code", "place-code-malformed"))
        } else if self.name.is_empty() {
            Some(("name", "place-name-missing"))
        } else if self.name.chars().count() > LONGEST_NAME || self.name.chars().any(char::is_control) {
            Some(("name", "place-name-malformed"))
        } else if !(1..=VILLAGE).contains(&self.level) {
            Some(("level", "place-level-unknown"))
        } else {
            None
        }
    }
}

/// Lists of several sources begin with a byte order mark or hold full-width blanks.
fn trim(text: &str) -> String {
    text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').to_owned()
}

/// One problem whose sentence names something.
pub(super) fn wrong(field: &str, code: &'static str, detail: String) -> Refusal {
    let mut problems = Problems::default();
    problems.add_with(field, code, detail);
    Refusal::Invalid(problems)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(code: &str, name: &str, level: i64) -> PlaceRow {
        PlaceRow { code: code.into(), name: name.into(), level, parent: Some(" ".into()) }.trimmed()
    }

    #[test]
    fn blanks_and_byte_order_marks_around_words_do_not_count() {
        let row = row("\u{feff}51 ", "\u{3000}四川省 ", 1);
        assert_eq!((row.code.as_str(), row.name.as_str(), &row.parent), ("51", "四川省", &None));
        assert_eq!(row.fault(), None);
    }

    #[test]
    fn a_row_that_no_gazetteer_can_hold_is_named_by_its_field() {
        assert_eq!(row("", "x", 1).fault(), Some(("code", "place-code-missing")));
        assert_eq!(row("51 33", "x", 1).fault(), Some(("code", "place-code-malformed")));
        assert_eq!(row("51", "", 1).fault(), Some(("name", "place-name-missing")));
        assert_eq!(row("51", &"x".repeat(201), 1).fault(), Some(("name", "place-name-malformed")));
        assert_eq!(row("51", "x", 6).fault(), Some(("level", "place-level-unknown")));
    }
}

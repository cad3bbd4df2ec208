//! The service categories of the office and the reasons it has coded.

use std::sync::LazyLock;

use crate::table;

/// What requests are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Category {
    /// Short and stable.
    pub code: &'static str,
    /// The answer is due after so many working days.
    pub answer_within_days: u32,
    /// The code of the unit that usually answers.
    pub unit: &'static str,
    /// In Chinese.
    pub name: &'static str,
    /// In Chinese, traditional characters.
    pub name_hant: &'static str,
    /// In English.
    pub name_en: &'static str,
    /// In Tibetan.
    pub name_bo: &'static str,
}

/// Why something was returned, put off, not done or corrected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Short and stable.
    pub code: &'static str,
    /// Where it is given: `return`, `extension`, `cannot`, `explained`, `correction`, `withdrawn`, `duplicate`, `unfounded`.
    pub given_for: &'static str,
    /// In Chinese.
    pub text: &'static str,
    /// In English.
    pub text_en: &'static str,
}

static CATEGORIES: LazyLock<Vec<Category>> =
    LazyLock::new(|| table::rows(include_str!("../data/categories.tsv")).map(|row| category(&row)).collect());

static REASONS: LazyLock<Vec<Reason>> = LazyLock::new(|| {
    let reason = |row: Vec<&'static str>| {
        let [code, given_for, text, text_en] = [0, 1, 2, 3].map(|n| table::cell(&row, n));
        Reason { code, given_for, text, text_en }
    };
    table::rows(include_str!("../data/reasons.tsv")).map(reason).collect()
});

/// All categories.
pub fn categories() -> &'static [Category] {
    &CATEGORIES
}

/// All coded reasons.
pub fn reasons() -> &'static [Reason] {
    &REASONS
}

fn category(row: &[&'static str]) -> Category {
    let [code, days, unit, name, name_hant, name_en, name_bo] = [0, 1, 2, 3, 4, 5, 6].map(|n| table::cell(row, n));
    Category { code, answer_within_days: days.parse().unwrap_or(0), unit, name, name_hant, name_en, name_bo }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::units;

    #[test]
    fn every_category_has_a_deadline_a_unit_and_four_names() {
        assert_eq!(categories().len(), 13);
        for category in categories() {
            assert!((5..=60).contains(&category.answer_within_days), "{}", category.code);
            assert!(units().iter().any(|unit| unit.code == category.unit && unit.answers), "{}", category.code);
            assert!(!category.name_bo.is_empty() && !category.name_hant.is_empty());
        }
    }

    #[test]
    fn every_reason_says_for_what_it_is_given() {
        let known = ["return", "extension", "cannot", "explained", "correction", "withdrawn", "duplicate", "unfounded"];
        assert!(reasons().iter().all(|reason| known.contains(&reason.given_for) && !reason.text_en.is_empty()));
        assert!(known.iter().all(|purpose| reasons().iter().any(|reason| reason.given_for == *purpose)));
    }
}

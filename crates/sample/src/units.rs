//! The units of the county: those that help villages as partners, and of them those that answer requests.

use std::sync::LazyLock;

use crate::table;

/// A unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Short and stable.
    pub code: &'static str,
    /// In Chinese.
    pub name: &'static str,
    /// In Chinese, traditional characters.
    pub name_hant: &'static str,
    /// In English.
    pub name_en: &'static str,
    /// It answers requests that are handed over.
    pub answers: bool,
    /// It can use force or punish: it may only help with talks.
    pub enforcement: bool,
}

static UNITS: LazyLock<Vec<Unit>> =
    LazyLock::new(|| table::rows(include_str!("../data/units.tsv")).map(|row| unit(&row)).collect());

/// All units; those that answer requests first.
pub fn units() -> &'static [Unit] {
    &UNITS
}

fn unit(row: &[&'static str]) -> Unit {
    let [code, answers, enforcement, name, name_hant, name_en] = [0, 1, 2, 3, 4, 5].map(|n| table::cell(row, n));
    Unit { code, name, name_hant, name_en, answers: answers == "yes", enforcement: enforcement == "yes" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirty_two_units_help_and_seventeen_of_them_answer_requests() {
        assert_eq!(units().len(), 32);
        assert_eq!(units().iter().filter(|unit| unit.answers).count(), 17);
    }

    #[test]
    fn no_unit_that_can_use_force_answers_requests() {
        assert!(units().iter().any(|unit| unit.enforcement));
        assert!(units().iter().all(|unit| !(unit.enforcement && unit.answers)));
    }

    #[test]
    fn every_unit_has_its_names() {
        assert!(
            units()
                .iter()
                .all(|unit| [unit.code, unit.name, unit.name_hant, unit.name_en].iter().all(|t| !t.is_empty()))
        );
    }
}

//! One figure of a bulletin with its value, as counted or as reported.

use i18n::Lang;
use serde::{Deserialize, Serialize};

/// The line whose figures say who took part.
pub(crate) const PROGRAMME: &str = "programme";

/// A figure with its value, in the language of the bulletin.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FigureValue {
    /// Its id, e.g. `disputes.registered`.
    pub id: String,
    /// The code of the line it stands under.
    pub line: String,
    /// Its value; money in fen. Leave 0 where it is withheld.
    pub value: i64,
    /// `count`, `sum`, `distinct`, `money` or `reported`.
    pub unit: String,
    /// In a narrative: cut down to two digits, and called "over" where it is.
    pub over: bool,
    /// What it is called.
    pub label: String,
    /// How it is counted.
    pub counts: String,
    /// The sources of a reported figure.
    pub citations: Vec<String>,
    /// Not shown: a group of residents under five in a public bulletin.
    pub withheld: bool,
}

impl FigureValue {
    /// A figure defined in code, with its label and definition in `lang`.
    pub fn counted(lang: Lang, id: &str, line: &str, unit: &str, value: i64) -> Self {
        Self {
            id: id.to_owned(),
            line: line.to_owned(),
            value,
            unit: unit.to_owned(),
            label: i18n::figure_label(lang, id).unwrap_or_else(|| id.to_owned()),
            counts: i18n::figure_counts(lang, id).unwrap_or_default(),
            ..Self::default()
        }
    }

    /// A figure that units reported, under the name that the office gave it.
    pub fn reported(lang: Lang, id: &str, line: &str, value: i64, label: &str, citations: Vec<String>) -> Self {
        Self {
            id: id.to_owned(),
            line: line.to_owned(),
            value,
            unit: "reported".to_owned(),
            label: label.to_owned(),
            counts: i18n::text(lang, "issue-note-reported-counts"),
            citations,
            ..Self::default()
        }
    }

    /// The same figure, marked to be cut down to two digits in a narrative.
    #[must_use]
    pub fn over(self, over: bool) -> Self {
        Self { over, ..self }
    }

    /// The same figure without its value, because it would show a small group of residents.
    #[must_use]
    pub fn withheld(self) -> Self {
        Self { value: 0, withheld: true, ..self }
    }

    /// Whether units reported it, so that no records stand behind it.
    pub fn is_reported(&self) -> bool {
        self.unit == "reported"
    }

    /// Whether the value was cut down for the narrative.
    pub(crate) fn is_cut(&self) -> bool {
        self.over && i18n::prose::two_digits(self.value) != self.value
    }

    /// The value as a table shows it, in full.
    pub fn shown(&self, lang: Lang) -> String {
        match (self.withheld, self.unit.as_str()) {
            (true, _) => i18n::text(lang, "issue-withheld"),
            (false, "money") => i18n::money(lang, self.value),
            (false, _) => i18n::number(lang, self.value),
        }
    }

    /// The value as a sentence says it.
    pub(crate) fn said(&self, lang: Lang) -> String {
        use i18n::prose;
        match (self.unit.as_str(), self.over) {
            ("money", true) => prose::over_money(lang, self.value),
            ("money", false) => prose::money(lang, self.value),
            (_, true) => prose::over(lang, self.value),
            (_, false) => prose::count(lang, self.value),
        }
    }

    /// As [`said`](Self::said), with a small whole number spelled out where the language does so.
    pub(crate) fn said_in_words(&self, lang: Lang) -> String {
        let in_digits = self.unit == "money" || self.is_cut();
        if in_digits { self.said(lang) } else { i18n::prose::count_in_words(lang, self.value) }
    }
}

#[cfg(test)]
mod tests {
    use i18n::Lang;

    use super::FigureValue;

    #[test]
    fn a_table_shows_in_full_what_a_sentence_cuts_down() {
        let raised = FigureValue::counted(Lang::En, "relief.raised", "relief", "money", 80_512_300).over(true);
        assert_eq!(raised.shown(Lang::En), "¥ 805,123.00");
        assert_eq!(raised.said(Lang::En), "over 800,000 yuan");
        assert_eq!(raised.said(Lang::ZhHans), "80余万元");
    }

    #[test]
    fn a_withheld_figure_shows_no_number() {
        let checks = FigureValue::counted(Lang::En, "relief.health_checks", "relief", "sum", 3).withheld();
        assert_eq!(checks.shown(Lang::En), "not shown");
        assert_eq!(checks.value, 0);
    }
}

//! Disputes told neutrally: two sides that claim, sessions, what was agreed.

use std::sync::LazyLock;

use crate::{deck::Deck, language::Language};

pub(crate) static DECK: LazyLock<Deck> = LazyLock::new(|| {
    let files = [
        include_str!("../data/disputes/zh.txt"),
        include_str!("../data/disputes/bo.txt"),
        include_str!("../data/disputes/en.txt"),
    ];
    Deck::of("title", &files)
});

/// A dispute with all that its file may come to hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisputeText {
    /// The code of its kind.
    pub kind: &'static str,
    /// The language of its texts.
    pub language: Language,
    /// What it is about.
    pub title: String,
    /// What the first and the second side claim.
    pub claims: [String; 2],
    /// Notes of the sessions, in order.
    pub sessions: Vec<String>,
    /// The terms of the agreement, in order.
    pub terms: Vec<String>,
    /// What the return visit found.
    pub kept: String,
    /// The sum that the terms name, in yuan.
    pub amount_yuan: Option<i64>,
}

/// Dispute number `n`. Different up to a hundred.
pub fn text(n: u64) -> Option<DisputeText> {
    let drawn = DECK.draw(n)?;
    let names_sum = drawn.card.lines.iter().any(|line| line.field == "term" && line.text.contains("{yuan}"));
    Some(DisputeText {
        kind: drawn.card.mark("kind"),
        language: drawn.language(),
        title: drawn.lead(),
        claims: ["a", "b"].map(|side| drawn.text(side)),
        sessions: drawn.every("session"),
        terms: drawn.every("term"),
        kept: drawn.text("kept"),
        amount_yuan: drawn.number("yuan").filter(|_| names_sum),
    })
}

impl DisputeText {
    /// What happened, as both sides tell it.
    pub fn description(&self) -> String {
        let space = if self.language == Language::Chinese { "" } else { " " };
        let stop = match self.language {
            Language::Chinese => "。",
            Language::English => ".",
            Language::Tibetan => "",
        };
        let [first, second] = &self.claims;
        format!("{}{stop}{space}{first}{space}{second}", self.title)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::checks;

    fn all() -> impl Iterator<Item = DisputeText> {
        (0..100).filter_map(text)
    }

    #[test]
    fn a_hundred_disputes_are_all_different() {
        checks::are_different(all().map(|dispute| dispute.title));
        checks::are_different(all().map(|dispute| dispute.description()));
    }

    #[test]
    fn each_has_two_claims_sessions_and_terms() {
        for dispute in all() {
            assert!(dispute.claims.iter().all(|claim| !claim.is_empty()), "{}", dispute.title);
            assert!(!dispute.sessions.is_empty() && !dispute.terms.is_empty() && !dispute.kept.is_empty());
        }
    }

    #[test]
    fn a_side_claims_and_nobody_is_accused() {
        for dispute in all() {
            let verb = match dispute.language {
                Language::Chinese => "称，",
                Language::English => " claims that ",
                Language::Tibetan => "ཟེར།",
            };
            assert!(dispute.claims.iter().all(|claim| claim.contains(verb)), "{:?}", dispute.claims);
        }
    }

    #[test]
    fn all_kinds_of_quarrel_come_up() {
        let kinds: BTreeSet<&str> = all().map(|dispute| dispute.kind).collect();
        let known =
            ["grazing_land", "livestock", "water", "wages", "boundary", "family", "debt", "neighbours", "other"];
        assert_eq!(kinds, BTreeSet::from(known));
    }

    #[test]
    fn an_agreed_sum_stands_in_the_terms() {
        let with_sum: Vec<DisputeText> = all().filter(|dispute| dispute.amount_yuan.is_some()).collect();
        assert!(with_sum.len() > 30);
        for dispute in with_sum.iter().filter(|dispute| dispute.language == Language::Chinese) {
            let sum = format!("{}元", dispute.amount_yuan.unwrap());
            assert!(dispute.terms.iter().any(|term| term.contains(&sum)), "{:?}", dispute.terms);
        }
    }
}

//! Opinions and suggestions, and the office's answer to each: "you said, we did".

use std::sync::LazyLock;

use crate::{
    deck::Deck,
    language::{Day, Language},
};

pub(crate) static DECK: LazyLock<Deck> = LazyLock::new(|| {
    let files = [
        include_str!("../data/suggestions/zh.txt"),
        include_str!("../data/suggestions/bo.txt"),
        include_str!("../data/suggestions/en.txt"),
    ];
    Deck::of("suggest", &files)
});

/// A suggestion as it was written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SuggestionText {
    /// The code of its topic.
    pub topic: &'static str,
    /// The language it was written down in.
    pub language: Language,
    /// What is suggested.
    pub text: String,
}

/// Suggestion number `n`. Different up to four hundred.
pub fn text(n: u64) -> SuggestionText {
    DECK.draw(n).map_or_else(
        || SuggestionText { topic: "other", language: Language::Chinese, text: String::new() },
        |drawn| SuggestionText { topic: drawn.card.mark("topic"), language: drawn.language(), text: drawn.lead() },
    )
}

/// What was done about suggestion `n`.
pub fn adopted(n: u64, on: Day) -> String {
    DECK.draw(n).map(|drawn| drawn.on(on).text("adopted")).unwrap_or_default()
}

/// Why suggestion `n` was not followed, for those where it may be so.
pub fn explained(n: u64, on: Day) -> Option<String> {
    Some(DECK.draw(n)?.on(on).say("explained")?.text)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::checks;

    const ON: Day = Day { month: 6, day: 3 };

    #[test]
    fn four_hundred_suggestions_are_all_different() {
        checks::are_different((0..400).map(|n| text(n).text));
    }

    #[test]
    fn every_suggestion_has_an_answer_that_promises_nothing() {
        for n in 0..400 {
            checks::promises_nothing(&adopted(n, ON));
        }
        assert!((0..400).filter_map(|n| explained(n, ON)).count() > 10);
    }

    #[test]
    fn topics_are_those_that_the_office_sorts_by() {
        let known = BTreeSet::from([
            "transport",
            "water",
            "power_telecoms",
            "farming",
            "education",
            "health",
            "livelihood",
            "environment",
            "public_service",
            "other",
        ]);
        assert_eq!((0..400).map(|n| text(n).topic).collect::<BTreeSet<_>>(), known);
    }
}

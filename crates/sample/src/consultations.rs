//! Questions people ask on policy and law, and the answers given: general rules in plain words, no verdict on a case.

use std::{collections::BTreeMap, sync::LazyLock};

use crate::{deck::Deck, language::Language};

pub(crate) static DECKS: LazyLock<BTreeMap<&'static str, Deck>> = LazyLock::new(|| {
    let files = [
        include_str!("../data/consultations/policy-zh.txt"),
        include_str!("../data/consultations/law-zh.txt"),
        include_str!("../data/consultations/bo.txt"),
        include_str!("../data/consultations/en.txt"),
    ];
    Deck::each("area", "question", &files)
});

/// What a question is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// Pensions, insurance, subsidies and the like.
    Policy,
    /// Contracts, work, family, land, lending.
    Law,
}

impl Area {
    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Policy => "policy",
            Self::Law => "law",
        }
    }
}

/// A question with its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsultationText {
    /// What it is about.
    pub area: Area,
    /// The code of its topic.
    pub topic: &'static str,
    /// The language of both texts.
    pub language: Language,
    /// What was asked.
    pub question: String,
    /// What was answered.
    pub answer: String,
}

/// Question number `n` of an area. Different up to 240 on policy and 140 on law.
pub fn text(area: Area, n: u64) -> Option<ConsultationText> {
    let drawn = DECKS.get(area.code())?.draw(n)?;
    Some(ConsultationText {
        area,
        topic: drawn.card.mark("topic"),
        language: drawn.language(),
        question: drawn.lead(),
        answer: drawn.text("answer"),
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::checks;

    fn all() -> impl Iterator<Item = ConsultationText> {
        (0..240).filter_map(|n| text(Area::Policy, n)).chain((0..140).filter_map(|n| text(Area::Law, n)))
    }

    #[test]
    fn questions_are_all_different() {
        assert_eq!(all().count(), 380);
        checks::are_different(all().map(|asked| asked.question));
    }

    #[test]
    fn every_question_is_answered() {
        assert!(all().all(|asked| asked.answer.chars().count() > 10));
    }

    #[test]
    fn topics_are_those_that_the_office_sorts_by() {
        let known = BTreeSet::from([
            "pension",
            "health_insurance",
            "subsidy",
            "education_aid",
            "housing",
            "labour",
            "land",
            "family",
            "lending",
            "other",
        ]);
        assert_eq!(all().map(|asked| asked.topic).collect::<BTreeSet<_>>(), known);
    }
}

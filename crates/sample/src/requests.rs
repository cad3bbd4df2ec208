//! What villagers ask for, as a clerk writes it down, and how it ended.
//!
//! The texts of one number belong together: the reply and the closing are about the same road, the same number of metres.

use std::sync::LazyLock;

use crate::{
    categories::categories,
    deck::{Deck, Drawn, Said},
    language::{Day, Language},
};

pub(crate) static HANDED_ON: LazyLock<Deck> = LazyLock::new(|| {
    let files = [
        include_str!("../data/requests/ways.txt"),
        include_str!("../data/requests/water-land.txt"),
        include_str!("../data/requests/people.txt"),
        include_str!("../data/requests/bo.txt"),
        include_str!("../data/requests/en.txt"),
    ];
    Deck::of("ask", &files)
});

pub(crate) static ON_THE_SPOT: LazyLock<Deck> =
    LazyLock::new(|| Deck::of("need", &[include_str!("../data/requests/spot.txt")]));

/// A request as it was written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestText {
    /// The code of its category.
    pub category: &'static str,
    /// The code of the unit whose matter it is.
    pub unit: &'static str,
    /// It cannot wait.
    pub urgent: bool,
    /// The language it was written down in.
    pub language: Language,
    /// What is asked for.
    pub text: String,
}

/// How a request ended otherwise than solved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// `partly_solved`, `explained` or `cannot_be_done`.
    pub outcome: &'static str,
    /// What was done or said.
    pub text: String,
    /// The coded reason, where there is one.
    pub reason: Option<&'static str>,
}

/// Request number `n` of those that a unit has to answer. Different up to six hundred.
pub fn text(n: u64) -> RequestText {
    written(HANDED_ON.draw(n))
}

/// Request number `n` of those that a team settles at the door. Different up to ninety.
pub fn on_the_spot(n: u64) -> RequestText {
    written(ON_THE_SPOT.draw(n))
}

/// What was done at the door, with the resident's word.
pub fn solved_on_the_spot(n: u64, on: Day) -> String {
    said(ON_THE_SPOT.draw(n), on, "solved")
}

/// The unit's reply to request `n`, the work having been done `on` that day.
pub fn reply(n: u64, on: Day) -> String {
    said(HANDED_ON.draw(n), on, "reply")
}

/// The office's closing remark to request `n` after the resident was asked.
pub fn closing(n: u64, on: Day) -> String {
    said(HANDED_ON.draw(n), on, "closing")
}

/// The ending of request `n` other than solved, for those that have one.
pub fn other_ending(n: u64, on: Day) -> Option<Ending> {
    let drawn = HANDED_ON.draw(n)?.on(on);
    let ways = [("cannot", "cannot_be_done"), ("explained", "explained"), ("partly", "partly_solved")];
    ways.into_iter().find_map(|(field, outcome)| {
        let Said { text, reason } = drawn.say(field)?;
        Some(Ending { outcome, text, reason })
    })
}

fn written(drawn: Option<Drawn<'_>>) -> RequestText {
    let Some(drawn) = drawn else {
        return RequestText {
            category: "other",
            unit: "",
            urgent: false,
            language: Language::Chinese,
            text: String::new(),
        };
    };
    let category = drawn.card.mark("category");
    let usual = || categories().iter().find(|known| known.code == category).map_or("", |known| known.unit);
    let unit = Some(drawn.card.mark("unit")).filter(|unit| !unit.is_empty()).unwrap_or_else(usual);
    let urgent = drawn.card.mark("urgency") == "urgent";
    RequestText { category, unit, urgent, language: drawn.language(), text: drawn.lead() }
}

fn said(drawn: Option<Drawn<'_>>, on: Day, field: &str) -> String {
    drawn.map(|drawn| drawn.on(on).text(field)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::{checks, units::units};

    const ON: Day = Day { month: 5, day: 12 };

    #[test]
    fn six_hundred_requests_are_all_different() {
        checks::are_different((0..600).map(|n| text(n).text));
        checks::are_different((0..90).map(|n| on_the_spot(n).text));
    }

    #[test]
    fn replies_and_closings_of_one_day_are_all_different() {
        checks::are_different((0..450).flat_map(|n| [reply(n, ON), closing(n, ON)]));
        checks::are_different((0..90).map(|n| solved_on_the_spot(n, ON)));
    }

    #[test]
    fn every_unit_that_answers_is_asked_for_something() {
        let asked: BTreeSet<&str> = (0..254).map(|n| text(n).unit).collect();
        let answering: BTreeSet<&str> = units().iter().filter(|unit| unit.answers).map(|unit| unit.code).collect();
        assert_eq!(asked, answering);
    }

    #[test]
    fn every_request_has_a_category_of_the_office() {
        let known: BTreeSet<&str> = categories().iter().map(|category| category.code).collect();
        let used: BTreeSet<&str> = (0..600).flat_map(|n| [text(n).category, on_the_spot(n).category]).collect();
        assert_eq!(used, known);
    }

    #[test]
    fn one_request_in_twelve_is_tibetan_and_one_in_twelve_english() {
        let count = |language| (0..420).filter(|n| text(*n).language == language).count();
        assert_eq!((count(Language::Tibetan), count(Language::English)), (35, 35));
    }

    #[test]
    fn some_requests_end_otherwise_and_say_why() {
        let endings: Vec<Ending> = (0..420).filter_map(|n| other_ending(n, ON)).collect();
        assert!(endings.len() > 60, "{}", endings.len());
        let outcomes: BTreeSet<&str> = endings.iter().map(|ending| ending.outcome).collect();
        assert_eq!(outcomes, BTreeSet::from(["cannot_be_done", "explained", "partly_solved"]));
        let coded = |ending: &Ending| ending.outcome != "cannot_be_done" || ending.reason.is_some();
        assert!(endings.iter().all(coded));
    }

    #[test]
    fn a_closing_remark_promises_nothing() {
        for n in 0..450 {
            checks::promises_nothing(&closing(n, ON));
            checks::promises_nothing(&reply(n, ON));
        }
    }
}

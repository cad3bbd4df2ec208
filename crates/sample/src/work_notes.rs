//! Sentences of the daily work around a matter: signing for it, asking for time, returning it, asking the resident.

use std::sync::LazyLock;

use crate::{
    card::Card,
    deck::Deck,
    language::{Day, Language},
    pick::at,
    slots::Slots,
};

pub(crate) static DECK: LazyLock<Deck> = LazyLock::new(|| Deck::of("text", &[include_str!("../data/work-notes.txt")]));

/// What a sentence is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A unit signs for a request.
    Acknowledged,
    /// A unit names the day by which it is done: the request stays open.
    Promised,
    /// A unit asks for more time, with a coded reason.
    Extension,
    /// A unit returns what is not its job, with a coded reason.
    Returned,
    /// The office reminds a unit.
    Reminder,
    /// A resident says that it is not solved.
    NotSolved,
    /// A resident appeals.
    Appeal,
    /// The office decides on an appeal.
    AppealDecided,
    /// The office called a closed case back.
    CalledBack,
    /// Minutes of a hand-over meeting.
    Handover,
    /// Why a record was corrected, with a coded reason.
    Correction,
}

impl Purpose {
    /// Every purpose.
    pub const ALL: [Self; 11] = [
        Self::Acknowledged,
        Self::Promised,
        Self::Extension,
        Self::Returned,
        Self::Reminder,
        Self::NotSolved,
        Self::Appeal,
        Self::AppealDecided,
        Self::CalledBack,
        Self::Handover,
        Self::Correction,
    ];

    const fn key(self) -> &'static str {
        match self {
            Self::Acknowledged => "acknowledged",
            Self::Promised => "promised",
            Self::Extension => "extension",
            Self::Returned => "returned",
            Self::Reminder => "reminder",
            Self::NotSolved => "not_solved",
            Self::Appeal => "appeal",
            Self::AppealDecided => "appeal_decided",
            Self::CalledBack => "called_back",
            Self::Handover => "handover",
            Self::Correction => "correction",
        }
    }

    fn card(self) -> Option<&'static Card> {
        DECK.cards().iter().find(|card| card.key == self.key())
    }
}

/// A sentence with its coded reason, where one is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The sentence.
    pub text: String,
    /// The code of the reason.
    pub reason: Option<&'static str>,
}

/// The title of a hand-over meeting.
pub const HANDOVER_TITLE: &str = "民生诉求和意见建议集中交办会";

/// Sentence number `n` for a purpose; `on` is the day it names.
pub fn note(purpose: Purpose, n: u64, on: Day) -> Option<Note> {
    let card = purpose.card()?;
    let lines = card.fitting("text", 0);
    let line = lines.get(at(n.checked_rem(lines.len() as u64)?))?;
    let slots = Slots {
        card: card.key,
        beginning: n % lines.len() as u64,
        round: n / lines.len() as u64,
        language: Language::Chinese,
        day: Some(on),
    };
    Some(Note { text: slots.fill(line.text), reason: line.reason })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::categories::reasons;

    const ON: Day = Day { month: 7, day: 30 };

    #[test]
    fn there_is_a_sentence_for_every_purpose() {
        for purpose in Purpose::ALL {
            assert!((0..20).all(|n| note(purpose, n, ON).is_some_and(|note| !note.text.contains('{'))), "{purpose:?}");
        }
    }

    #[test]
    fn who_asks_for_time_returns_or_corrects_gives_a_coded_reason() {
        let given_for = |purpose| match purpose {
            Purpose::Extension => "extension",
            Purpose::Returned => "return",
            Purpose::Correction => "correction",
            _ => "",
        };
        for purpose in Purpose::ALL {
            for n in 0..12 {
                let reason = note(purpose, n, ON).unwrap().reason;
                let found = reason.and_then(|code| reasons().iter().find(|known| known.code == code));
                assert_eq!(found.map_or("", |known| known.given_for), given_for(purpose), "{purpose:?}");
            }
        }
    }
}

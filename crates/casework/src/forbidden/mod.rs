//! What a form may not ask for and a title may not name (*Serve, never watch*).
//!
//! The rule it keeps: no category, kind, topic, choice, column or question of an office gathers religion, ethnicity,
//! politics, criminal record, petitions, attitude or biometrics of a person, grades or lists people, pairs them with a
//! minder, notes a refused visit, tracks anybody or records an office held by a resident. It reads labels that an
//! office writes once; it never reads what residents or staff tell in a description. Names of places and units are
//! not checked either. Code words get past any list: they show in the public register.

mod pattern;
mod text;
mod words;

#[cfg(test)]
mod allowed_tests;
#[cfg(test)]
mod refused_tests;

use std::fmt;

use words::{Found, Meaning, Where};

/// What was refused, and for what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The word as it was written, e.g. `partyMember` or `重點人員`; never the text around it.
    pub word: String,
    /// What it asks for.
    pub subject: Subject,
}

/// What may not be asked of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// Creed, worship, places of worship.
    Religion,
    /// Ethnicity, race, descent.
    Ethnicity,
    /// Political view or membership.
    Politics,
    /// Criminal record, custody, suspicion.
    Crime,
    /// Who petitioned or complained, how often.
    Petition,
    /// Attitude, loyalty, "stability".
    Attitude,
    /// Fingerprints, faces, voices, blood.
    Biometrics,
    /// Scores, ranks, risk levels, key persons, lists of people.
    Grading,
    /// A minder for a person, a standing pairing, a frequency of visits.
    Minder,
    /// That somebody did not open the door.
    Refusal,
    /// Where people, staff or devices are.
    Tracking,
    /// An office held by a resident.
    Office,
}

impl Subject {
    /// Every subject, in the order of the word list.
    pub const ALL: [Self; 12] = [
        Self::Religion,
        Self::Ethnicity,
        Self::Politics,
        Self::Crime,
        Self::Petition,
        Self::Attitude,
        Self::Biometrics,
        Self::Grading,
        Self::Minder,
        Self::Refusal,
        Self::Tracking,
        Self::Office,
    ];

    /// Its name in the word list.
    pub const fn key(self) -> &'static str {
        self.message_key().split_at("forbidden-".len()).1
    }

    /// The key of the sentence that people read; the sentence names `$word`.
    pub const fn message_key(self) -> &'static str {
        match self {
            Self::Religion => "forbidden-religion",
            Self::Ethnicity => "forbidden-ethnicity",
            Self::Politics => "forbidden-politics",
            Self::Crime => "forbidden-crime",
            Self::Petition => "forbidden-petition",
            Self::Attitude => "forbidden-attitude",
            Self::Biometrics => "forbidden-biometrics",
            Self::Grading => "forbidden-grading",
            Self::Minder => "forbidden-minder",
            Self::Refusal => "forbidden-refusal",
            Self::Tracking => "forbidden-tracking",
            Self::Office => "forbidden-office",
        }
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "“{}” is refused ({})", self.word, self.subject.key())
    }
}

impl std::error::Error for Refused {}

/// Checks what asks for something: a category, kind, topic, choice, import column, form question, hint or field name.
/// A whole sentence may be given. Answers with the first word refused.
pub fn check(text: &str) -> Option<Refused> {
    first_refused(text, |strength, scene| match strength {
        Where::Always | Where::Asked => true,
        Where::Alone => scene.alone,
    })
}

/// Checks what names something told or built: the title of an activity, material, report or fund, the name of a project.
/// A talk may be about religion, a road may lead to a monastery; but a title may not list, grade or watch people.
pub fn check_title(text: &str) -> Option<Refused> {
    first_refused(text, |strength, scene| match strength {
        Where::Always => true,
        Where::Asked => scene.lists,
        Where::Alone => false,
    })
}

/// What else is to be known of a text when one of its words is judged.
#[derive(Clone, Copy)]
struct Scene {
    /// The word is the whole text.
    alone: bool,
    /// The text also has a listing word.
    lists: bool,
}

fn first_refused(text: &str, applies: impl Fn(Where, Scene) -> bool) -> Option<Refused> {
    let text = text::normalise(text);
    // Humps first, so that `partyMember` is two words; then without, so that `ReLigion` is one.
    [true, false].into_iter().find_map(|humps| first_refused_in(&text, humps, &applies))
}

fn first_refused_in(text: &str, humps: bool, applies: impl Fn(Where, Scene) -> bool) -> Option<Refused> {
    let tokens = text::tokens(text, humps);
    let found = words::listed().find(&tokens);
    let lists = found.iter().any(|found| found.meaning == Meaning::Listing);
    let refused = found.iter().filter_map(|hit| {
        let Meaning::Refused(subject, strength) = hit.meaning else { return None };
        let alone = hit.from == 0 && hit.to == tokens.len();
        (applies(strength, Scene { alone, lists }) && !is_inside_allowed(hit, &found)).then_some((hit, subject))
    });
    // The first in the text, and of those the longest: it says most about what was meant.
    let (hit, subject) = refused.min_by_key(|(hit, _)| (hit.from, std::cmp::Reverse(hit.to)))?;
    let word = text[tokens[hit.from].from..tokens[hit.to - 1].to].to_owned();
    Some(Refused { word, subject })
}

fn is_inside_allowed(hit: &Found, found: &[Found]) -> bool {
    found.iter().any(|other| other.meaning == Meaning::Allowed && other.from <= hit.from && hit.to <= other.to)
}

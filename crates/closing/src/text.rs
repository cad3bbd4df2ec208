//! Whether a closing text says what it must: neither empty nor copied, and of what was done rather than of what is to come.
//!
//! Judged by clauses: "已修好，下月再回访" passes, for it says first what was done. The words found are named, so that
//! whoever wrote them sees what is meant. A false alarm costs a minute; a hollow answer costs somebody's trust.

use std::collections::HashSet;

use jiff::civil::Date;

use crate::{
    clause::Says,
    date,
    letters::{Letters, Script, script, weight},
    statement::{Statement, statements},
    words::{Meaning, find},
};

/// What a text is to tell of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Solved, wholly or in part: at least one clause says what was done.
    Done,
    /// Explained, referred, cannot be done: it may speak of the future, but not of the future alone.
    Told,
    /// Promised: it may speak of the future, with a day.
    Promised,
}

/// Why a text is sent back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing is written.
    Empty,
    /// Fewer words than a statement needs.
    TooShort,
    /// The request's own words again.
    CopiedFromTheRequest,
    /// Phrases that fit any request.
    OnlyPhrases(Vec<String>),
    /// What is still to come, where something is said to be done.
    Future(Vec<String>),
    /// A promise without a day.
    PromiseWithoutDay(Vec<String>),
    /// It was looked at, planned or handed on; nothing of it was done.
    NothingDone(Vec<String>),
}

impl Fault {
    /// Stable code; the sentence that people read is `problem-<code>` and names the words.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "closing-empty",
            Self::TooShort => "closing-too-short",
            Self::CopiedFromTheRequest => "closing-copied",
            Self::OnlyPhrases(_) => "closing-only-phrases",
            Self::Future(_) => "closing-future",
            Self::PromiseWithoutDay(_) => "closing-promise-without-day",
            Self::NothingDone(_) => "closing-nothing-done",
        }
    }

    /// The words found, as they were written.
    pub fn words(&self) -> &[String] {
        match self {
            Self::OnlyPhrases(words)
            | Self::Future(words)
            | Self::PromiseWithoutDay(words)
            | Self::NothingDone(words) => words,
            Self::Empty | Self::TooShort | Self::CopiedFromTheRequest => &[],
        }
    }
}

/// What a statement needs at least: five Han characters, three Latin words or four Tibetan syllables.
const SHORTEST: usize = 5;
const SHORTEST_TIBETAN: usize = 4;
/// So many new words make a text one of its own, however much it quotes.
const OWN_WORDS: usize = 4;

/// Judges a closing text. `description` is what was asked for, `promised_on` the day that was entered beside the text.
pub fn check(reply: &str, ending: Ending, description: &str, promised_on: Option<Date>) -> Result<(), Fault> {
    let letters = Letters::of(reply);
    let says = weight(&letters.folded);
    if says == 0 {
        return Err(Fault::Empty);
    }
    only_phrases(&letters)?;
    let tibetan = letters.folded.iter().any(|c| script(*c) == Script::Tibetan);
    if says < if tibetan { SHORTEST_TIBETAN } else { SHORTEST } {
        return Err(Fault::TooShort);
    }
    if is_copy(&letters, &Letters::of(description)) {
        return Err(Fault::CopiedFromTheRequest);
    }
    let statements = statements(&letters);
    match ending {
        Ending::Done => something_done(&statements),
        Ending::Told => not_only_to_come(&statements),
        Ending::Promised => with_a_day(&letters, &statements, promised_on),
    }
}

fn only_phrases(letters: &Letters) -> Result<(), Fault> {
    const PHRASES: [Meaning; 3] = [Meaning::Empty, Meaning::Link, Meaning::Bare];
    let left = PHRASES.iter().fold(letters.folded.clone(), |left, meaning| without(&left, *meaning));
    if weight(&left) >= 2 {
        return Ok(());
    }
    let all = PHRASES.iter().flat_map(|meaning| find(&letters.folded, 0, letters.folded.len(), *meaning));
    let mut found: Vec<_> = all.filter(|word| word.to - word.from > 1).collect();
    found.sort_by_key(|word| (word.from, std::cmp::Reverse(word.to)));
    let mut end = 0;
    found.retain(|word| {
        let apart = word.from >= end;
        end = end.max(word.to);
        apart
    });
    Err(Fault::OnlyPhrases(told(found.iter().map(|word| letters.shown(word.from, word.to)))))
}

/// The text without the words of this meaning.
fn without(text: &[char], meaning: Meaning) -> Vec<char> {
    let mut left = text.to_vec();
    for word in find(text, 0, text.len(), meaning) {
        left[word.from..word.to].fill(' ');
    }
    left
}

/// Whether the text, its phrases taken out, says next to nothing that the request does not say.
fn is_copy(reply: &Letters, request: &Letters) -> bool {
    let told = |text: &Letters| parts(&without(&without(&text.folded, Meaning::Empty), Meaning::Link));
    let asked: HashSet<String> = told(request).into_iter().collect();
    let said = told(reply);
    let own = said.iter().filter(|part| !asked.contains(*part)).count();
    own == 0 && !said.is_empty() || own < OWN_WORDS && own * 6 < said.len()
}

/// Latin words, and pairs of Han characters or Tibetan letters that stand side by side.
fn parts(text: &[char]) -> Vec<String> {
    let mut parts = Vec::new();
    for word in text.split(|c| script(*c) != Script::Latin).filter(|word| word.len() > 1) {
        parts.push(word.iter().collect());
    }
    let pairs = text.windows(2).filter(|pair| {
        let [one, other] = [script(pair[0]), script(pair[1])];
        one == other && matches!(one, Script::Han | Script::Tibetan)
    });
    parts.extend(pairs.map(|pair| pair.iter().collect::<String>()));
    parts
}

fn something_done(statements: &[Statement]) -> Result<(), Fault> {
    if statements.iter().any(|it| it.says == Says::Done) {
        return Ok(());
    }
    let before = statements.iter().any(|it| it.says == Says::Before);
    match to_come(statements) {
        words if !words.is_empty() => Err(Fault::Future(words)),
        _ if !before => Ok(()),
        _ => Err(Fault::NothingDone(told(statements.iter().flat_map(|it| it.words.iter().cloned())))),
    }
}

/// Who explains may say what comes next, after saying what is.
fn not_only_to_come(statements: &[Statement]) -> Result<(), Fault> {
    let ahead = statements.iter().filter(|it| it.says == Says::ToCome).count();
    if ahead > 0 && ahead == statements.len() { Err(Fault::Future(to_come(statements))) } else { Ok(()) }
}

fn with_a_day(letters: &Letters, statements: &[Statement], promised_on: Option<Date>) -> Result<(), Fault> {
    if promised_on.is_some() || date::names_a_day(letters) {
        return Ok(());
    }
    Err(Fault::PromiseWithoutDay(to_come(statements)))
}

fn to_come(statements: &[Statement]) -> Vec<String> {
    told(statements.iter().filter(|it| it.says == Says::ToCome).flat_map(|it| it.words.iter().cloned()))
}

/// Each word once, in order, and not more than a sentence can name.
fn told(words: impl Iterator<Item = String>) -> Vec<String> {
    let mut seen = HashSet::new();
    words.filter(|word| !word.is_empty() && seen.insert(word.clone())).take(5).collect()
}

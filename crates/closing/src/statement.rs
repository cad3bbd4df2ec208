//! A text cut into its clauses, each of which says one thing: done, to come, before the doing, or neither.

use crate::{
    clause::{self, Says},
    letters::Letters,
};

/// One clause of a text.
#[derive(Clone, Debug)]
pub(crate) struct Statement {
    pub says: Says,
    /// The words by which it was judged, as they were written.
    pub words: Vec<String>,
}

/// The clauses of a text in order.
///
/// Chinese has no tenses: a clause after one that speaks of the future speaks of it too ("待资金到位后，更换电杆"), until the
/// sentence ends or a clause says that something is over.
pub(crate) fn statements(letters: &Letters) -> Vec<Statement> {
    let mut all = Vec::new();
    let mut to_come: Option<Vec<String>> = None;
    for cut in cuts(&letters.folded) {
        if !letters.folded[cut.from..cut.to].iter().any(|c| c.is_alphanumeric()) {
            to_come = to_come.filter(|_| !cut.ends_sentence);
            continue;
        }
        let mut statement = clause::judge(letters, cut.from, cut.to);
        match (&statement.says, &to_come) {
            (Says::ToCome, _) => to_come = Some(statement.words.clone()),
            (Says::Finished, _) => to_come = None,
            (Says::Done | Says::Neither | Says::Before, Some(words)) => {
                statement = Statement { says: Says::ToCome, words: words.clone() };
            }
            _ => {}
        }
        if cut.ends_sentence {
            to_come = None;
        }
        if statement.says == Says::Finished {
            statement.says = Says::Done;
        }
        all.push(statement);
    }
    all
}

struct Cut {
    from: usize,
    to: usize,
    ends_sentence: bool,
}

fn cuts(text: &[char]) -> Vec<Cut> {
    let mut cuts = Vec::new();
    let mut from = 0;
    let mut at = 0;
    while at < text.len() {
        let ends_sentence = ends_sentence(text, at);
        let length = if ends_sentence || ends_clause(text, at) { 1 } else { joining_word(text, at) };
        if length > 0 {
            cuts.push(Cut { from, to: at, ends_sentence });
            from = at + length;
        }
        at += length.max(1);
    }
    cuts.push(Cut { from, to: text.len(), ends_sentence: true });
    cuts
}

fn ends_sentence(text: &[char], at: usize) -> bool {
    let space_follows = text.get(at + 1).is_none_or(|c| c.is_whitespace());
    match text[at] {
        '。' | '!' | '?' | ';' | '\n' | '།' | '༎' => true,
        '.' => space_follows,
        _ => false,
    }
}

fn ends_clause(text: &[char], at: usize) -> bool {
    let between_digits = || {
        let digit = |at: Option<usize>| at.and_then(|at| text.get(at)).is_some_and(char::is_ascii_digit);
        digit(at.checked_sub(1)) && digit(Some(at + 1))
    };
    match text[at] {
        ',' | ':' => !between_digits(),
        '、' | '…' | '(' | ')' | '—' | '–' => true,
        '并' => joins(text, at),
        _ => false,
    }
}

/// "勘查并更换", not "合并" or "并网".
fn joins(text: &[char], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| text.get(at));
    before != Some(&'合') && !text.get(at + 1).is_some_and(|c| "网排列入轨".contains(*c))
}

/// Words after which English begins a new statement.
const JOINING: [&str; 12] =
    ["and", "but", "so", "then", "which", "that", "who", "while", "whereas", "however", "because", "though"];

/// The length of a joining word that stands here as a word of its own.
fn joining_word(text: &[char], at: usize) -> usize {
    let apart = |at: Option<usize>| at.and_then(|at| text.get(at)).is_none_or(|c| c.is_whitespace());
    if !apart(at.checked_sub(1)) {
        return 0;
    }
    let stands = |word: &&&str| {
        let end = at + word.len();
        end <= text.len() && word.chars().eq(text[at..end].iter().copied()) && apart(Some(end))
    };
    JOINING.iter().find(stands).map_or(0, |word| word.len())
}

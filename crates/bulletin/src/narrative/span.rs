//! A stretch of a sentence: words, or the number of a figure that a page can open.
//!
//! A number travels through the translated sentence between marks that no text contains, and is found again by them.

use serde::{Deserialize, Serialize};

const OPEN: char = '\u{e000}';
const THEN: char = '\u{e001}';
const CLOSE: char = '\u{e002}';

/// A stretch of a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Span {
    /// Words.
    Text(String),
    /// The number of a figure.
    Figure {
        /// The figure's id.
        id: String,
        /// The number as the sentence says it, with its "over" where it has one.
        shown: String,
    },
}

impl Span {
    /// What is read.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Text(words) => words,
            Self::Figure { shown, .. } => shown,
        }
    }
}

/// A number on its way through a sentence.
pub(super) fn marked(id: &str, shown: &str) -> String {
    format!("{OPEN}{id}{THEN}{shown}{CLOSE}")
}

/// Somebody's words without the marks, should they contain them.
pub(super) fn unmarked(words: &str) -> String {
    words.chars().filter(|c| ![OPEN, THEN, CLOSE].contains(c)).collect()
}

/// The spans of a sentence that is written out.
pub(super) fn spans(sentence: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    for part in sentence.split_inclusive(CLOSE) {
        let figure = part.strip_suffix(CLOSE).and_then(|part| part.split_once(OPEN));
        let (words, number) = figure.map_or((part, None), |(words, number)| (words, number.split_once(THEN)));
        if !words.is_empty() {
            spans.push(Span::Text(words.to_owned()));
        }
        spans.extend(number.map(|(id, shown)| Span::Figure { id: id.to_owned(), shown: shown.to_owned() }));
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::{Span, marked, spans, unmarked};

    #[test]
    fn a_number_is_found_again_in_its_sentence() {
        let sentence = format!("The teams held {} talks.", marked("outreach.policy_talks", "41"));
        let number = Span::Figure { id: "outreach.policy_talks".into(), shown: "41".into() };
        assert_eq!(
            spans(&sentence),
            [Span::Text("The teams held ".into()), number.clone(), Span::Text(" talks.".into())]
        );
        assert_eq!(spans(&marked("outreach.policy_talks", "41")), [number]);
        assert_eq!(spans(""), []);
    }

    #[test]
    fn words_that_contain_the_marks_make_no_number() {
        let words = unmarked(&marked("a.b", "1"));
        assert_eq!(spans(&words), [Span::Text("a.b1".into())]);
    }
}

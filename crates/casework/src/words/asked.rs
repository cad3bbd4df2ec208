//! What somebody looks for: several words, all of which must stand in a record's texts, in whichever of them.

use std::ops::Range;

use super::cut::{Piece, Script, key, pieces};

/// More words than this narrow nothing.
const MOST_TERMS: usize = 8;

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked(Vec<Term>);

/// Chinese characters or Tibetan syllables in a row; or one word, of which two letters and more are a beginning.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Term(Vec<Piece>);

/// Part of a text as it was written, and whether it is what was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The text.
    pub text: String,
    /// Looked for.
    pub marked: bool,
}

/// Keys of the index, in bytes: this one, or from this one up to the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Keys {
    pub from: Vec<u8>,
    pub to: Option<Vec<u8>>,
}

impl Asked {
    /// Reads what was typed; signs and spaces only separate.
    pub fn read(text: &str) -> Self {
        let mut terms: Vec<Term> = Vec::new();
        for piece in pieces(text) {
            match terms.last_mut() {
                Some(last) if piece.joined => last.0.push(piece),
                _ => terms.push(Term(vec![piece])),
            }
        }
        terms.truncate(MOST_TERMS);
        Self(terms)
    }

    /// Nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether every word stands in one of the texts.
    pub fn fits<'a>(&self, texts: impl IntoIterator<Item = &'a str>) -> bool {
        let cut: Vec<Vec<Piece>> = texts.into_iter().map(pieces).collect();
        !self.is_empty() && self.0.iter().all(|term| cut.iter().any(|text| term.places(text).next().is_some()))
    }

    /// A text with what was looked for marked in it.
    pub fn marked(&self, text: &str) -> Vec<Part> {
        let mut parts = Vec::new();
        let mut add = |range: Range<usize>, marked| {
            if !range.is_empty() {
                parts.push(Part { text: text[range].to_owned(), marked });
            }
        };
        let mut end = 0;
        for mark in self.marks(text) {
            add(end..mark.start, false);
            end = mark.end;
            add(mark, true);
        }
        add(end..text.len(), false);
        parts
    }

    /// The text around the first word that was looked for, `around` characters before and thrice as many behind; none where
    /// nothing of it stands there.
    pub fn excerpt(&self, text: &str, around: usize) -> Option<Vec<Part>> {
        let first = self.marks(text).into_iter().next()?;
        let near = text[..first.start].char_indices().rev().nth(around).map_or(0, |(at, _)| at);
        let far = text[first.end..].char_indices().nth(3 * around).map_or(text.len(), |(at, _)| first.end + at);
        // No word is cut in two.
        let cut = pieces(text);
        let from = if near == 0 { 0 } else { cut.iter().map(|piece| piece.from).find(|at| *at >= near)? };
        let to = if far == text.len() { far } else { cut.iter().rev().map(|piece| piece.to).find(|at| *at <= far)? };
        let mut parts = self.marked(&text[from..to]);
        let dots = || Part { text: "…".to_owned(), marked: false };
        if from > 0 {
            parts.insert(0, dots());
        }
        if to < text.len() {
            parts.push(dots());
        }
        Some(parts)
    }

    /// Where the words stand, in order; what touches or overlaps is one.
    fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let cut = pieces(text);
        let mut all: Vec<Range<usize>> = self.0.iter().flat_map(|term| term.places(&cut)).collect();
        all.sort_by_key(|range| (range.start, range.end));
        let mut merged: Vec<Range<usize>> = Vec::new();
        for range in all {
            match merged.last_mut() {
                Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
                _ => merged.push(range),
            }
        }
        merged
    }

    /// Keys of which each stands in the index for every record that fits.
    pub(super) fn keys(&self) -> Vec<Keys> {
        self.0.iter().flat_map(Term::keys).collect()
    }
}

impl Term {
    fn is_beginning(&self) -> bool {
        matches!(self.0.as_slice(), [one] if one.script == Script::Word && one.text.chars().nth(1).is_some())
    }

    fn places<'a>(&'a self, text: &'a [Piece]) -> impl Iterator<Item = Range<usize>> + 'a {
        text.windows(self.0.len()).filter(|window| self.stands(window)).map(|window| {
            let (first, last) = (&window[0], &window[window.len() - 1]);
            first.from..last.to
        })
    }

    fn stands(&self, window: &[Piece]) -> bool {
        let same = |asked: &Piece, piece: &Piece| {
            let spelled =
                if self.is_beginning() { piece.text.starts_with(&asked.text) } else { piece.text == asked.text };
            spelled && piece.script == asked.script
        };
        self.0.iter().zip(window).all(|(asked, piece)| same(asked, piece))
            && window[1..].iter().all(|piece| piece.joined)
    }

    fn keys(&self) -> Vec<Keys> {
        let beginning = |from: Vec<u8>| {
            // No byte of UTF-8 is as high as this.
            let to = [from.as_slice(), &[0xff]].concat();
            Keys { from, to: Some(to) }
        };
        match self.0.as_slice() {
            [one] if one.script == Script::Han || self.is_beginning() => vec![beginning(key(&one.text))],
            several if several[0].script == Script::Han => {
                let pair = |pair: &[Piece]| format!("{}{}", pair[0].text, pair[1].text).into_bytes();
                several.windows(2).map(|two| Keys { from: pair(two), to: None }).collect()
            }
            several => several.iter().map(|piece| Keys { from: key(&piece.text), to: None }).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits(asked: &str, text: &str) -> bool {
        Asked::read(asked).fits([text])
    }

    #[test]
    fn words_are_found_in_each_script_as_its_readers_expect() {
        for (asked, text) in [
            ("水管", "村里的水管坏了"),
            ("水管", "村裡的水管壞了"),
            ("桥", "新橋"),
            ("BRIDGE", "the bridges shake"),
            ("bridge shak", "the bridges shake"),
            ("ཆུ་མཛོད", "གྲོང་གི་ཆུ་མཛོད་འི"),
            ("ཆུ", "ཆུའི་ལམ"),
            ("３号 bridge", "No. 3号 Bridge"),
        ] {
            assert!(fits(asked, text), "{asked} in {text}");
        }
        for (asked, text) in [
            ("水坏", "村里的水管坏了"),
            ("ridge", "the bridges shake"),
            ("b", "the bridges shake"),
            ("bridge road", "the bridges shake"),
            ("མཛོད་ཆུ", "ཆུ་མཛོད"),
            ("ཆུ་མཛོད", "ཆུ། མཛོད"),
            ("ཆ", "ཆུ"),
            ("", "anything"),
            ("%", "100%"),
        ] {
            assert!(!fits(asked, text), "{asked} not in {text}");
        }
    }

    #[test]
    fn what_fits_is_marked_and_nothing_is_lost() {
        let text = "<b>新橋</b> and the bridges";
        let parts = Asked::read("桥 bridge").marked(text);
        assert_eq!(parts.iter().map(|part| part.text.as_str()).collect::<String>(), text);
        let marked: Vec<&str> = parts.iter().filter(|part| part.marked).map(|part| part.text.as_str()).collect();
        assert_eq!(marked, ["橋", "bridges"]);
        let parts = Asked::read("end").excerpt(&format!("{}end", "long ".repeat(40)), 5).unwrap();
        assert_eq!(parts.iter().map(|part| part.text.as_str()).collect::<String>(), "…long end");
        let parts = Asked::read("end").excerpt("a long beginning, end of it and all that", 8).unwrap();
        assert_eq!(parts.iter().map(|part| part.text.as_str()).collect::<String>(), "…end of it and all that");
    }

    #[test]
    fn two_characters_are_one_key_and_one_is_a_beginning() {
        let exact = |word: &str| Keys { from: word.into(), to: None };
        assert_eq!(Asked::read("水管坏").keys(), [exact("水管"), exact("管坏")]);
        assert_eq!(Asked::read("水水").keys(), [exact("水水")]);
        assert_eq!(Asked::read("水").keys()[0].to.as_deref(), Some([0xe6, 0xb0, 0xb4, 0xff].as_slice()));
        assert_eq!(Asked::read("a").keys(), [exact("a")]);
    }
}

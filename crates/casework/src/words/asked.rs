//! What somebody looks for: several words, all of which must stand in a record's texts, in whichever of them.

use std::ops::Range;

use super::cut::{Between, Piece, Script, key, pair, pieces};

/// More words than this narrow nothing.
const MOST_TERMS: usize = 8;
/// Nor do more keys of a long line: what they propose is compared anyway.
const MOST_KEYS: usize = 24;

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked(Vec<Term>);

/// Pieces typed in a row, of one script or several. A word at the end of it is a beginning from two letters on.
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
                Some(last) if piece.between == Between::Nothing => last.0.push(piece),
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
        let mut keys: Vec<Keys> = Vec::new();
        for each in self.0.iter().flat_map(Term::keys) {
            if keys.len() < MOST_KEYS && !keys.contains(&each) {
                keys.push(each);
            }
        }
        keys
    }
}

impl Term {
    fn places<'a>(&'a self, text: &'a [Piece]) -> impl Iterator<Item = Range<usize>> + 'a {
        text.windows(self.0.len()).filter(|window| self.stands(window)).map(|window| {
            let (first, last) = (&window[0], &window[window.len() - 1]);
            first.from..last.to
        })
    }

    fn stands(&self, window: &[Piece]) -> bool {
        let same = |(at, (asked, piece)): (usize, (&Piece, &Piece))| {
            let spelled =
                if self.is_beginning(at) { piece.text.starts_with(&asked.text) } else { piece.text == asked.text };
            spelled && piece.script == asked.script
        };
        self.0.iter().zip(window).enumerate().all(same) && window.windows(2).all(|two| two[1].is_beside(&two[0]))
    }

    /// Whether the piece there may go on: what was typed behind it ends every other.
    fn is_beginning(&self, at: usize) -> bool {
        let piece = &self.0[at];
        at + 1 == self.0.len() && piece.script == Script::Word && piece.text.chars().nth(1).is_some()
    }

    fn keys(&self) -> impl Iterator<Item = Keys> {
        let exact = |from: Vec<u8>| Keys { from, to: None };
        self.0.iter().enumerate().filter_map(move |(at, piece)| match self.0.get(at + 1) {
            Some(next) if next.is_pair_with(piece) => Some(exact(pair(piece, next))),
            None if piece.script == Script::Han => {
                // The index knows the last character with whatever follows it; the pair before says as much.
                let is_known = at > 0 && piece.is_pair_with(&self.0[at - 1]);
                (!is_known).then(|| Keys::beginning(key(&piece.text)))
            }
            None if self.is_beginning(at) => Some(Keys::beginning(key(&piece.text))),
            _ => Some(exact(key(&piece.text))),
        })
    }
}

impl Keys {
    fn beginning(from: Vec<u8>) -> Self {
        // No byte of UTF-8 is as high as this.
        let to = [from.as_slice(), &[0xff]].concat();
        Self { from, to: Some(to) }
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
            ("5月12日", "自5月12日起"),
            ("5月12日", "自 5 月 12 日起"),
            ("a区", "A区3栋"),
            ("区3栋", "A 区 3 栋"),
            ("5月 12", "12人，5月"),
            ("桥bri", "新橋 Bridges"),
            ("ཨང་༡༢", "ཨང་12"),
        ] {
            assert!(fits(asked, text), "{asked} in {text}");
        }
        for (asked, text) in [
            ("水坏", "村里的水管坏了"),
            ("ridge", "the bridges shake"),
            ("b", "the bridges shake"),
            ("bridge road", "the bridges shake"),
            ("5月12日", "5月1日到6月12日"),
            ("5月12日", "15月12日"),
            ("5月12日", "5月，12日"),
            ("a区", "AA区"),
            ("a区", "a，区"),
            ("水管", "水 管"),
            ("桥bri到", "桥bridge到"),
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
        let keys = Asked::read("A区水管12日 A区").keys();
        assert_eq!(keys[..5], [exact("a"), exact("区水"), exact("水管"), exact("管"), exact("12")]);
        assert_eq!((keys.len(), keys[5].to.as_deref()), (7, Some([0xe6, 0x97, 0xa5, 0xff].as_slice())));
        let long = "水管".repeat(99) + &"桥路灯塔井泵表渠".repeat(9);
        assert!(Asked::read(&long).keys().len() <= MOST_KEYS);
    }
}

//! What a text is cut into: words of letters and digits, single Chinese characters, Tibetan syllables.
//!
//! Case, accents, full-width forms, Traditional characters, Tibetan digits and invisible characters make no difference.

use std::{collections::BTreeSet, mem};

use unicode_normalization::UnicodeNormalization;

/// Longer words are told apart by the text itself only.
const LONGEST_KEY: usize = 48;

/// How a piece is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    /// One Chinese character.
    Han,
    /// One Tibetan syllable.
    Tibetan,
    /// Letters and digits of any other script.
    Word,
}

/// One piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Folded.
    pub text: String,
    /// Where it begins in the text as it was written, in bytes.
    pub from: usize,
    /// Where it ends there.
    pub to: usize,
    /// How it is written.
    pub script: Script,
    /// What lies between it and the piece before it.
    pub between: Between,
}

/// What lies between two pieces of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Between {
    /// Nothing; behind a Tibetan syllable also a tsheg.
    Nothing,
    /// Only what is not seen on paper.
    Blank,
    /// Signs, or the beginning of the text.
    #[default]
    More,
}

impl Piece {
    /// Whether it stands side by side with the piece before it. Between two scripts a blank is a matter of taste.
    pub fn is_beside(&self, before: &Self) -> bool {
        match self.between {
            Between::Nothing => true,
            Between::Blank => self.script != before.script,
            Between::More => false,
        }
    }

    /// Whether the index knows it together with the Chinese character before it.
    pub fn is_pair_with(&self, before: &Self) -> bool {
        self.between == Between::Nothing && self.script == Script::Han && before.script == Script::Han
    }
}

enum Sign {
    Of(Script),
    /// The tsheg between two syllables.
    Joint,
    /// Not seen, or a mark upon a letter.
    Silent,
    Gap,
}

fn sign(c: char) -> Sign {
    match c {
        '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{323af}' | '々' | '〇' => {
            Sign::Of(Script::Han)
        }
        '\u{f0b}' | '\u{f0c}' => Sign::Joint,
        '\u{f40}'..='\u{f84}' | '\u{f90}'..='\u{fbc}' => Sign::Of(Script::Tibetan),
        '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{61c}' | '\u{180e}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' => {
            Sign::Silent
        }
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => Sign::Silent,
        c if c.is_alphanumeric() => Sign::Of(Script::Word),
        _ => Sign::Gap,
    }
}

/// The pieces of a text, in order.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let mut cutter = Cutter::default();
    for (at, c) in text.char_indices() {
        let to = at + c.len_utf8();
        if c.is_ascii() {
            cutter.feed(c.to_ascii_lowercase(), at, to);
            continue;
        }
        for part in std::iter::once(c).nfkd().flat_map(char::to_lowercase) {
            cutter.feed(plain(part), at, to);
        }
    }
    for piece in cutter.pieces.iter_mut().filter(|piece| piece.script == Script::Tibetan) {
        let stem = without_case_ending(&piece.text).len();
        piece.text.truncate(stem);
    }
    cutter.pieces
}

#[derive(Default)]
struct Cutter {
    pieces: Vec<Piece>,
    /// What came since the last piece.
    since: Between,
    /// The last piece may still grow.
    open: bool,
}

impl Cutter {
    fn feed(&mut self, c: char, from: usize, to: usize) {
        let last = self.pieces.last().map(|piece| piece.script);
        let script = match sign(c) {
            Sign::Silent => return,
            Sign::Of(script) => script,
            sign => {
                let passed = match sign {
                    Sign::Joint if last == Some(Script::Tibetan) => Between::Nothing,
                    _ if c.is_whitespace() => Between::Blank,
                    _ => Between::More,
                };
                self.since = self.since.max(passed);
                self.open = false;
                return;
            }
        };
        let grows = mem::replace(&mut self.open, true) && last == Some(script) && script != Script::Han;
        let between = mem::replace(&mut self.since, Between::Nothing);
        match self.pieces.last_mut() {
            Some(last) if grows => {
                last.text.push(c);
                last.to = to;
            }
            _ => self.pieces.push(Piece { text: c.into(), from, to, script, between }),
        }
    }
}

/// Simplified for Traditional, a plain digit for a Tibetan one.
fn plain(c: char) -> char {
    match c {
        '\u{f20}'..='\u{f29}' => char::from_digit(u32::from(c) - 0xf20, 10).unwrap_or(c),
        _ => closing::simplified(c),
    }
}

/// Tibetan writes some case particles onto an open syllable: ཆུའི is ཆུ.
fn without_case_ending(syllable: &str) -> &str {
    ["འི", "འོ", "འམ", "འང"]
        .iter()
        .find_map(|ending| syllable.strip_suffix(ending).filter(|stem| !stem.is_empty()))
        .unwrap_or(syllable)
}

/// What the index knows a text by: each word and syllable, and each Chinese character with the one that follows it.
pub(super) fn keys(pieces: &[Piece]) -> BTreeSet<Vec<u8>> {
    let key = |(n, piece): (usize, &Piece)| match (piece.script, pieces.get(n + 1)) {
        (Script::Han, Some(next)) if next.is_pair_with(piece) => pair(piece, next),
        _ => key(&piece.text),
    };
    pieces.iter().enumerate().map(key).collect()
}

/// The key of two Chinese characters, one after the other.
pub(super) fn pair(one: &Piece, next: &Piece) -> Vec<u8> {
    format!("{}{}", one.text, next.text).into_bytes()
}

/// The key of one word.
pub(super) fn key(word: &str) -> Vec<u8> {
    word.as_bytes()[..word.floor_char_boundary(LONGEST_KEY)].to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<String> {
        pieces(text)
            .into_iter()
            .map(|piece| {
                let sign = match piece.between {
                    Between::Nothing => "+",
                    Between::Blank => "_",
                    Between::More => "",
                };
                format!("{sign}{}", piece.text)
            })
            .collect()
    }

    #[test]
    fn three_scripts_are_cut_each_in_its_own_way() {
        assert_eq!(cut("The Bridge, 3rd"), ["the", "_bridge", "3rd"]);
        assert_eq!(cut("３號橋壞了。"), ["3", "+号", "+桥", "+坏", "+了"]);
        assert_eq!(cut("ཆུའི་མཛོད། ཁང་པ"), ["ཆུ", "+མཛོད", "ཁང", "+པ"]);
        assert_eq!(cut("ཆུ ཁང་　་པ 水 ·管"), ["ཆུ", "_ཁང", "_པ", "_水", "管"]);
        assert_eq!(cut("Ｃａｆé\u{301} ཨང་༡༢"), ["cafe", "_ཨང", "+12"]);
    }

    #[test]
    fn a_piece_knows_where_it_stood() {
        let text = "修ＡＢ桥";
        let found: Vec<&str> = pieces(text).iter().map(|piece| &text[piece.from..piece.to]).collect();
        assert_eq!(found, ["修", "ＡＢ", "桥"]);
    }

    #[test]
    fn chinese_is_known_by_each_character_with_the_next() {
        let found: Vec<String> =
            keys(&pieces("水管坏 ok")).into_iter().map(|key| String::from_utf8(key).unwrap()).collect();
        assert_eq!(found, ["ok", "坏", "水管", "管坏"]);
    }
}

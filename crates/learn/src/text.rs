//! Reading a text piece by piece: a Chinese character, a Tibetan syllable, a word of an alphabet, a number.
//!
//! A term is one piece or two adjoining ones; long words give their fragments too, so that "street lights" is near
//! "streetlight". Every number counts as the same piece: no term holds a telephone number. Traditional characters stay as
//! they are written: an office writes one of the two.

use unicode_normalization::UnicodeNormalization;

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// One Chinese character.
    Han,
    /// One Tibetan syllable.
    Tibetan,
    /// A word of an alphabet.
    Word,
    /// A run of digits.
    Number,
}

/// A piece of a text: where it stands in the normal form, and how it joins what is before it.
#[derive(Clone, Copy, Debug)]
pub struct Piece {
    from: usize,
    to: usize,
    /// What it is.
    pub script: Script,
    /// Whether it follows the piece before it without a break.
    pub joined: bool,
    /// Whether it was written with a capital.
    pub capital: bool,
    /// Whether it stands in the first of several lines.
    pub lead: bool,
}

/// A text in its normal form, and its pieces.
#[derive(Debug)]
pub struct Pieces {
    normal: String,
    /// The pieces in their order.
    pub list: Vec<Piece>,
}

/// One occurrence of a term.
#[derive(Clone, Copy, Debug)]
pub struct Term {
    /// The term.
    pub key: u64,
    /// The first piece it covers.
    pub at: usize,
    /// How many pieces it covers.
    pub pieces: usize,
}

impl Pieces {
    /// Reads a text.
    pub fn of(text: &str) -> Self {
        let mut reader =
            Reader { normal: String::with_capacity(text.len()), list: Vec::new(), apart: true, lead: true };
        let text = text.trim();
        for letter in text.nfkc() {
            reader.take(letter);
        }
        if reader.lead {
            for piece in &mut reader.list {
                piece.lead = false;
            }
        }
        Self { normal: reader.normal, list: reader.list }
    }

    /// A piece as it reads in the normal form.
    pub fn word(&self, at: usize) -> &str {
        self.list.get(at).and_then(|piece| self.normal.get(piece.from..piece.to)).unwrap_or_default()
    }

    /// Adjoining pieces as people write them.
    pub fn phrase(&self, from: usize, to: usize) -> String {
        let mut phrase = String::new();
        for at in from..to.min(self.list.len()) {
            if at > from {
                phrase.push_str(match self.list[at].script {
                    Script::Tibetan => "་",
                    Script::Word | Script::Number if self.list[at - 1].script != Script::Han => " ",
                    Script::Word | Script::Number | Script::Han => "",
                });
            }
            phrase.push_str(self.word(at));
        }
        phrase
    }

    /// Every occurrence of a term, in the order of the text.
    pub fn terms(&self) -> Vec<Term> {
        let mut terms = Vec::with_capacity(self.list.len() * 2);
        let mut before = None;
        for (at, piece) in self.list.iter().enumerate() {
            let word = if piece.script == Script::Number { "#" } else { self.word(at) };
            let one = hash(SEED, word);
            terms.push(Term { key: one, at, pieces: 1 });
            if let Some(before) = before.filter(|_| piece.joined) {
                terms.push(Term { key: hash(before, word), at: at - 1, pieces: 2 });
            }
            if piece.script == Script::Word {
                terms.extend(fragments(word).map(|key| Term { key, at, pieces: 1 }));
            }
            before = Some(hash(one, " "));
        }
        terms
    }
}

/// Words that hold others together and tell nothing of a matter.
const EMPTY: &str = "的 了 是 在 我 你 们 有 和 不 就 都 也 很 到 来 没 被 把 这 那 请 要 给 the and for are is was our has not but with that this a an \
    of to in on at we it no from གི གྱི ཀྱི ཡི ནི ལ ན དང ཡོད མེད རེད སོང needs need be by or as have had when \
    there my so";

/// Whether a word tells nothing by itself.
pub fn is_empty(word: &str) -> bool {
    EMPTY.split(' ').any(|empty| empty == word)
}

const SEED: u64 = 0xcbf2_9ce4_8422_2325;
const FRAGMENT_SEED: u64 = 0x9ae1_6a3b_2f90_404f;
const FRAGMENT: usize = 4;

/// FNV-1a: quick, and the same on every machine and in every version.
fn hash(seed: u64, word: &str) -> u64 {
    word.bytes().fold(seed, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn fragments(word: &str) -> impl Iterator<Item = u64> {
    let starts = word.char_indices().map(|(at, _)| at);
    let ends = word.char_indices().map(|(at, letter)| at + letter.len_utf8()).skip(FRAGMENT - 1);
    starts.zip(ends).map(|(from, to)| hash(FRAGMENT_SEED, &word[from..to]))
}

struct Reader {
    normal: String,
    list: Vec<Piece>,
    /// Whether the next piece stands apart from the last one.
    apart: bool,
    lead: bool,
}

impl Reader {
    fn take(&mut self, letter: char) {
        match script(letter) {
            Some(script) => self.letter(letter, script),
            // A space or a syllable mark ends a piece, but does not part it from the next.
            None if matches!(letter, ' ' | '\u{0f0b}' | '\u{0f0c}' | '\'' | '-') => self.normal.push(' '),
            None => {
                self.normal.push(' ');
                self.apart = true;
                if letter == '\n' && self.lead && !self.list.is_empty() {
                    self.lead = false;
                }
            }
        }
    }

    fn letter(&mut self, letter: char, script: Script) {
        let from = self.normal.len();
        self.normal.extend(letter.to_lowercase());
        let to = self.normal.len();
        match self.list.last_mut() {
            Some(last) if last.to == from && last.script == script && script != Script::Han => last.to = to,
            _ => {
                let (joined, lead) = (!self.apart, self.lead);
                self.list.push(Piece { from, to, script, joined, capital: letter.is_uppercase(), lead });
                self.apart = false;
            }
        }
    }
}

fn script(letter: char) -> Option<Script> {
    match letter {
        '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}' => Some(Script::Han),
        '\u{0f20}'..='\u{0f33}' => Some(Script::Number),
        '\u{0f00}' | '\u{0f40}'..='\u{0fbc}' => Some(Script::Tibetan),
        _ if letter.is_numeric() => Some(Script::Number),
        _ if letter.is_alphabetic() => Some(Script::Word),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let pieces = Pieces::of(text);
        (0..pieces.list.len()).map(|at| pieces.word(at).to_owned()).collect()
    }

    #[test]
    fn a_text_is_read_by_character_syllable_and_word() {
        assert_eq!(words("路灯坏了。"), ["路", "灯", "坏", "了"]);
        assert_eq!(words("The Street-light, broken"), ["the", "street", "light", "broken"]);
        assert_eq!(words("གྲོང་ཚོའི་ལམ་ཆག་སོང་།"), ["གྲོང", "ཚོའི", "ལམ", "ཆག", "སོང"]);
        assert_eq!(words("ＡＢＣ１２３"), ["abc", "123"]);
    }

    #[test]
    fn two_numbers_are_the_same_term() {
        let keys = |text: &str| Pieces::of(text).terms().into_iter().map(|term| term.key).collect::<Vec<_>>();
        assert_eq!(keys("停水3天"), keys("停水15天"));
        assert_ne!(keys("停水3天"), keys("停电3天"));
    }

    #[test]
    fn adjoining_pieces_are_written_as_people_write_them() {
        assert_eq!(Pieces::of("路灯 坏了").phrase(0, 2), "路灯");
        assert_eq!(Pieces::of("Street light").phrase(0, 2), "street light");
        assert_eq!(Pieces::of("ལམ་ཆག་སོང་།").phrase(0, 2), "ལམ་ཆག");
    }

    #[test]
    fn only_the_first_of_several_lines_leads() {
        assert!(Pieces::of("路灯坏了").list.iter().all(|piece| !piece.lead));
        let lead: Vec<bool> = Pieces::of("路灯\n坏了").list.iter().map(|piece| piece.lead).collect();
        assert_eq!(lead, [true, true, false, false]);
    }

    #[test]
    fn a_full_stop_parts_pieces() {
        let pairs = |text: &str| Pieces::of(text).terms().iter().filter(|term| term.pieces == 2).count();
        assert_eq!(pairs("停水停电"), 3);
        assert_eq!(pairs("停水。停电"), 2);
    }
}

//! A plain reading of every text that somebody may see: slow, and sharing nothing with the search.

use std::collections::BTreeMap;

use casework::{
    Refusal, Work, find,
    kind::{FieldKind, Kind},
    list::{self, Filter},
};
use unicode_normalization::UnicodeNormalization;
use uuid::Uuid;

use super::searched;

/// Texts by table and record, as written.
pub struct Texts(BTreeMap<&'static str, BTreeMap<Uuid, Vec<String>>>);

impl Texts {
    /// Reads everything that the actor may see.
    pub async fn read(work: &Work) -> Result<Self, Refusal> {
        let mut all = BTreeMap::new();
        let everything = Filter { limit: 100_000, ..Filter::default() };
        for kind in searched(work) {
            let records = match kind.parent {
                None => list::list(work, kind, &everything).await?.records,
                Some((_, parent)) => {
                    let wholes = list::list(work, work.kind(parent)?, &everything).await?.records;
                    let mut parts = Vec::new();
                    for whole in wholes {
                        parts.extend(find::parts(work, kind, whole.id).await?);
                    }
                    parts
                }
            };
            let texts = |record: &casework::change::Stored| {
                let is_text = |kind: FieldKind| matches!(kind, FieldKind::Short(_) | FieldKind::Text(_));
                let fields = kind.fields.iter().filter(|field| is_text(field.kind));
                fields.filter_map(|field| record.values.text(field.column)).map(folded).collect()
            };
            all.insert(kind.table, records.iter().map(|record| (record.id, texts(record))).collect());
        }
        Ok(Self(all))
    }

    /// The records of a kind that have every word, in ascending order.
    pub fn having(&self, kind: &Kind, asked: &str) -> Vec<Uuid> {
        let asked = folded(asked);
        let fits = |texts: &Vec<String>| asked.split(' ').all(|word| texts.iter().any(|text| stands(word, text)));
        self.0[kind.table].iter().filter(|(_, texts)| fits(texts)).map(|(id, _)| *id).collect()
    }
}

/// Traditional characters of the questions and of the county's texts.
const TRADITIONAL: [(char, char); 4] = [('飲', '饮'), ('橋', '桥'), ('兒', '儿'), ('園', '园')];

fn folded(text: &str) -> String {
    let simplified = |c| TRADITIONAL.iter().find(|(from, _)| *from == c).map_or(c, |(_, to)| *to);
    let digit = |c: char| match c {
        '\u{f20}'..='\u{f29}' => char::from_digit(u32::from(c) - 0xf20, 10).expect("a digit"),
        other => other,
    };
    text.nfkc().flat_map(char::to_lowercase).map(simplified).map(digit).collect()
}

fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c)
}

fn is_tibetan(c: char) -> bool {
    ('\u{f40}'..='\u{fbc}').contains(&c)
}

fn stands(word: &str, text: &str) -> bool {
    if word.chars().all(is_han) {
        return text.contains(word);
    }
    if word.chars().any(is_han) {
        let (word, text): (Vec<char>, Vec<char>) = (word.chars().collect(), text.chars().collect());
        return (0..text.len()).any(|from| stands_there(&word, &text, from));
    }
    if word.chars().any(is_tibetan) {
        let word = syllables(word);
        return text
            .split(|c: char| !is_tibetan(c) && !matches!(c, '\u{f0b}' | '\u{f0c}'))
            .any(|phrase| syllables(phrase).windows(word.len()).any(|some| some == word));
    }
    text.split(ends).any(|it| if word.chars().count() > 1 { it.starts_with(word) } else { it == word })
}

fn ends(c: char) -> bool {
    !c.is_alphanumeric() || is_han(c) || is_tibetan(c)
}

/// Characters and words typed in a row, of which only blanks may keep one from the other: a word is whole, the last one may go
/// on.
fn stands_there(word: &[char], text: &[char], from: usize) -> bool {
    let mut at = from;
    for (n, c) in word.iter().enumerate() {
        if n > 0 && is_han(word[n - 1]) != is_han(*c) {
            at += text[at..].iter().take_while(|blank| blank.is_whitespace()).count();
        }
        if text.get(at) != Some(c) {
            return false;
        }
        at += 1;
    }
    let letters = word.iter().rev().take_while(|c| !is_han(**c)).count();
    let is_begun = is_han(word[0]) || from == 0 || ends(text[from - 1]);
    is_begun && (letters != 1 || text.get(at).is_none_or(|c| ends(*c)))
}

fn syllables(phrase: &str) -> Vec<String> {
    let plain = |syllable: &str| {
        let endings = ["འི", "འོ", "འམ", "འང"];
        let stem = endings.iter().find_map(|ending| syllable.strip_suffix(ending)).filter(|stem| !stem.is_empty());
        stem.unwrap_or(syllable).to_owned()
    };
    phrase.split(['\u{f0b}', '\u{f0c}']).filter(|syllable| !syllable.is_empty()).map(plain).collect()
}

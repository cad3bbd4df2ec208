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
        let asked = apart(&folded(asked));
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

/// Chinese apart from whatever stands before or behind it.
fn apart(asked: &str) -> String {
    let mut apart = String::new();
    for c in asked.chars() {
        if apart.chars().last().is_some_and(|last| last != ' ' && c != ' ' && is_han(last) != is_han(c)) {
            apart.push(' ');
        }
        apart.push(c);
    }
    apart
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
    if word.chars().any(is_tibetan) {
        let word = syllables(word);
        return text
            .split(|c: char| !is_tibetan(c) && !matches!(c, '\u{f0b}' | '\u{f0c}'))
            .any(|phrase| syllables(phrase).windows(word.len()).any(|some| some == word));
    }
    let ends = |c: char| !c.is_alphanumeric() || is_han(c) || is_tibetan(c);
    text.split(ends).any(|it| if word.chars().count() > 1 { it.starts_with(word) } else { it == word })
}

fn syllables(phrase: &str) -> Vec<String> {
    let plain = |syllable: &str| {
        let endings = ["འི", "འོ", "འམ", "འང"];
        let stem = endings.iter().find_map(|ending| syllable.strip_suffix(ending)).filter(|stem| !stem.is_empty());
        stem.unwrap_or(syllable).to_owned()
    };
    phrase.split(['\u{f0b}', '\u{f0c}']).filter(|syllable| !syllable.is_empty()).map(plain).collect()
}

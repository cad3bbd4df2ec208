//! The word list, read once from `words.tsv`.

use std::{collections::HashMap, sync::LazyLock};

use super::{
    Subject,
    pattern::{Pattern, singulars},
    text::Token,
};

/// Where a word is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Where {
    /// In whatever is checked.
    Always,
    /// Where something is asked for; in a title only beside a listing word.
    Asked,
    /// Where it is the whole label.
    Alone,
}

/// What a phrase of the list means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    Refused(Subject, Where),
    /// Makes a list of persons of what a title tells of.
    Listing,
    /// Hides the refused words inside it.
    Allowed,
}

/// A phrase found in a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub meaning: Meaning,
    /// First token.
    pub from: usize,
    /// One past the last token.
    pub to: usize,
}

#[derive(Default)]
pub(super) struct Words {
    by_first: HashMap<String, Vec<(Pattern, Meaning)>>,
    /// Those whose first word has a star.
    starred: Vec<(Pattern, Meaning)>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut words = Words::default();
    for (phrase, meaning) in phrases(include_str!("words.tsv")) {
        for pattern in Pattern::read(&phrase) {
            words.add(pattern, meaning);
        }
    }
    words
});

/// The list as it stands in the program.
pub(super) fn listed() -> &'static Words {
    &WORDS
}

impl Words {
    fn add(&mut self, pattern: Pattern, meaning: Meaning) {
        match pattern.first_word().map(str::to_owned) {
            Some(first) => self.by_first.entry(first).or_default().push((pattern, meaning)),
            None => self.starred.push((pattern, meaning)),
        }
    }

    /// Every listed phrase in the text, in the order of the text.
    pub fn find(&self, tokens: &[Token]) -> Vec<Found> {
        let mut found = Vec::new();
        for (from, token) in tokens.iter().enumerate() {
            let plain = singulars(&token.text).filter_map(|word| self.by_first.get(&word)).flatten();
            for (pattern, meaning) in plain.chain(&self.starred) {
                if let Some(length) = pattern.length_at(&tokens[from..]) {
                    found.push(Found { meaning: *meaning, from, to: from + length });
                }
            }
        }
        found
    }
}

/// The list with its sets written out, one phrase at a time.
pub(super) fn phrases(list: &str) -> Vec<(String, Meaning)> {
    let mut sets: HashMap<&str, Vec<&str>> = HashMap::new();
    let mut phrases = Vec::new();
    for line in list.lines().skip_while(|line| line.starts_with('#')).skip(1).filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [subject, _language, word, strength, ..] = cells[..] else { continue };
        if subject == "set" {
            if let Some((name, members)) = word.split_once('=') {
                sets.insert(name, members.split('|').collect());
            }
        } else if let Some(meaning) = meaning(subject, strength) {
            let written_out = word.split('|').flat_map(|phrase| expand(phrase, &sets));
            phrases.extend(written_out.map(|phrase| (phrase, meaning)));
        }
    }
    phrases
}

fn meaning(subject: &str, strength: &str) -> Option<Meaning> {
    let strength = match (subject, strength) {
        ("listing", _) => return Some(Meaning::Listing),
        ("allowed", _) => return Some(Meaning::Allowed),
        (_, "always") => Where::Always,
        (_, "asked") => Where::Asked,
        (_, "alone") => Where::Alone,
        _ => return None,
    };
    Subject::ALL.into_iter().find(|known| known.key() == subject).map(|known| Meaning::Refused(known, strength))
}

fn expand(phrase: &str, sets: &HashMap<&str, Vec<&str>>) -> Vec<String> {
    let set = phrase.find('{').and_then(|from| Some((from, from + phrase[from..].find('}')? + 1)));
    let Some((from, to)) = set else { return vec![phrase.to_owned()] };
    let members = sets.get(&phrase[from..to]).map_or(&[][..], Vec::as_slice);
    members.iter().flat_map(|member| expand(&format!("{}{member}{}", &phrase[..from], &phrase[to..]), sets)).collect()
}

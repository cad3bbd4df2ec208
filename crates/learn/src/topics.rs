//! Topics: like requests of one category, place and period that may have one cause.
//!
//! A topic has at least five different texts behind it, is called by words that stand in at least five of them, and never by
//! what looks like a name or a number. Nothing is counted per person: who asked is not known here.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use uuid::Uuid;

use crate::{
    names,
    text::{Pieces, Script, is_empty},
    vector::{ByTerm, counts, normalise},
};

/// Fewer different texts make no topic.
pub const FEWEST_SOURCES: usize = 5;
/// How near a request must be to the middle of a topic.
const NEAR: f32 = 0.2;
const MOST_TERMS: usize = 3;

/// A request of the period.
#[derive(Clone, Copy, Debug)]
pub struct Item<'a> {
    /// The request.
    pub id: Uuid,
    /// Its category.
    pub category: Uuid,
    /// The place it is counted to.
    pub place: Uuid,
    /// When it was received.
    pub day: Date,
    /// Its words.
    pub text: &'a str,
}

/// Like requests.
#[derive(Clone, Debug, PartialEq)]
pub struct Topic {
    /// Their category.
    pub category: Uuid,
    /// Their place.
    pub place: Uuid,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// The requests, oldest first.
    pub requests: Vec<Uuid>,
    /// How many different texts they are.
    pub sources: usize,
    /// The words that tell most of it.
    pub terms: Vec<String>,
}

/// A request as it is compared.
struct Read<'a> {
    item: &'a Item<'a>,
    pieces: Pieces,
    vector: Vec<(u64, f32)>,
}

/// The topics among these requests, largest first.
pub fn found(items: &[Item<'_>]) -> Vec<Topic> {
    let mut read: Vec<Read<'_>> = items.iter().map(Read::of).collect();
    read.sort_by_key(|one| (one.item.day, one.item.id));
    let rarity = rarity(&read);
    for one in &mut read {
        for (key, value) in &mut one.vector {
            *value = (1.0 + value.ln()) * rarity[key];
        }
        normalise(&mut one.vector);
    }
    let mut apart: BTreeMap<(Uuid, Uuid), Vec<&Read<'_>>> = BTreeMap::new();
    for one in &read {
        apart.entry((one.item.category, one.item.place)).or_default().push(one);
    }
    let together =
        apart.values().filter(|members| members.len() >= FEWEST_SOURCES).flat_map(|members| grouped(members));
    let mut topics: Vec<Topic> = together.filter_map(|members| topic(&members, &rarity)).collect();
    topics.sort_by(|a, b| b.sources.cmp(&a.sources).then(a.from.cmp(&b.from)).then(a.requests.cmp(&b.requests)));
    topics
}

impl<'a> Read<'a> {
    fn of(item: &'a Item<'a>) -> Self {
        let pieces = Pieces::of(item.text);
        let vector = counts(&pieces, &pieces.terms(), 0.0);
        Self { item, pieces, vector }
    }
}

fn rarity(read: &[Read<'_>]) -> ByTerm<f32> {
    let mut with: ByTerm<usize> = ByTerm::default();
    for (key, _) in read.iter().flat_map(|one| &one.vector) {
        *with.entry(*key).or_default() += 1;
    }
    #[expect(clippy::cast_precision_loss, reason = "counts of requests")]
    let rare = |with: usize| ((read.len() + 40) as f32 / (with + 1) as f32).max(1.05).ln();
    with.into_iter().map(|(key, with)| (key, rare(with))).collect()
}

/// The middle of a group: the sum of its vectors.
#[derive(Default)]
struct Middle(ByTerm<f32>);

impl Middle {
    fn add(&mut self, vector: &[(u64, f32)]) {
        for (key, value) in vector {
            *self.0.entry(*key).or_default() += value;
        }
    }

    fn near(&self, vector: &[(u64, f32)], length: f32) -> f32 {
        vector.iter().filter_map(|(key, value)| Some(value * self.0.get(key)?)).sum::<f32>() / length
    }

    /// Summed in the order of the keys, so that it comes out the same on every run.
    fn length(&self) -> f32 {
        let mut values: Vec<(&u64, &f32)> = self.0.iter().collect();
        values.sort_unstable_by_key(|(key, _)| **key);
        values.iter().map(|(_, value)| **value * **value).sum::<f32>().sqrt().max(f32::MIN_POSITIVE)
    }
}

/// Groups by nearness to a middle: first in the order of time, then once more with all middles known.
fn grouped<'a>(members: &[&'a Read<'a>]) -> Vec<Vec<&'a Read<'a>>> {
    let mut middles: Vec<(Middle, f32)> = Vec::new();
    for one in members {
        let at = nearest(&middles, one).unwrap_or_else(|| {
            middles.push((Middle::default(), 1.0));
            middles.len() - 1
        });
        middles[at].0.add(&one.vector);
        middles[at].1 = middles[at].0.length();
    }
    let mut groups: Vec<Vec<&Read<'_>>> = middles.iter().map(|_| Vec::new()).collect();
    for one in members {
        if let Some(at) = nearest(&middles, one) {
            groups[at].push(one);
        }
    }
    groups
}

fn nearest(middles: &[(Middle, f32)], one: &Read<'_>) -> Option<usize> {
    let near = middles.iter().map(|(middle, length)| middle.near(&one.vector, *length)).enumerate();
    let best = near.filter(|(_, near)| *near >= NEAR).max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
    best.map(|(at, _)| at)
}

fn topic(members: &[&Read<'_>], rarity: &ByTerm<f32>) -> Option<Topic> {
    let (first, last) = (members.first()?, members.last()?);
    // The same words sent five times are one source.
    let mut seen = BTreeSet::new();
    let different: Vec<&Read<'_>> = members.iter().copied().filter(|one| seen.insert(words(&one.pieces))).collect();
    if different.len() < FEWEST_SOURCES {
        return None;
    }
    Some(Topic {
        category: first.item.category,
        place: first.item.place,
        from: first.item.day,
        to: last.item.day,
        requests: members.iter().map(|one| one.item.id).collect(),
        sources: different.len(),
        terms: telling(&different, rarity),
    })
}

fn words(pieces: &Pieces) -> String {
    pieces.phrase(0, pieces.list.len())
}

/// How many different sources these texts are: the same words count once, however they are spaced and pointed.
pub fn sources<'a>(texts: impl Iterator<Item = &'a str>) -> usize {
    texts.map(|text| words(&Pieces::of(text))).collect::<BTreeSet<_>>().len()
}

/// What a phrase tells of a topic.
#[derive(Default)]
struct Phrase {
    sources: usize,
    told: f32,
    name: bool,
}

fn telling(members: &[&Read<'_>], rarity: &ByTerm<f32>) -> Vec<String> {
    let mut phrases: BTreeMap<String, Phrase> = BTreeMap::new();
    for one in members {
        let mut here = BTreeSet::new();
        let rare = rare(&one.pieces, rarity);
        for (from, to) in phrases_of(&one.pieces) {
            let words = one.pieces.phrase(from, to);
            let phrase = phrases.entry(words.clone()).or_default();
            phrase.name |= names::may_be_one(&one.pieces, from, to);
            phrase.sources += usize::from(here.insert(words));
            phrase.told = phrase.told.max(told(&rare, from, to));
        }
    }
    phrases.retain(|_, phrase| phrase.sources >= FEWEST_SOURCES && !phrase.name);
    let mut order: Vec<(&String, &Phrase)> = phrases.iter().collect();
    #[expect(clippy::cast_precision_loss, reason = "counts of requests")]
    let weight = |(words, phrase): &(&String, &Phrase)| phrase.sources as f32 * phrase.told * longer(words);
    order.sort_by(|a, b| weight(b).total_cmp(&weight(a)).then(a.0.cmp(b.0)));
    let mut chosen: Vec<String> = Vec::new();
    for (words, _) in order {
        let said = chosen.iter().any(|known| known.contains(words) || words.contains(known));
        if chosen.len() < MOST_TERMS && !said {
            chosen.push(words.clone());
        }
    }
    chosen
}

/// Longer phrases say what is meant.
fn longer(words: &str) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "the length of a phrase")]
    let length = words.chars().count() as f32;
    length.sqrt()
}

/// Two to four Chinese characters, one or two syllables or words.
fn phrases_of(pieces: &Pieces) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for from in 0..pieces.list.len() {
        let script = pieces.list[from].script;
        let lengths = match script {
            Script::Han => 2..=4,
            Script::Tibetan | Script::Word => 1..=2,
            Script::Number => continue,
        };
        for to in lengths.map(|length| from + length).filter(|to| *to <= pieces.list.len()) {
            let whole = pieces.list[from + 1..to].iter().all(|piece| piece.joined && piece.script == script);
            let empty = [from, to - 1].iter().any(|at| is_empty(pieces.word(*at)));
            if whole && !empty {
                found.push((from, to));
            }
        }
    }
    found
}

/// The rarity of each piece alone, and with the next.
fn rare(pieces: &Pieces, rarity: &ByTerm<f32>) -> Vec<[f32; 2]> {
    let mut rare = vec![[0.0_f32; 2]; pieces.list.len()];
    for term in pieces.terms() {
        let known = rarity.get(&term.key).copied().unwrap_or_default();
        let kept = &mut rare[term.at][term.pieces - 1];
        *kept = kept.max(known);
    }
    rare
}

fn told(rare: &[[f32; 2]], from: usize, to: usize) -> f32 {
    let alone = rare[from..to].iter().map(|[alone, _]| *alone);
    let joined = rare[from..to - 1].iter().map(|[_, joined]| *joined);
    alone.chain(joined).fold(0.0, f32::max)
}

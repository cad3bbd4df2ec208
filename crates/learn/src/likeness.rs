//! Requests that may tell of the same thing: by their words, weighted by rarity, by place and by time. Never by person.
//!
//! An index in memory finds them among tens of thousands in a few milliseconds. It holds hashes of terms, places and days;
//! of the text asked about it gives the words that both share.

use std::collections::BTreeMap;

use jiff::civil::Date;
use uuid::Uuid;

use crate::{
    reasons,
    text::{Pieces, Term, is_empty},
    vector::ByTerm,
};

/// How two places lie to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nearness {
    /// The same place.
    Same,
    /// One contains the other.
    Within,
    /// Both lie in the same place.
    Neighbour,
    /// Neither.
    Apart,
}

impl Nearness {
    const fn share(self) -> f32 {
        match self {
            Self::Same => 1.0,
            Self::Within => 0.8,
            Self::Neighbour => 0.4,
            Self::Apart => 0.0,
        }
    }
}

/// What is asked about.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The request itself, which is no duplicate of itself.
    pub id: Option<Uuid>,
    /// When it was received.
    pub day: Date,
    /// Its words.
    pub text: &'a str,
}

/// A request that may tell of the same thing, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Match {
    /// The request.
    pub id: Uuid,
    /// How likely: from 0 to 1.
    pub score: f32,
    /// Words of the text asked about that both share.
    pub words: Vec<String>,
    /// How their places lie.
    pub nearness: Nearness,
    /// How many days lie between them.
    pub days: i32,
}

#[derive(Debug)]
struct Entry {
    id: Uuid,
    place: Uuid,
    day: Date,
    /// Its terms, sorted.
    terms: Vec<u64>,
}

/// Open requests by their terms.
#[derive(Debug, Default)]
pub struct Index {
    entries: Vec<Option<Entry>>,
    by_id: BTreeMap<Uuid, u32>,
    lists: ByTerm<Vec<u32>>,
}

/// From which score on two requests are shown side by side; chosen on pairs in three scripts (see the tests).
pub const LIKELY: f32 = 0.5;
/// A term in more texts than this part of all does not find anything by itself.
const COMMON: usize = 20;
/// So many of a text's terms are looked up, the rarest first.
const LOOKED_UP: usize = 100;
/// So many of those found are compared in full.
const COMPARED: usize = 40;
/// So many pieces of a text are read.
const READ: usize = 200;

impl Index {
    /// How many requests it holds.
    pub fn len(&self) -> usize {
        self.by_id.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.by_id.is_empty()
    }

    /// Takes a request in, or anew where its text changed.
    pub fn add(&mut self, id: Uuid, place: Uuid, day: Date, text: &str) {
        self.remove(id);
        let pieces = Pieces::of(text);
        let terms = telling(&pieces, &pieces.terms());
        let slot = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        for key in &terms {
            self.lists.entry(*key).or_default().push(slot);
        }
        self.entries.push(Some(Entry { id, place, day, terms }));
        self.by_id.insert(id, slot);
    }

    /// Forgets a request.
    pub fn remove(&mut self, id: Uuid) {
        if let Some(slot) = self.by_id.remove(&id) {
            self.entries[slot as usize] = None;
            // The lists keep the empty slot until there are more of these than of others.
            if self.entries.len() > 2 * self.by_id.len() + 64 {
                self.tidy();
            }
        }
    }

    fn tidy(&mut self) {
        let kept: Vec<Entry> = self.entries.drain(..).flatten().collect();
        self.lists.clear();
        for (slot, entry) in (0..).zip(kept) {
            for key in &entry.terms {
                self.lists.entry(*key).or_default().push(slot);
            }
            self.by_id.insert(entry.id, slot);
            self.entries.push(Some(entry));
        }
    }

    /// The `most` likely duplicates, likeliest first. `nearness` tells how a request's place lies to that of what is asked about.
    pub fn query(&self, asked: Asked<'_>, nearness: impl Fn(Uuid) -> Nearness, most: usize) -> Vec<Match> {
        let pieces = Pieces::of(asked.text);
        let terms = pieces.terms();
        let rare: Vec<(u64, f32)> = telling(&pieces, &terms).into_iter().map(|key| (key, self.rarity(key))).collect();
        let compare = |entry: &Entry| {
            let words = self.cosine(&rare, entry);
            let nearness = nearness(entry.place);
            let days = asked.day.since(entry.day).map_or(i32::MAX, |span| span.get_days().abs());
            Match { id: entry.id, score: score(words, nearness, days), words: Vec::new(), nearness, days }
        };
        let mut matches: Vec<Match> = self
            .candidates(&rare)
            .into_iter()
            .filter_map(|slot| self.entries[slot].as_ref())
            .filter(|entry| Some(entry.id) != asked.id)
            .map(compare)
            .filter(|found| found.score >= LIKELY)
            .collect();
        matches.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.id.cmp(&b.id)));
        matches.truncate(most);
        for found in &mut matches {
            found.words = self.shared(&pieces, &terms, found.id);
        }
        matches
    }

    fn rarity(&self, key: u64) -> f32 {
        let with = self.lists.get(&key).map_or(0, Vec::len);
        // A handful of texts does not tell what is rare: a few dozen unseen ones are added.
        (share(self.len() + 40) / share(with + 1)).max(1.05).ln()
    }

    /// Slots that share rare terms, those with most of them.
    fn candidates(&self, rare: &[(u64, f32)]) -> Vec<usize> {
        let mut terms: Vec<&(u64, f32)> = rare.iter().collect();
        terms.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let common = (self.len() / COMMON).max(200);
        let mut told = vec![0.0_f32; self.entries.len()];
        let mut found: Vec<usize> = Vec::new();
        let lists = terms.iter().filter_map(|(key, weight)| Some((self.lists.get(key)?, weight)));
        for (list, weight) in lists.filter(|(list, _)| list.len() <= common).take(LOOKED_UP) {
            for slot in list.iter().map(|slot| *slot as usize) {
                if told[slot] == 0.0 {
                    found.push(slot);
                }
                told[slot] += weight;
            }
        }
        found.retain(|slot| self.entries[*slot].is_some());
        let fits = |slot: usize| {
            let length = self.entries[slot].as_ref().map_or(1, |entry| entry.terms.len());
            told[slot] / share(length).sqrt()
        };
        found.sort_by(|a, b| fits(*b).total_cmp(&fits(*a)).then(a.cmp(b)));
        found.truncate(COMPARED);
        found
    }

    fn cosine(&self, rare: &[(u64, f32)], entry: &Entry) -> f32 {
        let (mut shared, mut other) = (0.0, 0.0);
        let mut asked = rare.iter().peekable();
        for key in &entry.terms {
            let rarity = self.rarity(*key);
            other += rarity * rarity;
            while asked.next_if(|(before, _)| before < key).is_some() {}
            if asked.next_if(|(same, _)| same == key).is_some() {
                shared += rarity * rarity;
            }
        }
        let own: f32 = rare.iter().map(|(_, rarity)| rarity * rarity).sum();
        shared / (own * other).sqrt().max(f32::MIN_POSITIVE)
    }

    fn shared(&self, pieces: &Pieces, terms: &[Term], with: Uuid) -> Vec<String> {
        let Some(entry) = self.by_id.get(&with).and_then(|slot| self.entries[*slot as usize].as_ref()) else {
            return Vec::new();
        };
        let mut voices = vec![0.0; pieces.list.len()];
        for term in terms.iter().filter(|term| entry.terms.binary_search(&term.key).is_ok()) {
            let voice = self.rarity(term.key);
            for sum in &mut voices[term.at..term.at + term.pieces] {
                *sum += voice;
            }
        }
        reasons::loudest(pieces, &voices)
    }
}

/// The terms of a text, sorted, without what only holds words together. A long text is known by how it begins.
fn telling(pieces: &Pieces, terms: &[Term]) -> Vec<u64> {
    let tells = |term: &&Term| {
        let covered = term.at..term.at + term.pieces;
        term.at < READ && covered.into_iter().any(|at| !is_empty(pieces.word(at)))
    };
    let mut keys: Vec<u64> = terms.iter().filter(tells).map(|term| term.key).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Words tell most; the same words in another place or another month tell less.
fn score(words: f32, nearness: Nearness, days: i32) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "days of a few years")]
    let recent = 1.0 / (1.0 + days as f32 / 30.0);
    words.clamp(0.0, 1.0).sqrt() * (0.45 + 0.35 * nearness.share() + 0.2 * recent)
}

#[expect(clippy::cast_precision_loss, reason = "counts of requests are far below what a float holds exactly")]
const fn share(count: usize) -> f32 {
    count as f32
}

//! A deck of cards: the n-th record of a kind is the same text on every machine, whoever asks and in whatever order.
//!
//! One record in twelve is drawn from the Tibetan cards and one in twelve from the English ones, where the deck has such.

use std::collections::BTreeMap;

use crate::{
    card::{Card, Line},
    language::{Day, Language},
    pick::{Pick, at, hash},
    slots::{self, Slots},
};

/// In every twelve records, the place of the Tibetan and of the English one.
const OTHER_LANGUAGES: [(Language, u64); 2] = [(Language::Tibetan, 4), (Language::English, 9)];
const ROUND: u64 = 12;

/// Cards of one kind, in a fixed mixed order for each language.
#[derive(Debug)]
pub(crate) struct Deck {
    cards: Vec<Card>,
    /// The field whose lines are the ways to begin.
    lead: &'static str,
    orders: Vec<(Language, Vec<Use>)>,
}

/// One use of a card within a pass through the deck: a card of weight 3 is used three times.
#[derive(Clone, Copy, Debug)]
struct Use {
    card: usize,
    nth: u64,
}

/// A record drawn from a deck.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Drawn<'deck> {
    pub card: &'deck Card,
    lead: &'static str,
    turn: u64,
    slots: Slots,
}

/// A text with its coded reason.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Said {
    pub text: String,
    pub reason: Option<&'static str>,
}

impl Deck {
    pub fn of(lead: &'static str, files: &[&'static str]) -> Self {
        Self::new(lead, files.iter().copied().flat_map(Card::read).collect())
    }

    /// One deck for each value of a mark, e.g. the cards of each kind of activity.
    pub fn each(mark: &str, lead: &'static str, files: &[&'static str]) -> BTreeMap<&'static str, Self> {
        let mut sorted: BTreeMap<&'static str, Vec<Card>> = BTreeMap::new();
        for card in files.iter().copied().flat_map(Card::read) {
            sorted.entry(card.mark(mark)).or_default().push(card);
        }
        sorted.into_iter().map(|(value, cards)| (value, Self::new(lead, cards))).collect()
    }

    fn new(lead: &'static str, cards: Vec<Card>) -> Self {
        let languages = [Language::Chinese, Language::Tibetan, Language::English];
        let order = |language: Language| (language, order(&cards, language));
        let orders = languages.map(order).into_iter().filter(|(_, uses)| !uses.is_empty()).collect();
        Self { cards, lead, orders }
    }

    /// Record number `n`.
    pub fn draw(&self, n: u64) -> Option<Drawn<'_>> {
        let (language, position) = self.language_of(n);
        let uses = self.uses(language)?;
        let pass = uses.len() as u64;
        let Use { card, nth } = *uses.get(at(position % pass))?;
        let card = self.cards.get(card)?;
        let turn = position / pass * card.weight() + nth;
        let beginnings = card.beginnings(self.lead).max(1);
        let (beginning, round) = (turn % beginnings, turn / beginnings);
        let slots = Slots { card: card.key, beginning, round, language, day: None };
        Some(Drawn { card, lead: self.lead, turn, slots })
    }

    /// Every card, as the files have them.
    pub fn cards(&self) -> &[Card] {
        &self.cards
    }

    fn uses(&self, language: Language) -> Option<&Vec<Use>> {
        self.orders.iter().find(|(known, _)| *known == language).map(|(_, uses)| uses)
    }

    /// The language of record `n`, and how many of that language came before it.
    fn language_of(&self, n: u64) -> (Language, u64) {
        let others = || OTHER_LANGUAGES.into_iter().filter(|(language, _)| self.uses(*language).is_some());
        let before = |place: u64| (n + ROUND - 1 - place) / ROUND;
        match others().find(|(_, place)| n % ROUND == *place) {
            Some((language, place)) => (language, before(place)),
            None => (Language::Chinese, n - others().map(|(_, place)| before(place)).sum::<u64>()),
        }
    }
}

fn order(cards: &[Card], language: Language) -> Vec<Use> {
    let mut uses = Vec::new();
    for (card, told) in cards.iter().enumerate().filter(|(_, card)| card.language() == language) {
        uses.extend((0..told.weight()).map(|nth| Use { card, nth }));
    }
    let seed = cards.first().map_or(0, |card| hash(card.key));
    Pick::new(seed).shuffle(&mut uses);
    uses
}

impl Drawn<'_> {
    /// The same record with a day for `{date}`.
    pub const fn on(mut self, day: Day) -> Self {
        self.slots.day = Some(day);
        self
    }

    pub const fn language(&self) -> Language {
        self.slots.language
    }

    /// How often the card was used before.
    pub const fn turn(&self) -> u64 {
        self.turn
    }

    /// The text that begins the record.
    pub fn lead(&self) -> String {
        let lines = self.card.fitting(self.lead, 0);
        lines.get(at(self.slots.beginning)).map(|line| self.tell(line)).unwrap_or_default()
    }

    /// The one text of a field that goes with this beginning.
    pub fn say(&self, field: &str) -> Option<Said> {
        let lines = self.card.fitting(field, self.slots.beginning);
        let line = lines.get(at((self.slots.round + self.turn).checked_rem(lines.len() as u64)?))?;
        Some(Said { text: self.tell(line), reason: line.reason })
    }

    /// The text of a field, empty where the card has none.
    pub fn text(&self, field: &str) -> String {
        self.say(field).map(|said| said.text).unwrap_or_default()
    }

    /// Every text of a field, in order.
    pub fn every(&self, field: &str) -> Vec<String> {
        self.card.fitting(field, self.slots.beginning).into_iter().map(|line| self.tell(line)).collect()
    }

    /// The value of a slot in this record as a number, e.g. the sum an agreement names.
    pub fn number(&self, slot: &str) -> Option<i64> {
        self.slots.raw(slot)?.parse().ok()
    }

    fn tell(&self, line: &Line) -> String {
        let filled = self.slots.fill(line.text);
        let language = self.language();
        let wanted = |tail: &&str| slots::is_known(tail, language) && slots::variety(line.text, language) < MANY;
        match tail(line.field).filter(wanted) {
            Some(tail) => filled + &self.slots.fill(&format!("{{{tail}}}")),
            None => filled,
        }
    }
}

/// A text with fewer ways to be filled gets a sentence more, so that it does not read like the last one of its kind.
const MANY: usize = 20;

/// The list of such sentences for a field.
fn tail(field: &str) -> Option<&'static str> {
    match field {
        "ask" => Some("asktail"),
        "reply" | "adopted" => Some("donetail"),
        "closing" | "solved" | "partly" | "explained" | "cannot" => Some("heardtail"),
        "finding" => Some("findingtail"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn deck() -> Deck {
        Deck::of("ask", &["[a] weight=2\nask: {hh} a\nask: {hh} b\n[b]\nask: {hh} c\n[t] lang=bo\nask: {hh} t\n"])
    }

    #[test]
    fn a_record_is_the_same_whenever_it_is_asked_for() {
        let late = deck().draw(40).unwrap().lead();
        let deck = deck();
        let all: Vec<String> = (0..41).map(|n| deck.draw(n).unwrap().lead()).collect();
        assert_eq!(all[40], late);
    }

    #[test]
    fn one_in_twelve_is_told_in_a_language_the_deck_has() {
        let deck = deck();
        let languages: Vec<Language> = (0..24).map(|n| deck.draw(n).unwrap().language()).collect();
        assert_eq!(languages.iter().filter(|l| **l == Language::Tibetan).count(), 2);
        assert!(!languages.contains(&Language::English));
    }

    #[test]
    fn a_heavier_card_comes_up_more_often() {
        let deck = deck();
        let keys: Vec<&str> = (0..36).map(|n| deck.draw(n).unwrap().card.key).collect();
        let count = |key| keys.iter().filter(|k| **k == key).count();
        assert_eq!((count("a"), count("b"), count("t")), (22, 11, 3));
    }

    #[test]
    fn an_empty_deck_has_nothing_to_tell() {
        assert!(Deck::of("ask", &[""]).draw(0).is_none());
    }
}

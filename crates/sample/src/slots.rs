//! Fills the slots of a text: `{hh}`, `{spot}`, `{date}`.
//!
//! The rule it keeps: within one record a slot has one value wherever it stands (the request, the reply, the closing), and
//! the next record made from the same card has another. Every list of values has a prime length, so that the slots of a
//! card drift apart from turn to turn instead of repeating together.

use std::sync::LazyLock;

use crate::{
    language::{Day, Language},
    pick::{at, hash},
    table,
};

/// The values of one slot in one language.
#[derive(Debug)]
struct List {
    slot: &'static str,
    /// `*` for what is written alike in all.
    language: &'static str,
    values: Vec<&'static str>,
}

static LISTS: LazyLock<Vec<List>> = LazyLock::new(|| {
    let list = |row: Vec<&'static str>| {
        let [slot, language, values] = [0, 1, 2].map(|n| table::cell(&row, n));
        List { slot, language, values: values.split('|').collect() }
    };
    table::rows(include_str!("../data/slots.tsv")).map(list).collect()
});

/// What the slots of one record depend on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Slots {
    /// The card the record is made from.
    pub card: &'static str,
    /// How the record begins (from 0) ..
    pub beginning: u64,
    /// .. and how often the card began so before.
    pub round: u64,
    pub language: Language,
    /// The day that `{date}` names.
    pub day: Option<Day>,
}

impl Slots {
    /// The text with its slots filled. What no list knows stays as it is: a test looks for such.
    pub fn fill(&self, text: &str) -> String {
        let mut filled = String::with_capacity(text.len() + 16);
        let mut rest = text;
        while let Some((before, slot, after)) = next_slot(rest) {
            filled.push_str(before);
            match self.value(slot) {
                Some(value) => filled.push_str(&value),
                None => filled.extend(["{", slot, "}"]),
            }
            rest = after;
        }
        filled + rest
    }

    fn value(&self, slot: &str) -> Option<String> {
        if slot == "date" {
            return self.day.map(|day| day.written(self.language));
        }
        let chosen = self.raw(slot)?;
        // A tail is a sentence with slots of its own.
        Some(if chosen.contains('{') { self.fill(chosen) } else { self.language.digits(chosen) })
    }

    /// The value as it stands in the list. `{m2}` is another value of the list of `{m}`.
    pub fn raw(&self, slot: &str) -> Option<&'static str> {
        let name = slot.trim_end_matches(|c: char| c.is_ascii_digit());
        let nth: u64 = slot[name.len()..].parse().unwrap_or(1);
        let values = values(name, self.language)?;
        let length = values.len() as u64;
        let chance = |what: &str| hash(&format!("{what} {name} {}", self.card));
        // A prime length makes every stride below it reach all values before one comes again.
        let stride = |what: &str| 1 + chance(what) % (length - 1).max(1);
        let within = self.round % length * stride("round") + self.round / length * stride("drift");
        let moved = within + self.beginning * stride("beginning");
        let place = chance("start") % length + moved + (nth.max(1) - 1);
        values.get(at(place % length)).copied()
    }
}

fn values(slot: &str, language: Language) -> Option<&'static Vec<&'static str>> {
    let list = |tag: &str| LISTS.iter().find(|list| list.slot == slot && list.language == tag);
    list(language.short()).or_else(|| list("*")).map(|list| &list.values)
}

/// What stands before the next slot, its name, and what stands after it.
fn next_slot(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (slot, after) = rest.split_once('}')?;
    Some((before, slot, after))
}

/// In how many ways the slots of a text can be filled, the day apart: few, and the next one of its kind would read alike.
pub(crate) fn variety(text: &str, language: Language) -> usize {
    let mut ways = 1;
    let mut rest = text;
    while let Some((_, slot, after)) = next_slot(rest) {
        let name = slot.trim_end_matches(|c: char| c.is_ascii_digit());
        ways *= values(name, language).map_or(1, Vec::len);
        rest = after;
    }
    ways
}

/// True where the language has a list under this name.
pub(crate) fn is_known(name: &str, language: Language) -> bool {
    values(name, language).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SLOTS: Slots = Slots {
        card: "water.frozen",
        beginning: 0,
        round: 0,
        language: Language::Chinese,
        day: Some(Day { month: 4, day: 9 }),
    };

    #[test]
    fn a_slot_has_one_value_within_a_record() {
        let text = SLOTS.fill("{m}米，{m}米，{m2}米");
        let parts: Vec<&str> = text.split('，').collect();
        assert_eq!(parts[0], parts[1]);
        assert_ne!(parts[0], parts[2]);
    }

    #[test]
    fn the_next_record_of_a_card_has_another_value() {
        let drawn: Vec<_> = (0..17).map(|round| Slots { round, ..SLOTS }.fill("{hh}")).collect();
        let mut distinct = drawn.clone();
        distinct.sort_unstable();
        distinct.dedup();
        assert_eq!(distinct.len(), 17);
    }

    #[test]
    fn every_list_has_a_prime_length() {
        let prime = |n: usize| n > 1 && !(2..n).any(|d| n.is_multiple_of(d));
        for List { slot, language, values } in LISTS.iter() {
            assert!(prime(values.len()), "{slot} ({language}) has {} values", values.len());
        }
    }

    #[test]
    fn numbers_and_days_are_written_in_the_digits_of_the_language() {
        let slots = Slots { language: Language::Tibetan, ..SLOTS };
        assert!(!slots.fill("{km} {date}").contains(|c: char| c.is_ascii_digit()));
    }

    #[test]
    fn what_no_list_knows_stays_visible() {
        assert_eq!(SLOTS.fill("{nonsense}"), "{nonsense}");
    }
}

//! Relief: where money came from, goods given and their prices, arrangements for medical checks; and printed materials.

use std::{collections::BTreeMap, sync::LazyLock};

use crate::{deck::Deck, language::Language, table};

const FILE: &str = include_str!("../data/works/relief.txt");
pub(crate) static DECKS: LazyLock<BTreeMap<&'static str, Deck>> =
    LazyLock::new(|| Deck::each("kind", "purpose", &[FILE]));
static CONTRIBUTIONS: LazyLock<BTreeMap<&'static str, Deck>> =
    LazyLock::new(|| Deck::each("source", "purpose", &[FILE]));

static GOODS: LazyLock<Vec<Goods>> = LazyLock::new(|| {
    let goods = |row: Vec<&'static str>| {
        let [code, price, name, unit, name_en, unit_en] = [0, 1, 2, 3, 4, 5].map(|n| table::cell(&row, n));
        Goods { code, price_fen: price.parse().unwrap_or(0), name, unit, name_en, unit_en }
    };
    table::rows(include_str!("../data/goods.tsv")).map(goods).collect()
});

/// Goods that are given in kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Goods {
    /// Short and stable.
    pub code: &'static str,
    /// What one unit costs, in fen.
    pub price_fen: i64,
    /// In Chinese.
    pub name: &'static str,
    /// The unit it is counted in, in Chinese.
    pub unit: &'static str,
    /// In English.
    pub name_en: &'static str,
    /// The unit it is counted in, in English.
    pub unit_en: &'static str,
}

/// A sentence of the relief ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReliefText {
    /// The language it was written in.
    pub language: Language,
    /// What for.
    pub purpose: String,
}

/// All goods.
pub fn goods() -> &'static [Goods] {
    &GOODS
}

/// What contribution number `n` of a source is for: `township`, `partner_unit`, `department`.
pub fn contribution(source: &str, n: u64) -> Option<ReliefText> {
    drawn(CONTRIBUTIONS.get(source)?, n)
}

/// What distribution number `n` was for.
pub fn distribution(n: u64) -> Option<ReliefText> {
    drawn(DECKS.get("distribution")?, n)
}

/// How medical check number `n` was arranged: no name, no diagnosis.
pub fn health_check(n: u64) -> Option<ReliefText> {
    drawn(DECKS.get("health_check")?, n)
}

fn drawn(deck: &Deck, n: u64) -> Option<ReliefText> {
    let drawn = deck.draw(n)?;
    Some(ReliefText { language: drawn.language(), purpose: drawn.lead() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn goods_have_a_price_and_a_unit() {
        assert!(goods().len() >= 10);
        assert!(goods().iter().all(|goods| goods.price_fen > 1000 && !goods.unit_en.is_empty()));
    }

    #[test]
    fn money_comes_from_three_kinds_of_sources() {
        for source in ["township", "partner_unit", "department"] {
            assert!((0..20).all(|n| contribution(source, n).is_some()), "{source}");
        }
        assert!(contribution("nobody", 0).is_none());
    }

    #[test]
    fn distributions_and_checks_say_what_for() {
        assert!((0..60).all(|n| distribution(n).is_some_and(|text| !text.purpose.is_empty())));
        assert!((0..6).all(|n| health_check(n).is_some_and(|text| !text.purpose.is_empty())));
    }
}

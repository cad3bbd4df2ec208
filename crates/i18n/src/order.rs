//! Names in the order in which the readers of a language look for them.
//!
//! Simplified Chinese by sound (pinyin), traditional Chinese by strokes, English by letters: the orders of the Unicode CLDR.
//! It has none for Tibetan, whose letters then stand in the order of the alphabet without regard to the root letter.

use std::{cmp::Ordering, sync::LazyLock};

use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu_locale_core::Locale;

use crate::Lang;

static COLLATORS: LazyLock<[Option<CollatorBorrowed<'static>>; 4]> = LazyLock::new(|| Lang::ALL.map(collator));

fn collator(lang: Lang) -> Option<CollatorBorrowed<'static>> {
    let locale: Locale = lang.code().parse().ok()?;
    Collator::try_new(locale.into(), CollatorOptions::default()).ok()
}

/// Which of two names comes first. Names that only their code points tell apart stand in the order of these.
pub fn in_order(lang: Lang, one: &str, other: &str) -> Ordering {
    let told = COLLATORS[lang as usize].as_ref().map_or(Ordering::Equal, |collator| collator.compare(one, other));
    told.then_with(|| one.cmp(other))
}

#[cfg(test)]
mod tests {
    use super::in_order;
    use crate::Lang::{self, Bo, En, ZhHans, ZhHant};

    fn sorted<const N: usize>(lang: Lang, mut names: [&str; N]) -> [&str; N] {
        names.sort_by(|one, other| in_order(lang, one, other));
        names
    }

    #[test]
    fn names_stand_where_readers_look_for_them() {
        assert_eq!(sorted(ZhHans, ["张村", "白玉", "甘孜", "阿坝"]), ["阿坝", "白玉", "甘孜", "张村"]);
        assert_eq!(sorted(ZhHant, ["張村", "白玉", "一村", "王村"]), ["一村", "王村", "白玉", "張村"]);
        assert_eq!(sorted(En, ["water", "Roads", "électricité"]), ["électricité", "Roads", "water"]);
        assert_eq!(sorted(Bo, ["ང", "ཀ", "ཁ"]), ["ཀ", "ཁ", "ང"]);
    }
}

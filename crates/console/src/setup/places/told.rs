//! What a list of places did or would do, for the page.

use ::places::{Bound, Change, Fate, Imported, Taken};
use imports::Rejection;
use web::pages::{
    items::{Item, ItemSection},
    layout::{Link, Notice, Tone},
};

use super::HERE;
use crate::desk::Desk;

/// Things of one sort that are named on the page.
const NAMED: usize = 20;

/// How many places of each kind.
pub fn counts(desk: &Desk, counts: &Imported, only_look: bool) -> Notice {
    let number = |n: u64| i18n::number(desk.lang, i64::try_from(n).unwrap_or(i64::MAX));
    let Imported { new, renamed, recoded, moved, merged, split, ended, unchanged, absent, .. } = *counts;
    let numbers = [
        ("new", new),
        ("renamed", renamed),
        ("recoded", recoded),
        ("moved", moved),
        ("merged", merged),
        ("split", split),
        ("ended", ended),
        ("unchanged", unchanged),
        ("absent", absent),
    ];
    let numbers = numbers.map(|(name, n)| (name, number(n).into()));
    let counted = i18n::text_with(desk.lang, "setup-places-taken", &numbers);
    if only_look {
        let text = i18n::prose::labelled(desk.lang, &desk.t("setup-places-would"), &counted);
        return Notice { tone: Tone::Active, text, link: None };
    }
    Notice { tone: Tone::Good, text: counted, link: Some(Link::new(desk.t("setup-go-on"), HERE)) }
}

/// Places whose codes are gone, and what the office must set up anew.
pub fn sections(desk: &Desk, taken: &Taken) -> Vec<ItemSection> {
    let bound = |Bound { table, count }: &Bound| Item {
        title: desk.t(&format!("kind-{table}-many")),
        about: vec![i18n::number(desk.lang, i64::try_from(*count).unwrap_or(i64::MAX))],
        ..Item::default()
    };
    let mut sections = vec![section(desk, "bound", taken.bound.iter().map(bound).collect())];
    let fates = [
        (Fate::Recognised, "recognised"),
        (Fate::Split, "split"),
        (Fate::Ended, "ended"),
        (Fate::Merged, "merged"),
        (Fate::Recoded, "recoded"),
    ];
    for (fate, key) in fates {
        let of_it = taken.changes.iter().filter(|change| change.fate == fate);
        sections.push(section(desk, key, of_it.map(change).collect()));
    }
    sections.retain(|section| !section.items.is_empty());
    sections
}

/// Rows that cannot be read.
pub fn left_out(desk: &Desk, rows: &[Rejection]) -> ItemSection {
    section(desk, "left-out", rows.iter().map(|it| Item { title: it.to_string(), ..Item::default() }).collect())
}

fn change(change: &Change) -> Item {
    let title = format!("{} {}", change.code, change.name);
    let about = if change.into.is_empty() { Vec::new() } else { vec![format!("→ {}", change.into.join(", "))] };
    Item { title, about, ..Item::default() }
}

fn section(desk: &Desk, key: &str, mut items: Vec<Item>) -> ItemSection {
    let more = items.len().saturating_sub(NAMED);
    items.truncate(NAMED);
    if more > 0 {
        let count = i18n::number(desk.lang, i64::try_from(more).unwrap_or(i64::MAX));
        let title = i18n::text_with(desk.lang, "setup-places-more", &[("n", count.into())]);
        items.push(Item { title, ..Item::default() });
    }
    let title = desk.t(&format!("setup-places-{key}"));
    ItemSection { key: key.to_owned(), title, items, empty: String::new() }
}

//! What taking a list of places in did, in sentences.

use std::fmt::Write;

use ::places::{Bound, Change, Fate, Imported, Taken};
use i18n::Lang;

/// Changes of each fate that stand in the list already and are named here only to be seen.
const NAMED: usize = 20;

/// How many places of each kind, as a sentence.
pub fn told(imported: &Imported) -> String {
    let Imported { new, renamed, recoded, moved, merged, split, ended, unchanged, absent, adopted } = imported;
    let mut sentence = format!("Places: {new} new, {renamed} renamed, {moved} moved, {unchanged} as they were");
    let gone = [
        (recoded, "have a new code"),
        (merged, "were merged into others"),
        (split, "were split"),
        (ended, "ended"),
        (absent, "are not in the list and stay"),
        (adopted, "lie in a place that the list leaves out, and were put into the one above it"),
    ];
    for (count, what) in gone.into_iter().filter(|(count, _)| **count > 0) {
        let _ = write!(sentence, "; {count} {what}");
    }
    sentence
}

/// The places whose codes are gone, and what the office must set up anew: a line each.
pub fn details(taken: &Taken) -> String {
    let mut lines = String::new();
    for fate in [Fate::Recognised, Fate::Split, Fate::Ended, Fate::Recoded, Fate::Merged] {
        changes(&mut lines, fate, taken);
    }
    for Bound { table, count } in &taken.bound {
        let kind = i18n::text(Lang::En, &format!("kind-{table}-many"));
        let _ =
            writeln!(lines, "{kind}: {count} for places that ended or moved. Set them up for what took their place.");
    }
    lines
}

fn changes(lines: &mut String, fate: Fate, taken: &Taken) {
    let of_it: Vec<&Change> = taken.changes.iter().filter(|change| change.fate == fate).collect();
    let (title, counted, shown) = match fate {
        Fate::Recognised => ("Recognised under a new code by name, level and place", of_it.len() as u64, of_it.len()),
        Fate::Split => ("Split", taken.counts.split, of_it.len()),
        Fate::Ended => ("Ended", taken.counts.ended, of_it.len()),
        Fate::Recoded => ("Under a new code", of_it.len() as u64, NAMED),
        Fate::Merged => ("Merged", taken.counts.merged, NAMED),
    };
    if of_it.is_empty() {
        return;
    }
    let _ = writeln!(lines, "{title}:");
    for Change { code, name, into, .. } in of_it.iter().take(shown) {
        let goes_on = if into.is_empty() { String::new() } else { format!(" -> {}", into.join(", ")) };
        let _ = writeln!(lines, "  {code} {name}{goes_on}");
    }
    let more = counted.saturating_sub(of_it.len().min(shown) as u64);
    if more > 0 {
        let _ = writeln!(lines, "  and {more} more");
    }
}

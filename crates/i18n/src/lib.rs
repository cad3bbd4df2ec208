//! The languages of an office: every text that people read, and how numbers, money and days are written in it.
//!
//! Texts stand in `locales/<language>/<topic>.ftl` (Fluent) and are found by key. A text that is missing is taken from the
//! language next to it, so that a page is never empty; tests hold the list of what is missing. What a text says is left to
//! the files, which language somebody reads is left to the caller.

mod arg;
mod chosen;
mod day;
mod entries;
mod files;
mod keys;
mod lang;
mod named;
mod number;
mod order;
pub mod prose;
mod text;
#[cfg(test)]
mod translations;

pub use arg::Arg;
pub use chosen::negotiate;
pub use day::{day, period};
pub use entries::{Entry, entries, lacking};
pub use keys::{keys, missing};
pub use lang::Lang;
pub use named::named;
pub use number::{money, money_short, number, percent};
pub use order::in_order;
pub use text::{has, text, text_with, try_text};

/// The label of a figure defined in code, e.g. of `disputes.registered`.
pub fn figure_label(lang: Lang, id: &str) -> Option<String> {
    try_text(lang, &figure_key(id))
}

/// How a figure defined in code is counted, in a sentence.
pub fn figure_counts(lang: Lang, id: &str) -> Option<String> {
    try_text(lang, &format!("{}-counts", figure_key(id)))
}

fn figure_key(id: &str) -> String {
    format!("figure-{}", id.replace('.', "-"))
}

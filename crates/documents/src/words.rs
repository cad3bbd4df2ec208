//! The words that stand on a document, by the names that its template knows.

use i18n::Lang;
use jiff::civil::Date;
use serde_json::{Map, Value as Json};

/// The texts with these keys, each under its key without `paper-`.
pub fn words(lang: Lang, keys: &[&str]) -> Map<String, Json> {
    keys.iter().map(|key| ((*key).to_owned(), Json::from(word(lang, key)))).collect()
}

/// The text with the key `paper-NAME`.
pub fn word(lang: Lang, name: &str) -> String {
    i18n::text(lang, &format!("paper-{name}"))
}

/// A day, or nothing.
pub fn day(lang: Lang, on: Option<Date>) -> String {
    on.map_or_else(String::new, |on| i18n::day(lang, on))
}

/// The paragraphs of what somebody wrote.
pub fn paragraphs(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

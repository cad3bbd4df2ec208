//! The one door to the words that people read.

pub use i18n::Lang;

/// The text with this key in this language.
pub fn text(lang: Lang, key: &str) -> String {
    i18n::text(lang, key)
}

//! Which of its names a thing of the office goes by.

use crate::Lang;

/// A name that the office gave: its English one on an English page, where there is one; else the office's own.
pub fn named(lang: Lang, own: &str, en: Option<&str>) -> String {
    en.filter(|en| lang == Lang::En && !en.is_empty()).unwrap_or(own).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_english_page_says_the_english_name_where_the_office_gave_one() {
        assert_eq!(named(Lang::En, "饮水", Some("Drinking water")), "Drinking water");
        assert_eq!(named(Lang::En, "饮水", Some("")), "饮水");
        assert_eq!(named(Lang::En, "饮水", None), "饮水");
        assert_eq!(named(Lang::Bo, "饮水", Some("Drinking water")), "饮水");
    }
}

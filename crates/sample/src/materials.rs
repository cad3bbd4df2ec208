//! Printed materials that teams hand out, most of them in two languages.

use std::sync::LazyLock;

use crate::table;

/// A booklet, leaflet or poster.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Material {
    /// Short and stable.
    pub code: &'static str,
    /// `booklet`, `leaflet` or `poster`.
    pub kind: &'static str,
    /// It is printed in two languages.
    pub bilingual: bool,
    /// Its title in Chinese.
    pub title: &'static str,
    /// Its title in Tibetan, where it has one.
    pub title_bo: Option<&'static str>,
    /// Its title in English.
    pub title_en: &'static str,
}

static MATERIALS: LazyLock<Vec<Material>> = LazyLock::new(|| {
    let material = |row: Vec<&'static str>| {
        let [code, kind, languages, title, title_bo, title_en] = [0, 1, 2, 3, 4, 5].map(|n| table::cell(&row, n));
        let title_bo = Some(title_bo).filter(|title| !title.is_empty());
        Material { code, kind, bilingual: languages.contains('+'), title, title_bo, title_en }
    };
    table::rows(include_str!("../data/materials.tsv")).map(material).collect()
});

/// All materials.
pub fn materials() -> &'static [Material] {
    &MATERIALS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_bilingual_has_a_title_in_both_languages() {
        assert!(materials().len() >= 12);
        assert!(materials().iter().all(|material| material.bilingual == material.title_bo.is_some()));
        assert!(materials().iter().any(|material| !material.bilingual));
    }
}

//! Holds the four languages together: same keys, same arguments, and lists of what is untranslated that may only shrink.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;

use crate::{
    Entry, Lang,
    entries::of_file,
    files::{self, FILES},
    keys::{keys, missing},
};

/// The arguments that a text uses. `$x-n` and `$x-words` are other faces of `$x`.
fn arguments(body: &str) -> BTreeSet<String> {
    body.split('$')
        .skip(1)
        .map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect::<String>())
        .map(|name| name.trim_end_matches("-words").trim_end_matches("-n").to_owned())
        .collect()
}

fn listed(list: &str) -> BTreeSet<&str> {
    list.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect()
}

#[test]
fn every_file_is_read_without_a_slip() {
    for file in FILES {
        let errors = FluentResource::try_new(file.source.into()).err().map(|(_, errors)| errors);
        assert_eq!(errors, None, "{}/{}.ftl", file.lang, file.topic);
    }
}

#[test]
fn no_key_is_written_twice_in_a_language() {
    for lang in Lang::ALL {
        let mut seen = BTreeMap::new();
        for file in files::of(lang.code()) {
            for entry in of_file(file) {
                let (key, first) = (entry.key, seen.insert(entry.key, file.topic));
                assert_eq!(first, None, "{key} stands in {}.ftl too ({})", file.topic, lang.code());
            }
        }
    }
}

#[test]
fn english_and_simplified_chinese_have_every_text() {
    assert_eq!(missing(Lang::En), Vec::<&str>::new(), "missing in en");
    assert_eq!(missing(Lang::ZhHans), Vec::<&str>::new(), "missing in zh-Hans");
}

#[test]
fn what_is_untranslated_is_on_the_list_and_the_list_holds_nothing_else() {
    let lists = [
        (Lang::ZhHant, include_str!("../locales/untranslated-zh-Hant.txt")),
        (Lang::Bo, include_str!("../locales/untranslated-bo.txt")),
    ];
    for (lang, list) in lists {
        let (lacking, listed): (BTreeSet<_>, _) = (missing(lang).into_iter().collect(), listed(list));
        let new: Vec<_> = lacking.difference(&listed).collect();
        assert!(new.is_empty(), "translate into {} (or, for good reason, list): {new:#?}", lang.code());
        let done: Vec<_> = listed.difference(&lacking).collect();
        assert!(done.is_empty(), "translated or gone, strike from untranslated-{}.txt: {done:#?}", lang.code());
    }
}

#[test]
fn no_translation_uses_an_argument_that_the_english_text_lacks() {
    let english: BTreeMap<_, _> = files::of("en").flat_map(of_file).map(|entry| (entry.key, entry.source)).collect();
    for file in FILES {
        for Entry { key, source, .. } in of_file(file) {
            let Some(original) = english.get(key) else { continue };
            let extra: Vec<_> = arguments(&source).difference(&arguments(original)).cloned().collect();
            assert!(extra.is_empty(), "{key} in {} uses {extra:?}", file.lang);
        }
    }
}

#[test]
fn every_key_that_is_listed_can_be_looked_up() {
    for lang in Lang::ALL {
        let lost: Vec<_> = keys(lang).into_iter().filter(|key| !crate::has(lang, key)).collect();
        assert!(lost.is_empty(), "{} {lost:?}", lang.code());
    }
}

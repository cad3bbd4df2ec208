//! Maps and lists held against the office's word list.
#![expect(clippy::unwrap_used, reason = "a test that cannot open its file has failed")]

use imports::{Limits, Map, MapError, Source, Table};

fn forbidden(text: &str) -> Option<String> {
    casework::forbidden::check(text).map(|refused| refused.word)
}

const MAP: &str = r#"
list = "trial"
[columns]
received_on = "Date"
category = "Kind"
description = "Text"
"#;

fn bound_to(header: &str) -> Result<(), MapError> {
    let map = Map::read(MAP, &forbidden).unwrap();
    let source = Source::from(format!("Date,Kind,Text,{header}\n").into_bytes());
    let table = Table::open(&source, &Limits::UPLOAD, map.options()).unwrap();
    map.bind(table.header(), &forbidden).map(|_| ())
}

#[test]
fn the_example_maps_name_nothing_forbidden() {
    for map in [
        include_str!("../../../examples/import/ottawa.toml"),
        include_str!("../../../examples/import/publicstuff.toml"),
    ] {
        assert!(Map::read(map, &forbidden).is_ok());
    }
}

#[test]
fn a_list_with_a_forbidden_column_is_refused_with_the_word_named() {
    for (header, word) in [
        ("Religion", "Religion"),
        ("民族", "民族"),
        ("Party member", "Party member"),
        ("ID number fingerprint", "fingerprint"),
    ] {
        let refused = bound_to(header).unwrap_err();
        let MapError::Forbidden { word: named, .. } = &refused else { panic!("{refused}") };
        assert_eq!(named, word);
        assert!(refused.to_string().contains(word));
    }
    assert_eq!(bound_to("Rank,User,Ward,Zip Code"), Ok(()));
}

#[test]
fn a_map_that_names_what_is_forbidden_is_refused_even_where_it_leaves_it_out() {
    let ignoring = format!("ignore = [\"Ethnicity\"]\n{MAP}");
    assert!(matches!(Map::read(&ignoring, &forbidden), Err(MapError::Forbidden { .. })));
    let category = format!("{MAP}\n[categories]\n\"Religious belief\" = \"belief\"\n");
    assert!(matches!(Map::read(&category, &forbidden), Err(MapError::Forbidden { .. })));
}

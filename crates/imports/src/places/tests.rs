use proptest::prelude::*;

use super::{PlaceRow, Places};
use crate::{
    Limits, Outcome, Reason,
    table::{Options, Source, Table},
};

fn table(list: &str) -> Table {
    Table::open(&Source::from(list.as_bytes().to_vec()), &Limits::UPLOAD, &Options::default()).unwrap()
}

fn outcomes(rows: &str) -> Vec<Outcome<PlaceRow>> {
    let list = format!("Code,Name,Level,Parent\n{rows}");
    Places::new(table(&list), |code| (code == "99").then_some(3)).unwrap().map(Result::unwrap).collect()
}

/// Codes of places handed out, and lines with reasons of those left out.
fn read(rows: &str) -> (Vec<String>, Vec<(u64, Reason)>) {
    let (mut codes, mut reasons) = (Vec::new(), Vec::new());
    for outcome in outcomes(rows) {
        match outcome {
            Outcome::Accepted(place) => codes.push(place.code),
            Outcome::Rejected(rejection) => reasons.push((rejection.line, rejection.reason)),
            Outcome::Repeated { .. } => panic!("places are never said twice in silence"),
        }
    }
    (codes, reasons)
}

#[test]
fn a_place_comes_after_the_one_it_lies_in_whatever_the_order() {
    let (codes, reasons) = read("110101,East,3,1101\n1101,City,2,11\n11,Capital,1,\n110102,West,3,1101\n");
    assert_eq!(codes, ["11", "1101", "110101", "110102"]);
    assert!(reasons.is_empty());
}

#[test]
fn a_part_of_a_country_may_begin_at_any_level_or_in_a_place_that_is_already_here() {
    assert_eq!(read("513327,County,3,\n513327100,Town,4,513327\n").0.len(), 2);
    assert_eq!(read("99100,Town,4,99\n").0, ["99100"]);
}

#[test]
fn every_wrong_row_says_why() {
    let cases = [
        (",Name,1,", Reason::NoCode),
        ("1=1,Name,1,", Reason::CodeNotPlain),
        ("1 1,Name,1,", Reason::CodeNotPlain),
        ("11,,1,", Reason::NoName),
        ("11,Name,6,", Reason::LevelOutOfRange),
        ("11,Name,one,", Reason::LevelOutOfRange),
        ("11,Name,-1,", Reason::LevelOutOfRange),
        ("11,Name,2,77", Reason::UnknownParent),
        ("11,Name,2,11", Reason::ParentCircle),
        ("11,Name,5,99", Reason::LevelJump),
        ("11,Name,3,99", Reason::LevelJump),
    ];
    for (row, reason) in cases {
        assert_eq!(read(row), (vec![], vec![(2, reason)]), "{row}");
    }
    let long = format!("11,{},1,", "字".repeat(201));
    assert_eq!(read(&long).1, [(2, Reason::LineTooLong)]);
}

#[test]
fn the_first_of_two_rows_with_one_code_is_kept() {
    let (codes, reasons) = read("11,First,1,\n11,Second,1,\n1101,Below,2,11\n");
    assert_eq!((codes.len(), reasons), (2, vec![(3, Reason::CodeTwice)]));
}

#[test]
fn what_lies_in_a_place_that_was_left_out_is_left_out_too() {
    let (codes, reasons) = read("1101,City,2,11\n11,,1,\n110101,East,3,1101\n");
    assert!(codes.is_empty());
    assert_eq!(reasons, [(3, Reason::NoName), (2, Reason::ParentRejected), (4, Reason::ParentRejected)]);
    let unknown = read("1101,City,2,77\n110101,East,3,1101\n").1;
    assert_eq!(unknown, [(2, Reason::UnknownParent), (3, Reason::ParentRejected)]);
}

#[test]
fn places_in_a_circle_are_left_out() {
    let (codes, reasons) = read("a,A,2,b\nb,B,3,a\nc,C,4,b\n11,Capital,1,\n");
    assert_eq!(codes, ["11"]);
    assert_eq!(reasons, [2, 3, 4].map(|line| (line, Reason::ParentCircle)));
}

#[test]
fn a_parent_that_the_list_leaves_out_is_replaced_by_the_place_its_code_begins_with() {
    let all = outcomes("44,Province,1,\n4419,City,2,44\n441900003,Town,4,441900\n441900003001,Village,5,441900003\n");
    let places: Vec<_> = all
        .into_iter()
        .map(|outcome| match outcome {
            Outcome::Accepted(place) => (place.code, place.parent, place.missing_parent),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(places[2], ("441900003".into(), Some("4419".into()), Some("441900".into())));
    assert_eq!(places[3], ("441900003001".into(), Some("441900003".into()), None));
}

#[test]
fn a_list_of_places_must_have_its_four_columns() {
    let refused = Places::new(table("code,name,parent\n11,a,\n"), |_| None).err().unwrap().to_string();
    assert!(refused.contains("but level is missing; the file has code, name, parent"), "{refused}");
}

#[test]
fn a_long_chain_does_not_exhaust_the_stack() {
    let rows: Vec<String> = (0..100_000).map(|n| format!("c{n},Name,3,c{}", n + 1)).collect();
    let (codes, reasons) = read(&rows.join("\n"));
    assert!(codes.is_empty());
    assert_eq!(reasons.len(), 100_000);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_row_ends_once_and_parents_come_first(
        rows in prop::collection::vec((0..12_u8, 0..7_u8, prop::option::of(0..12_u8)), 0..40),
    ) {
        let list: Vec<String> = rows
            .iter()
            .map(|(code, level, parent)| {
                let parent = parent.map_or_else(String::new, |parent| format!("{parent}"));
                format!("{code},Name,{level},{parent}")
            })
            .collect();
        let mut here = std::collections::HashSet::new();
        let mut lines = Vec::new();
        for outcome in outcomes(&list.join("\n")) {
            match outcome {
                Outcome::Accepted(place) => {
                    prop_assert!(place.parent.is_none_or(|parent| here.contains(&parent)));
                    prop_assert!(here.insert(place.code));
                    lines.push(place.line);
                }
                Outcome::Rejected(rejection) => lines.push(rejection.line),
                Outcome::Repeated { .. } => prop_assert!(false),
            }
        }
        lines.sort_unstable();
        prop_assert_eq!(lines, (2..rows.len() as u64 + 2).collect::<Vec<_>>());
    }
}

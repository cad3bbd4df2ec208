use jiff::civil::date;

use super::{ImportedRequest, ImportedState, Position, Requests};
use crate::{
    Limits, Map, Outcome, Reason, Rejection,
    table::{Source, Table},
};

const MAP: &str = r#"
list = "trial"
key = "No"
date_formats = ["%d/%m/%Y %H:%M", "%d/%m/%Y"]
timezone = "Asia/Shanghai"
empty = ["n/a", "none*"]
personal = ["Caller"]
[columns]
received_on = "Received"
closed_on = "Closed"
category = "Kind"
place = "Ward"
description = "{Title}: {Text}"
address = "Where"
reference = "No"
state = "State"
latitude = "Lat"
longitude = "Lon"
[constants]
place = "5133"
[categories]
"Road*" = "roads"
"Water" = "water"
[states]
"new" = "open"
"done" = "solved"
"refused" = "cannot_be_done"
[places]
"Ward 1" = "513327100"
"#;

const HEADER: &str = "No,Received,Closed,Kind,Ward,Title,Text,Where,State,Lat,Lon,Caller";

fn outcomes(map: &str, list: &str) -> Vec<Outcome<ImportedRequest>> {
    let map = Map::read(map, &|_| None).unwrap();
    let table = Table::open(&Source::from(list.as_bytes().to_vec()), &Limits::UPLOAD, map.options()).unwrap();
    let bound = map.bind(table.header(), &|_| None).unwrap();
    Requests::new(table, bound).map(Result::unwrap).collect()
}

fn outcome(row: &str) -> Outcome<ImportedRequest> {
    let mut all = outcomes(MAP, &format!("{HEADER}\n{row}\n"));
    assert_eq!(all.len(), 1);
    all.remove(0)
}

fn accepted(row: &str) -> ImportedRequest {
    match outcome(row) {
        Outcome::Accepted(request) => request,
        other => panic!("{other:?}"),
    }
}

fn rejected(row: &str) -> Rejection {
    match outcome(row) {
        Outcome::Rejected(rejection) => rejection,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_full_row_becomes_a_request() {
    let row = "A/7,01/03/2025 00:30,04/03/2025,road works,WARD  1,Bridge,\"The rail\nis loose\",\"by the\nschool\",Done,31.5,100.25,Somebody";
    assert_eq!(
        accepted(row),
        ImportedRequest {
            key: "trial/key/A%2F7".into(),
            line: 2,
            received_on: date(2025, 3, 1),
            received_at: Some("2025-02-28T16:30:00Z".parse().unwrap()),
            category_code: "roads".into(),
            category_text: "road works".into(),
            description: "Bridge: The rail\nis loose".into(),
            place: Some("513327100".into()),
            address: Some("by the school".into()),
            state: ImportedState::Closed { on: Some(date(2025, 3, 4)), outcome: "solved".into() },
            source_reference: Some("A/7".into()),
            position: Some(Position { latitude: 31.5, longitude: 100.25 }),
        }
    );
}

#[test]
fn a_sparse_row_takes_the_constants() {
    let request = accepted("8,1/3/2025,,Water,,n/a,No water,none given,new,0,0,");
    assert_eq!(request.received_at, None);
    assert_eq!(request.description, "No water");
    assert_eq!(request.place.as_deref(), Some("5133"));
    assert_eq!((request.address, request.position), (None, None));
    assert_eq!(request.state, ImportedState::Open);
    let elsewhere = accepted("9,1/3/2025,,Water,Ward 99,,No water,,new,,,");
    assert_eq!(elsewhere.place.as_deref(), Some("Ward 99"), "an unknown place is passed on as it stands");
}

#[test]
fn every_wrong_cell_is_named_with_its_column_and_what_stands_there() {
    let long = "x".repeat(201);
    let cases = [
        ("1,03/14/2025,,Water,,T,,,new,,,", "Received", Some("03/14/2025"), Reason::NotADate),
        ("1,,,Water,,T,,,new,,,", "Received", Some(""), Reason::NoReceivedDay),
        ("1,01/03/1025,,Water,,T,,,new,,,", "Received", Some("01/03/1025"), Reason::YearOutOfRange),
        ("1,02/03/2025,01/03/2025,Water,,T,,,done,,,", "Closed", Some("01/03/2025"), Reason::ClosedBeforeReceived),
        ("1,02/03/2025,,Noise,,T,,,new,,,", "Kind", Some("Noise"), Reason::UnknownCategory),
        ("1,02/03/2025,,,,T,,,new,,,", "Kind", Some(""), Reason::NoCategory),
        ("1,02/03/2025,,Water,,T,,,gone,,,", "State", Some("gone"), Reason::UnknownState),
        ("n/a,02/03/2025,,Water,,T,,,new,,,", "No", Some(""), Reason::NoKey),
        ("1,02/03/2025,,Water,,,,,new,,,", "Title", None, Reason::NoDescription),
        ("1,02/03/2025,,Water,,T,,LONG,new,,,", "Where", None, Reason::LineTooLong),
        ("1,02/03/2025,,Water,,T,,,new,91,0,", "Lat", Some("91"), Reason::NotAPosition),
        ("1,02/03/2025,,Water,,T,,,new,NaN,0,", "Lat", Some("NaN"), Reason::NotAPosition),
        ("1,02/03/2025,,Water,,T,,,new,1,,", "Lon", Some(""), Reason::NotAPosition),
    ];
    for (row, column, value, reason) in cases {
        let rejection = rejected(&row.replace("LONG", &long));
        let found = (rejection.column.as_deref(), rejection.value_shown.as_deref(), rejection.reason);
        assert_eq!(found, (Some(column), value, reason), "{row}");
        assert_eq!(rejection.line, 2);
    }
}

#[test]
fn a_description_may_have_4000_characters_of_any_script() {
    let row = |n: usize| format!("1,02/03/2025,,Water,,,{},,new,,,", "水".repeat(n));
    assert_eq!(accepted(&row(4_000)).description.chars().count(), 4_000);
    assert_eq!(rejected(&row(4_001)), Rejection::of_hidden_cell(2, "Title", Reason::DescriptionTooLong));
}

#[test]
fn a_key_that_comes_again_is_passed_over_or_reported_but_never_taken_twice() {
    let list = format!(
        "{HEADER}\n1,x,,Water,,T,,,new,,,\n1,1/3/2025,,Water,,T,,,new,,,A\n1,1/3/2025,,Water,,T,,,new,,,B\n1,1/3/2025,,Water,,Other,,,new,,,\n"
    );
    let outcomes = outcomes(MAP, &list);
    assert!(matches!(&outcomes[0], Outcome::Rejected(r) if r.reason == Reason::NotADate));
    assert!(matches!(&outcomes[1], Outcome::Accepted(_)), "a row that was left out does not take the key");
    assert_eq!(outcomes[2], Outcome::Repeated { line: 4, first_line: 3 }, "who called makes no difference");
    assert_eq!(outcomes[3], Outcome::Rejected(Rejection::of_cell(5, "No", "1", Reason::KeyTwice)));
}

fn keys(map: &str, list: &str) -> Vec<String> {
    outcomes(map, list)
        .into_iter()
        .map(|outcome| match outcome {
            Outcome::Accepted(request) => request.key,
            other => panic!("{other:?}"),
        })
        .collect()
}

#[test]
fn without_a_key_a_row_is_known_by_its_content_and_how_often_it_occurred() {
    let map = MAP.replace("key = \"No\"\n", "");
    let twice = keys(&map, &format!("{HEADER}\n1,1/3/2025,,Water,,T,,,new,,,A\n1,1/3/2025,,Water,,T,,,new,,,B\n"));
    let (content, ordinal) = twice[0].rsplit_once('/').unwrap();
    assert_eq!((twice[1].as_str(), ordinal), (format!("{content}/2").as_str(), "1"));
    assert!(content.starts_with("trial/content/") && content.len() == "trial/content/".len() + 64);
    let other_order = keys(
        &map,
        "Caller,Text,Lon,Lat,State,Where,Title,Ward,Kind,Closed,Received,No,New\n,,,,new,,T,,Water,,1/3/2025,1,\n",
    );
    assert_eq!(other_order[0], twice[0], "the order of columns and new empty ones make no difference");
    let changed = keys(&map, &format!("{HEADER}\n1,1/3/2025,,Water,,T,,,done,,,\n"));
    assert_ne!(changed[0], twice[0]);
}

#[test]
fn keys_of_several_columns_do_not_run_into_each_other() {
    let map = MAP.replace("key = \"No\"", "key = [\"No\", \"Ward\"]");
    let keys = keys(&map, &format!("{HEADER}\na/b,1/3/2025,,Water,c,T,,,new,,,\na,1/3/2025,,Water,b/c,T,,,new,,,\n"));
    assert_eq!(keys, ["trial/key/a%2Fb/c", "trial/key/a/b%2Fc"]);
}

const CLOSING: &str = r#"
list = "closing"
[columns]
received_on = "Day"
description = "Text"
closed_on = "Closed"
outcome = "How"
[constants]
category = "other"
[outcomes]
"fixed" = "solved"
"told" = "explained"
"#;

#[test]
fn how_it_ended_is_never_made_up() {
    let state = |row: &str| match outcomes(CLOSING, &format!("Day,Text,Closed,How\n{row}\n")).remove(0) {
        Outcome::Accepted(request) => Ok(request.state),
        Outcome::Rejected(rejection) => Err(rejection.reason),
        other @ Outcome::Repeated { .. } => panic!("{other:?}"),
    };
    let closed = |outcome: &str| Ok(ImportedState::Closed { on: Some(date(2025, 3, 4)), outcome: outcome.to_owned() });
    assert_eq!(state("2025-03-01,T,2025-03-04,Fixed"), closed("solved"));
    assert_eq!(state("2025-03-01,T,2025-03-04,told"), closed("explained"));
    assert_eq!(state("2025-03-01,T,2025-03-04,"), Err(Reason::NoOutcome));
    assert_eq!(state("2025-03-01,T,2025-03-04,gone"), Err(Reason::UnknownOutcome));
    assert_eq!(state("2025-03-01,T,,"), Ok(ImportedState::Open));
}

#[test]
fn a_list_with_our_own_columns_reads_back() {
    let list = "received_on,category,description,state,closed_on\n2025-03-01,water,No water,referred,2025-03-02\n2025-03-01,water,No light,accepted,\n";
    let table =
        Table::open(&Source::from(list.as_bytes().to_vec()), &Limits::UPLOAD, &crate::table::Options::default())
            .unwrap();
    let bound = Map::of_own_columns(table.header()).unwrap().bind(table.header(), &|_| None).unwrap();
    let states: Vec<_> = Requests::new(table, bound)
        .map(|outcome| match outcome.unwrap() {
            Outcome::Accepted(request) => (request.category_code, request.state),
            other => panic!("{other:?}"),
        })
        .collect();
    let referred = ImportedState::Closed { on: Some(date(2025, 3, 2)), outcome: "referred".into() };
    assert_eq!(states, [("water".to_owned(), referred), ("water".to_owned(), ImportedState::Open)]);
}

//! Real lists that lie beside the project on some machines: each row is taken over or left out for a stated reason.
//! Where the lists are absent, the tests say so and pass.
#![expect(clippy::unwrap_used, reason = "a test that cannot open its file has failed")]

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
};

use imports::{
    ImportedRequest, ImportedState, Limits, Map, Outcome, Places, Reason, Report, Requests, Source, Table,
    table::Options,
};

fn beside_the_project(name: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data").join(name);
    if path.exists() {
        return Some(path);
    }
    println!("skipped: {name} is not beside the project");
    None
}

fn import(list: &str, map: &str) -> Option<(Vec<ImportedRequest>, Report)> {
    let path = beside_the_project(list)?;
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/import").join(map);
    let map = Map::read(&std::fs::read_to_string(example).unwrap(), &|_| None).unwrap();
    let table = Table::open(&Source::from(path), &Limits::UPLOAD, map.options()).unwrap();
    let bound = map.bind(table.header(), &|_| None).unwrap();
    let mut report = Report { unnamed_columns: bound.unnamed_columns().to_vec(), ..Report::default() };
    let mut requests = Vec::new();
    for outcome in Requests::new(table, bound) {
        match outcome.unwrap() {
            Outcome::Accepted(request) => {
                report.accept();
                requests.push(request);
            }
            Outcome::Repeated { .. } => report.unchanged(),
            Outcome::Rejected(rejection) => report.reject(rejection),
        }
    }
    println!("{report}");
    Some((requests, report))
}

fn keys(requests: &[ImportedRequest]) -> HashSet<&str> {
    requests.iter().map(|request| request.key.as_str()).collect()
}

#[test]
fn every_row_of_the_ottawa_list_is_read() {
    let Some((requests, report)) = import("requests-ottawa-2014-01.csv.gz", "ottawa.toml") else { return };
    assert_eq!((report.read, report.accepted, report.rejected()), (16_780, 16_780, 0));
    assert_eq!(keys(&requests).len(), requests.len(), "each row has its own key");
    assert!(report.unnamed_columns.is_empty());
    assert!(requests.iter().all(|request| request.received_on.year() == 2014 && request.received_on.month() == 1));
    assert!(requests.iter().all(|request| request.received_at.is_some()));
    assert!(requests.iter().all(|request| request.state == ImportedState::Open));
    assert_eq!(requests.iter().filter(|request| request.place.is_none()).count(), 108 + 22);
}

#[test]
fn every_row_of_the_publicstuff_list_is_read() {
    let Some((requests, report)) = import("requests-publicstuff-nyc.csv.gz", "publicstuff.toml") else { return };
    assert_eq!((report.read, report.accepted, report.unchanged, report.rejected()), (8_739, 8_276, 450, 13));
    assert_eq!(report.by_reason().keys().copied().collect::<Vec<_>>(), [Reason::NoDescription]);
    assert_eq!(keys(&requests).len(), requests.len(), "each row has its own key");
    assert!(report.unnamed_columns.is_empty());
    assert!(requests.iter().all(|request| !request.description.is_empty() && request.position.is_some()));
    let closed = requests.iter().filter(|request| request.state != ImportedState::Open).count();
    assert_eq!(closed, 274);
    let other = requests.iter().filter(|request| request.category_code == "other").count();
    println!("{closed} closed, {other} of no listed category");
}

#[test]
fn a_whole_country_of_places_is_read() {
    let Some(path) = beside_the_project("places-china-2021.csv.gz") else { return };
    let table = Table::open(&Source::from(path), &Limits::COMMAND_LINE, &Options::default()).unwrap();
    let (mut accepted, mut attached, mut rejected) = (0, 0, 0);
    for outcome in Places::new(table, |_| None).unwrap() {
        match outcome.unwrap() {
            Outcome::Accepted(place) => {
                accepted += 1;
                attached += usize::from(place.missing_parent.is_some());
            }
            _ => rejected += 1,
        }
    }
    assert_eq!((accepted, attached, rejected), (663_128, 77, 0));
}

#[test]
fn a_county_of_places_is_read() {
    let Some(path) = beside_the_project("places-county.csv") else { return };
    let table = Table::open(&Source::from(path), &Limits::UPLOAD, &Options::default()).unwrap();
    let places: Vec<_> = Places::new(table, |_| None).unwrap().map(Result::unwrap).collect();
    assert_eq!(places.len(), 161);
    assert!(places.iter().all(|outcome| matches!(outcome, Outcome::Accepted(_))));
}

//! Lists that real cities and a real county made. They are no part of the project: where they are absent, the tests say so.

use std::path::{Path, PathBuf};

use crate::harness::Desk;

pub fn shared(name: &str) -> Option<String> {
    let path: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data").join(name);
    if path.exists() {
        return Some(path.display().to_string());
    }
    println!("skipped: there is no {}", path.display());
    None
}

pub fn map(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/import").join(name).display().to_string()
}

fn county(desk: Desk) -> Option<Desk> {
    desk.run(&["init", "--name", "A real county", "--places", &shared("places-county.csv")?]).ok();
    Some(desk)
}

#[test]
fn a_real_county_s_places_make_an_office() {
    let Some(desk) = county(Desk::new()) else { return };
    let again = shared("places-county.csv").unwrap();
    let said = desk.run(&["places", "import", &again]).ok();
    assert!(said.out.contains("0 new, 0 renamed, 0 moved, 161 as they were"), "{said:?}");
}

fn taken_over(file: &str, with: &str, first: &str, again: &str, desk: Desk) {
    let (Some(list), Some(desk)) = (shared(file), county(desk)) else { return };
    let words = ["import", "requests", &list, "--map", &map(with)];
    let said = desk.run(&words).ok();
    assert!(said.out.starts_with(first), "{said:?}");
    let said = desk.run(&words).ok();
    assert!(said.out.starts_with(again), "{said:?}");
    desk.run(&["verify"]).ok();
}

#[test]
fn a_city_s_list_without_keys_is_taken_over_once() {
    let first = "16780 rows read: 16780 taken over, 0 brought nothing new, 0 left out";
    let again = "16780 rows read: 0 taken over, 16780 brought nothing new, 0 left out";
    taken_over("requests-ottawa-2014-01.csv.gz", "ottawa.toml", first, again, Desk::new());
}

#[test]
fn a_city_s_list_with_keys_is_taken_over_once_on_postgres_too() {
    let first = "8739 rows read: 8276 taken over, 450 brought nothing new, 13 left out";
    let again = "8739 rows read: 0 taken over, 8726 brought nothing new, 13 left out";
    taken_over("requests-publicstuff-nyc.csv.gz", "publicstuff.toml", first, again, Desk::on_postgres());
}

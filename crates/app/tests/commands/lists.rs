//! Lists of places and of requests, good and bad.

use std::io::Write;

use crate::harness::{Desk, PLACES};

fn gz(bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

#[test]
fn a_list_of_places_is_an_update_when_it_comes_again() {
    let desk = Desk::new().with_office();
    let same = desk.file("same.csv.gz", gz(PLACES.as_bytes()));
    let said = desk.run(&["places", "import", &same]).ok();
    assert!(said.out.contains("0 new, 0 renamed, 0 moved, 6 as they were"), "{said:?}");
    let renamed = desk.file("renamed.csv", PLACES.replace("上村", "新上村") + "510101001003,三村,5,510101001\n");
    let said = desk.run(&["places", "import", &renamed]).ok();
    assert!(said.out.contains("1 new, 1 renamed, 0 moved, 5 as they were"), "{said:?}");
    desk.run(&["verify"]).ok();
}

#[test]
fn a_list_in_gb18030_is_read_as_it_was_meant() {
    let desk = Desk::new().with_office();
    // "code,name,level,parent\n510101001003,三村,5,510101001\n" in GB18030.
    let list = [&b"code,name,level,parent\n510101001003,"[..], &[0xc8, 0xfd, 0xb4, 0xe5], b",5,510101001\n"].concat();
    let list = desk.file("gb.csv", list);
    desk.run(&["places", "import", &list]).ok();
    let words = ["bulletin", "--from", "2025-01-01", "--to", "2025-01-31", "--place", "510101001003", "--format", "md"];
    let said = desk.run(&words).ok();
    assert!(said.out.contains("三村"), "{said:?}");
}

#[test]
fn rows_that_make_no_place_are_reported_and_the_others_taken_over() {
    let desk = Desk::new().with_office();
    let list = desk.file(
        "some.csv",
        "code,name,level,parent\n510101001004,四村,5,510101001\n,无,5,510101001\n510101001005,五村,9,510101001\n",
    );
    let said = desk.run(&["places", "import", &list]).ok();
    assert!(said.out.contains("1 new") && said.out.contains("line 3") && said.out.contains("line 4"), "{said:?}");
}

#[test]
fn a_list_that_breaks_off_leaves_the_gazetteer_as_it_was() {
    let desk = Desk::new().with_office();
    let many: Vec<String> = (100..900).map(|n| format!("510101001{n},村{n},5,510101001\n")).collect();
    let whole = gz(format!("code,name,level,parent\n{}", many.concat()).as_bytes());
    let list = desk.file("cut.csv.gz", &whole[..whole.len() - 20]);
    desk.run(&["places", "import", &list]).refused(1, &[]);
    let said = desk.run(&["places", "import", &desk.file("same.csv", PLACES)]).ok();
    assert!(said.out.contains("0 new"), "{said:?}");
}

#[test]
fn a_day_before_the_latest_version_is_refused() {
    let desk = Desk::new().with_office();
    let list = desk.file("same.csv", PLACES);
    desk.run(&["places", "import", &list, "--valid-from", "1899-01-01"]).refused(1, &["1900-01-01"]);
    desk.run(&["places", "import", &list, "--valid-from", "2999-01-01"]).refused(1, &[]);
}

const REQUESTS: &str = "received_on,category,description,place,closed_on,outcome\n\
    2025-03-01,water,The pipe is broken,510101001001,,\n\
    2025-03-02,Street lights,It is dark,上村,2025-03-05,solved\n\
    2025-03-03,water,Nobody came,Nowhere,,\n\
    2025-02-30,water,A day that is none,,,\n\
    2999-01-01,water,From the future,,,\n\
    2025-03-04,water,,,,\n";

#[test]
fn requests_are_taken_over_once_however_often_they_are_imported() {
    for desk in [Desk::new(), Desk::on_postgres()] {
        let desk = desk.with_office();
        let list = desk.file("list.csv", REQUESTS);
        let trial = desk.run(&["import", "requests", &list, "--dry-run"]).ok();
        assert!(trial.out.starts_with("6 rows read: 3 taken over, 0 brought nothing new, 3 left out"), "{trial:?}");
        assert!(trial.out.contains("nothing was written"), "{trial:?}");
        let rejects = desk.path("rejects.csv");
        let first = desk.run(&["import", "requests", &list, "--rejects", rejects.to_str().unwrap()]).ok();
        assert!(first.out.starts_with("6 rows read: 3 taken over, 0 brought nothing new, 3 left out"), "{first:?}");
        for words in
            ["line 5, received_on", "line 6, received_on", "line 7", "street-lights, water", "1 requests name no place"]
        {
            assert!(first.out.contains(words), "{words} is not in {first:?}");
        }
        assert_eq!(std::fs::read_to_string(&rejects).unwrap().lines().count(), 4);
        let again = desk.run(&["import", "requests", &list]).ok();
        assert!(again.out.starts_with("6 rows read: 0 taken over, 3 brought nothing new, 3 left out"), "{again:?}");
        desk.run(&["verify"]).ok();
    }
}

#[test]
fn a_map_says_what_foreign_columns_mean() {
    let desk = Desk::new().with_office();
    let list = desk.file("list.csv", "id;when;what;status\nA1;01/03/2025;Pothole;done\nA2;02/03/2025;Pothole;open\n");
    let map = desk.file(
        "map.toml",
        "list = \"town\"\nkey = \"id\"\ndate_formats = \"%d/%m/%Y\"\n[columns]\nreceived_on = \"when\"\ncategory = \"what\"\n\
         description = \"what\"\nstate = \"status\"\nreference = \"id\"\n[states]\n\"done\" = \"solved\"\n\"open\" = \"open\"\n",
    );
    let said = desk.run(&["import", "requests", &list, "--map", &map]).ok();
    assert!(said.out.starts_with("2 rows read: 2 taken over"), "{said:?}");
    assert!(said.out.contains("1 requests have ended, but the list does not say when"), "{said:?}");
}

#[test]
fn a_map_or_a_list_that_makes_no_sense_is_refused_as_a_whole() {
    let desk = Desk::new().with_office();
    let list = desk.file("list.csv", REQUESTS);
    let map = desk.file("map.toml", "list = \"town\"\n[columns]\nrecieved_on = \"when\"\n");
    desk.run(&["import", "requests", &list, "--map", &map]).refused(1, &["map.toml"]);
    let forbidden = desk.file("list2.csv", "received_on,category,description,religion\n2025-03-01,water,x x x,none\n");
    desk.run(&["import", "requests", &forbidden]).refused(1, &["religion"]);
    let picture = desk.file("list.xlsx", b"PK\x03\x04 this is cut off");
    desk.run(&["import", "requests", &picture]).refused(1, &["list.xlsx"]);
    desk.run(&["import", "requests", "/nowhere/list.csv"]).refused(1, &["/nowhere/list.csv"]);
}

//! A newer year's list of places on the command line: looked at, taken in, refused.

use crate::harness::{Desk, PLACES};

/// 上村 and 下村 are merged, 河谷镇 has a new code.
const NEWER: &str = "code,name,level,parent,replaces\n51,高山省,1,,\n5101,高山市,2,51,\n510101,河谷县,3,5101,\n\
    510101101,河谷镇,4,510101,510101001\n510101101010,上下村,5,510101101,510101001001;510101001002\n";

fn a_newer_list(desk: Desk) {
    let desk = desk.with_office();
    let list = desk.file("newer.csv", NEWER);
    let looked = desk.run(&["places", "import", &list, "--complete", "--dry-run"]).ok();
    let counts = "1 new, 0 renamed, 0 moved, 3 as they were; 1 have a new code; 2 were merged into others";
    assert!(looked.out.contains(counts) && looked.out.contains("nothing was written"), "{looked:?}");
    let same = desk.file("same.csv", PLACES);
    let said = desk.run(&["places", "import", &same]).ok();
    assert!(said.out.contains("0 new, 0 renamed, 0 moved, 6 as they were"), "{said:?}");
    let done = desk.run(&["places", "import", &list, "--complete"]).ok();
    assert!(done.out.contains(counts) && done.out.contains("510101001001 上村 -> 510101101010"), "{done:?}");
    let again = desk.run(&["places", "import", &list, "--complete"]).ok();
    assert!(again.out.contains("0 new, 0 renamed, 0 moved, 5 as they were"), "{again:?}");
    desk.run(&["verify"]).ok();
    let words = ["bulletin", "--from", "2025-01-01", "--to", "2025-01-31", "--place", "510101001", "--format", "md"];
    desk.run(&words).ok();
}

#[test]
fn a_newer_list_is_looked_at_first_and_then_taken_in() {
    a_newer_list(Desk::new());
}

#[test]
fn a_newer_list_is_looked_at_first_and_then_taken_in_on_postgres_too() {
    a_newer_list(Desk::on_postgres());
}

#[test]
fn a_complete_list_with_rows_that_cannot_be_read_is_refused() {
    let desk = Desk::new().with_office();
    let list = desk.file("broken.csv", PLACES.replace("510101001002,下村,5", "510101001002,下村,9"));
    desk.run(&["places", "import", &list, "--complete"]).refused(1, &["complete", "line 7"]);
    desk.run(&["places", "import", &list]).ok();
}

#[test]
fn what_a_list_says_wrongly_is_told_with_its_line_and_nothing_is_taken() {
    let desk = Desk::new().with_office();
    let list = NEWER.replace("510101001001;510101001002", "510101001001;510101001009");
    desk.run(&["places", "import", &desk.file("wrong.csv", list)]).refused(1, &["6 (510101101010): 510101001009"]);
    let said = desk.run(&["places", "import", &desk.file("same.csv", PLACES)]).ok();
    assert!(said.out.contains("6 as they were"), "{said:?}");
}

//! A new office, and what can stand against it.

use std::{fs, os::unix::fs::PermissionsExt};

use crate::harness::{Desk, names_in, program, said};

#[test]
fn a_new_office_is_private_to_its_owner_and_prints_a_link() {
    let desk = Desk::new().with_office();
    let mode = |name: &str| fs::metadata(desk.data().join(name)).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(""), 0o700);
    assert_eq!(mode("office.key"), 0o600);
    let link = desk.run(&["user", "link", "administrator"]).ok().out;
    assert!(link.starts_with("http://127.0.0.1:8080/link/") && link.trim().len() > 60, "{link}");
    desk.run(&["verify"]).ok();
}

#[test]
fn an_office_without_a_gazetteer_is_a_place_itself() {
    let desk = Desk::new();
    desk.run(&["init", "--name", "Ridge County", "--language", "en"]).ok();
    let list = desk.file("list.csv", "received_on,category,description\n2025-03-01,water,The pipe is broken\n");
    let said = desk.run(&["import", "requests", &list]).ok();
    assert!(said.out.starts_with("1 rows read: 1 taken over"), "{said:?}");
}

#[test]
fn an_office_is_made_on_postgres_too() {
    let desk = Desk::on_postgres().with_office();
    assert_eq!(names_in(&desk.data()), ["doorstep.toml", "log.key", "log.office.head", "office.key"]);
    desk.run(&["verify"]).ok();
}

#[test]
fn a_second_office_does_not_go_into_the_same_folder() {
    let desk = Desk::new().with_office();
    let key = fs::read(desk.data().join("office.key")).unwrap();
    desk.run(&["init", "--name", "Another"]).refused(1, &["office already", "--data"]);
    assert_eq!(fs::read(desk.data().join("office.key")).unwrap(), key);
}

#[test]
fn a_list_that_is_no_list_leaves_nothing_behind() {
    let desk = Desk::new();
    let list = desk.file("places.csv", "%PDF-1.7 not a list");
    desk.run(&["init", "--name", "Ridge", "--places", &list]).refused(1, &["places.csv"]);
    assert!(!desk.data().exists());
    let list = desk.file("places.csv", "code,name,level,parent\n");
    desk.run(&["init", "--name", "Ridge", "--places", &list]).refused(1, &["no place", "code,name,level,parent"]);
    assert!(!desk.data().exists(), "{:?}", names_in(&desk.data()));
}

#[test]
fn a_wrong_administrator_name_leaves_nothing_behind() {
    let desk = Desk::new();
    desk.run(&["init", "--name", "Ridge", "--administrator", "Anna Maria"]).refused(1, &[]);
    assert!(!desk.data().exists());
}

#[test]
fn a_folder_that_cannot_be_made_is_named() {
    let said = said(&mut program(&["init", "--name", "Ridge", "--data", "/dev/null/office"]));
    said.refused(1, &["/dev/null/office", "--data"]);
}

#[test]
fn a_database_server_that_is_not_there_is_said_in_a_sentence() {
    let desk = Desk::new();
    let url = "postgres://nobody:secret-word@127.0.0.1:1/none";
    let said = desk.run(&["init", "--name", "Ridge", "--database", url]);
    assert!(!said.err.contains("secret-word"), "{said:?}");
    said.refused(1, &["database"]);
    assert!(!desk.data().exists());
}

#[test]
fn a_wrong_database_address_shows_the_right_form() {
    let desk = Desk::new();
    desk.run(&["init", "--name", "Ridge", "--database", "mysql://x"]).refused(2, &["sqlite://", "postgres://"]);
}

#[test]
fn names_kept_free_say_that_they_come_later() {
    for words in [&["copy", "--from", "a", "--to", "b"][..], &["form", "check", "x.xlsx"]] {
        said(&mut program(words)).refused(2, &["later version"]);
    }
}

#[test]
fn wrong_use_is_one_sentence() {
    said(&mut program(&["serv"])).refused(2, &["serv", "--help"]);
    said(&mut program(&["user", "add", "anna", "--role", "boss"])).refused(2, &["coordinator"]);
    said(&mut program(&["places", "import", "x.csv", "--valid-from", "2025-13-01"])).refused(2, &["2025-03-01"]);
}

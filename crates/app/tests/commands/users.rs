//! People and tokens from the command line.

use crate::harness::Desk;

#[test]
fn a_token_stands_alone_on_standard_output_and_opens_the_api() {
    let desk = Desk::new().with_office();
    let said = desk.run(&["token", "add", "--user", "administrator", "--days", "1"]).ok();
    assert_eq!(said.err, "");
    assert_eq!(said.out.lines().count(), 1);
    let server = desk.serve();
    let bearer = format!("Authorization: Bearer {}", said.out.trim());
    let answer = server.get("/api/v1/places?limit=1", &[&bearer]);
    assert_eq!(answer.status, 200, "{answer:?}");
    assert!(answer.body.contains("高山省"), "{answer:?}");
    assert_eq!(server.get("/api/v1/places", &["Authorization: Bearer ds_wrong"]).status, 401);
}

#[test]
fn somebody_new_gets_a_link_with_the_address_people_type() {
    let desk = Desk::new().with_office();
    let mut command = desk.command(&["user", "add", "anna", "--role", "coordinator", "--place", "510101001"]);
    command.env("DOORSTEP_PUBLIC_URL", "https://doorstep.example.org/");
    let said = crate::harness::said(&mut command).ok();
    assert!(said.out.starts_with("https://doorstep.example.org/link/"), "{said:?}");
    desk.run(&["user", "add", "anna", "--role", "coordinator"]).refused(1, &["anna"]);
}

#[test]
fn unknown_places_units_and_names_are_named() {
    let desk = Desk::new().with_office();
    desk.run(&["user", "add", "bo", "--role", "field", "--place", "99"]).refused(1, &["99"]);
    desk.run(&["user", "add", "bo", "--role", "unit", "--unit", "roads"]).refused(1, &["roads"]);
    desk.run(&["user", "link", "bo"]).refused(1, &["bo"]);
    desk.run(&["token", "add", "--user", "bo"]).refused(1, &["bo"]);
    desk.run(&["token", "add", "--user", "administrator", "--days", "0"]).refused(2, &["0"]);
}

#[test]
fn an_office_that_is_not_there_says_how_to_make_one() {
    let desk = Desk::new();
    for words in [&["serve"][..], &["verify"], &["user", "link", "administrator"], &["backup", "x"]] {
        desk.run(words).refused(1, &["doorstep init", "doorstep demo"]);
    }
    assert!(!desk.data().exists());
}

#[test]
fn the_office_of_several_is_chosen_by_its_code() {
    let desk = Desk::on_postgres().with_office();
    let other = desk.path("other");
    let other = other.to_str().unwrap();
    let words = ["init", "--name", "Other", "--code", "other", "--administrator", "other-admin", "--data", other];
    desk.run(&words).ok();
    desk.run(&["verify"]).refused(2, &["--office", "other"]);
    desk.run(&["verify", "--office", "nowhere"]).refused(2, &["nowhere"]);
    desk.run(&["verify", "--office", "other"]).ok();
}

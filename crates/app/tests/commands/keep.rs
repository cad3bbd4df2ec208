//! Backup and restore.

use std::{fs, os::unix::fs::PermissionsExt};

use crate::harness::{Desk, names_in, said};

const LIST: &str = "received_on,category,description,place\n2025-03-01,water,The pipe is broken,510101001001\n";

fn filled(desk: Desk) -> Desk {
    let desk = desk.with_office();
    let list = desk.file("list.csv", LIST);
    desk.run(&["import", "requests", &list]).ok();
    // A second version of a place, so that places refer to one another in both directions.
    let moved = desk.file("moved.csv", "code,name,level,parent\n510101001001,新上村,5,510101001\n");
    desk.run(&["places", "import", &moved]).ok();
    desk
}

fn bulletin(desk: &Desk, data: &str) -> String {
    let words = ["bulletin", "--from", "2025-01-01", "--to", "2025-12-31", "--format", "json", "--data", data];
    desk.run(&words).ok().out
}

#[test]
fn an_office_comes_back_from_its_backup_while_it_is_served() {
    let desk = filled(Desk::new());
    let server = desk.serve();
    let backup = desk.path("b.tar.gz");
    let backup = backup.to_str().unwrap();
    let told = desk.run(&["backup", backup, "--with-key"]).ok();
    assert!(told.out.contains("河谷县"), "{told:?}");
    assert_eq!(fs::metadata(backup).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(server.get("/healthz", &[]).status, 200);
    drop(server);
    let back = desk.path("back");
    let back = back.to_str().unwrap();
    desk.run(&["restore", backup, "--data", back]).ok();
    desk.run(&["verify", "--data", back]).ok();
    let office = desk.data();
    assert_eq!(bulletin(&desk, back), bulletin(&desk, office.to_str().unwrap()));
    assert_eq!(fs::metadata(desk.path("back/office.key")).unwrap().permissions().mode() & 0o777, 0o600);
    assert!(names_in(desk.path("").as_path()).iter().all(|name| !name.starts_with('.')), "nothing unfinished stays");
}

#[test]
fn without_the_key_in_it_a_backup_needs_the_key_beside_it() {
    let desk = filled(Desk::new());
    let backup = desk.path("b.tar.gz");
    let backup = backup.to_str().unwrap();
    desk.run(&["backup", backup]).ok();
    let bytes = fs::read(backup).unwrap();
    assert!(bytes.starts_with(b"doorstep-backup 2\n{"), "it says what it is");
    let mut unpacked = std::process::Command::new("tar");
    assert_ne!(said(unpacked.args(["-tzf", backup])).code, 0, "and nothing opens it without the key");
    let back = desk.path("back");
    let back = back.to_str().unwrap();
    desk.run(&["restore", backup, "--data", back]).refused(2, &["--key-file"]);
    assert!(!desk.path("back").exists());
    let key = desk.data().join("office.key");
    desk.run(&["restore", backup, "--data", back, "--key-file", key.to_str().unwrap()]).ok();
    desk.run(&["verify", "--data", back]).ok();
}

#[test]
fn a_damaged_backup_and_a_full_folder_change_nothing() {
    let desk = filled(Desk::new());
    let backup = desk.path("b.tar.gz");
    let backup_name = backup.to_str().unwrap();
    desk.run(&["backup", backup_name, "--with-key"]).ok();
    desk.run(&["backup", backup_name]).refused(1, &["exists already"]);
    desk.run(&["restore", backup_name]).refused(1, &["not empty", "--data"]);

    let whole = fs::read(&backup).unwrap();
    let back = desk.path("back");
    let back = back.to_str().unwrap();
    for (name, bytes) in
        [("cut", &whole[..whole.len() / 2]), ("empty", &[][..]), ("other", b"hello, this is no backup")]
    {
        let file = desk.file(name, bytes);
        desk.run(&["restore", &file, "--data", back]).refused(1, &[name]);
        assert!(!desk.path("back").exists(), "{name}");
    }
    let mut wrong = whole.clone();
    let middle = wrong.len() / 2;
    wrong[middle] ^= 0xff;
    let file = desk.file("wrong", &wrong);
    desk.run(&["restore", &file, "--data", back]).refused(1, &["wrong"]);
    assert!(!desk.path("back").exists());
}

#[test]
fn a_backup_moves_an_office_from_either_database_to_either() {
    for (from, to) in [(true, false), (false, true), (true, true)] {
        let desk = |postgres: bool| if postgres { Desk::on_postgres() } else { Desk::new() };
        let (old, new) = (filled(desk(from)), desk(to));
        let backup = old.path("b.tar.gz");
        old.run(&["backup", backup.to_str().unwrap(), "--with-key"]).ok();
        new.run(&["restore", backup.to_str().unwrap()]).ok();
        new.run(&["verify"]).ok();
        let of = |desk: &Desk| bulletin(desk, desk.data().to_str().unwrap());
        assert_eq!(of(&old), of(&new), "postgres {from} to postgres {to}");
    }
}

#[test]
fn a_database_in_use_is_not_restored_over() {
    let desk = filled(Desk::on_postgres());
    let backup = desk.path("b.tar.gz");
    desk.run(&["backup", backup.to_str().unwrap(), "--with-key"]).ok();
    let other = desk.path("other");
    desk.run(&["restore", backup.to_str().unwrap(), "--data", other.to_str().unwrap()]).refused(1, &["in use already"]);
    assert!(!other.exists());
    desk.run(&["verify"]).ok();
}

#[test]
fn what_was_erased_after_the_backup_is_erased_again() {
    let desk = filled(Desk::new());
    let contact = with_a_contact(&desk);
    let backup = desk.path("b.tar.gz");
    desk.run(&["backup", backup.to_str().unwrap(), "--with-key"]).ok();
    erase(&desk, contact);
    // The list is brought up to date while the office is served.
    assert_eq!(desk.serve().stop(), Some(0));
    let list = fs::read(desk.data().join("erasures.ndjson")).unwrap();
    fs::remove_dir_all(desk.data()).unwrap();
    fs::create_dir(desk.data()).unwrap();
    fs::write(desk.data().join("erasures.ndjson"), list).unwrap();
    let said = desk.run(&["restore", backup.to_str().unwrap()]).ok();
    assert!(said.out.contains("1 contacts"), "{said:?}");
    desk.run(&["verify"]).ok();
    assert!(desk.data().join("erasures.ndjson").exists());
}

#[test]
fn another_office_s_key_is_noticed_before_anything_is_sealed_with_it() {
    let (desk, other) = (filled(Desk::new()), Desk::new().with_office());
    with_a_contact(&desk);
    let foreign = other.data().join("office.key");
    let mut command = desk.command(&["serve", "--listen", "127.0.0.1:0"]);
    said(command.env("DOORSTEP_KEY_FILE", &foreign)).refused(1, &["does not open", "DOORSTEP_KEY_FILE"]);
    let backup = desk.path("b.tar.gz");
    desk.run(&["backup", backup.to_str().unwrap()]).ok();
    let back = desk.path("back");
    let words = [
        "restore",
        backup.to_str().unwrap(),
        "--data",
        back.to_str().unwrap(),
        "--key-file",
        foreign.to_str().unwrap(),
    ];
    desk.run(&words).refused(1, &["does not open"]);
    assert!(!back.exists());
}

async fn store_of(desk: &Desk) -> (store::Store, store::OfficeId) {
    let url = desk.database_url();
    let store = store::Store::open(&url, store::Env::system(jiff::tz::TimeZone::UTC)).await.unwrap();
    let office = access::only_office(&store).await.unwrap().id;
    (store, office)
}

fn with_a_contact(desk: &Desk) -> uuid::Uuid {
    let key = std::sync::Arc::new(people::OfficeKey::load(&desk.data().join("office.key")).unwrap());
    testkit::run(async {
        let (store, office) = store_of(desk).await;
        let kept: Result<uuid::Uuid, people::PeopleError> = store
            .write(office, move |tx| {
                let key = std::sync::Arc::clone(&key);
                async move {
                    let row = tx.row("SELECT id FROM request WHERE office_id = $1", &[]).await?.unwrap();
                    let text = people::ContactText::new(Some("Tashi"), None, None, None).unwrap();
                    people::keep(&tx, &key, "request", row.get("id")?, &text).await
                }
            })
            .await;
        store.close().await;
        kept.unwrap()
    })
}

fn erase(desk: &Desk, contact: uuid::Uuid) {
    testkit::run(async {
        let (store, office) = store_of(desk).await;
        let erased: Result<Option<people::Erasure>, people::PeopleError> =
            store.write(office, move |tx| async move { people::erase(&tx, contact, "on request").await }).await;
        assert!(erased.unwrap().is_some());
        store.close().await;
    });
}

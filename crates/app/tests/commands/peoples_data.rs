//! People's data on the disk: keys that turn, backups that are sealed and expire, and erasing so that nothing is left.

use std::{
    fs,
    io::{BufRead as _, BufReader},
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::Stdio,
    sync::Arc,
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use people::{ContactText, OfficeKey, PeopleError};
use serde_json::json;
use uuid::Uuid;

use crate::harness::{Desk, Said, Served, said};

const LIST: &str = "received_on,category,description,place\n2025-03-01,water,The pipe is broken,510101001001\n";
/// Marks that stand nowhere else.
const NAME: &str = "卓玛 Quillfeather";
const PHONE: &str = "13870009155";
const ADDRESS: &str = "Behind the zinnober mill";
const DESCRIPTION: &str = "Quixotic weathercock turns all night";

fn filled(desk: Desk) -> Desk {
    let desk = desk.with_office();
    let list = desk.file("list.csv", LIST);
    desk.run(&["import", "requests", &list]).ok();
    desk
}

async fn opened(desk: &Desk) -> (store::Store, store::OfficeId) {
    let store = store::Store::open(&desk.database_url(), desk.env()).await.unwrap();
    let office = access::only_office(&store).await.unwrap().id;
    (store, office)
}

/// Leaves the marked contact with the request that was imported.
fn with_a_contact(desk: &Desk) -> Uuid {
    let key = Arc::new(OfficeKey::load(&desk.data().join("office.key")).unwrap());
    testkit::run(async {
        let (store, office) = opened(desk).await;
        let kept: Result<Uuid, PeopleError> = store
            .write(office, move |tx| {
                let key = Arc::clone(&key);
                async move {
                    let row = tx.row("SELECT id FROM request WHERE office_id = $1", &[]).await?.unwrap();
                    let text = ContactText::new(Some(NAME), Some(PHONE), Some(ADDRESS), None).unwrap();
                    people::keep(&tx, &key, "request", row.get("id")?, &text).await?;
                    Ok(row.get("id")?)
                }
            })
            .await;
        store.close().await;
        kept.unwrap()
    })
}

/// Whether the key opens the contact.
fn opens(desk: &Desk, key: &Path) -> bool {
    let key = Arc::new(OfficeKey::load(key).unwrap());
    testkit::run(async {
        let (store, office) = opened(desk).await;
        let fits: Result<bool, PeopleError> = store
            .read(office, move |tx| {
                let key = Arc::clone(&key);
                async move { people::fits(&tx, &key).await }
            })
            .await;
        store.close().await;
        fits.unwrap()
    })
}

fn quick(desk: &Desk, words: &[&str]) -> Said {
    said(desk.command(words).env("DOORSTEP_REQUEST_TIMEOUT_SECONDS", "1"))
}

fn restore(desk: &Desk, backup: &str, to: &str, more: &[&str]) -> Said {
    desk.run(&[&["restore", backup, "--data", to], more].concat())
}

fn shown(path: &Path) -> String {
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_key_turns_while_the_office_is_served_and_old_backups_say_which_key_they_need() {
    let desk = filled(Desk::new());
    let request = with_a_contact(&desk);
    let before = shown(&desk.path("before.backup"));
    desk.run(&["backup", &before]).ok();
    let server = desk.serve();
    let key = desk.data().join("office.key");
    let old_id = OfficeKey::load(&key).unwrap().id();

    let told = quick(&desk, &["key", "rotate"]).ok();
    assert!(told.out.contains("1 keys of contacts"), "{told:?}");
    let new_id = OfficeKey::load(&key).unwrap().id();
    assert_ne!(old_id, new_id);
    let old = desk.data().join(format!("office.key.{old_id}"));
    assert_eq!(fs::metadata(&old).unwrap().permissions().mode() & 0o777, 0o600);
    assert!(opens(&desk, &key) && !opens(&desk, &old));
    let contact = server.get(&format!("/api/v1/requests/{request}/contact"), &[&bearer(&desk)]);
    assert!(contact.body.contains(PHONE), "who serves opens it under the new key: {contact:?}");
    assert_eq!(server.stop(), Some(0));
    desk.run(&["verify"]).ok();
    let told = desk.run(&["key", "show"]).ok();
    assert!(told.out.contains(&new_id) && told.out.contains("0 contacts are not under it"), "{told:?}");

    let back = shown(&desk.path("back"));
    restore(&desk, &before, &back, &["--key-file", &shown(&key)]).refused(1, &["does not open", &old_id]);
    restore(&desk, &before, &back, &["--key-file", &shown(&old)]).ok();
    desk.run(&["verify", "--data", &back]).ok();
}

#[test]
fn a_rotation_that_was_broken_off_goes_on_where_it_stood() {
    let desk = filled(Desk::new());
    with_a_contact(&desk);
    let key = desk.data().join("office.key");
    people::rotation::turn(&key, [3; 32]).unwrap();
    let turning = OfficeKey::load(&key).unwrap();
    // Served in between: either key opens, new contacts are under the new one.
    assert_eq!(desk.serve().stop(), Some(0));
    let told = quick(&desk, &["key", "rotate"]).ok();
    assert!(told.out.contains("goes on"), "{told:?}");
    let settled = OfficeKey::load(&key).unwrap();
    assert!(turning.id() == settled.id() && !settled.is_turning() && opens(&desk, &key));
    desk.run(&["verify"]).ok();
}

#[test]
fn the_key_may_come_from_the_environment_or_from_a_command() {
    let desk = filled(Desk::new());
    with_a_contact(&desk);
    let file = desk.data().join("office.key");
    let text = fs::read_to_string(&file).unwrap();
    let elsewhere = desk.path("kept.key");
    fs::rename(&file, &elsewhere).unwrap();
    desk.run(&["key", "show"]).refused(1, &["no office key"]);
    said(desk.command(&["key", "show"]).env("DOORSTEP_KEY", text.trim())).ok();
    let print = format!("cat {}", elsewhere.display());
    said(desk.command(&["key", "show"]).env("DOORSTEP_KEY_COMMAND", &print)).ok();
    said(desk.command(&["key", "show"]).env("DOORSTEP_KEY_COMMAND", "exit 3")).refused(1, &["DOORSTEP_KEY_COMMAND"]);
    said(desk.command(&["key", "show"]).env("DOORSTEP_KEY", "hello")).refused(1, &["DOORSTEP_KEY", "64"]);
    let both =
        said(desk.command(&["key", "show"]).env("DOORSTEP_KEY", text.trim()).env("DOORSTEP_KEY_COMMAND", &print));
    both.refused(2, &["leave one of them out"]);
    // A key that is kept outside cannot be drawn here: the refusal says how it is turned.
    said(desk.command(&["key", "rotate"]).env("DOORSTEP_KEY", text.trim())).refused(2, &["previous:", "root:"]);
    let old = text.trim();
    let ring = format!("{} previous:{old} root:{old}", "ab".repeat(32));
    let mut turn = desk.command(&["key", "rotate"]);
    said(turn.env("DOORSTEP_KEY", &ring).env("DOORSTEP_REQUEST_TIMEOUT_SECONDS", "1")).ok();
    let settled = format!("{} root:{old}", "ab".repeat(32));
    let shown = said(desk.command(&["key", "show"]).env("DOORSTEP_KEY", &settled)).ok();
    assert!(shown.out.contains("0 contacts are not under it"), "{shown:?}");
}

#[test]
fn a_backup_is_sealed_and_its_time_ends() {
    let desk = filled(Desk::new());
    with_a_contact(&desk);
    let words = desk.file("words", "river stone lamp and mill\n");
    let backup = shown(&desk.path("b.backup"));
    desk.run(&["backup", &backup, "--with-key", "--passphrase-file", &words]).ok();
    let bytes = fs::read(&backup).unwrap();
    for word in ["doorstep.db", "office.key", "Doorstep", "河谷县"] {
        assert!(!holds(&bytes, word.as_bytes()), "{word}");
    }
    let back = shown(&desk.path("back"));
    restore(&desk, &backup, &back, &[]).refused(2, &["--passphrase-file"]);
    let short = desk.file("short", "lamp\n");
    restore(&desk, &backup, &back, &["--passphrase-file", &short]).refused(2, &["16"]);
    let wrong = desk.file("wrong", "river stone lamp and hill\n");
    restore(&desk, &backup, &back, &["--passphrase-file", &wrong]).refused(1, &["damaged"]);
    // The limit stands in what was sealed, not in what is written before it.
    let head_end = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n').nth(1).unwrap().0;
    let head = String::from_utf8(bytes[..head_end].to_vec()).unwrap();
    let later = head.replace("\"expires_on\":\"2", "\"expires_on\":\"9");
    assert_ne!(head, later);
    let forged = desk.file("forged", [later.as_bytes(), &bytes[head_end..]].concat());
    restore(&desk, &forged, &back, &["--passphrase-file", &words]).refused(1, &["damaged"]);
    restore(&desk, &backup, &back, &["--passphrase-file", &words]).ok();
    desk.run(&["verify", "--data", &back]).ok();
}

#[test]
fn a_backup_whose_time_is_over_comes_back_only_where_somebody_says_so() {
    let desk = filled(Desk::new());
    let backup = shown(&desk.path("b.backup"));
    desk.run(&["backup", &backup, "--with-key"]).ok();
    // The manifest of one that was made long ago.
    let folder = desk.path("old");
    fs::create_dir(&folder).unwrap();
    said(std::process::Command::new("tar").args(["-xzf", &backup, "-C", folder.to_str().unwrap()])).ok();
    let manifest = fs::read_to_string(folder.join("manifest.json")).unwrap();
    let mut manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
    assert!(manifest["expires_on"].as_str().unwrap() > "2026", "{manifest}");
    manifest["expires_on"] = "2020-01-31".into();
    fs::write(folder.join("manifest.json"), manifest.to_string()).unwrap();
    let old = shown(&desk.path("old.backup"));
    let names = ["manifest.json", "doorstep.db", "doorstep.toml", "office.key"];
    let words = [&["-czf", &old, "-C", folder.to_str().unwrap()][..], &names].concat();
    said(std::process::Command::new("tar").args(words)).ok();
    let back = shown(&desk.path("back"));
    restore(&desk, &old, &back, &[]).refused(2, &["2020-01-31", "--expired"]);
    assert!(!desk.path("back").exists());
    let told = restore(&desk, &old, &back, &["--expired"]).ok();
    assert!(told.out.contains("2020-01-31"), "{told:?}");
}

#[test]
fn what_was_erased_is_nowhere_any_more_and_an_old_backup_does_not_bring_it_back() {
    for desk in [Desk::new(), Desk::on_postgres()] {
        nothing_is_left(&filled(desk));
    }
}

fn nothing_is_left(desk: &Desk) {
    let request = with_a_contact(desk);
    let token = bearer(desk);
    let headers: Vec<&str> = vec![&token, "Content-Type: application/json"];
    let path = format!("/api/v1/requests/{request}");
    let log = desk.path("log");
    let server = logging(desk, &log);
    assert!(server.get(&format!("{path}/contact"), &headers).body.contains(PHONE));
    assert_eq!(server.stop(), Some(0));
    // Something that ended long ago, and the backup of then.
    let ended = format!(
        "received_on,category,description,place,closed_on,outcome\n2015-03-01,water,{DESCRIPTION},510101001001,2015-03-05,solved\n"
    );
    let list = desk.file("ended.csv", ended);
    desk.run(&["import", "requests", &list]).ok();
    let before = shown(&desk.path("before.backup"));
    desk.run(&["backup", &before, "--with-key"]).ok();
    assert!(holds(&unpacked(desk, &before, "before"), DESCRIPTION.as_bytes()), "the search finds what is there");

    let server = logging(desk, &log);
    let erased = json!({"reason": "asked for"}).to_string();
    let answer = server.send(&format!("POST {path}/contact/erasure HTTP/1.1"), &headers, erased.as_bytes()).unwrap();
    assert_eq!((answer.status, answer.body.contains("true")), (200, true), "{answer:?}");
    assert!(!server.get(&format!("{path}/contact"), &headers).body.contains(PHONE));
    // The start finds what has come to the end of its term.
    let is_told = || server.get("/api/v1/requests?limit=50", &headers).body.contains(DESCRIPTION);
    for _ in 0..400 {
        if !is_told() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    assert!(!is_told());
    assert_eq!(server.stop(), Some(0));
    desk.run(&["verify"]).ok();

    let after = shown(&desk.path("after.backup"));
    desk.run(&["backup", &after, "--with-key"]).ok();
    let mut everywhere = vec![("the new backup".to_owned(), self::unpacked(desk, &after, "after"))];
    everywhere
        .extend(files_in(&desk.data()).into_iter().map(|path| (path.display().to_string(), fs::read(path).unwrap())));
    everywhere.push(("the log".to_owned(), fs::read(&log).unwrap()));
    assert!(everywhere.iter().map(|(_, bytes)| bytes.len()).sum::<usize>() > 10_000, "the files were read");
    for word in [NAME, "Quillfeather", PHONE, ADDRESS, DESCRIPTION] {
        for (place, bytes) in &everywhere {
            for (how, mark) in spellings(word) {
                assert!(!holds(bytes, &mark), "{word} stands in {place} ({how})");
            }
        }
    }
    if desk.database_url().starts_with("postgres") {
        cleared_out(desk);
    }
    replayed(desk, &before, request);
}

/// PostgreSQL's own files hold none of it once the day's clearing is done.
fn cleared_out(desk: &Desk) {
    let server = desk.serve();
    let left = || {
        let tables = "('request'), ('event'), ('contact'), ('contact_key'), ('contact_mark')";
        let count = format!(
            "SELECT count(*) FROM (VALUES {tables}) t(name) WHERE \
             position(convert_to('{DESCRIPTION}', 'UTF8') in pg_read_binary_file(pg_relation_filepath(name))) > 0"
        );
        let mut psql = std::process::Command::new("psql");
        said(psql.args([&desk.database_url(), "-qAtc", "CHECKPOINT", "-c", &count])).ok().out.trim().to_owned()
    };
    for _ in 0..400 {
        if left() == "0" {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    assert_eq!(left(), "0", "tables that hold the erased text still");
    assert_eq!(server.stop(), Some(0));
}

/// An old backup comes back without what was erased since.
fn replayed(desk: &Desk, backup: &str, request: Uuid) {
    let list = shown(&desk.data().join("erasures.ndjson"));
    let (back, other) = (shown(&desk.path("back")), Desk::new());
    let said = other.run(&["restore", backup, "--data", &back, "--erasures", &list]).ok();
    assert!(said.out.contains("1 contacts"), "{said:?}");
    let database = fs::read(desk.path("back/doorstep.db")).unwrap();
    assert!(!holds(&database, PHONE.as_bytes()) && holds(&database, request.as_bytes()));
    assert!(said.out.contains("the texts of 1 records"), "{said:?}");
    assert!(!holds(&database, DESCRIPTION.as_bytes()), "terms end before it is said that the office is back");
}

fn bearer(desk: &Desk) -> String {
    desk.run(&["user", "add", "anna", "--role", "coordinator"]).ok();
    let token = desk.run(&["token", "add", "--user", "anna"]).ok().out;
    format!("Authorization: Bearer {}", token.trim())
}

/// Serves, with every line of the log in a file.
fn logging(desk: &Desk, log: &Path) -> Served {
    let lines = fs::OpenOptions::new().create(true).append(true).open(log).unwrap();
    let mut command = desk.command(&["serve", "--listen", "127.0.0.1:0"]);
    command.env("DOORSTEP_LOG", "debug").stdout(Stdio::piped()).stderr(lines);
    let mut child = command.spawn().unwrap();
    let mut line = String::new();
    let mut said = BufReader::new(child.stdout.take().unwrap());
    // Lines of the log may come first, where it goes the same way.
    while !line.starts_with("Doorstep is ready at http://") {
        line.clear();
        assert!(said.read_line(&mut line).unwrap() > 0, "it does not start: {}", fs::read_to_string(log).unwrap());
    }
    let address = line.trim().trim_start_matches("Doorstep is ready at http://").to_owned();
    // Whatever else it says goes into the same file.
    let mut rest = fs::OpenOptions::new().append(true).open(log).unwrap();
    std::thread::spawn(move || std::io::copy(&mut said, &mut rest));
    Served { child, address }
}

fn spellings(word: &str) -> Vec<(&'static str, Vec<u8>)> {
    let wide = |to: fn(u16) -> [u8; 2]| word.encode_utf16().flat_map(to).collect::<Vec<u8>>();
    let mut all = vec![
        ("UTF-8", word.as_bytes().to_vec()),
        ("UTF-16 LE", wide(u16::to_le_bytes)),
        ("UTF-16 BE", wide(u16::to_be_bytes)),
    ];
    // Base64 depends on where in three bytes the word begins: its inner part is the same.
    for shift in 0..3 {
        let padded = [vec![0; shift], word.as_bytes().to_vec()].concat();
        let text = STANDARD.encode(padded);
        let inner = text.trim_end_matches('=');
        all.push(("base64", inner.as_bytes()[(4 * shift).div_ceil(3)..inner.len() - 2].to_vec()));
    }
    all
}

fn holds(bytes: &[u8], mark: &[u8]) -> bool {
    memchr::memmem::find(bytes, mark).is_some()
}

fn unpacked(desk: &Desk, backup: &str, name: &str) -> Vec<u8> {
    let folder = desk.path(name);
    fs::create_dir(&folder).unwrap();
    let mut tar = std::process::Command::new("tar");
    said(tar.args(["-xzf", backup, "-C", folder.to_str().unwrap()])).ok();
    files_in(&folder).iter().flat_map(|path| fs::read(path).unwrap()).collect()
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap().filter_map(Result::ok) {
        if entry.path().is_dir() {
            files.extend(files_in(&entry.path()));
        } else {
            files.push(entry.path());
        }
    }
    files
}

#[test]
fn an_office_that_must_leave_its_data_behind_leaves_none_about_people() {
    let desk = filled(Desk::new());
    with_a_contact(&desk);
    quick(&desk, &["key", "rotate"]).ok();
    desk.run(&["purge"]).ok();
    desk.run(&["purge", "--destroy"]).refused(1, &["Two persons"]);
    agreed(&desk);
    let proof = desk.path("proof");
    let told = desk.run(&["purge", "--destroy", "--proof", proof.to_str().unwrap()]).ok();
    let text = fs::read_to_string(&proof).unwrap();
    assert!(text.contains("contact 1\n") && text.contains("request 1\n"), "{text}");
    let hash = text.lines().find_map(|line| line.strip_prefix("list-sha256 ")).unwrap();
    assert!(told.out.contains(hash), "{told:?}");
    let keys = files_in(&desk.data()).into_iter().filter(|path| path.to_string_lossy().contains("office.key"));
    assert_eq!(keys.count(), 0, "neither the key nor the one before");
    for path in files_in(&desk.data()) {
        let bytes = fs::read(&path).unwrap();
        assert!(!holds(&bytes, b"The pipe is broken"), "{}", path.display());
    }
    desk.run(&["verify"]).ok();
}

/// Two persons have agreed in the console.
fn agreed(desk: &Desk) {
    testkit::run(async {
        let (store, office) = opened(desk).await;
        let done: Result<(), casework::Refusal> = store
            .write(office, move |tx| async move {
                let person =
                    |name: &str| casework::Actor { name: name.to_owned(), ..casework::Actor::operator("test") };
                let work = casework::Work::new(tx.clone(), person("anna"), lines::catalogue());
                let mut values = casework::values::Values::empty(&people::PURGE);
                values.set("reason", "The office is dissolved");
                let purge = casework::enter::enter(&work, tx.new_id(), values).await?;
                let other = casework::Work::new(tx, person("beni"), lines::catalogue());
                people::purge::agree(&other, purge.id).await.map(drop)
            })
            .await;
        store.close().await;
        done.unwrap();
    });
}

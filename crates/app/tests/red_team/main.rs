//! What somebody tries who has the machine, its files or its wire: found, or without a gain. The attempts of those who have an
//! account or none are in `crates/api/tests/access/red_team`; fifty changes of the database in `commands/tampering.rs`.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

#[path = "../commands/harness.rs"]
#[expect(dead_code, reason = "it serves the other suite too")]
mod harness;

use std::{
    fs,
    io::{BufRead as _, BufReader},
    path::Path,
    process::Stdio,
};

use harness::{Desk, Served};
use store::{Store, Tx};

const LIST: &str = "received_on,category,description,place\n2025-03-01,water,The pipe is broken,510101001001\n\
    2025-03-02,water,No water at all,510101001002\n2025-03-02,roads,A hole in the road,510101001002\n";
const PHRASE: &str = "river stone lamp and mill\n";

/// An office with three matters, all of it published.
fn published() -> Desk {
    let desk = Desk::new().with_office();
    let list = desk.file("list.csv", LIST);
    desk.run(&["import", "requests", &list]).ok();
    desk.run(&["log", "publish"]).ok();
    desk.run(&["verify"]).ok();
    desk
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for name in ["doorstep.db", "doorstep.db-wal", "doorstep.db-shm"] {
        let _ = fs::remove_file(to.join(name));
        if from.join(name).exists() {
            fs::copy(from.join(name), to.join(name)).unwrap();
        }
    }
}

/// Behind the program's back.
fn by_sql(desk: &Desk, sql: &'static str) {
    let url = desk.database_url();
    testkit::run(async move {
        let store = Store::open(&url, store::Env::system(jiff::tz::TimeZone::UTC)).await.unwrap();
        let office = access::only_office(&store).await.unwrap().id;
        let done: Result<u64, store::StoreError> =
            store.write(office, move |tx: Tx| async move { tx.execute(sql, &[]).await }).await;
        store.close().await;
        assert!(done.unwrap() > 0, "{sql}");
    });
}

#[test]
fn attempts_48_to_53_whoever_has_the_database_is_found_out() {
    let desk = published();
    let whole = desk.path("whole");
    copy(&desk.data(), &whole);
    for (name, sql, words) in [
        (
            "48. delete the line of the log that names one",
            "DELETE FROM event WHERE office_id = $1 AND subject_table = 'request'",
            "event",
        ),
        (
            "49. change a record",
            "UPDATE request SET description = 'Nothing at all' WHERE office_id = $1",
            "is not what the event log says",
        ),
        (
            "50. backdate an event",
            "UPDATE event SET at = at - 90000000000000, day = '2020-01-01' WHERE office_id = $1",
            "event",
        ),
        ("51. delete a row of a ledger", "DELETE FROM figure_day WHERE office_id = $1", "figure_day"),
        ("52. give oneself a right by SQL", "UPDATE role_grant SET role = 'leader' WHERE office_id = $1", "role_grant"),
    ] {
        copy(&whole, &desk.data());
        by_sql(&desk, sql);
        let said = desk.run(&["verify"]);
        assert_eq!(said.code, 1, "{name}: {said:?}");
        assert!(said.out.contains(words), "{name}: {said:?}");
    }
    // 53. Put the whole database back to yesterday.
    copy(&whole, &desk.data());
    let list = desk.file("more.csv", LIST.replace("2025-03-", "2025-04-"));
    desk.run(&["import", "requests", &list]).ok();
    desk.run(&["log", "publish", "--now"]).ok();
    let kept = desk.file("kept", fs::read(desk.data().join("log.checkpoint")).unwrap());
    fs::remove_file(desk.data().join("log.checkpoint")).unwrap();
    copy(&whole, &desk.data());
    let said = desk.run(&["verify", "--checkpoint", &kept]);
    assert_eq!(said.code, 1, "{said:?}");
}

#[test]
fn attempts_54_and_55_a_stolen_backup_or_database_tells_no_names() {
    let desk = published();
    let words = desk.file("words", PHRASE);
    let backup = desk.path("b.backup").display().to_string();
    desk.run(&["backup", &backup, "--with-key", "--passphrase-file", &words]).ok();
    // 54. Restore with another passphrase, or another key.
    let back = desk.path("back").display().to_string();
    let wrong = desk.file("wrong", "river stone lamp and hill\n");
    desk.run(&["restore", &backup, "--data", &back, "--passphrase-file", &wrong]).refused(1, &["damaged"]);
    assert!(!Path::new(&back).join("doorstep.db").exists(), "nothing of it was unpacked");
    // 55. Look for words in the sealed file.
    let bytes = fs::read(&backup).unwrap();
    for word in ["The pipe is broken", "doorstep.db", "office.key"] {
        assert!(memchr::memmem::find(&bytes, word.as_bytes()).is_none(), "{word}");
    }
}

#[test]
fn attempts_56_to_59_what_comes_over_the_wire_neither_fills_the_machine_nor_writes_its_log() {
    let desk = published();
    let token = desk.token();
    let log = desk.path("log");
    let server = logging(&desk, &log);
    server.wait_until_ready();
    let bearer = format!("Authorization: Bearer {token}");
    // 56. A body that is small until it is unpacked.
    let packed = {
        use std::io::Write as _;
        let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        packer.write_all(&vec![b' '; 50 << 20]).unwrap();
        packer.finish().unwrap()
    };
    let got = server
        .send(
            "POST /api/v1/requests HTTP/1.1",
            &[&bearer, "Content-Encoding: gzip", "Content-Type: application/json"],
            &packed,
        )
        .unwrap();
    assert_eq!(got.status, 415, "{got:?}");
    // 57. A host that somebody made up: no answer leads there.
    for path in ["/", "/sign-in", "/report", "/inbox"] {
        let got = server
            .send(&format!("GET {path} HTTP/1.1"), &["X-Forwarded-Host: evil.example", "X-Forwarded-Proto: http"], b"")
            .unwrap();
        assert!(!got.head.contains("evil.example") && !got.body.contains("evil.example"), "{path}: {got:?}");
    }
    // 58. Line ends in a path or a header, to write a line of the log or of the answer.
    for path in ["/%0d%0aSet-Cookie:%20a=b", "/search?q=%0aWARN%20nothing", "/r/%1b%5b2J", "/link/%0d%0ax"] {
        let got = server.get(path, &["User-Agent: a\tb", &bearer]);
        assert!(!got.head.contains("set-cookie: a=b"), "{path}: {got:?}");
    }
    // 59. Somebody who says they come from elsewhere to be counted as others: no proxy is believed that is not named.
    let guess = |n: usize| {
        let body = format!("name=administrator&password=wrong{n}");
        let from = format!("X-Forwarded-For: 203.0.113.{n}");
        server
            .send(
                "POST /sign-in HTTP/1.1",
                &[&from, "Content-Type: application/x-www-form-urlencoded"],
                body.as_bytes(),
            )
            .unwrap()
    };
    let slowed = (1..40).map(guess).any(|got| got.status == 429 || got.body.contains("Too many"));
    assert!(slowed, "guessing goes on for ever under made up addresses");
    assert_eq!(server.stop(), Some(0));
    let lines = fs::read_to_string(&log).unwrap();
    assert!(lines.lines().count() > 5, "{lines}");
    for line in lines.lines() {
        assert!(
            !line.starts_with("WARN nothing") && !line.starts_with("Set-Cookie"),
            "a line that somebody sent: {line}"
        );
        assert!(
            !line.chars().any(|c| c.is_control() && c != '\t'),
            "a colour or a line end that somebody sent: {line:?}"
        );
    }
}

/// Serves, with every line of the log in a file.
fn logging(desk: &Desk, log: &Path) -> Served {
    let lines = fs::File::create(log).unwrap();
    let mut command = desk.command(&["serve", "--listen", "127.0.0.1:0"]);
    command.env("DOORSTEP_LOG", "debug").env("DOORSTEP_PUBLIC_URL", "https://office.example");
    let mut child = command.stdout(Stdio::piped()).stderr(lines).spawn().unwrap();
    let mut line = String::new();
    let mut said = BufReader::new(child.stdout.take().unwrap());
    while !line.starts_with("Doorstep is ready at http://") {
        line.clear();
        assert!(said.read_line(&mut line).unwrap() > 0, "it does not start: {}", fs::read_to_string(log).unwrap());
    }
    let address = line.trim().trim_start_matches("Doorstep is ready at http://").to_owned();
    let mut rest = fs::OpenOptions::new().append(true).open(log).unwrap();
    std::thread::spawn(move || std::io::copy(&mut said, &mut rest));
    Served { child, address }
}

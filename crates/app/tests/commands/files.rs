//! Photos and documents through the life of an office: served, killed, backed up, restored, verified, swept.

use std::{
    fs,
    path::{Path, PathBuf},
    thread,
    time::{Duration, SystemTime},
};

use crate::harness::{Answer, Desk, Served, names_in, send};

const REQUEST: &str = "01a20ead-9e90-70ed-8bcf-a1e1f664f8b1";
const PDF: &[u8] = b"%PDF-1.7\nthe plan\n%%EOF";
/// One grey dot.
const PNG: &[u8] = &[
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 58, 126, 155,
    85, 0, 0, 0, 10, 73, 68, 65, 84, 120, 156, 99, 104, 0, 0, 0, 130, 0, 129, 119, 205, 114, 182, 0, 0, 0, 0, 73, 69,
    78, 68, 174, 66, 96, 130,
];

/// An office with one request, its server, and the header of somebody who may add files.
fn with_a_request(desk: Desk) -> (Desk, Served, String) {
    let desk = desk.with_office();
    desk.run(&["user", "add", "clerk", "--role", "coordinator"]).ok();
    let token = desk.run(&["token", "add", "--user", "clerk"]).ok().out.trim().to_owned();
    let (server, bearer) = (desk.serve(), format!("Authorization: Bearer {token}"));
    let water = r#"{"code":"water","name":"Water","answer_within_days":10}"#;
    let request = format!(
        "{{\"id\":\"{REQUEST}\",\"received_on\":\"2025-03-01\",\"place\":\"510101001001\",\"category\":\"water\",\
         \"description\":\"No water since Monday\",\"urgency\":\"ordinary\",\"channel\":\"door\"}}"
    );
    for (collection, body) in [("categories", water), ("requests", request.as_str())] {
        let line = format!("POST /api/v1/{collection} HTTP/1.1");
        let answer = server.send(&line, &[&bearer, "Content-Type: application/json"], body.as_bytes()).unwrap();
        assert_eq!(answer.status, 201, "{answer:?}");
    }
    (desk, server, bearer)
}

fn upload(address: &str, bearer: &str, file: &[u8]) -> std::io::Result<Answer> {
    let head = "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n";
    let body = [head.as_bytes(), file, b"\r\n--B--\r\n"].concat();
    let line = format!("POST /api/v1/requests/{REQUEST}/attachments HTTP/1.1");
    send(address, &line, &[bearer, "Content-Type: multipart/form-data; boundary=B"], &body)
}

fn id_of(answer: &Answer) -> String {
    let json: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
    json["id"].as_str().unwrap().to_owned()
}

/// Every file in a folder of files.
fn lying(folder: &Path) -> Vec<PathBuf> {
    let shelves = names_in(folder).into_iter().map(|shelf| folder.join(shelf));
    shelves.flat_map(|shelf| names_in(&shelf).into_iter().map(move |name| shelf.join(name))).collect()
}

fn make_old(path: &Path) {
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_hours(72);
    fs::File::options().write(true).open(path).unwrap().set_modified(long_ago).unwrap();
}

#[test]
fn files_come_back_from_a_backup_made_while_they_are_served() {
    for (from, to) in [(Desk::new(), Desk::on_postgres()), (Desk::on_postgres(), Desk::new())] {
        let (desk, server, bearer) = with_a_request(from);
        for file in [PDF, PNG] {
            let answer = upload(&server.address, &bearer, file).unwrap();
            assert_eq!(answer.status, 201, "{answer:?}");
        }
        let backup = desk.path("b.tar.gz");
        desk.run(&["backup", backup.to_str().unwrap(), "--with-key"]).ok();
        drop(server);
        to.run(&["restore", backup.to_str().unwrap()]).ok();
        to.run(&["verify"]).ok();
        let of = |desk: &Desk| {
            lying(&desk.data().join("files")).iter().map(|path| fs::read(path).unwrap()).collect::<Vec<_>>()
        };
        let (before, after) = (of(&desk), of(&to));
        assert_eq!(before.len(), 3, "a document, a photo and its small picture");
        assert_eq!(before, after);
        let mut names = names_in(&to.data());
        names.retain(|name| name.contains("files"));
        assert_eq!(names, ["files"], "nothing of the archive stays");
    }
}

#[test]
fn verify_names_what_is_missing_changed_or_unknown_among_files() {
    let (desk, server, bearer) = with_a_request(Desk::new());
    let ids: Vec<String> = [PDF, &[PDF, b" and more"].concat()]
        .iter()
        .map(|file| id_of(&upload(&server.address, &bearer, file).unwrap()))
        .collect();
    drop(server);
    desk.run(&["verify"]).ok();
    let files = lying(&desk.data().join("files"));
    fs::write(&files[0], b"changed").unwrap();
    fs::remove_file(&files[1]).unwrap();
    let unknown = desk.data().join("files/ab").join("c".repeat(62));
    fs::create_dir_all(unknown.parent().unwrap()).unwrap();
    fs::write(&unknown, b"from elsewhere").unwrap();
    make_old(&unknown);
    let said = desk.run(&["verify"]);
    assert!(ids.iter().all(|id| said.out.contains(&format!("attachment {id}: its file"))), "{said:?}");
    for words in ["was changed", "is missing", "no attachment names it"] {
        assert!(said.out.contains(words), "{words} is not in {said:?}");
    }
    said.refused(1, &["3 things are off"]);
}

#[test]
fn what_a_broken_off_upload_left_behind_is_swept_at_the_next_start() {
    let (desk, server, bearer) = with_a_request(Desk::new());
    upload(&server.address, &bearer, PDF).unwrap();
    drop(server);
    let kept = lying(&desk.data().join("files"));
    let [old, young] = ["d", "e"].map(|digit| desk.data().join("files/ab").join(digit.repeat(62)));
    fs::create_dir_all(old.parent().unwrap()).unwrap();
    for path in [&old, &young] {
        fs::write(path, b"half").unwrap();
    }
    for path in [&old, &kept[0]] {
        make_old(path);
    }
    let server = desk.serve();
    for _ in 0..250 {
        if !old.exists() {
            break;
        }
        thread::sleep(Duration::from_millis(20));
    }
    drop(server);
    assert!(!old.exists(), "the old one without a row is gone");
    assert!(young.exists() && kept[0].exists(), "the young one and the one with a row stay");
}

#[test]
fn a_file_that_was_acknowledged_survives_a_kill() {
    let (desk, mut server, bearer) = with_a_request(Desk::new());
    let (address, header) = (server.address.clone(), bearer.clone());
    let writer = thread::spawn(move || {
        let mut acknowledged = Vec::new();
        for n in 0..10_u8 {
            match upload(&address, &header, &[PDF, &[n]].concat()) {
                Ok(answer) if answer.status == 201 => acknowledged.push(id_of(&answer)),
                Ok(answer) => panic!("{answer:?}"),
                Err(_) => break,
            }
        }
        acknowledged
    });
    thread::sleep(Duration::from_millis(60));
    server.child.kill().unwrap();
    server.child.wait().unwrap();
    let acknowledged = writer.join().unwrap();
    let server = desk.serve();
    for id in &acknowledged {
        let answer = server.get(&format!("/api/v1/attachments/{id}/file"), &[&bearer]);
        assert_eq!((answer.status, answer.body.starts_with("%PDF")), (200, true), "{id}");
        assert!(answer.head.contains("sandbox") && answer.head.contains("nosniff"), "{}", answer.head);
    }
    drop(server);
    desk.run(&["verify"]).ok();
}

//! What nobody published yet: whoever has the database, but not the log's key, changes what was written since the last batch,
//! makes hashes and chain anew, and is found; for the program marks its events, and keeps where the chain stood.

use std::fs;

use casework::{Refusal, Work, find};
use sha2::{Digest as _, Sha256};
use store::params;
use uuid::Uuid;

use crate::{
    harness::Desk,
    snapshot::{Snapshot, Spelling},
    tampering::{Change, LIST, found, in_office, published},
};

const NOT_OWN: &str = "was not written by this program as it stands";
const ANEW: &str = "are not those of which the program kept the hash";

/// Published, and with more that is not.
fn with_more(desk: Desk) -> Desk {
    let desk = published(desk);
    let list = desk.file("more.csv", LIST.replace("2025-03-", "2025-04-"));
    desk.run(&["import", "requests", &list]).ok();
    desk.run(&["verify"]).ok();
    desk
}

#[test]
fn changes_since_the_last_batch_are_found_and_named_on_sqlite() {
    since_the_last_batch(&with_more(Desk::new()));
}

#[test]
fn changes_since_the_last_batch_are_found_and_named_on_postgres() {
    since_the_last_batch(&with_more(Desk::on_postgres()));
}

fn since_the_last_batch(desk: &Desk) {
    let (whole, spelling) = (Snapshot::of(desk), Spelling::of(desk));
    for n in 0..8 {
        whole.put_back(desk);
        let change = in_office(desk, move |work| async move {
            let change = change(&work, spelling, n).await?;
            change.made(&work).await?;
            Ok(change)
        });
        found(desk, &change, &format!("change {n}"));
    }
    whole.put_back(desk);
    desk.run(&["verify"]).ok();
}

async fn change(work: &Work, spelling: Spelling, n: u8) -> Result<Change, Refusal> {
    let (request, event) = newest(work).await?;
    let (at_request, at_event) = (spelling.id(request), spelling.id(event));
    let of_event = format!("WHERE office_id = $1 AND id = {at_event}");
    let named = format!("event {event}: {NOT_OWN}");
    Ok(match n {
        0 => {
            let sql = format!("UPDATE request SET description = 'nothing' WHERE office_id = $1 AND id = {at_request}");
            work.tx.execute(&sql, &[]).await?;
            let stored = find::find_to_follow(work, work.kind("request")?, request).await?;
            let hash = spelling.bytes(&stored.values.record_hash(request, stored.version, stored.voided));
            Change::new(&[&format!("UPDATE event SET record_hash = {hash} {of_event}")], true, &[&named, ANEW])
        }
        1 => Change::new(&[&format!("UPDATE event SET day = '2025-01-01' {of_event}")], true, &[&named]),
        2 => Change::new(&[&format!("UPDATE event SET mac = NULL {of_event}")], false, &[&named]),
        3 => {
            let other = spelling.id(oldest(work).await?);
            let sql = format!(
                "UPDATE event SET mac = (SELECT o.mac FROM event o WHERE o.office_id = $1 AND o.id = {other}) {of_event}"
            );
            Change::new(&[&sql], false, &[&named])
        }
        4 => {
            let events = format!("DELETE FROM event WHERE office_id = $1 AND subject_id = {at_request}");
            Change::new(&[&events], true, &["when the program last looked"])
        }
        5 => put_in(work, spelling, Uuid::from_u128(u128::MAX), "request.corrected", "{}", request).await?,
        6 => put_in(work, spelling, Uuid::from_u128(7), "request.corrected", "{}", request).await?,
        _ => {
            // An event that was published is emptied, and another says that its text was erased.
            let published = oldest(work).await?;
            let body = "{\"code\":\"other\"}";
            let told = format!("{{\"events\":{{\"{published}\":\"{}\"}}}}", hex::encode(Sha256::digest(body)));
            let row = work.tx.row(SUBJECT, params![published]).await?.unwrap();
            let (table, subject): (String, Uuid) = (row.get("subject_table")?, row.get("subject_id")?);
            let sql = "UPDATE event SET body = $3 WHERE office_id = $1 AND id = $2";
            work.tx.execute(sql, params![published, body]).await?;
            let kind = format!("{table}.redacted");
            let mut change = put_in(work, spelling, Uuid::from_u128(u128::MAX), &kind, &told, subject).await?;
            change.words.push(format!("event {published}: {NOT_OWN}"));
            change
        }
    })
}

const SUBJECT: &str = "SELECT subject_table, subject_id FROM event WHERE office_id = $1 AND id = $2";

/// An event that never happened, about a record.
async fn put_in(
    work: &Work,
    spelling: Spelling,
    id: Uuid,
    kind: &str,
    body: &str,
    about: Uuid,
) -> Result<Change, Refusal> {
    let template = "SELECT id FROM event WHERE office_id = $1 AND subject_id = $2 ORDER BY id DESC LIMIT 1";
    let template: Uuid = work.tx.row(template, params![about]).await?.unwrap().get("id")?;
    let sql = format!(
        "INSERT INTO event (office_id, id, at, day, actor, kind, subject_table, subject_id, version, body, salt, mac) \
         SELECT office_id, {}, at, day, actor, '{kind}', subject_table, subject_id, 0, '{body}', salt, mac FROM event \
         WHERE office_id = $1 AND id = {}",
        spelling.id(id),
        spelling.id(template)
    );
    Ok(Change::new(&[&sql], true, &[&format!("event {id}: {NOT_OWN}")]))
}

/// The request that came last, and the event that brought it.
async fn newest(work: &Work) -> Result<(Uuid, Uuid), Refusal> {
    let sql = "SELECT id, subject_id FROM event WHERE office_id = $1 AND subject_table = 'request' AND version = 1 \
               ORDER BY seq DESC LIMIT 1";
    let row = work.tx.row(sql, &[]).await?.unwrap();
    Ok((row.get("subject_id")?, row.get("id")?))
}

async fn oldest(work: &Work) -> Result<Uuid, Refusal> {
    let sql = "SELECT id FROM event WHERE office_id = $1 AND subject_table = 'request' ORDER BY seq LIMIT 1";
    work.tx.row(sql, &[]).await?.unwrap().get("id").map_err(Into::into)
}

#[test]
fn an_office_from_before_is_marked_from_the_next_look_on_and_what_it_had_then_stays_as_it_was() {
    let desk = published(Desk::new());
    fs::remove_file(desk.data().join("log.office.head")).unwrap();
    let unmark =
        |work: Work| async move { Ok(work.tx.execute("UPDATE event SET mac = NULL WHERE office_id = $1", &[]).await?) };
    in_office(&desk, unmark);
    desk.run(&["verify"]).ok();
    let list = desk.file("more.csv", LIST.replace("2025-03-", "2025-04-"));
    desk.run(&["import", "requests", &list]).ok();
    desk.run(&["verify"]).ok();
    let spelling = Spelling::Sqlite;
    let whole = Snapshot::of(&desk);
    let change = in_office(&desk, move |work| async move {
        let (_, event) = newest(&work).await?;
        let sql = format!("UPDATE event SET mac = NULL WHERE office_id = $1 AND id = {}", spelling.id(event));
        let change = Change::new(&[&sql], false, &[&format!("event {event}: {NOT_OWN}")]);
        change.made(&work).await?;
        Ok(change)
    });
    found(&desk, &change, "a mark that was taken off");
    whole.put_back(&desk);
    // Of what it had before, the hash is kept: the newest of it was in no batch yet.
    let change = in_office(&desk, move |work| async move {
        let sql = format!(
            "UPDATE event SET day = '2020-01-01' WHERE office_id = $1 AND id = {}",
            spelling.id(oldest(&work).await?)
        );
        let change = Change::new(&[&sql], true, &[ANEW]);
        change.made(&work).await?;
        Ok(change)
    });
    found(&desk, &change, "an event from before");
}

#[test]
fn without_the_logs_key_nothing_is_written_and_verify_still_looks() {
    let desk = with_more(Desk::new());
    let (key, aside) = (desk.data().join("log.key"), desk.path("log.key"));
    fs::rename(&key, &aside).unwrap();
    desk.run(&["user", "add", "somebody", "--role", "leader"]).refused(1, &["log.key", "log continue"]);
    let said = desk.run(&["verify"]);
    assert!(said.code == 1 && said.out.contains("log.key is missing"), "{said:?}");
    fs::rename(&aside, &key).unwrap();
    desk.run(&["user", "add", "somebody", "--role", "leader"]).ok();
    desk.run(&["verify"]).ok();
    // Another office's key is no key either.
    let other = Desk::new().with_office();
    fs::copy(other.data().join("log.key"), &key).unwrap();
    desk.run(&["user", "add", "another", "--role", "leader"])
        .refused(1, &["was not written with this office's log.key"]);
    let said = desk.run(&["verify"]);
    assert!(said.code == 1 && said.out.contains("was not written with this office's log.key"), "{said:?}");
    // Lost for good, the office says so in its log and goes on.
    fs::remove_file(&key).unwrap();
    desk.run(&["log", "continue"]).ok();
    desk.run(&["user", "add", "another", "--role", "leader"]).ok();
    desk.run(&["verify"]).ok();
}

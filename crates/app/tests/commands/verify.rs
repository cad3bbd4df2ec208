//! What `verify` finds: everything that was changed behind the program's back.

use store::{Store, StoreError, Tx};

use crate::harness::Desk;

const LIST: &str = "received_on,category,description,place\n2025-03-01,water,The pipe is broken,510101001001\n\
    2025-03-02,water,No water at all,510101001002\n";

fn office_with_requests() -> Desk {
    let desk = Desk::new().with_office();
    let list = desk.file("list.csv", LIST);
    desk.run(&["import", "requests", &list]).ok();
    desk
}

/// Changes the database as somebody with a database tool would.
fn meddle(desk: &Desk, sql: &'static str) {
    let url = desk.database_url();
    testkit::run(async {
        let store = Store::open(&url, store::Env::system(jiff::tz::TimeZone::UTC)).await.unwrap();
        let office = access::only_office(&store).await.unwrap().id;
        let done: Result<u64, StoreError> =
            store.write(office, move |tx: Tx| async move { tx.execute(sql, &[]).await }).await;
        assert!(done.unwrap() > 0, "{sql}");
        store.close().await;
    });
}

fn found(sql: &'static str, words: &[&str]) {
    let desk = office_with_requests();
    desk.run(&["verify"]).ok();
    meddle(&desk, sql);
    let said = desk.run(&["verify"]);
    for word in words {
        assert!(said.out.contains(word), "{word} is not in {said:?}");
    }
    said.refused(1, &["off"]);
}

#[test]
fn a_changed_record_is_found() {
    found(
        "UPDATE request SET description = 'nothing' WHERE office_id = $1 AND received_on = '2025-03-01'",
        &["OFF  request against the events", "request "],
    );
}

#[test]
fn a_deleted_record_is_found() {
    found(
        "DELETE FROM request WHERE office_id = $1 AND received_on = '2025-03-01'",
        &["the event log knows it", "figure_day requests.received"],
    );
}

#[test]
fn a_changed_figure_is_found() {
    found(
        "UPDATE figure_day SET n = n + 1 WHERE office_id = $1 AND figure = 'requests.received'",
        &["figure_day requests.received on 2025-03-01"],
    );
}

#[test]
fn a_changed_event_is_found() {
    found(
        "UPDATE event SET reason = 'because' WHERE office_id = $1 AND seq = 2",
        &["event ", "does not fit the chain at number 2"],
    );
}

#[test]
fn a_deleted_event_is_found() {
    found("DELETE FROM event WHERE office_id = $1 AND seq = 3", &["numbers 3 to 3 are missing"]);
}

#[test]
fn a_place_in_the_wrong_place_is_found() {
    found(
        "DELETE FROM place_closure WHERE office_id = $1 AND place_id <> ancestor_id AND ancestor_id IN (SELECT id FROM place WHERE office_id = $1 AND level = 4)",
        &["place_closure "],
    );
}

#[test]
fn a_log_put_back_to_an_earlier_day_shows_against_a_checkpoint_kept_elsewhere() {
    let desk = Desk::new().with_office();
    let (backup, checkpoint) = (desk.path("early.tar.gz"), desk.path("checkpoint"));
    let (backup, checkpoint) = (backup.to_str().unwrap(), checkpoint.to_str().unwrap());
    desk.run(&["backup", backup, "--with-key"]).ok();
    let list = desk.file("list.csv", LIST);
    desk.run(&["import", "requests", &list]).ok();
    desk.run(&["verify", "--checkpoint", checkpoint]).ok();
    desk.run(&["verify", "--checkpoint", checkpoint]).ok();

    std::fs::remove_dir_all(desk.data()).unwrap();
    desk.run(&["restore", backup]).ok();
    desk.run(&["verify"]).ok();
    let said = desk.run(&["verify", "--checkpoint", checkpoint]);
    assert!(said.out.contains("put back to an earlier day"), "{said:?}");
    assert_eq!(said.code, 1);
}

#[test]
fn a_checkpoint_of_another_office_is_not_mistaken_for_this_one() {
    let (one, other) = (Desk::new().with_office(), Desk::new().with_office());
    let checkpoint = one.path("checkpoint");
    let checkpoint = checkpoint.to_str().unwrap();
    one.run(&["verify", "--checkpoint", checkpoint]).ok();
    other.run(&["verify", "--checkpoint", checkpoint]).refused(1, &["another office"]);
}

//! `kill -9` under write load, twenty times, on both databases: what was acknowledged is there, what was not may be sent
//! again, and everything still fits together.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

#[path = "commands/harness.rs"]
#[expect(dead_code, reason = "the other tests use the rest of it")]
mod harness;

use std::{
    collections::HashSet,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use harness::{Desk, Served, send};
use store::{Env, Ids, OfficeId, SeededIds, Store, StoreError};
use uuid::Uuid;

const KILLS: usize = 10;
const WRITERS: u64 = 8;

/// What the writers know.
#[derive(Default)]
struct Ledger {
    /// Answered with 201 or 200.
    acknowledged: Mutex<HashSet<Uuid>>,
    /// Sent, and the line broke before an answer came.
    unknown: Mutex<Vec<Uuid>>,
}

#[test]
fn sqlite_keeps_what_it_acknowledged_through_ten_kills() {
    survive(Desk::new(), 1);
}

#[test]
fn postgres_keeps_what_it_acknowledged_through_ten_kills() {
    survive(Desk::on_postgres(), 2);
}

fn survive(desk: Desk, seed: u64) {
    let desk = desk.with_office();
    desk.run(&["user", "add", "clerk", "--role", "coordinator"]).ok();
    let token = desk.run(&["token", "add", "--user", "clerk"]).ok().out.trim().to_owned();
    let bearer = format!("Authorization: Bearer {token}");
    let category =
        r#"{"id":"01a20ead-9e90-70ed-8bcf-a1e1f664f8b0","code":"water","name":"Water","answer_within_days":10}"#;
    let server = desk.serve();
    assert_eq!(post(&server.address, &bearer, "categories", category).unwrap(), 201);
    drop(server);

    let (moments, ledger) = (SeededIds::new(seed), Arc::new(Ledger::default()));
    for kill in 0..KILLS {
        let server = desk.serve();
        resend(&server, &bearer, &ledger);
        let mut random = [0; 2];
        moments.random_bytes(&mut random);
        let after = Duration::from_millis(100 + u64::from(u16::from_le_bytes(random)) % 500);
        load_until_killed(server, &bearer, &ledger, seed * 1000 + kill as u64, after);
        let kept = kept(&desk);
        let acknowledged = ledger.acknowledged.lock().unwrap();
        let lost: Vec<_> = acknowledged.difference(&kept).collect();
        assert!(lost.is_empty(), "kill {kill} after {after:?} lost {lost:?} of {}", acknowledged.len());
        desk.run(&["verify"]).ok();
    }
    let acknowledged = ledger.acknowledged.lock().unwrap().len();
    assert!(acknowledged > KILLS * 5, "only {acknowledged} writes were acknowledged: that is no load");
}

/// Writers send requests until the server is killed in the middle of it.
fn load_until_killed(mut server: Served, bearer: &str, ledger: &Arc<Ledger>, seed: u64, after: Duration) {
    let stop = Arc::new(AtomicBool::new(false));
    let writers: Vec<_> = (0..WRITERS)
        .map(|n| {
            let (address, bearer) = (server.address.clone(), bearer.to_owned());
            let (ledger, stop, ids) = (Arc::clone(ledger), Arc::clone(&stop), SeededIds::new(seed * 100 + n));
            thread::spawn(move || {
                let now = "2025-03-01T00:00:00Z".parse().unwrap();
                while !stop.load(Ordering::Relaxed) {
                    let id = ids.new_id(now);
                    match post(&address, &bearer, "requests", &request(id)) {
                        Ok(201) => drop(ledger.acknowledged.lock().unwrap().insert(id)),
                        Ok(status) => panic!("{status}"),
                        Err(_) => ledger.unknown.lock().unwrap().push(id),
                    }
                }
            })
        })
        .collect();
    thread::sleep(after);
    server.child.kill().unwrap();
    server.child.wait().unwrap();
    stop.store(true, Ordering::Relaxed);
    for writer in writers {
        writer.join().unwrap();
    }
}

/// Sends again what got no answer: once it is there, however often it is sent.
fn resend(server: &Served, bearer: &str, ledger: &Ledger) {
    let unknown: Vec<Uuid> = ledger.unknown.lock().unwrap().drain(..).collect();
    for id in unknown.into_iter().take(50) {
        let status = post(&server.address, bearer, "requests", &request(id)).unwrap();
        assert!(matches!(status, 200 | 201), "{status}");
        assert_eq!(post(&server.address, bearer, "requests", &request(id)).unwrap(), 200);
        ledger.acknowledged.lock().unwrap().insert(id);
    }
}

fn request(id: Uuid) -> String {
    format!(
        "{{\"id\":\"{id}\",\"received_on\":\"2025-03-01\",\"place\":\"510101001001\",\"category\":\"water\",\
         \"description\":\"No water since Monday\",\"urgency\":\"ordinary\",\"channel\":\"door\"}}"
    )
}

fn post(address: &str, bearer: &str, collection: &str, body: &str) -> std::io::Result<u16> {
    let started = Instant::now();
    let headers = [bearer, "Content-Type: application/json"];
    let answer = send(address, &format!("POST /api/v1/{collection} HTTP/1.1"), &headers, body.as_bytes())?;
    assert!(started.elapsed() < Duration::from_secs(30));
    Ok(answer.status)
}

/// The requests that are in the database now.
fn kept(desk: &Desk) -> HashSet<Uuid> {
    testkit::run(async {
        let store = Store::open(&desk.database_url(), Env::system(jiff::tz::TimeZone::UTC)).await.unwrap();
        let office = access::only_office(&store).await.unwrap().id;
        let ids = ids(&store, office).await.unwrap();
        store.close().await;
        ids
    })
}

async fn ids(store: &Store, office: OfficeId) -> Result<HashSet<Uuid>, StoreError> {
    store
        .read(office, |tx| async move {
            let rows = tx.rows("SELECT id FROM request WHERE office_id = $1", &[]).await?;
            rows.iter().map(|row| row.get("id")).collect()
        })
        .await
}

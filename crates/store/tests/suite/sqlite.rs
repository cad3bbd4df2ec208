//! What only SQLite's writer can get wrong: the shared batch, the full disk, the unit that waits.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread::sleep,
    time::Duration,
};

use store::{Store, StoreError, params};
use testkit::World;
use tokio::task::JoinHandle;

use crate::{OFFICE, add, count, fresh_sqlite, names, run, suite_world};

const INSERT: &str = "INSERT INTO item (office_id, id, name) VALUES ($1, $2, $3)";
/// Long enough for the other callers to queue, short enough to stay in one batch with them.
const A_WHILE: Duration = Duration::from_millis(25);

async fn world() -> World {
    suite_world(fresh_sqlite()).await
}

/// Starts a unit that holds the writer for a while, so that what comes after it lands in the same batch.
async fn holding(store: &Store, name: &'static str, runs: &Arc<AtomicUsize>) -> JoinHandle<Result<(), StoreError>> {
    let (store, runs) = (store.clone(), Arc::clone(runs));
    let before = runs.load(Ordering::SeqCst);
    let seen = Arc::clone(&runs);
    let unit = tokio::spawn(async move {
        store
            .write(OFFICE, move |tx| {
                let runs = Arc::clone(&runs);
                async move {
                    tx.execute(INSERT, params![tx.new_id(), name]).await?;
                    runs.fetch_add(1, Ordering::SeqCst);
                    sleep(A_WHILE);
                    Ok(())
                }
            })
            .await
    });
    while seen.load(Ordering::SeqCst) == before {
        tokio::task::yield_now().await;
    }
    unit
}

async fn run_statement(store: &Store, sql: &'static str) -> Result<(), StoreError> {
    store.write(OFFICE, move |tx| async move { tx.reference_execute(sql, &[]).await.map(|_| ()) }).await
}

#[test]
fn units_that_wait_are_committed_together() {
    run(async {
        let world = world().await;
        let runs = Arc::new(AtomicUsize::new(0));
        let first = holding(&world.store, "first", &runs).await;
        let others: Vec<_> = (0..30)
            .map(|n| {
                let store = world.store.clone();
                tokio::spawn(async move { add(&store, &format!("{n}")).await })
            })
            .collect();
        sleep(A_WHILE / 2);
        assert_eq!(count(&world.store, "item").await, 0, "nothing is committed while the first unit runs");
        first.await.unwrap().unwrap();
        for other in others {
            other.await.unwrap().unwrap();
        }
        assert_eq!(count(&world.store, "item").await, 31);
        assert_eq!(runs.load(Ordering::SeqCst), 1);
    });
}

#[test]
fn when_the_engine_loses_a_batch_the_innocent_units_run_again() {
    run(async {
        let world = world().await;
        let runs = Arc::new(AtomicUsize::new(0));
        let first = holding(&world.store, "first", &runs).await;
        // What a full disk may do by itself: the whole transaction is gone.
        let (lose, store) = (world.store.clone(), world.store.clone());
        let loses = tokio::spawn(async move { run_statement(&lose, "ROLLBACK").await });
        let last = tokio::spawn(async move { add(&store, "last").await });
        first.await.unwrap().unwrap();
        last.await.unwrap().unwrap();
        assert!(loses.await.unwrap().is_err());
        assert_eq!(names(&world.store).await, ["first", "last"]);
        assert_eq!(runs.load(Ordering::SeqCst), 2, "once lost, once kept");
    });
}

#[test]
fn a_full_disk_is_said_and_leaves_nothing_half_written() {
    run(async {
        let world = world().await;
        add(&world.store, "before").await.unwrap();
        run_statement(&world.store, "PRAGMA max_page_count = 100").await.unwrap();
        let callers: Vec<_> = (0..64)
            .map(|n| {
                let store = world.store.clone();
                tokio::spawn(async move { (n, large(&store, n).await) })
            })
            .collect();
        let mut kept = vec!["before".to_owned()];
        let mut refused = 0;
        for caller in callers {
            match caller.await.unwrap() {
                (n, Ok(())) => kept.extend([format!("{n} a"), format!("{n} b")]),
                (_, Err(StoreError::Unavailable(sentence))) => {
                    assert!(sentence.contains("the disk is full; make room"), "{sentence}");
                    refused += 1;
                }
                (_, Err(other)) => panic!("{other}"),
            }
        }
        kept.sort();
        assert!(refused > 0 && kept.len() > 1, "some fit and some do not: {refused} refused");
        assert_eq!(names(&world.store).await, kept, "each unit is there whole or not at all");
        run_statement(&world.store, "PRAGMA max_page_count = 100000").await.unwrap();
        large(&world.store, 99).await.unwrap();
    });
}

/// A unit of two rows, each larger than a page.
async fn large(store: &Store, n: i32) -> Result<(), StoreError> {
    store
        .write(OFFICE, move |tx| async move {
            for part in ["a", "b"] {
                let sql = "INSERT INTO item (office_id, id, name, raw) VALUES ($1, $2, $3, $4)";
                tx.execute(sql, params![tx.new_id(), format!("{n} {part}"), vec![7_u8; 9000]]).await?;
            }
            Ok(())
        })
        .await
}

#[test]
fn a_unit_that_waits_for_something_else_is_refused_and_undone() {
    run(async {
        let world = world().await;
        let refused: Result<(), StoreError> = world
            .store
            .write(OFFICE, |tx| async move {
                tx.execute(INSERT, params![tx.new_id(), "lost"]).await?;
                tokio::task::yield_now().await;
                Ok(())
            })
            .await;
        assert_eq!(refused, Err(StoreError::Waited));
        let refused: Result<(), StoreError> = world
            .store
            .read(OFFICE, |_| async move {
                tokio::task::yield_now().await;
                Ok(())
            })
            .await;
        assert_eq!(refused, Err(StoreError::Waited));
        add(&world.store, "kept").await.unwrap();
        assert_eq!(names(&world.store).await, ["kept"]);
    });
}

#[test]
fn closing_leaves_one_file_with_everything_in_it() {
    run(async {
        let world = world().await;
        add(&world.store, "kept").await.unwrap();
        let folder = world.database.folder().unwrap();
        let (log, copy) = (folder.join("doorstep.db-wal"), folder.join("copied.db"));
        world.store.close().await;
        assert!(!log.exists());
        std::fs::copy(folder.join("doorstep.db"), &copy).unwrap();
        let copied = Store::open(&format!("sqlite://{}", copy.display()), world.env.clone()).await.unwrap();
        assert_eq!(names(&copied).await, ["kept"]);
    });
}

#[test]
fn the_log_is_brought_into_the_file_beside_the_writer() {
    run(async {
        let world = world().await;
        add(&world.store, "kept").await.unwrap();
        let file = world.database.folder().unwrap().join("doorstep.db");
        // Read as it lies on the disk, without its log: only a checkpoint brings the row there.
        let there = || std::fs::read(&file).unwrap().windows(4).any(|part| part == b"kept");
        for _ in 0..100 {
            if there() {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        assert!(there());
        add(&world.store, "also").await.unwrap();
        assert_eq!(names(&world.store).await, ["also", "kept"]);
    });
}

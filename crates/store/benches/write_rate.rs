//! How many units of work a second are kept, by one caller and by many, on both databases, durable on the disk.
//!
//! `cargo bench -p store`. The last column compares with the naive way: one synced write after the other.

use std::{
    fs::File,
    io::Write,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use store::{OfficeId, Store, StoreError, params};
use testkit::{Database, World, fresh_postgres, fresh_sqlite, postgres};
use uuid::Uuid;

const OFFICE: OfficeId = OfficeId(Uuid::from_u128(1));
const LENGTH: Duration = Duration::from_secs(3);
const TABLES: &[store::Migration] = &[store::Migration {
    version: 1,
    name: "bench",
    sql: "CREATE TABLE item (office_id UUID NOT NULL, id UUID NOT NULL, name TEXT, PRIMARY KEY (office_id, id));
          CREATE TABLE tally (office_id UUID NOT NULL, day TEXT NOT NULL, n BIGINT NOT NULL, PRIMARY KEY (office_id, day))",
}];

fn main() {
    testkit::run(async {
        let naive = synced_writes();
        println!("one synced write after the other: {naive:>8.0}/s");
        println!("{:<12}{:>9}{:>12}{:>14}{:>12}", "database", "callers", "units/s", "mean wait/ms", "to naive");
        durable(true).await;
        for callers in [1, 16, 64, 256] {
            measure("SQLite", fresh_sqlite(), callers, naive).await;
        }
        for callers in [1, 16, 64, 256] {
            measure("PostgreSQL", fresh_postgres().await, callers, naive).await;
        }
        println!("{:<12}{:>12}", "database", "rows/s");
        load("SQLite", fresh_sqlite()).await;
        load("PostgreSQL", fresh_postgres().await).await;
        durable(false).await;
    });
}

/// Appends and syncs, as a program without group commit would at best.
fn synced_writes() -> f64 {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut file = File::create(folder.path().join("log")).expect("a file");
    let started = Instant::now();
    let mut writes = 0_u32;
    while started.elapsed() < LENGTH {
        file.write_all(&[7; 4096]).and_then(|()| file.sync_data()).expect("the disk takes it");
        writes += 1;
    }
    f64::from(writes) / started.elapsed().as_secs_f64()
}

/// The test server keeps nothing; for measuring it has to.
async fn durable(on: bool) {
    let value = if on { "on" } else { "off" };
    for setting in ["fsync", "synchronous_commit", "full_page_writes"] {
        postgres::administer(&format!("ALTER SYSTEM SET {setting} = {value}")).await.expect("a setting");
    }
    postgres::administer("SELECT pg_reload_conf()").await.expect("the settings are read");
}

async fn measure(name: &str, database: Database, callers: u32, naive: f64) {
    let world = World::empty(database).await;
    world.store.migrate_with(TABLES).await.expect("tables");
    let kept = Arc::new(AtomicU64::new(0));
    let started = Instant::now();
    let running: Vec<_> = (0..callers).map(|_| tokio::spawn(call(world.store.clone(), Arc::clone(&kept)))).collect();
    for caller in running {
        caller.await.expect("a caller").expect("every unit is kept");
    }
    #[expect(clippy::cast_precision_loss, reason = "far fewer than 2^52")]
    let rate = kept.load(Ordering::Relaxed) as f64 / started.elapsed().as_secs_f64();
    let wait = f64::from(callers) / rate * 1000.0;
    println!("{name:<12}{callers:>9}{rate:>12.0}{wait:>14.2}{:>11.1}x", rate / naive);
    world.store.close().await;
}

/// Writes many rows in one unit, as an import does.
async fn load(name: &str, database: Database) {
    const ROWS: u32 = 300_000;
    let world = World::empty(database).await;
    world.store.migrate_with(TABLES).await.expect("tables");
    let started = Instant::now();
    let written: Result<u64, StoreError> = world
        .store
        .write(OFFICE, |tx| async move {
            let rows = (0..ROWS).map(|n| vec![tx.new_id().into(), format!("row {n}").into()]);
            tx.insert_many("item", &["id", "name"], rows).await
        })
        .await;
    assert_eq!(written, Ok(ROWS.into()));
    println!("{name:<12}{:>12.0}", f64::from(ROWS) / started.elapsed().as_secs_f64());
    world.store.close().await;
}

/// Keeps small units of three statements, as an entry does: look, write, count.
async fn call(store: Store, kept: Arc<AtomicU64>) -> Result<(), StoreError> {
    let started = Instant::now();
    while started.elapsed() < LENGTH {
        store.write(OFFICE, unit).await?;
        kept.fetch_add(1, Ordering::Relaxed);
    }
    Ok(())
}

async fn unit(tx: store::Tx) -> Result<(), StoreError> {
    let id = tx.new_id();
    tx.row("SELECT id FROM item WHERE office_id = $1 AND id = $2", params![id]).await?;
    tx.execute("INSERT INTO item (office_id, id, name) VALUES ($1, $2, $3)", params![id, "a small entry"]).await?;
    let day = format!("2025-03-{:02}", id.as_u128() % 28 + 1);
    let count = "INSERT INTO tally (office_id, day, n) VALUES ($1, $2, 1) \
                 ON CONFLICT (office_id, day) DO UPDATE SET n = tally.n + 1";
    tx.execute(count, params![day]).await?;
    Ok(())
}

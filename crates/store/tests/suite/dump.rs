//! Many rows at once, whole tables out and in, copies while serving.

use std::sync::{Arc, Mutex};

use store::{Page, Store, StoreError, Value, params};
use testkit::World;

use crate::{OFFICE, OTHER_OFFICE, add, both, count, fresh_postgres, fresh_sqlite, names, suite_world};

both! {
    async fn many_rows_are_written_at_once(world) {
        let written: Result<u64, StoreError> = world.store.write(OFFICE, |tx| async move {
            let none = tx.insert_many("item", &["id", "n"], []).await?;
            let rows = (0_i64..10_001).map(|n| vec![Value::Uuid(tx.new_id()), Value::Int(n)]);
            Ok(none + tx.insert_many("item", &["id", "n"], rows).await?)
        }).await;
        assert_eq!(written, Ok(10_001));
        assert_eq!(count(&world.store, "item").await, 10_001);
    }

    async fn one_wrong_row_among_many_leaves_none(world) {
        let written: Result<u64, StoreError> = world.store.write(OFFICE, |tx| async move {
            let rows = (0_i64..5000).map(|n| vec![tx.new_id().into(), format!("item {}", n % 4999).into()]);
            tx.insert_many("item", &["id", "name"], rows).await
        }).await;
        assert!(written.unwrap_err().is_unique_violation());
        assert_eq!(count(&world.store, "item").await, 0);
    }

    async fn measuring_the_tables_disturbs_nobody(world) {
        add(&world.store, "one").await.unwrap();
        world.store.analyze().await.unwrap();
        world.store.checkpoint().await.unwrap();
        add(&world.store, "two").await.unwrap();
        assert_eq!(names(&world.store).await, ["one", "two"]);
    }
}

async fn fill(world: &World) {
    for office in [OFFICE, OTHER_OFFICE] {
        let filled: Result<(), StoreError> = world
            .store
            .write(office, |tx| async move {
                let ids: Vec<_> = (0..1500).map(|_| tx.new_id()).collect();
                let items = ids.iter().enumerate().map(|(n, id)| {
                    let (name, raw) = (format!("村 {n}"), vec![n.to_le_bytes()[0]]);
                    vec![(*id).into(), name.into(), (n % 2 == 0).into(), raw.into(), 0.5.into(), Value::Null]
                });
                tx.insert_many("item", &["id", "name", "ok", "raw", "x", "other_id"], items).await?;
                let parts = ids.iter().flat_map(|id| (0_i64..2).map(|n| vec![(*id).into(), n.into()]));
                tx.insert_many("part", &["item_id", "number"], parts).await?;
                Ok(())
            })
            .await;
        filled.unwrap();
    }
    let added: Result<u64, StoreError> = world
        .store
        .write(OFFICE, |tx| async move {
            tx.reference_execute("INSERT INTO word (code, meaning) VALUES ($1, $2)", params!["a", "b"]).await
        })
        .await;
    added.unwrap();
}

async fn pages(store: &Store) -> Vec<Page> {
    let pages = Arc::new(Mutex::new(Vec::new()));
    let into = Arc::clone(&pages);
    let dumped: Result<(), StoreError> = store
        .dump(move |page| {
            into.lock().unwrap().push(page);
            Ok(())
        })
        .await;
    dumped.unwrap();
    let mut pages = pages.lock().unwrap();
    std::mem::take(&mut *pages)
}

/// Every row with its table, to compare databases by.
async fn contents(store: &Store) -> Vec<(String, Vec<String>, Vec<Value>)> {
    let rows = |page: Page| {
        let (table, columns) = (page.table, page.columns);
        page.rows.into_iter().map(move |row| (table.clone(), columns.clone(), row)).collect::<Vec<_>>()
    };
    pages(store).await.into_iter().flat_map(rows).collect()
}

async fn copied(from: World, to: World) {
    fill(&from).await;
    for page in pages(&from.store).await {
        to.store.load(page).await.unwrap();
    }
    let (before, after) = (contents(&from.store).await, contents(&to.store).await);
    assert_eq!(before.len(), 2 * 1500 + 2 * 3000 + 1);
    assert!(before == after, "the copy holds the same rows of the same types in the same order");
}

#[test]
fn a_dump_of_sqlite_loads_into_postgres_and_is_the_same() {
    crate::run(async {
        copied(suite_world(fresh_sqlite()).await, suite_world(fresh_postgres().await).await).await;
    });
}

#[test]
fn a_dump_of_postgres_loads_into_sqlite_and_is_the_same() {
    crate::run(async {
        copied(suite_world(fresh_postgres().await).await, suite_world(fresh_sqlite()).await).await;
    });
}

#[test]
fn a_snapshot_is_a_whole_database_of_one_moment() {
    crate::run(async {
        let world = suite_world(fresh_sqlite()).await;
        let writing = tokio::spawn({
            let store = world.store.clone();
            async move {
                for n in 0..300 {
                    add(&store, &format!("{n:03}")).await.unwrap();
                }
            }
        });
        while count(&world.store, "item").await < 20 {}
        let copy = world.database.folder().unwrap().join("copy.db");
        world.store.snapshot(&copy).await.unwrap();
        let behind = count(&world.store, "item").await;
        writing.await.unwrap();
        let opened = Store::open(&format!("sqlite://{}", copy.display()), world.env.clone()).await.unwrap();
        let copied = count(&opened, "item").await;
        assert!((20..=behind).contains(&copied), "{copied} of {behind}");
        assert_eq!(opened.schema_version().await, Ok(1));
        let again = world.store.snapshot(&copy).await.unwrap_err();
        assert!(again.to_string().contains("exists already"), "{again}");
    });
}

#[test]
fn postgres_has_no_snapshot_of_its_files() {
    crate::run(async {
        let world = suite_world(fresh_postgres().await).await;
        let refused = world.store.snapshot(std::path::Path::new("/nowhere")).await;
        assert!(matches!(refused, Err(StoreError::Unsupported(_))));
    });
}

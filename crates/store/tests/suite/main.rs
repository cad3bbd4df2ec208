//! The storage suite: what must hold on both databases, and what each must do by itself. It brings its own tables.

#![expect(clippy::unwrap_used, reason = "a test that meets an error has failed")]

mod doors;
mod dump;
mod migrations;
mod postgres;
mod schema;
mod sqlite;
mod units;
mod values;

use store::{Migration, OfficeId, Row, Store, StoreError, Value, params};
use testkit::{Database, World, fresh_postgres, fresh_sqlite, run};
use uuid::Uuid;

/// Makes two tests of each function.
macro_rules! both {
    ($(async fn $name:ident($world:ident) $body:block)*) => {$(
        mod $name {
            #[allow(unused_imports, reason = "whatever the test uses")]
            use super::*;

            async fn holds($world: $crate::World) $body

            #[test]
            fn sqlite() {
                $crate::run(async { holds($crate::suite_world($crate::fresh_sqlite()).await).await });
            }

            #[test]
            fn postgres() {
                $crate::run(async { holds($crate::suite_world($crate::fresh_postgres().await).await).await });
            }
        }
    )*};
}
pub(crate) use both;

pub(crate) const TABLES: &[Migration] = &[Migration { version: 1, name: "suite", sql: include_str!("tables.sql") }];

pub(crate) async fn suite_world(database: Database) -> World {
    let world = World::empty(database).await;
    world.store.migrate_with(TABLES).await.expect("the suite's tables can be made");
    world
}

/// An office for everybody who needs only one.
pub(crate) const OFFICE: OfficeId = OfficeId(Uuid::from_u128(1));
pub(crate) const OTHER_OFFICE: OfficeId = OfficeId(Uuid::from_u128(2));

/// Writes one item of that name.
pub(crate) async fn add(store: &Store, name: &str) -> Result<Uuid, StoreError> {
    let name = name.to_owned();
    store
        .write(OFFICE, move |tx| {
            let name = name.clone();
            async move {
                let id = tx.new_id();
                tx.execute("INSERT INTO item (office_id, id, name) VALUES ($1, $2, $3)", params![id, name]).await?;
                Ok(id)
            }
        })
        .await
}

/// The names of the office's items, sorted.
pub(crate) async fn names(store: &Store) -> Vec<String> {
    let rows = query(store, "SELECT name FROM item WHERE office_id = $1 ORDER BY name").await.unwrap();
    rows.iter().map(|row| row.get("name").unwrap()).collect()
}

pub(crate) async fn query(store: &Store, sql: &'static str) -> Result<Vec<Row>, StoreError> {
    store.read(OFFICE, move |tx| async move { tx.rows(sql, &[]).await }).await
}

pub(crate) async fn count(store: &Store, table: &str) -> i64 {
    let sql = format!("SELECT CAST(count(*) AS BIGINT) AS n FROM {table} WHERE office_id = $1");
    let found: Result<i64, StoreError> = store
        .read(OFFICE, move |tx| {
            let sql = sql.clone();
            async move { tx.row(&sql, &[]).await?.expect("a count is one row").get("n") }
        })
        .await;
    found.unwrap()
}

/// Something without an id, to be told apart from a missing value.
pub(crate) fn text(value: &str) -> Value {
    Value::from(value)
}

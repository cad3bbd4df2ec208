//! Rows that were changed or deleted stand in PostgreSQL's files until they are overwritten. A table is written anew without
//! them where that takes a moment; a large one is vacuumed, and its old bytes go as its pages fill again.

use deadpool_postgres::Object;

use super::fault::told;
use crate::StoreError;

/// Up to so many bytes are written anew in about a second, while others wait.
const WRITTEN_ANEW: i64 = 256 << 20;
/// A table that others use all the time is left for the next day, rather than to make them wait behind this.
const PATIENCE: &str = "SET lock_timeout = '3s'; SET statement_timeout = 0";

/// Clears these tables out.
pub(super) async fn tables(client: &Object, tables: &[&str]) -> Result<(), StoreError> {
    client.batch_execute(PATIENCE).await.map_err(|error| told(PATIENCE, &error))?;
    let mut done = Ok(());
    for table in tables {
        done = done.and(one(client, table).await);
    }
    client.batch_execute("RESET ALL").await.map_err(|error| told("RESET ALL", &error))?;
    done
}

async fn one(client: &Object, table: &str) -> Result<(), StoreError> {
    const SIZE: &str = "SELECT pg_total_relation_size(to_regclass($1))";
    let row = client.query_one(SIZE, &[&table]).await.map_err(|error| told(SIZE, &error))?;
    let size: Option<i64> = row.try_get(0).map_err(|error| told(SIZE, &error))?;
    let how = if size.is_some_and(|size| size <= WRITTEN_ANEW) { "VACUUM (FULL)" } else { "VACUUM" };
    let sql = format!("{how} {table}");
    client.batch_execute(&sql).await.map_err(|error| told(&sql, &error))
}

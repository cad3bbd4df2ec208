//! Migrations on PostgreSQL. Two servers that start together take turns: the second finds the work done.

use deadpool_postgres::Object;

use super::fault::told;
use crate::{Migration, StoreError, migrate::LEDGER, migrate::missing};

/// The lock's number means nothing; it only has to be ours.
const TAKE_TURN: &str = "SELECT pg_advisory_xact_lock(7046029254386353131)";

pub(super) async fn version(client: &Object) -> Result<i64, StoreError> {
    const LEDGER_EXISTS: &str = "SELECT to_regclass('schema_migration') IS NOT NULL";
    const NEWEST: &str = "SELECT coalesce(max(version), 0) FROM schema_migration";
    let row = client.query_one(LEDGER_EXISTS, &[]).await.map_err(|error| told(LEDGER_EXISTS, &error))?;
    if !row.try_get::<_, bool>(0).map_err(|error| told(LEDGER_EXISTS, &error))? {
        return Ok(0);
    }
    let row = client.query_one(NEWEST, &[]).await.map_err(|error| told(NEWEST, &error))?;
    row.try_get(0).map_err(|error| told(NEWEST, &error))
}

pub(super) async fn run(client: &Object, migrations: &'static [Migration], now: i64) -> Result<(), StoreError> {
    loop {
        batch(client, "BEGIN").await?;
        let done = step(client, migrations, now).await;
        batch(client, if done.is_ok() { "COMMIT" } else { "ROLLBACK" }).await?;
        if !done? {
            return Ok(());
        }
    }
}

/// Applies the next migration; false when there is none.
async fn step(client: &Object, migrations: &'static [Migration], now: i64) -> Result<bool, StoreError> {
    const NOTE: &str = "INSERT INTO schema_migration (version, name, applied_at) VALUES ($1, $2, $3)";
    batch(client, TAKE_TURN).await?;
    let Some(next) = missing(migrations, version(client).await?)?.first() else { return Ok(false) };
    batch(client, LEDGER).await?;
    batch(client, next.sql).await?;
    let noted = client.execute(NOTE, &[&next.version, &next.name, &now]).await;
    noted.map(|_| true).map_err(|error| told(NOTE, &error))
}

async fn batch(client: &Object, sql: &str) -> Result<(), StoreError> {
    client.batch_execute(sql).await.map_err(|error| told(sql, &error))
}

//! Migrations on SQLite. Two processes that start together take turns: the second finds the work done.

use rusqlite::{Connection, params};

use super::fault::told;
use crate::{Migration, StoreError, migrate::LEDGER, migrate::missing};

pub(super) fn version(connection: &Connection) -> Result<i64, StoreError> {
    const LEDGER_EXISTS: &str = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'schema_migration'";
    const NEWEST: &str = "SELECT coalesce(max(version), 0) FROM schema_migration";
    let number = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, i64>(0)).map_err(|e| told(sql, &e));
    if number(LEDGER_EXISTS)? == 0 {
        return Ok(0);
    }
    number(NEWEST)
}

pub(super) fn run(connection: &Connection, migrations: &'static [Migration], now: i64) -> Result<(), StoreError> {
    while let Some(next) = missing(migrations, version(connection)?)?.first() {
        let done = step(connection, migrations, next, now);
        if !connection.is_autocommit() {
            let end = if done.is_ok() { "COMMIT" } else { "ROLLBACK" };
            connection.execute_batch(end).map_err(|error| told(end, &error))?;
        }
        done?;
    }
    Ok(())
}

fn step(
    connection: &Connection,
    migrations: &'static [Migration],
    next: &Migration,
    now: i64,
) -> Result<(), StoreError> {
    const NOTE: &str = "INSERT INTO schema_migration (version, name, applied_at) VALUES (?1, ?2, ?3)";
    let batch = |sql: &str| connection.execute_batch(sql).map_err(|error| told(sql, &error));
    batch("BEGIN IMMEDIATE")?;
    let found = version(connection)?;
    if missing(migrations, found)?.first().is_none_or(|still| still.version != next.version) {
        return Ok(());
    }
    batch(LEDGER)?;
    batch(next.sql)?;
    let values = params![next.version, next.name, now];
    connection.execute(NOTE, values).map(|_| ()).map_err(|error| told(NOTE, &error))
}

//! Migrations are part of the program, run in order, each in a transaction of its own, and never change once released.

use crate::{Store, StoreError};

/// One step of the schema.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// Its number; each is one more than the one before.
    pub version: i64,
    /// Its name, for people.
    pub name: &'static str,
    /// Its statements, the same on both databases.
    pub sql: &'static str,
}

macro_rules! migrations {
    ($($version:literal $name:literal $file:literal,)*) => {
        &[$(Migration { version: $version, name: $name, sql: include_str!(concat!("../migrations/", $file)) }),*]
    };
}

/// Every migration this program knows, in order.
pub const MIGRATIONS: &[Migration] = migrations! {
    1 "ground" "0001_ground.sql",
    2 "lines" "0002_lines.sql",
    3 "request_life" "0003_request_life.sql",
    4 "clocks" "0004_clocks.sql",
    5 "notices" "0005_notices.sql",
    6 "files" "0006_files.sql",
    7 "closing" "0007_closing.sql",
    8 "residents" "0008_residents.sql",
    9 "open311" "0009_open311.sql",
    10 "topics" "0010_topics.sql",
    11 "access" "0011_access.sql",
    12 "sign_in_ways" "0012_sign_in_ways.sql",
    13 "log" "0013_log.sql",
    14 "data_of_people" "0014_data_of_people.sql",
    15 "settings" "0015_settings.sql",
    16 "people" "0016_people.sql",
    17 "ledgers" "0017_ledgers.sql",
    18 "search" "0018_search.sql",
    19 "bulletins" "0019_bulletins.sql",
    20 "event mac" "0020_event_mac.sql",
    21 "places" "0021_places.sql",
};

/// Where applied migrations are noted down; made before the first one runs.
pub(crate) const LEDGER: &str = "CREATE TABLE IF NOT EXISTS schema_migration (
    version BIGINT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    applied_at BIGINT NOT NULL
)";

impl Store {
    /// Brings the schema up to date; refuses a database that a newer program made.
    pub async fn migrate(&self) -> Result<(), StoreError> {
        self.migrate_with(MIGRATIONS).await
    }

    /// Brings the schema to the end of another list: for tests that bring tables of their own.
    pub async fn migrate_with(&self, migrations: &'static [Migration]) -> Result<(), StoreError> {
        let now = self.env.clock.now().as_microsecond();
        self.database.migrate(migrations, now).await
    }

    /// The number of the last migration that was applied; 0 for an empty database.
    pub async fn schema_version(&self) -> Result<i64, StoreError> {
        self.database.schema_version().await
    }
}

/// The migrations that a database of version `found` still needs.
pub(crate) fn missing(migrations: &'static [Migration], found: i64) -> Result<&'static [Migration], StoreError> {
    let known = migrations.last().map_or(0, |last| last.version);
    if found > known {
        return Err(StoreError::NewerDatabase { found, known });
    }
    let applied = migrations.iter().take_while(|step| step.version <= found).count();
    Ok(migrations.get(applied..).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn migrations_are_numbered_without_gaps() {
        for (at, step) in (1_i64..).zip(MIGRATIONS) {
            assert_eq!(step.version, at, "{}", step.name);
        }
    }
}

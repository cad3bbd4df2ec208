//! A world for one test: a fresh migrated database, a clock that stands still, ids that repeat.

use std::{path::Path, sync::Arc};

use jiff::{Timestamp, tz::TimeZone};
use store::{Clock, Env, FixedClock, Ids, MacKey, SeededIds, Store, SystemClock, SystemIds};
use tempfile::TempDir;

use crate::postgres::PostgresDatabase;

/// When every test begins: 2025-03-01 08:00 in Shanghai, the first day of the sample county's season.
const BEGINNING: &str = "2025-03-01T00:00:00Z";
const ZONE: &str = "Asia/Shanghai";

/// A database that is gone when this value is.
#[derive(Debug)]
pub enum Database {
    /// A file in a temporary folder.
    Sqlite(TempDir),
    /// A database of the test server.
    Postgres(PostgresDatabase),
}

impl Database {
    /// Its address.
    pub fn url(&self) -> String {
        match self {
            Self::Sqlite(folder) => format!("sqlite://{}", folder.path().join("doorstep.db").display()),
            Self::Postgres(database) => database.url().to_owned(),
        }
    }

    /// Its folder, where it has one.
    pub fn folder(&self) -> Option<&Path> {
        match self {
            Self::Sqlite(folder) => Some(folder.path()),
            Self::Postgres(_) => None,
        }
    }
}

/// A fresh, empty SQLite database.
///
/// # Panics
/// When there is no temporary folder.
pub fn fresh_sqlite() -> Database {
    Database::Sqlite(tempfile::Builder::new().prefix("doorstep-test-").tempdir().expect("a temporary folder"))
}

/// A fresh, empty PostgreSQL database.
pub async fn fresh_postgres() -> Database {
    Database::Postgres(PostgresDatabase::new().await)
}

/// A fresh PostgreSQL database with the whole schema.
pub async fn migrated_postgres() -> Database {
    Database::Postgres(PostgresDatabase::migrated().await)
}

/// What a test has in its hands.
pub struct World {
    /// The migrated store.
    pub store: Store,
    /// Its clock, to turn.
    pub clock: Arc<FixedClock>,
    /// What the store was opened with, to open another on the same database.
    pub env: Env,
    /// The database under it.
    pub database: Database,
}

impl World {
    /// A world on `database`, without tables.
    ///
    /// # Panics
    /// When the database cannot be opened.
    pub async fn empty(database: Database) -> Self {
        let clock = Arc::new(FixedClock::new(BEGINNING.parse().expect("an instant")));
        let zone = TimeZone::get(ZONE).expect("a time zone");
        let ids = Arc::new(SeededIds::new(1));
        let env = Env { clock: Arc::clone(&clock) as Arc<dyn Clock>, ids, zone, mac_key: MacKey::new([7; 32]) };
        let store = Store::open(&database.url(), env.clone()).await.expect("the test database opens");
        Self { store, clock, env, database }
    }

    /// A world on `database` with the whole schema.
    ///
    /// # Panics
    /// When a migration fails.
    pub async fn new(database: Database) -> Self {
        let world = Self::empty(database).await;
        world.store.migrate().await.expect("the migrations run");
        world
    }

    /// The instant it is now.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }
}

/// Runs a test on a fresh SQLite database.
pub fn run_on_sqlite<F: Future<Output = ()>>(test: impl FnOnce(World) -> F) {
    run(async { with(World::new(fresh_sqlite()).await, test).await });
}

/// Runs a test on a fresh PostgreSQL database.
pub fn run_on_postgres<F: Future<Output = ()>>(test: impl FnOnce(World) -> F) {
    run(async { with(World::new(migrated_postgres().await).await, test).await });
}

async fn with<F: Future<Output = ()>>(world: World, test: impl FnOnce(World) -> F) {
    test(world).await;
}

/// Runs a future to its end on a runtime like the program's.
///
/// # Panics
/// When the machine cannot start threads.
pub fn run<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    runtime.expect("a runtime starts").block_on(future)
}

/// A name that no other test has.
pub(crate) fn new_name() -> String {
    SystemIds::default().new_id(SystemClock.now()).simple().to_string()
}

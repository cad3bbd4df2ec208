//! A real PostgreSQL, started when the first test asks for it and shared by all (`scripts/test-postgres`), with a
//! database of its own for every test.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    path::Path,
    process::Command,
    str::FromStr,
    sync::OnceLock,
    thread,
    time::Duration,
};

use jiff::tz::TimeZone;
use store::{Env, MIGRATIONS, Store};
use tokio_postgres::{Client, Config, NoTls, error::SqlState};

use crate::world::{new_name, run};

/// The address of the server's `postgres` database: `DOORSTEP_TEST_POSTGRES`, or what the script starts.
///
/// # Panics
/// When there is no PostgreSQL; the message says what to install.
pub fn server() -> &'static str {
    static SERVER: OnceLock<String> = OnceLock::new();
    SERVER.get_or_init(|| given().unwrap_or_else(started))
}

#[expect(clippy::disallowed_methods, reason = "a test run may bring its own server; no part of the program reads this")]
fn given() -> Option<String> {
    std::env::var("DOORSTEP_TEST_POSTGRES").ok().filter(|url| !url.is_empty())
}

fn started() -> String {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scripts/test-postgres");
    let output = Command::new(&script).arg("start").output().expect("scripts/test-postgres can be run");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

/// A new, empty database; it is dropped with this value.
#[derive(Debug)]
pub struct PostgresDatabase {
    name: String,
    url: String,
}

impl PostgresDatabase {
    /// Makes it.
    ///
    /// # Panics
    /// When the server does not let it.
    pub async fn new() -> Self {
        let name = format!("doorstep_test_{}", new_name());
        administer(&format!("CREATE DATABASE {name}")).await.expect("a test database can be made");
        Self::called(name)
    }

    /// Makes one with the whole schema, by copying one that is kept for that: sooner than migrating each.
    ///
    /// # Panics
    /// When the server does not let it, or a migration fails.
    pub async fn migrated() -> Self {
        let name = format!("doorstep_test_{}", new_name());
        let template = template_name();
        let copy = format!("CREATE DATABASE {name} TEMPLATE {template}");
        if let Err(error) = administer(&copy).await {
            assert_eq!(error.code(), Some(&SqlState::INVALID_CATALOG_NAME), "{error:?}");
            make_template(&template).await.expect("a database to copy can be made");
            administer(&copy).await.expect("a test database can be copied");
        }
        Self::called(name)
    }

    /// A copy of this one as it is now; nobody may be connected to it.
    ///
    /// # Panics
    /// When the server does not let it.
    pub async fn copied(&self) -> Self {
        let name = format!("doorstep_test_{}", new_name());
        copied(&self.name, &name).await;
        Self::called(name)
    }

    /// Makes this one what `whole` is, a copy of which it was.
    ///
    /// # Panics
    /// When the server does not let it.
    pub async fn become_again(&self, whole: &Self) {
        administer(&format!("DROP DATABASE {} WITH (FORCE)", self.name)).await.expect("the database can be dropped");
        copied(&whole.name, &self.name).await;
    }

    fn called(name: String) -> Self {
        let url = address_of(&name);
        Self { name, url }
    }

    /// Its address.
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for PostgresDatabase {
    fn drop(&mut self) {
        let sql = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name);
        // On a thread of its own, for a runtime may be running here. What stays behind goes with the server.
        let _ = thread::spawn(move || run(async move { administer(&sql).await })).join();
    }
}

/// Copies a database as soon as the last connection to it has really ended.
async fn copied(from: &str, to: &str) {
    let server = connected(server()).await.expect("the server answers");
    let copy = format!("CREATE DATABASE {to} TEMPLATE {from}");
    patiently(&server, &copy).await.expect("a test database can be copied");
}

/// A name that changes with the migrations.
fn template_name() -> String {
    let mut hasher = DefaultHasher::new();
    for step in MIGRATIONS {
        step.sql.hash(&mut hasher);
    }
    format!("doorstep_template_{:016x}", hasher.finish())
}

/// Makes the database that others are copied from; of several tests that want it, one does.
async fn make_template(name: &str) -> Result<(), tokio_postgres::Error> {
    let server = connected(server()).await?;
    server.batch_execute("SELECT pg_advisory_lock(1)").await?;
    let found = server.query("SELECT 1 FROM pg_database WHERE datname = $1", &[&name]).await?;
    if found.is_empty() {
        let unfinished = format!("doorstep_test_{}", new_name());
        server.batch_execute(&format!("CREATE DATABASE {unfinished}")).await?;
        let store = Store::open(&address_of(&unfinished), Env::system(TimeZone::UTC)).await;
        let store = store.expect("the new database opens");
        store.migrate().await.expect("the migrations run");
        store.close().await;
        renamed(&server, &unfinished, name).await?;
    }
    server.batch_execute("SELECT pg_advisory_unlock(1)").await
}

/// Renames a database as soon as its last connection has really ended.
async fn renamed(server: &Client, from: &str, to: &str) -> Result<(), tokio_postgres::Error> {
    patiently(server, &format!("ALTER DATABASE {from} RENAME TO {to}")).await
}

async fn patiently(server: &Client, sql: &str) -> Result<(), tokio_postgres::Error> {
    for _ in 0..100 {
        match server.batch_execute(sql).await {
            Err(error) if error.code() == Some(&SqlState::OBJECT_IN_USE) => {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            done => return done,
        }
    }
    server.batch_execute(sql).await
}

/// Runs a statement on the server's own database.
pub async fn administer(sql: &str) -> Result<(), tokio_postgres::Error> {
    let client = connected(server()).await?;
    client.batch_execute(sql).await
}

/// A plain connection to `url`, beside the store.
pub async fn connected(url: &str) -> Result<Client, tokio_postgres::Error> {
    let (client, connection) = Config::from_str(url)?.connect(NoTls).await?;
    tokio::spawn(connection);
    Ok(client)
}

/// The server's address with another database in it.
fn address_of(name: &str) -> String {
    let (address, query) = server().split_once('?').map_or((server(), None), |(a, q)| (a, Some(q)));
    let at = address.rfind('/').filter(|at| !address[..*at].ends_with('/')).unwrap_or(address.len());
    let query = query.map_or(String::new(), |query| format!("?{query}"));
    format!("{}/{name}{query}", &address[..at])
}

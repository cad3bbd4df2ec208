//! A real PostgreSQL, started when the first test asks for it and shared by all (`scripts/test-postgres`), with a
//! database of its own for every test.

use std::{path::Path, process::Command, str::FromStr, sync::OnceLock, thread};

use tokio_postgres::{Client, Config, NoTls};

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

//! Storage: one unit of work, one set of statements, two databases.
//!
//! A unit of work is a closure given to [`Store::write`] or [`Store::read`]; it has one office, one `now` and one
//! transaction. SQL is written once, in the subset SQLite and PostgreSQL share, with `$n` parameters. Only the
//! private `dialect` module knows which database runs. What the statements mean is left to the services.

mod dialect;
mod door;
mod dump;
mod env;
mod error;
mod ids;
pub mod inspect;
pub mod manifest;
mod migrate;
mod office;
mod sql;
mod tx;
mod unit;
mod value;

use std::{path::Path, sync::Arc};

pub use dump::Page;
pub use env::{Clock, Env, FixedClock, MacKey, SystemClock};
pub use error::StoreError;
pub use ids::{Ids, SeededIds, SystemIds};
pub use migrate::{MIGRATIONS, Migration};
pub use office::OfficeId;
pub use sql::Sql;
pub use tx::{Loading, Tx};
pub use value::{FromValue, Row, Value};

use dialect::Database;
use door::Statements;

/// An open database; clones share its connections.
#[derive(Clone)]
pub struct Store {
    database: Arc<Database>,
    statements: Arc<Statements>,
    env: Env,
}

impl Store {
    /// Opens `sqlite:///absolute/path`, `sqlite://relative/path` or `postgres://..`; the schema stays as it is found.
    pub async fn open(url: &str, env: Env) -> Result<Self, StoreError> {
        let database = Database::open(url, &env).await?;
        let statements = Arc::new(Statements::new(database.spelling()));
        Ok(Self { database: Arc::new(database), statements, env })
    }

    /// Clock, ids and time zone the store was opened with.
    pub fn env(&self) -> &Env {
        &self.env
    }

    /// Moves what is still only in the write-ahead log into the database file; nothing to do on PostgreSQL.
    pub async fn checkpoint(&self) -> Result<(), StoreError> {
        self.database.checkpoint().await
    }

    /// Makes what stood in changed and deleted rows of these tables unreadable in the database's own files, as far as it can be
    /// done while others go on: SQLite overwrote it already, and its log is emptied; PostgreSQL writes small tables anew.
    /// The names are a program's own, never anybody's input.
    pub async fn clear_out(&self, tables: &[&'static str]) -> Result<(), StoreError> {
        self.database.clear_out(tables).await
    }

    /// Writes a consistent copy to a new file while others go on reading and writing; `Unsupported` on PostgreSQL,
    /// where [`Store::dump`] gives the same rows.
    pub async fn snapshot(&self, to: &Path) -> Result<(), StoreError> {
        self.database.snapshot(to).await
    }

    /// Lets the database measure its tables, so that it chooses its indexes well; worth it after an import.
    pub async fn analyze(&self) -> Result<(), StoreError> {
        self.database.analyze().await
    }

    /// Finishes the units of work that wait, then closes every connection. Later calls on clones fail.
    pub async fn close(self) {
        self.database.close().await;
    }
}

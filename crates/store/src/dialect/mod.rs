//! The only place that asks which database runs.

mod postgres;
mod sqlite;

use std::path::Path;

use crate::{Env, Migration, Row, StoreError, Value, door::Spelling, inspect::Schema, unit::Job};

/// An open database.
pub(crate) enum Database {
    Sqlite(sqlite::Sqlite),
    Postgres(postgres::Postgres),
}

/// A transaction that runs a unit of work; clones are the same one.
#[derive(Clone)]
pub(crate) enum Session {
    Sqlite(sqlite::Session),
    Postgres(postgres::Session),
}

impl From<sqlite::Session> for Session {
    fn from(session: sqlite::Session) -> Self {
        Self::Sqlite(session)
    }
}

impl From<postgres::Session> for Session {
    fn from(session: postgres::Session) -> Self {
        Self::Postgres(session)
    }
}

/// A statement's failure.
#[derive(Clone, Debug)]
pub(crate) struct Fault {
    pub(crate) error: StoreError,
    /// Whether the same unit may well succeed when it is run again.
    pub(crate) again: bool,
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        Self { error, again: false }
    }
}

/// Calls the same method on whichever database it is.
macro_rules! on_each {
    ($self:ident.$($call:tt)*) => {
        match $self {
            Self::Sqlite(it) => it.$($call)*,
            Self::Postgres(it) => it.$($call)*,
        }
    };
}

impl Database {
    pub(crate) async fn open(url: &str, env: &Env) -> Result<Self, StoreError> {
        if let Some(path) = url.strip_prefix("sqlite://") {
            return sqlite::Sqlite::open(path).await.map(Self::Sqlite);
        }
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return postgres::Postgres::open(url, env).await.map(Self::Postgres);
        }
        Err(StoreError::BadUrl(without_password(url)))
    }

    pub(crate) fn spelling(&self) -> Spelling {
        match self {
            Self::Sqlite(_) => sqlite::spelled,
            Self::Postgres(_) => str::to_owned,
        }
    }

    pub(crate) async fn write(&self, job: Box<dyn Job>) {
        on_each!(self.write(job).await);
    }

    pub(crate) async fn read(&self, job: Box<dyn Job>) {
        on_each!(self.read(job).await);
    }

    pub(crate) async fn migrate(&self, migrations: &'static [Migration], now: i64) -> Result<(), StoreError> {
        on_each!(self.migrate(migrations, now).await)
    }

    pub(crate) async fn schema_version(&self) -> Result<i64, StoreError> {
        on_each!(self.schema_version().await)
    }

    pub(crate) async fn schema(&self) -> Result<Schema, StoreError> {
        on_each!(self.schema().await)
    }

    pub(crate) async fn checkpoint(&self) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(it) => it.checkpoint().await,
            Self::Postgres(_) => Ok(()),
        }
    }

    pub(crate) async fn clear_out(&self, tables: &[&str]) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(it) => it.checkpoint().await,
            Self::Postgres(it) => it.clear_out(tables).await,
        }
    }

    pub(crate) async fn snapshot(&self, to: &Path) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(it) => it.snapshot(to).await,
            Self::Postgres(_) => Err(StoreError::Unsupported("PostgreSQL gives its rows, not a copy of its files")),
        }
    }

    pub(crate) async fn analyze(&self) -> Result<(), StoreError> {
        on_each!(self.analyze().await)
    }

    pub(crate) async fn close(&self) {
        on_each!(self.close().await);
    }
}

impl Session {
    pub(crate) async fn rows(&self, text: &str, params: &[Value]) -> Result<Vec<Row>, Fault> {
        match self {
            Self::Sqlite(it) => it.rows(text, params),
            Self::Postgres(it) => it.rows(text, params).await,
        }
    }

    pub(crate) async fn execute(&self, text: &str, params: &[Value]) -> Result<u64, Fault> {
        match self {
            Self::Sqlite(it) => it.execute(text, params),
            Self::Postgres(it) => it.execute(text, params).await,
        }
    }

    /// Writes rows that have a value for each of `columns`.
    pub(crate) async fn load(&self, table: &str, columns: &[&str], rows: Vec<Vec<Value>>) -> Result<u64, Fault> {
        match self {
            Self::Sqlite(it) => it.load(table, columns, &rows),
            Self::Postgres(it) => it.load(table, columns, &rows).await,
        }
    }
}

/// An address that may be shown: a mistyped scheme must not put a password into a log.
fn without_password(url: &str) -> String {
    match (url.find("://"), url.rfind('@')) {
        (Some(scheme), Some(at)) if at > scheme => format!("{}://..{}", &url[..scheme], &url[at..]),
        _ => url.to_owned(),
    }
}

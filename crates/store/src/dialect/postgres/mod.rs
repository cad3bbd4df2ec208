//! PostgreSQL: each unit of work on a pooled connection, run again when the server asks for it.

mod clear;
mod connect;
mod fault;
mod migrate;
mod outcome;
mod schema;
mod session;
mod unit;
mod values;

use std::sync::Arc;

use deadpool_postgres::Pool;
use tokio::sync::Semaphore;

pub(crate) use session::Session;

use self::{fault::told, unit::Kind};
use crate::{Env, Ids, Migration, StoreError, inspect::Schema, unit::Job};

/// Units that may run or wait for a connection; more wait with their callers.
const MOST_UNITS: u32 = 1024;

/// A PostgreSQL database.
pub(crate) struct Postgres {
    pool: Pool,
    /// Lets `close` wait for the units that run.
    permits: Arc<Semaphore>,
    /// For waits of uneven length.
    ids: Arc<dyn Ids>,
}

impl Postgres {
    pub(crate) async fn open(url: &str, env: &Env) -> Result<Self, StoreError> {
        let pool = connect::pool(url)?;
        connect::check(&pool).await?;
        let permits = Arc::new(Semaphore::new(MOST_UNITS as usize));
        Ok(Self { pool, permits, ids: Arc::clone(&env.ids) })
    }

    pub(crate) async fn write(&self, job: Box<dyn Job>) {
        self.start(Kind::Write, job).await;
    }

    pub(crate) async fn read(&self, job: Box<dyn Job>) {
        self.start(Kind::Read, job).await;
    }

    /// Runs the unit as a task of its own, so that it comes to its end even if its caller is gone.
    async fn start(&self, kind: Kind, mut job: Box<dyn Job>) {
        let Ok(permit) = Arc::clone(&self.permits).acquire_owned().await else {
            job.fail(StoreError::Ended);
            return job.answer();
        };
        let (pool, ids) = (self.pool.clone(), Arc::clone(&self.ids));
        tokio::spawn(async move {
            unit::run(&pool, &*ids, kind, job).await;
            drop(permit);
        });
    }

    pub(crate) async fn migrate(&self, migrations: &'static [Migration], now: i64) -> Result<(), StoreError> {
        let client = connect::client(&self.pool).await.map_err(|fault| fault.error)?;
        migrate::run(&client, migrations, now).await?;
        // Statements prepared for the old schema may answer with columns that are no more.
        self.pool.manager().statement_caches.clear();
        Ok(())
    }

    pub(crate) async fn schema_version(&self) -> Result<i64, StoreError> {
        let client = connect::client(&self.pool).await.map_err(|fault| fault.error)?;
        migrate::version(&client).await
    }

    pub(crate) async fn schema(&self) -> Result<Schema, StoreError> {
        let client = connect::client(&self.pool).await.map_err(|fault| fault.error)?;
        schema::read(&client).await
    }

    pub(crate) async fn analyze(&self) -> Result<(), StoreError> {
        let client = connect::client(&self.pool).await.map_err(|fault| fault.error)?;
        client.batch_execute("ANALYZE").await.map_err(|error| told("ANALYZE", &error))
    }

    pub(crate) async fn clear_out(&self, tables: &[&str]) -> Result<(), StoreError> {
        let client = connect::client(&self.pool).await.map_err(|fault| fault.error)?;
        clear::tables(&client, tables).await
    }

    pub(crate) async fn close(&self) {
        let finished = self.permits.acquire_many(MOST_UNITS).await;
        drop(finished);
        self.permits.close();
        self.pool.close();
    }
}

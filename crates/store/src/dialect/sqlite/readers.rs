//! Reading connections: as many as help, each with one unchanging picture while a unit reads.

use std::{
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
    thread::available_parallelism,
};

use rusqlite::Connection;
use tokio::{sync::Semaphore, task::spawn_blocking};

use super::{Session, Shared, at_once, connect, fault::told, locked};
use crate::{StoreError, unit::Job};

pub(super) struct Readers {
    path: PathBuf,
    permits: Semaphore,
    idle: Mutex<Idle>,
}

#[derive(Default)]
struct Idle {
    connections: Vec<Shared>,
    /// Connections of an earlier round are closed when they come back.
    round: u64,
}

impl Readers {
    pub(super) fn new(path: PathBuf) -> Self {
        let cores = available_parallelism().map_or(1, std::num::NonZero::get);
        Self { path, permits: Semaphore::new(cores + 2), idle: Mutex::default() }
    }

    pub(super) async fn run(self: Arc<Self>, mut job: Box<dyn Job>) {
        let Ok(_permit) = self.permits.acquire().await else {
            job.fail(StoreError::Ended);
            return job.answer();
        };
        let readers = Arc::clone(&self);
        // If the thread breaks off the job is dropped, and its caller learns that the unit has ended.
        let _ = spawn_blocking(move || {
            if let Err(error) = readers.attempt(&mut *job) {
                job.fail(error);
            }
            job.answer();
        })
        .await;
    }

    /// Closes the connections, so that new ones see what changed beside the rows: the schema, the measurements.
    pub(super) fn renew(&self) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.connections.clear();
        idle.round += 1;
    }

    pub(super) fn close(&self) {
        self.permits.close();
        self.renew();
    }

    fn attempt(&self, job: &mut dyn Job) -> Result<(), StoreError> {
        let (connection, round) = self.take()?;
        begin(&locked(&connection))?;
        let session = Session::new(&connection);
        let ended = at_once(job.attempt(session.clone().into()));
        session.end();
        if ended.is_none() {
            job.fail(StoreError::Waited);
        }
        // A connection that cannot end its transaction is dropped instead of used again.
        if finish(&locked(&connection)).is_ok() {
            self.put_back(connection, round);
        }
        Ok(())
    }

    fn take(&self) -> Result<(Shared, u64), StoreError> {
        let (found, round) = {
            let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
            (idle.connections.pop(), idle.round)
        };
        let connection = match found {
            Some(connection) => connection,
            None => Arc::new(Mutex::new(connect::reader(&self.path)?)),
        };
        Ok((connection, round))
    }

    fn put_back(&self, connection: Shared, round: u64) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.round == round {
            idle.connections.push(connection);
        }
    }
}

/// Begins a transaction and takes its picture at once, not at the first statement.
fn begin(connection: &Connection) -> Result<(), StoreError> {
    let run = |sql| connection.prepare_cached(sql)?.query([])?.next().map(|_| ());
    run("BEGIN").and_then(|()| run("SELECT 1 FROM sqlite_schema LIMIT 1")).map_err(|error| told("BEGIN", &error))
}

fn finish(connection: &Connection) -> Result<(), rusqlite::Error> {
    connection.prepare_cached("ROLLBACK")?.execute([]).map(|_| ())
}

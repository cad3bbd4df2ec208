//! SQLite: one writing thread that commits in groups, a pool of reading connections, write-ahead log.

mod backfill;
mod connect;
mod fault;
mod migrate;
mod readers;
mod schema;
mod session;
mod spell;
mod writer;

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use rusqlite::Connection;
use tokio::{
    sync::{mpsc, oneshot},
    task::spawn_blocking,
};

pub(crate) use session::Session;
pub(crate) use spell::spelled;

use self::{fault::told, readers::Readers, writer::Message};
use crate::{Migration, StoreError, inspect::Schema, unit::Job};

/// Units of work that may wait for the writer before callers wait in turn.
const QUEUE: usize = 1024;

/// An open SQLite database.
pub(crate) struct Sqlite {
    path: PathBuf,
    queue: mpsc::Sender<Message>,
    readers: Arc<Readers>,
}

impl Sqlite {
    pub(crate) async fn open(path: &str) -> Result<Self, StoreError> {
        if path.is_empty() {
            return Err(StoreError::BadUrl("sqlite://".to_owned()));
        }
        let path = PathBuf::from(path);
        let (queue, waiting) = mpsc::channel(QUEUE);
        let file = path.clone();
        off_thread(move || writer::start(&file, waiting)).await?;
        let readers = Arc::new(Readers::new(path.clone()));
        Ok(Self { path, queue, readers })
    }

    pub(crate) async fn write(&self, job: Box<dyn Job>) {
        if let Err(mpsc::error::SendError(Message::Unit(mut job))) = self.queue.send(Message::Unit(job)).await {
            job.fail(StoreError::Ended);
            job.answer();
        }
    }

    pub(crate) async fn read(&self, job: Box<dyn Job>) {
        Arc::clone(&self.readers).run(job).await;
    }

    pub(crate) async fn migrate(&self, migrations: &'static [Migration], now: i64) -> Result<(), StoreError> {
        self.alone(move |connection| migrate::run(connection, migrations, now)).await?;
        self.readers.renew();
        Ok(())
    }

    pub(crate) async fn schema_version(&self) -> Result<i64, StoreError> {
        self.alone(migrate::version).await
    }

    pub(crate) async fn schema(&self) -> Result<Schema, StoreError> {
        self.alone(schema::read).await
    }

    pub(crate) async fn checkpoint(&self) -> Result<(), StoreError> {
        self.alone(connect::checkpoint).await
    }

    pub(crate) async fn analyze(&self) -> Result<(), StoreError> {
        self.alone(|connection| connection.execute_batch("ANALYZE").map_err(|error| told("ANALYZE", &error))).await?;
        // A connection reads the measurements when it opens.
        self.readers.renew();
        Ok(())
    }

    pub(crate) async fn snapshot(&self, to: &Path) -> Result<(), StoreError> {
        let (from, to) = (self.path.clone(), to.to_owned());
        off_thread(move || connect::snapshot(&from, &to)).await
    }

    pub(crate) async fn close(&self) {
        let (closed, done) = oneshot::channel();
        if self.queue.send(Message::Close(closed)).await.is_ok() {
            let _ = done.await;
        }
        self.readers.close();
    }

    /// Runs `work` on the writing connection between two batches.
    async fn alone<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (reply, answer) = oneshot::channel();
        let work = move |connection: &Connection| {
            // Nobody may be waiting any more.
            let _ = reply.send(work(connection));
        };
        self.queue.send(Message::Alone(Box::new(work))).await.map_err(|_| StoreError::Ended)?;
        answer.await.map_err(|_| StoreError::Ended)?
    }
}

/// A connection that a unit of work and its surroundings use in turn.
type Shared = Arc<Mutex<Connection>>;

fn locked(connection: &Mutex<Connection>) -> MutexGuard<'_, Connection> {
    connection.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    spawn_blocking(work).await.unwrap_or(Err(StoreError::Panicked))
}

/// Polls a unit's future once. Nothing in it waits, for every statement answers at once: `None` if something else does.
fn at_once<O>(future: impl Future<Output = O>) -> Option<O> {
    let mut future = std::pin::pin!(future);
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    match future.as_mut().poll(&mut context) {
        std::task::Poll::Ready(output) => Some(output),
        std::task::Poll::Pending => None,
    }
}

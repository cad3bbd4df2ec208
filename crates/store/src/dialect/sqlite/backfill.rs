//! Brings the log into the database file beside the writer, so that no unit of work waits for it.
//!
//! What is left for the writer's own checkpoint is what was committed meanwhile: little, and seldom.

use std::{
    path::Path,
    sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, TrySendError, sync_channel},
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use rusqlite::Connection;

use super::connect;
use crate::StoreError;

/// Commits are gathered for this long: a page that changed often is written once.
const PAUSE: Duration = Duration::from_millis(400);

/// The thread that does it.
pub(super) struct Backfill {
    committed: Option<SyncSender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Backfill {
    pub(super) fn start(path: &Path) -> Result<Self, StoreError> {
        let connection = connect::backfiller(path)?;
        let (committed, commits) = sync_channel(1);
        let thread = thread::Builder::new()
            .name("store-backfill".to_owned())
            .spawn(move || go_on(&connection, &commits))
            .map_err(|error| StoreError::Unavailable(format!("its log cannot be emptied: {error}")))?;
        Ok(Self { committed: Some(committed), thread: Some(thread) })
    }

    /// Something was committed.
    pub(super) fn note(&self) {
        if let Some(committed) = &self.committed {
            match committed.try_send(()) {
                // It knows already; or it has ended, and the writer's own checkpoints do the whole.
                Ok(()) | Err(TrySendError::Full(()) | TrySendError::Disconnected(())) => {}
            }
        }
    }
}

impl Drop for Backfill {
    fn drop(&mut self) {
        drop(self.committed.take());
        if let Some(thread) = self.thread.take() {
            // Its connection is closed before the writer's: who closes last empties the log.
            let _ = thread.join();
        }
    }
}

fn go_on(connection: &Connection, commits: &Receiver<()>) {
    while commits.recv().is_ok() {
        let until = Instant::now() + PAUSE;
        loop {
            match commits.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(()) => {}
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
        if let Err(error) = connect::backfill(connection) {
            tracing::debug!(%error, "the log was not brought into the database now");
        }
    }
}

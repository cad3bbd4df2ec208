//! The one writer: runs the units that wait one after another, each in its savepoint, and commits them together. The first
//! needs none: nothing else would be undone with it. (For a savepoint SQLite keeps every page as it was before, in memory,
//! and walks all of them after each statement: a unit as large as a country would take hours.)
//!
//! Nobody is answered before the commit is on the disk. A refused unit loses its savepoint and nothing else. If the
//! engine loses the whole transaction, the units that were innocent run again, each alone.

use std::{
    fs::{File, OpenOptions},
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
    thread,
    time::{Duration, Instant},
};

use rusqlite::Connection;
use tokio::sync::{mpsc, oneshot};

use super::{Session, Shared, at_once, backfill::Backfill, connect, fault::told, locked};
use crate::{StoreError, unit::Attempt, unit::Job};

/// Units in one batch at most.
const LARGEST_BATCH: usize = 256;
/// A batch that has run this long takes no more units: the first has waited enough.
const LONGEST_BATCH: Duration = Duration::from_millis(50);

pub(super) enum Message {
    /// A unit of work.
    Unit(Box<dyn Job>),
    /// Something that needs the connection outside any transaction.
    Alone(Box<dyn FnOnce(&Connection) + Send>),
    /// Take no more, finish what waits, close the database, and say so.
    Close(oneshot::Sender<()>),
}

/// Opens the writing connection and starts its thread, which ends when the last sender of `queue` is gone.
pub(super) fn start(path: &Path, queue: mpsc::Receiver<Message>) -> Result<(), StoreError> {
    let connection = Arc::new(Mutex::new(connect::writer(path)?));
    let backfill = Backfill::start(path)?;
    let writer = Writer { connection, backfill: Some(backfill), turnstile: turnstile(path)?, queue };
    thread::Builder::new()
        .name("store-writer".to_owned())
        .spawn(move || writer.run())
        .map_err(|error| StoreError::Unavailable(format!("its writer cannot start: {error}")))?;
    Ok(())
}

/// Writers of several processes (a server and a command) pass this lock on their way into a transaction: who waits
/// holds it, so a busy server cannot overtake a command for ever.
fn turnstile(path: &Path) -> Result<File, StoreError> {
    let mut name = path.as_os_str().to_owned();
    name.push("-turn");
    let name = PathBuf::from(name);
    OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&name)
        .map_err(|error| StoreError::Unavailable(format!("{} cannot be written: {error}", name.display())))
}

struct Writer {
    connection: Shared,
    backfill: Option<Backfill>,
    turnstile: File,
    queue: mpsc::Receiver<Message>,
}

/// What a unit left behind.
enum Left {
    /// A transaction that goes on.
    Sound,
    /// No transaction: whatever the batch had done is lost.
    Nothing,
}

impl Writer {
    fn run(mut self) {
        let mut closing = Vec::new();
        let mut next = self.queue.blocking_recv();
        while let Some(message) = next.take() {
            match message {
                Message::Unit(job) => next = self.batch(job),
                Message::Alone(work) => work(&locked(&self.connection)),
                Message::Close(done) => {
                    self.queue.close();
                    closing.push(done);
                }
            }
            if next.is_none() {
                next = self.queue.blocking_recv();
            }
        }
        drop(self.backfill.take());
        if let Err(error) = connect::checkpoint(&locked(&self.connection)) {
            tracing::warn!(%error, "the log was not emptied while closing; it will be at the next start");
        }
        drop(self);
        for done in closing {
            let _ = done.send(());
        }
    }

    /// Runs `first` and the units waiting behind it; gives back a message that is not a unit.
    fn batch(&mut self, first: Box<dyn Job>) -> Option<Message> {
        if let Err(error) = self.begin() {
            return self.refuse_all(first, &error);
        }
        let started = Instant::now();
        let mut settled = Vec::new();
        let mut next = Some(Message::Unit(first));
        while let Some(Message::Unit(mut job)) = next {
            let left = self.attempt(&mut *job, settled.is_empty());
            if matches!(left, Left::Nothing) {
                job.answer();
                self.again(settled);
                return None;
            }
            settled.push(job);
            if settled.len() >= LARGEST_BATCH || started.elapsed() > LONGEST_BATCH {
                next = None;
                break;
            }
            next = self.queue.try_recv().ok();
        }
        match self.commit() {
            Ok(()) => {
                if let Some(backfill) = &self.backfill {
                    backfill.note();
                }
                settled.into_iter().for_each(Job::answer);
            }
            Err(error) => {
                tracing::warn!(%error, units = settled.len(), "a batch could not be committed; its units run again");
                self.again(settled);
            }
        }
        next
    }

    /// Runs units of a lost batch once more, each in a transaction of its own.
    fn again(&self, jobs: Vec<Box<dyn Job>>) {
        for mut job in jobs {
            let done = self.begin().and_then(|()| match self.attempt(&mut *job, true) {
                Left::Sound => self.commit(),
                Left::Nothing => Ok(()),
            });
            if let Err(error) = done {
                job.fail(error);
            }
            job.answer();
        }
    }

    /// Answers everybody who waits now, so that none waits for the same failure once more.
    fn refuse_all(&mut self, first: Box<dyn Job>, error: &StoreError) -> Option<Message> {
        let mut next = Some(Message::Unit(first));
        while let Some(Message::Unit(mut job)) = next {
            job.fail(error.clone());
            job.answer();
            next = self.queue.try_recv().ok();
        }
        next
    }

    /// Runs a unit; `first` where the transaction holds nothing else.
    fn attempt(&self, job: &mut dyn Job, first: bool) -> Left {
        if !first && let Err(error) = self.execute("SAVEPOINT unit") {
            return self.lost(job, error);
        }
        let session = Session::new(&self.connection);
        let attempt = at_once(job.attempt(session.clone().into()));
        session.end();
        let closed = match attempt {
            Some(Attempt::Keep(_)) => self.keep(first),
            Some(Attempt::Refused | Attempt::Failed(_)) => self.undo(first),
            None => {
                job.fail(StoreError::Waited);
                self.undo(first)
            }
        };
        match closed {
            Ok(()) => Left::Sound,
            Err(error) => self.lost(job, error),
        }
    }

    fn keep(&self, first: bool) -> Result<(), StoreError> {
        if !first {
            return self.execute("RELEASE unit");
        }
        // Without a transaction the next savepoint would begin one of its own, and its release commit it.
        if locked(&self.connection).is_autocommit() {
            return Err(StoreError::Unavailable("the engine undid the unit of work".to_owned()));
        }
        Ok(())
    }

    /// Undoes the unit, unless the engine has undone everything already.
    fn undo(&self, first: bool) -> Result<(), StoreError> {
        if first {
            return self.execute("ROLLBACK").and_then(|()| self.begin());
        }
        self.execute("ROLLBACK TO unit").and_then(|()| self.execute("RELEASE unit"))
    }

    fn lost(&self, job: &mut dyn Job, error: StoreError) -> Left {
        job.fail_if_kept(error);
        self.roll_back();
        Left::Nothing
    }

    fn begin(&self) -> Result<(), StoreError> {
        let waiting = |error: std::io::Error| StoreError::Unavailable(format!("its lock file fails: {error}"));
        self.turnstile.lock().map_err(waiting)?;
        let begun = self.execute("BEGIN IMMEDIATE");
        self.turnstile.unlock().map_err(waiting)?;
        begun
    }

    fn commit(&self) -> Result<(), StoreError> {
        self.execute("COMMIT").inspect_err(|_| self.roll_back())
    }

    fn roll_back(&self) {
        let open = !locked(&self.connection).is_autocommit();
        if open && let Err(error) = self.execute("ROLLBACK") {
            tracing::error!(%error, "a transaction could not be rolled back");
        }
    }

    fn execute(&self, sql: &str) -> Result<(), StoreError> {
        let connection = locked(&self.connection);
        let done = connection.prepare_cached(sql).and_then(|mut statement| statement.execute([]));
        done.map(|_| ()).map_err(|error| told(sql, &error))
    }
}

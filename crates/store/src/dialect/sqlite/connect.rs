//! Connections and their settings.

use std::{fs::File, path::Path, thread::sleep, time::Duration};

use rusqlite::{Connection, OpenFlags, config::DbConfig};

use super::fault::{told, words};
use crate::StoreError;

/// How long a writer waits for one in another process.
const PATIENCE: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(2);

/// Settings of every connection. Memory is kept small; the system's own file cache does the rest. What is deleted is
/// overwritten: erased data must not linger in free pages.
const SETTINGS: &str = "
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA mmap_size = 0;
";

/// A commit returns when its bytes are on the disk (`synchronous = FULL`), and the log shrinks after a large import. The
/// writer empties the log itself only where [`super::backfill`] has left much of it.
const WRITER_SETTINGS: &str = "
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA journal_size_limit = 33554432;
    PRAGMA wal_autocheckpoint = 6000;
    PRAGMA cache_size = -16000;
";

const BACKFILLER_SETTINGS: &str = "
    PRAGMA synchronous = FULL;
    PRAGMA cache_size = -500;
";

const READER_SETTINGS: &str = "
    PRAGMA query_only = ON;
    PRAGMA cache_size = -4000;
";

pub(super) fn writer(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = open(path, flags)?;
    // SQLite's own waiting grows to a tenth of a second; only one process at a time waits here, so it may look often.
    connection.busy_handler(Some(wait_a_little)).map_err(|error| told("busy handler", &error))?;
    connection.execute_batch(WRITER_SETTINGS).map_err(|error| cannot(path, &error))?;
    connection.set_prepared_statement_cache_capacity(512);
    Ok(connection)
}

/// The connection beside the writer that brings the log into the database file.
pub(super) fn backfiller(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = open(path, flags)?;
    connection.execute_batch(BACKFILLER_SETTINGS).map_err(|error| cannot(path, &error))?;
    Ok(connection)
}

pub(super) fn reader(path: &Path) -> Result<Connection, StoreError> {
    let connection = open(path, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(PATIENCE).map_err(|error| told("busy timeout", &error))?;
    connection.execute_batch(READER_SETTINGS).map_err(|error| cannot(path, &error))?;
    connection.set_prepared_statement_cache_capacity(256);
    Ok(connection)
}

fn open(path: &Path, flags: OpenFlags) -> Result<Connection, StoreError> {
    let opened = Connection::open_with_flags(path, flags).and_then(|connection| {
        // The first look at the file tells whether it is a database at all.
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
        connection.execute_batch(SETTINGS)?;
        // Statements are prepared once: without this, every value bound anew could throw its plan away.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        Ok(connection)
    });
    opened.map_err(|error| cannot(path, &error))
}

fn cannot(path: &Path, error: &rusqlite::Error) -> StoreError {
    StoreError::Unavailable(format!(
        "{} cannot be opened as a database ({}); check the path and who may read and write there",
        path.display(),
        words(error)
    ))
}

fn wait_a_little(times: i32) -> bool {
    let waited = PAUSE.saturating_mul(times.unsigned_abs());
    sleep(PAUSE);
    waited < PATIENCE
}

/// Brings the log into the database file. A reader in the middle may leave a rest, which the next checkpoint takes.
pub(super) fn checkpoint(connection: &Connection) -> Result<(), StoreError> {
    const SQL: &str = "PRAGMA wal_checkpoint(TRUNCATE)";
    connection.query_row(SQL, [], |_| Ok(())).map_err(|error| told(SQL, &error))
}

/// Brings what no reader needs any more from the log into the database file; waits for nobody.
pub(super) fn backfill(connection: &Connection) -> Result<(), StoreError> {
    const SQL: &str = "PRAGMA wal_checkpoint(PASSIVE)";
    connection.query_row(SQL, [], |_| Ok(())).map_err(|error| told(SQL, &error))
}

pub(super) fn snapshot(from: &Path, to: &Path) -> Result<(), StoreError> {
    if to.exists() {
        return Err(StoreError::Unavailable(format!("{} exists already; give the name of a new file", to.display())));
    }
    let Some(target) = to.to_str() else {
        return Err(StoreError::Unavailable(format!("{} is not a name in UTF-8", to.display())));
    };
    let connection = open(from, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.execute("VACUUM INTO ?1", [target]).map_err(|error| told("VACUUM INTO", &error))?;
    // The copy is worth nothing until it is on the disk.
    File::open(to)
        .and_then(|file| file.sync_all())
        .map_err(|error| StoreError::Unavailable(format!("{} could not be written: {error}", to.display())))
}

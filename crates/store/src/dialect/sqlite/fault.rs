//! SQLite's errors in our words. Its messages name tables and columns, never values.

use rusqlite::{Error, ErrorCode, ffi};

use crate::{StoreError, dialect::Fault};

/// What `error` means for the unit of work that ran `sql`.
pub(super) fn fault(sql: &str, error: &Error) -> Fault {
    told(sql, error).into()
}

pub(super) fn told(sql: &str, error: &Error) -> StoreError {
    let Error::SqliteFailure(failure, _) = error else {
        return StoreError::statement(sql, words(error));
    };
    match (failure.code, failure.extended_code) {
        (_, ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY | ffi::SQLITE_CONSTRAINT_ROWID) => {
            StoreError::Conflict(words(error).replace("UNIQUE constraint failed: ", ""))
        }
        (ErrorCode::ConstraintViolation, _) => StoreError::Rule(words(error)),
        (ErrorCode::DiskFull, _) => {
            StoreError::Unavailable("the disk is full; make room, then try again (nothing was written)".to_owned())
        }
        (ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked, _) => {
            StoreError::Unavailable("another program keeps it locked; wait for it to end, then try again".to_owned())
        }
        (
            ErrorCode::SystemIoFailure
            | ErrorCode::CannotOpen
            | ErrorCode::OutOfMemory
            | ErrorCode::DatabaseCorrupt
            | ErrorCode::NotADatabase
            | ErrorCode::FileLockingProtocolFailed
            | ErrorCode::PermissionDenied,
            _,
        ) => StoreError::Unavailable(format!("{}; check the disk and its permissions", words(error))),
        (ErrorCode::ReadOnly, _) => StoreError::statement(sql, "writing is not allowed here."),
        _ => StoreError::statement(sql, words(error)),
    }
}

/// The database's own words for it.
pub(super) fn words(error: &Error) -> String {
    match error {
        Error::SqliteFailure(_, Some(words)) => words.clone(),
        Error::SqliteFailure(failure, None) => failure.to_string(),
        // `SqlInputError` repeats the statement, which stands beside it anyway.
        Error::SqlInputError { msg, .. } => msg.clone(),
        other => other.to_string(),
    }
}

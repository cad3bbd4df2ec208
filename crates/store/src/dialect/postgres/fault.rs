//! PostgreSQL's errors in our words, and which of them mean "run it again".
//!
//! The server's details name values, which may be personal: only table and column names are taken from them.

use std::{error::Error as _, io};

use tokio_postgres::{Error, error::DbError};

use crate::{StoreError, dialect::Fault};

/// What `error` means for the unit of work that ran `sql`.
pub(super) fn fault(sql: &str, error: &Error) -> Fault {
    let again = match error.code() {
        // Serialisation failure, deadlock, connection failure, server going down or coming up, too many connections.
        Some(code) => matches!(code.code(), "40001" | "40P01" | "53300") || is_lost(code.code()),
        None => is_broken(error),
    };
    Fault { error: told(sql, error), again }
}

/// Whether nothing more can be learnt over this connection.
pub(super) fn is_broken(error: &Error) -> bool {
    let io = error.source().and_then(|source| source.downcast_ref::<io::Error>()).is_some();
    error.is_closed() || io || error.code().is_some_and(|code| is_lost(code.code()))
}

fn is_lost(code: &str) -> bool {
    code.starts_with("08") || code.starts_with("57P0")
}

pub(super) fn told(sql: &str, error: &Error) -> StoreError {
    let Some(server) = error.as_db_error() else {
        if is_broken(error) {
            return StoreError::Unavailable("the connection to it was lost; try again".to_owned());
        }
        return StoreError::statement(sql, words(error));
    };
    let code = server.code().code();
    match (code.get(..2).unwrap_or_default(), code) {
        (_, "23505") => StoreError::Conflict(unique_columns(server)),
        ("23", _) => StoreError::Rule(server.message().to_owned()),
        (_, "25006") => StoreError::statement(sql, "writing is not allowed here."),
        (_, "53100") => {
            StoreError::Unavailable("its disk is full; make room, then try again (nothing was written)".to_owned())
        }
        ("40", _) => StoreError::Unavailable("others changed the same rows at the same time; try again".to_owned()),
        ("08" | "53" | "57" | "58", _) => StoreError::Unavailable(format!("{}; try again", server.message())),
        // These messages speak of the statement only; others may quote values.
        ("42" | "0A" | "25", _) => StoreError::statement(sql, server.message()),
        _ => StoreError::statement(sql, format!("SQLSTATE {code}.")),
    }
}

/// `table.column, table.column`, as the other database says it.
fn unique_columns(server: &DbError) -> String {
    let columns = server
        .detail()
        .and_then(|detail| detail.strip_prefix("Key ("))
        .and_then(|rest| rest.split_once(")=("))
        .map(|(columns, _)| columns);
    match (server.table(), columns) {
        (Some(table), Some(columns)) => {
            let columns: Vec<String> = columns.split(", ").map(|column| format!("{table}.{column}")).collect();
            columns.join(", ")
        }
        _ => server.constraint().unwrap_or("a unique key").to_owned(),
    }
}

/// The error with its cause.
pub(super) fn words(error: &Error) -> String {
    match (error.as_db_error(), error.source()) {
        (Some(server), _) => server.message().to_owned(),
        (None, Some(source)) => source.to_string(),
        (None, None) => error.to_string(),
    }
}

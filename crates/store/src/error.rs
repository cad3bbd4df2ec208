//! What can go wrong with the database, said as a sentence with what to do.
//!
//! No message carries the value of a parameter: it may be personal. Statements and column names are ours and may show.

use crate::Value;

/// An error of the storage layer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The machine fails: disk full, I/O, connection lost, too long a wait. Nothing of the unit of work was kept.
    #[error("the database cannot work at the moment: {0}")]
    Unavailable(String),
    /// What must be unique exists already; the text names the table's columns.
    #[error("there is such a row already ({0})")]
    Conflict(String),
    /// A row elsewhere is missing or still needed (foreign key), or a rule of the schema is broken.
    #[error("a rule of the database refuses this ({0})")]
    Rule(String),
    /// A statement is wrong: a fault of the program.
    #[error("this statement does not work: {text} In: {sql}")]
    Statement {
        /// The statement.
        sql: String,
        /// What the database says about it.
        text: String,
    },
    /// A value cannot be read as what the program expects.
    #[error("column \"{column}\" holds {found}, which does not fit")]
    Shape {
        /// The column.
        column: String,
        /// What it holds: the kind, never the value.
        found: &'static str,
    },
    /// An answer has no such column.
    #[error("the answer has no column \"{0}\"")]
    Column(String),
    /// The database was made by a newer program.
    #[error(
        "this database has schema version {found}, but this program knows only versions up to {known}: \
         install the newer program, or restore a backup made with this one"
    )]
    NewerDatabase {
        /// The database's version.
        found: i64,
        /// The newest version this program knows.
        known: i64,
    },
    /// The address of the database cannot be understood.
    #[error("{0}: a database is given as sqlite:///path/to/file.db or postgres://user@host/name")]
    BadUrl(String),
    /// This database cannot do that.
    #[error("{0}")]
    Unsupported(&'static str),
    /// A [`crate::Tx`] was used after its unit of work ended, or after the store was closed: a fault of the program.
    #[error("the unit of work has ended; a fault of the program, please report it")]
    Ended,
    /// A unit of work waited for something other than the database, which SQLite's writer cannot: a fault of the program.
    #[error("a unit of work must not wait for anything but its database; a fault of the program, please report it")]
    Waited,
    /// A unit of work panicked; it was undone.
    #[error("a unit of work broke off and was undone; a fault of the program, please report it")]
    Panicked,
}

impl StoreError {
    /// A value of the wrong shape in `column`.
    pub fn shape(column: &str, value: &Value) -> Self {
        Self::Shape { column: column.to_owned(), found: value.kind() }
    }

    /// A column that the answer does not have.
    pub fn column(name: &str) -> Self {
        Self::Column(name.to_owned())
    }

    /// Whether something that must be unique exists already.
    pub fn is_unique_violation(&self) -> bool {
        matches!(self, Self::Conflict(_))
    }

    pub(crate) fn statement(sql: &str, text: impl Into<String>) -> Self {
        Self::Statement { sql: sql.to_owned(), text: text.into() }
    }
}

//! The transaction a unit of work runs in: statements answer at once, on the thread that runs the unit.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use rusqlite::{
    Connection, Statement, ToSql, params_from_iter,
    types::{ToSqlOutput, ValueRef},
};
use uuid::Uuid;

use super::{Shared, fault::fault, locked};
use crate::{Row, StoreError, Value, dialect::Fault};

/// A unit's hold on its connection, until the unit ends.
#[derive(Clone)]
pub(crate) struct Session {
    connection: Shared,
    alive: Arc<AtomicBool>,
}

impl Session {
    pub(super) fn new(connection: &Shared) -> Self {
        Self { connection: Arc::clone(connection), alive: Arc::new(AtomicBool::new(true)) }
    }

    /// Lets go of the connection: a `Tx` that outlives its unit must not write into another's.
    pub(super) fn end(&self) {
        self.alive.store(false, Ordering::SeqCst);
    }

    pub(crate) fn rows(&self, text: &str, params: &[Value]) -> Result<Vec<Row>, Fault> {
        self.with(text, |connection| {
            let mut statement = connection.prepare_cached(text)?;
            let declared: Vec<Declared> = statement.columns().map(|column| Declared::of(&column)).collect();
            let columns: Arc<[String]> = statement.column_names().map(str::to_owned).collect();
            let mut rows = statement.query(params_from_iter(params.iter().map(Bound)))?;
            let mut out = Vec::new();
            while let Some(row) = rows.next()? {
                let values: Result<Vec<Value>, rusqlite::Error> =
                    declared.iter().enumerate().map(|(at, declared)| Ok(declared.value(row.get_ref(at)?))).collect();
                out.push(Row { columns: Arc::clone(&columns), values: values? });
            }
            Ok(out)
        })
    }

    pub(crate) fn execute(&self, text: &str, params: &[Value]) -> Result<u64, Fault> {
        self.with(text, |connection| run(&mut *connection.prepare_cached(text)?, params))
    }

    pub(crate) fn load(&self, table: &str, columns: &[&str], rows: &[Vec<Value>]) -> Result<u64, Fault> {
        let marks: Vec<String> = (1..=columns.len()).map(|n| format!("?{n}")).collect();
        let text = format!("INSERT INTO {table} ({}) VALUES ({})", columns.join(", "), marks.join(", "));
        self.with(&text, |connection| {
            let mut statement = connection.prepare_cached(&text)?;
            rows.iter().map(|row| run(&mut statement, row)).sum()
        })
    }

    fn with<T>(&self, text: &str, work: impl FnOnce(&Connection) -> Result<T, rusqlite::Error>) -> Result<T, Fault> {
        let connection = locked(&self.connection);
        if !self.alive.load(Ordering::SeqCst) {
            return Err(StoreError::Ended.into());
        }
        work(&connection).map_err(|error| fault(text, &error))
    }
}

/// Runs a statement to its end; one with `RETURNING` may give rows that nobody wants.
fn run(statement: &mut Statement<'_>, params: &[Value]) -> Result<u64, rusqlite::Error> {
    let params = params_from_iter(params.iter().map(Bound));
    if statement.column_count() == 0 {
        return statement.execute(params).map(|n| n as u64);
    }
    let mut rows = statement.query(params)?;
    let mut touched = 0;
    while rows.next()?.is_some() {
        touched += 1;
    }
    Ok(touched)
}

/// A parameter on its way in.
struct Bound<'a>(&'a Value);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self.0 {
            Value::Null => ValueRef::Null,
            Value::Bool(yes) => ValueRef::Integer(i64::from(*yes)),
            Value::Int(n) => ValueRef::Integer(*n),
            Value::Real(x) => ValueRef::Real(*x),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Bytes(bytes) => ValueRef::Blob(bytes),
            Value::Uuid(id) => ValueRef::Blob(id.as_bytes()),
        }))
    }
}

/// What a column's declared type adds to what SQLite stores.
#[derive(Clone, Copy)]
enum Declared {
    Bool,
    Uuid,
    Other,
}

impl Declared {
    fn of(column: &rusqlite::Column<'_>) -> Self {
        match column.decl_type() {
            Some(kind) if kind.eq_ignore_ascii_case("BOOLEAN") => Self::Bool,
            Some(kind) if kind.eq_ignore_ascii_case("UUID") => Self::Uuid,
            _ => Self::Other,
        }
    }

    fn value(self, stored: ValueRef<'_>) -> Value {
        match (self, stored) {
            (_, ValueRef::Null) => Value::Null,
            (Self::Bool, ValueRef::Integer(n)) => Value::Bool(n != 0),
            (_, ValueRef::Integer(n)) => Value::Int(n),
            (_, ValueRef::Real(x)) => Value::Real(x),
            (_, ValueRef::Text(text)) => Value::Text(String::from_utf8_lossy(text).into_owned()),
            (Self::Uuid, ValueRef::Blob(bytes)) => {
                Uuid::from_slice(bytes).map_or_else(|_| Value::Bytes(bytes.to_vec()), Value::Uuid)
            }
            (_, ValueRef::Blob(bytes)) => Value::Bytes(bytes.to_vec()),
        }
    }
}

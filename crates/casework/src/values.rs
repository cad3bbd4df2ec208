//! The value of a record: its fields in order, convertible to and from the service's own type.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};
use store::{Row, Value};

use crate::{
    Refusal,
    field_type::FieldType,
    kind::{Field, FieldKind, Kind},
    problem::Problems,
};

/// A service's own type for a record kind; written by [`record!`](crate::record).
pub trait Record: Sized {
    /// Its fields, in order.
    const FIELDS: &'static [Field];
    /// Its values, in the order of the fields.
    fn cells(&self) -> Vec<Value>;
    /// Reads the typed form.
    fn of(values: &Values) -> Result<Self, Refusal>;
}

/// A rule over a whole record, run on every entry, correction and action.
pub trait Check: Record {
    /// Adds what is wrong to `problems`.
    fn check(&self, problems: &mut Problems);
}

/// The `check` of a kind whose type is `T`.
pub fn checked<T: Check>(values: &Values, problems: &mut Problems) {
    match T::of(values) {
        Ok(record) => record.check(problems),
        Err(_) => problems.add("", "incomplete"),
    }
}

/// Describes a field of type `T`; used by [`record!`](crate::record).
pub const fn field<T: FieldType>(column: &'static str, managed: bool) -> Field {
    Field { column, kind: T::KIND, required: T::REQUIRED, managed }
}

/// A record's values in the order of its kind's fields.
#[derive(Clone, Debug, PartialEq)]
pub struct Values {
    /// The kind they belong to.
    pub kind: &'static Kind,
    cells: Vec<Value>,
}

impl PartialEq for Kind {
    fn eq(&self, other: &Self) -> bool {
        self.table == other.table
    }
}

impl Values {
    /// All fields empty.
    pub fn empty(kind: &'static Kind) -> Self {
        Self { kind, cells: vec![Value::Null; kind.fields.len()] }
    }

    /// The values of a typed record.
    pub fn from_record<T: Record>(kind: &'static Kind, record: &T) -> Self {
        Self { kind, cells: record.cells() }
    }

    /// Reads a row that has the kind's columns.
    pub fn from_row(kind: &'static Kind, row: &Row) -> Result<Self, Refusal> {
        let cells = kind.fields.iter().map(|field| row.value(field.column).map(|v| shaped(field.kind, v)));
        Ok(Self { kind, cells: cells.collect::<Result<_, _>>()? })
    }

    /// The value in `column`; null where there is no such column.
    pub fn get(&self, column: &str) -> &Value {
        self.kind.position(column).map_or(&Value::Null, |at| &self.cells[at])
    }

    /// Sets the value in `column`; a column the kind does not have is ignored.
    pub fn set(&mut self, column: &str, value: impl Into<Value>) {
        if let Some(at) = self.kind.position(column) {
            self.cells[at] = value.into();
        }
    }

    /// The value in `column` as a type.
    pub fn typed<T: FieldType>(&self, column: &str) -> Result<T, Refusal> {
        T::of_value(self.get(column)).ok_or_else(|| Refusal::field(self.kind, column, "required"))
    }

    /// The text in `column`, if it is a text.
    pub fn text(&self, column: &str) -> Option<&str> {
        match self.get(column) {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The values in order.
    pub fn cells(&self) -> &[Value] {
        &self.cells
    }

    /// Fields with their values.
    pub fn iter(&self) -> impl Iterator<Item = (&'static Field, &Value)> {
        self.kind.fields.iter().zip(&self.cells)
    }

    /// What the event log remembers of a stored record, so that a change behind the program's back is found.
    pub fn record_hash(&self, id: uuid::Uuid, version: i64, voided: bool) -> Vec<u8> {
        let mut text = format!("{}\n{id}\n{version}\n{voided}\n", self.kind.table);
        let since_then = |column, value: &Value| *value == Value::Null && self.kind.added.contains(&column);
        for (field, value) in self.iter().filter(|(field, value)| !since_then(field.column, value)) {
            let _ = writeln!(text, "{}={}", field.column, canonical(value));
        }
        Sha256::digest(text.as_bytes()).to_vec()
    }
}

/// A value in the one written form that hashes are made over.
fn canonical(value: &Value) -> String {
    match value {
        Value::Null => "-".to_owned(),
        Value::Bool(b) => format!("b{}", u8::from(*b)),
        Value::Int(n) => format!("i{n}"),
        Value::Real(x) => format!("r{x:?}"),
        Value::Text(text) => format!("t{}:{text}", text.len()),
        Value::Bytes(bytes) => format!("x{}", hex::encode(bytes)),
        Value::Uuid(id) => format!("u{id}"),
    }
}

/// The value in the shape of its field, whichever database it came from.
fn shaped(kind: FieldKind, value: &Value) -> Value {
    use store::FromValue as _;
    match kind {
        FieldKind::Flag => bool::from_value(value).map_or(Value::Null, Value::Bool),
        FieldKind::Place | FieldKind::Record(_) => uuid::Uuid::from_value(value).map_or(Value::Null, Value::Uuid),
        _ => value.clone(),
    }
}

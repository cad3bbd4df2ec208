//! What goes into a statement and comes out of it, the same on both databases.
//!
//! A value is one of seven shapes; days are ISO text (`2025-03-01`, so that they sort and read the same
//! everywhere), instants are microseconds since 1970 in UTC, money is whole minor units, ids are UUIDs.

use jiff::{Timestamp, civil::Date};
use uuid::Uuid;

use crate::StoreError;

/// One value of a statement or a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// SQL NULL.
    Null,
    /// A yes or no.
    Bool(bool),
    /// A whole number; also instants (microseconds) and money (minor units).
    Int(i64),
    /// A coordinate. Never money.
    Real(f64),
    /// Text; also a day in ISO form.
    Text(String),
    /// Sealed or hashed bytes.
    Bytes(Vec<u8>),
    /// An id.
    Uuid(Uuid),
}

impl Value {
    /// What it is, in words: for messages, which never show the value itself.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Bool(_) => "a yes or no",
            Self::Int(_) => "a whole number",
            Self::Real(_) => "a fraction",
            Self::Text(_) => "text",
            Self::Bytes(_) => "bytes",
            Self::Uuid(_) => "an id",
        }
    }
}

/// What a [`Value`] can be read as; `None` when the shape does not fit.
pub trait FromValue: Sized {
    /// Reads the value.
    fn from_value(value: &Value) -> Option<Self>;
}

macro_rules! into_value {
    ($($from:ty => |$v:ident| $to:expr;)*) => {$(
        impl From<$from> for Value { fn from($v: $from) -> Self { $to } }
    )*};
}

into_value! {
    bool => |v| Self::Bool(v);
    i64 => |v| Self::Int(v);
    i32 => |v| Self::Int(v.into());
    u32 => |v| Self::Int(v.into());
    f64 => |v| Self::Real(v);
    String => |v| Self::Text(v);
    &str => |v| Self::Text(v.to_owned());
    &String => |v| Self::Text(v.clone());
    Vec<u8> => |v| Self::Bytes(v);
    &[u8] => |v| Self::Bytes(v.to_vec());
    Uuid => |v| Self::Uuid(v);
    Date => |v| Self::Text(v.to_string());
    Timestamp => |v| Self::Int(v.as_microsecond());
    &Self => |v| v.clone();
}

impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl FromValue for Value {
    fn from_value(value: &Value) -> Option<Self> {
        Some(value.clone())
    }
}

impl FromValue for bool {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Bool(b) => Some(*b),
            Value::Int(n) => Some(*n != 0),
            _ => None,
        }
    }
}

impl FromValue for i64 {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Int(n) => Some(*n),
            _ => None,
        }
    }
}

impl FromValue for u32 {
    fn from_value(value: &Value) -> Option<Self> {
        i64::from_value(value).and_then(|n| n.try_into().ok())
    }
}

impl FromValue for f64 {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Real(x) => Some(*x),
            #[expect(clippy::cast_precision_loss, reason = "a coordinate written as a whole number is small")]
            Value::Int(n) => Some(*n as Self),
            _ => None,
        }
    }
}

impl FromValue for String {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        }
    }
}

impl FromValue for Vec<u8> {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Bytes(bytes) => Some(bytes.clone()),
            _ => None,
        }
    }
}

impl FromValue for Uuid {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Uuid(id) => Some(*id),
            Value::Bytes(bytes) => Self::from_slice(bytes).ok(),
            _ => None,
        }
    }
}

impl FromValue for Date {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Text(text) => text.parse().ok(),
            _ => None,
        }
    }
}

impl FromValue for Timestamp {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Int(micros) => Self::from_microsecond(*micros).ok(),
            _ => None,
        }
    }
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            other => T::from_value(other).map(Some),
        }
    }
}

/// One row of an answer, read by column name.
#[derive(Clone, Debug)]
pub struct Row {
    pub(crate) columns: std::sync::Arc<[String]>,
    pub(crate) values: Vec<Value>,
}

impl Row {
    /// The value in `column`, or an error that names column and shape.
    pub fn get<T: FromValue>(&self, column: &str) -> Result<T, StoreError> {
        let value = self.value(column)?;
        T::from_value(value).ok_or_else(|| StoreError::shape(column, value))
    }

    /// The raw value in `column`.
    pub fn value(&self, column: &str) -> Result<&Value, StoreError> {
        let at = self.columns.iter().position(|name| name == column);
        at.and_then(|at| self.values.get(at)).ok_or_else(|| StoreError::column(column))
    }

    /// The column names, in order.
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// The values, in the order of the columns.
    pub fn values(&self) -> &[Value] {
        &self.values
    }
}

/// Builds the parameters of a statement: `params![name, day, 3]`. Number them from `$2` in an office statement, from `$1` elsewhere.
#[macro_export]
macro_rules! params {
    ($($value:expr),* $(,)?) => { &[$($crate::Value::from($value)),*][..] };
}

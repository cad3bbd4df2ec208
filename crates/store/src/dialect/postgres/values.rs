//! Values on their way to and from PostgreSQL, in the type the server expects.

use std::error::Error;

use bytes::BytesMut;
use tokio_postgres::types::{FromSql, IsNull, ToSql, Type, to_sql_checked};
use uuid::Uuid;

use crate::Value;

type Outcome<T> = Result<T, Box<dyn Error + Sync + Send>>;

impl ToSql for Value {
    fn to_sql(&self, kind: &Type, out: &mut BytesMut) -> Outcome<IsNull> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Bool(yes) if *kind == Type::BOOL => yes.to_sql(kind, out),
            Self::Int(n) => whole(*n, kind, out),
            Self::Real(x) if *kind == Type::FLOAT8 => x.to_sql(kind, out),
            #[expect(clippy::cast_possible_truncation, reason = "the column holds no more")]
            Self::Real(x) if *kind == Type::FLOAT4 => (*x as f32).to_sql(kind, out),
            Self::Text(text) if <&str as ToSql>::accepts(kind) => text.to_sql(kind, out),
            Self::Bytes(bytes) if *kind == Type::BYTEA => bytes.to_sql(kind, out),
            Self::Uuid(id) if *kind == Type::UUID => id.to_sql(kind, out),
            _ => Err(misfit(self, kind)),
        }
    }

    /// Which value fits depends on the value; `to_sql` looks.
    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

fn whole(n: i64, kind: &Type, out: &mut BytesMut) -> Outcome<IsNull> {
    match *kind {
        Type::INT8 => n.to_sql(kind, out),
        Type::INT4 => i32::try_from(n)?.to_sql(kind, out),
        Type::INT2 => i16::try_from(n)?.to_sql(kind, out),
        #[expect(clippy::cast_precision_loss, reason = "a coordinate written as a whole number is small")]
        Type::FLOAT8 => (n as f64).to_sql(kind, out),
        _ => Err(misfit(&Value::Int(n), kind)),
    }
}

/// Names the kinds, never the value.
fn misfit(value: &Value, kind: &Type) -> Box<dyn Error + Sync + Send> {
    format!("a parameter is {}, but a {kind} is expected", value.kind()).into()
}

impl<'a> FromSql<'a> for Value {
    fn from_sql(kind: &Type, raw: &'a [u8]) -> Outcome<Self> {
        Ok(match *kind {
            Type::BOOL => Self::Bool(bool::from_sql(kind, raw)?),
            Type::INT2 => Self::Int(i16::from_sql(kind, raw)?.into()),
            Type::INT4 => Self::Int(i32::from_sql(kind, raw)?.into()),
            Type::INT8 => Self::Int(i64::from_sql(kind, raw)?),
            Type::FLOAT4 => Self::Real(f32::from_sql(kind, raw)?.into()),
            Type::FLOAT8 => Self::Real(f64::from_sql(kind, raw)?),
            Type::BYTEA => Self::Bytes(Vec::from_sql(kind, raw)?),
            Type::UUID => Self::Uuid(Uuid::from_sql(kind, raw)?),
            _ if <String as FromSql>::accepts(kind) => Self::Text(String::from_sql(kind, raw)?),
            _ => return Err(format!("an answer is a {kind}; CAST it to one of the types migrations use").into()),
        })
    }

    fn from_sql_null(_: &Type) -> Outcome<Self> {
        Ok(Self::Null)
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}

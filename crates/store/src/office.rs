//! The office a unit of work belongs to: opaque, and never an administrative code, because counties merge.

use uuid::Uuid;

use crate::{FromValue, Value};

/// The id of an office, the first key of every tenant table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct OfficeId(pub Uuid);

impl From<OfficeId> for Value {
    fn from(office: OfficeId) -> Self {
        Self::Uuid(office.0)
    }
}

impl FromValue for OfficeId {
    fn from_value(value: &Value) -> Option<Self> {
        Uuid::from_value(value).map(Self)
    }
}

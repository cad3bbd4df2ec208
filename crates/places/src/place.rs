//! A place in one of its versions.

use jiff::civil::Date;
use store::{Row, StoreError};
use uuid::Uuid;

/// The level of villages and communities, the deepest there is.
pub const VILLAGE: i64 = 5;

/// The columns that [`Place::of`] reads, of a place with alias `p`.
pub(crate) const COLUMNS: &str = "p.id, p.code, p.name, p.level, p.parent_id, p.valid_from, p.valid_to, p.successor_id";

/// A place in one of its versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The version's id; records point at it.
    pub id: Uuid,
    /// Administrative code.
    pub code: String,
    /// Name in the office's main language.
    pub name: String,
    /// 1 province, 2 prefecture, 3 county, 4 township, 5 village.
    pub level: i64,
    /// The place it lies in; none at the top.
    pub parent_id: Option<Uuid>,
    /// First day of this version.
    pub valid_from: Date,
    /// First day on which it is no longer valid; open where none.
    pub valid_to: Option<Date>,
    /// The version that followed it.
    pub successor_id: Option<Uuid>,
}

impl Place {
    pub(crate) fn of(row: &Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get("id")?,
            code: row.get("code")?,
            name: row.get("name")?,
            level: row.get("level")?,
            parent_id: row.get("parent_id")?,
            valid_from: row.get("valid_from")?,
            valid_to: row.get("valid_to")?,
            successor_id: row.get("successor_id")?,
        })
    }

    /// Whether no other version has followed it.
    pub const fn is_current(&self) -> bool {
        self.valid_to.is_none()
    }

    pub(crate) fn all(rows: &[Row]) -> Result<Vec<Self>, StoreError> {
        rows.iter().map(Self::of).collect()
    }
}

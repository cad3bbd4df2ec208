//! The migrated schema as the database itself tells it, in the same words on both.

use std::collections::HashSet;

use crate::{Store, StoreError};

/// Every table, sorted by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Schema {
    /// The tables.
    pub tables: Vec<TableShape>,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableShape {
    /// Its name.
    pub name: String,
    /// Its columns, in order.
    pub columns: Vec<ColumnShape>,
    /// The columns of its primary key, in order.
    pub primary_key: Vec<String>,
    /// The columns of each further unique index, in order; an expression is called `(expression)`.
    pub unique: Vec<Vec<String>>,
    /// Its foreign keys, sorted.
    pub foreign_keys: Vec<ForeignKey>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnShape {
    /// Its name.
    pub name: String,
    /// Its type as migrations write it: `UUID`, `TEXT`, `BIGINT`, `BOOLEAN`, `BYTEA` or `DOUBLE PRECISION`.
    pub kind: String,
    /// Whether it must be filled.
    pub not_null: bool,
    /// Whether the database fills it by itself when it is left out.
    pub has_default: bool,
}

/// A foreign key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ForeignKey {
    /// The columns that refer.
    pub columns: Vec<String>,
    /// The table referred to.
    pub table: String,
    /// Its columns.
    pub target: Vec<String>,
    /// What happens when the row referred to goes: `NO ACTION`, `RESTRICT`, `CASCADE`, `SET NULL` or `SET DEFAULT`.
    pub on_delete: String,
}

impl Schema {
    /// The table called `name`.
    pub fn table(&self, name: &str) -> Option<&TableShape> {
        self.tables.iter().find(|table| table.name == name)
    }

    /// The tables so that each comes after those it refers to; a circle stays in the order of names.
    pub fn in_load_order(&self) -> Vec<&TableShape> {
        let mut ordered: Vec<&TableShape> = Vec::with_capacity(self.tables.len());
        let mut placed: HashSet<&str> = HashSet::new();
        while ordered.len() < self.tables.len() {
            let waiting = || self.tables.iter().filter(|table| !placed.contains(table.name.as_str()));
            let free = waiting().find(|table| {
                table.foreign_keys.iter().all(|key| key.table == table.name || placed.contains(key.table.as_str()))
            });
            let Some(next) = free.or_else(|| waiting().next()) else { break };
            placed.insert(&next.name);
            ordered.push(next);
        }
        ordered
    }
}

impl Store {
    /// Reads the schema.
    pub async fn schema(&self) -> Result<Schema, StoreError> {
        let mut schema = self.database.schema().await?;
        schema.tables.sort_by(|a, b| a.name.cmp(&b.name));
        for table in &mut schema.tables {
            table.unique.sort();
            table.foreign_keys.sort();
        }
        Ok(schema)
    }
}

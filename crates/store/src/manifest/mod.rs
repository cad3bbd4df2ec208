//! The hand-kept list of tables: whose each is (an office's, or everybody's), and who may see each column.

pub mod purposes;
mod tables;

/// Whose rows a table holds.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum TableKind {
    /// An office's: `office_id` comes first in its key.
    Tenant,
    /// Everybody's: small and rarely written.
    Reference,
}

/// Who may see a column.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Class {
    /// Everybody.
    Public,
    /// Staff with the right to the record.
    Staff,
    /// About a person: sealed, and never in lists, logs, exports or errors.
    Personal,
}

/// A table of the schema.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// Whose rows it holds.
    pub kind: TableKind,
    /// Every column with its class, in the order of the schema.
    pub columns: &'static [(&'static str, Class)],
}

/// Every table, in the order they are made.
pub fn tables() -> &'static [Table] {
    tables::TABLES
}

/// The table called `name`.
pub fn table(name: &str) -> Option<&'static Table> {
    tables().iter().find(|table| table.name == name)
}

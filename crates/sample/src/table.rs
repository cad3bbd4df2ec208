//! Reads the small tab-separated tables under `data/`: `#` begins a comment, an empty cell is an empty text.

/// The rows of a table, each with its cells.
pub(crate) fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| line.split('\t').collect())
}

/// A cell, or an empty text where the row is too short.
pub(crate) fn cell(row: &[&'static str], column: usize) -> &'static str {
    row.get(column).copied().unwrap_or_default()
}

//! A map together with the columns of one file.

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use super::{Field, Map, MapError, read::allowed, section::nearest};
use crate::{
    ForbiddenWord,
    table::{Header, Row, folded},
};

/// A map whose columns are found in a file.
#[derive(Clone, Debug)]
pub struct Bound {
    pub(crate) map: Map,
    index: HashMap<String, usize>,
    /// Columns whose content makes a row known where there is no key, by name, so that their order does not matter.
    content: Vec<(String, usize)>,
    unnamed: Vec<String>,
}

impl Bound {
    pub(super) fn new(map: Map, header: &Header, forbidden: ForbiddenWord<'_>) -> Result<Self, MapError> {
        for name in &header.names {
            allowed(forbidden, name, || format!("the column {name:?} of the file"))?;
        }
        let mut index = HashMap::new();
        for (_, column) in map.columns() {
            let found = header.position(column).ok_or_else(|| no_such_column(column, header))?;
            index.insert(column.to_owned(), found);
        }
        let left_out = |names: &[String], name: &str| names.iter().any(|other| folded(other) == folded(name));
        let known = header.names.iter().enumerate();
        let mut content: Vec<_> = known
            .clone()
            .filter(|(_, name)| !left_out(&map.personal, name))
            .map(|(at, name)| (folded(name), at))
            .collect();
        content.sort();
        let unnamed = known
            .filter(|(at, _)| !index.values().any(|used| used == at))
            .filter(|(_, name)| !left_out(&map.personal, name) && !left_out(&map.ignore, name))
            .map(|(_, name)| name.clone())
            .collect();
        Ok(Self { map, index, content, unnamed })
    }

    /// Columns of the file that the map does not mention at all.
    pub fn unnamed_columns(&self) -> &[String] {
        &self.unnamed
    }

    /// What stands in a column of the map; empty where the map says that it means nothing.
    pub(crate) fn cell<'a>(&self, row: &'a Row, column: &str) -> &'a str {
        let cell = self.index.get(column).map_or("", |at| row.cell(*at));
        if self.map.empty.contains(cell) { "" } else { cell }
    }

    /// What a field says before it is translated, with the column it stands in; nothing where only the constant helps.
    pub(crate) fn field<'a>(&self, row: &'a Row, field: &'a Field) -> Option<(&'a str, &'a str)> {
        let column = field.column.as_deref()?;
        Some((column, self.cell(row, column))).filter(|(_, cell)| !cell.is_empty())
    }

    /// A hash over all that the row says, personal columns left out.
    pub(crate) fn content_hash(&self, row: &Row) -> [u8; 32] {
        let mut hash = Sha256::new();
        for (name, at) in &self.content {
            let cell = row.cell(*at);
            if !cell.is_empty() {
                for text in [name.as_str(), cell] {
                    hash.update((text.len() as u64).to_le_bytes());
                    hash.update(text);
                }
            }
        }
        hash.finalize().into()
    }
}

fn no_such_column(column: &str, header: &Header) -> MapError {
    MapError::NoSuchColumn {
        column: column.to_owned(),
        suggestion: nearest(column, header.names.iter().map(String::as_str)).filter(|hint| hint.starts_with("did")),
        header: header.names.iter().map(|name| crate::rejection::shown(name)).collect(),
    }
}

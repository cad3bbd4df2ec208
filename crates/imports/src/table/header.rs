//! The names of the columns, and what is wrong with them.

use std::collections::HashMap;

use super::{Row, TableError};
use crate::Limits;

/// The columns of a table, in order.
#[derive(Clone, Debug)]
pub struct Header {
    /// The line it stands on.
    pub line: u64,
    /// The names as they stand there, without blanks around them.
    pub names: Vec<String>,
}

impl Header {
    pub(super) fn read(row: &Row, limits: &Limits) -> Result<Self, TableError> {
        let line = row.line;
        let mut names: Vec<String> = row.cells().map(|name| name.trim_matches('\u{feff}').trim().to_owned()).collect();
        while names.last().is_some_and(String::is_empty) {
            names.pop();
        }
        if names.is_empty() {
            return Err(TableError::NoHeader { line });
        }
        if names.len() > limits.columns {
            return Err(TableError::TooManyColumns { line, limit: limits.columns });
        }
        if names.iter().any(|name| name.len() > limits.cell_chars) {
            return Err(TableError::EndlessHeader { line });
        }
        let mut first = HashMap::new();
        for (index, name) in names.iter().enumerate() {
            if name.is_empty() {
                return Err(TableError::NamelessColumn { column: index + 1, line });
            }
            if let Some(earlier) = first.insert(folded(name), index) {
                let name = crate::rejection::shown(name);
                return Err(TableError::DuplicateColumn { name, first: earlier + 1, second: index + 1 });
            }
        }
        Ok(Self { line, names })
    }

    /// Where the column of that name stands; capitals and the width of blanks do not matter.
    pub fn position(&self, name: &str) -> Option<usize> {
        let wanted = folded(name);
        self.names.iter().position(|name| folded(name) == wanted)
    }
}

/// A name or value as it is compared: in small letters, with single blanks.
pub(crate) fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.extend(word.chars().flat_map(char::to_lowercase));
    }
    folded
}

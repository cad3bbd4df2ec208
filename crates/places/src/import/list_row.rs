//! A row of a newer list: a place, and which places it takes the place of.

use super::PlaceRow;

/// Codes in one row; nobody merges more, and what a list sends is kept in memory.
const MOST_REPLACED: usize = 1000;
/// The longest code that a gazetteer holds.
const LONGEST_CODE: usize = 40;

/// A row of a newer list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListRow {
    /// The place as it is from that day on.
    pub place: PlaceRow,
    /// Codes of the places that it takes the place of.
    pub replaces: Vec<String>,
    /// Where the row stands in its file; counted where that is not known.
    pub line: Option<u64>,
}

impl From<PlaceRow> for ListRow {
    fn from(place: PlaceRow) -> Self {
        Self { place, replaces: Vec::new(), line: None }
    }
}

impl ListRow {
    /// Reads the codes of a cell, which blanks, commas or semicolons part.
    pub fn codes(cell: &str) -> Vec<String> {
        let part = |c: char| c.is_whitespace() || matches!(c, ';' | ',' | '；' | '，' | '、' | '\u{feff}');
        let mut codes: Vec<String> = Vec::new();
        let mut seen = std::collections::HashSet::new();
        codes.extend(cell.split(part).filter(|code| !code.is_empty() && seen.insert(*code)).map(str::to_owned));
        codes
    }

    /// The field and the code of what is wrong, if anything.
    pub(super) fn fault(&self) -> Option<(&'static str, &'static str)> {
        let too_long = |code: &String| code.len() > LONGEST_CODE;
        if let Some(fault) = self.place.fault() {
            Some(fault)
        } else if self.replaces.len() > MOST_REPLACED || self.replaces.iter().any(too_long) {
            Some(("replaces", "place-replaces-too-much"))
        } else if self.replaces.contains(&self.place.code) {
            Some(("replaces", "place-replaces-itself"))
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_parted_by_blanks_or_semicolons_and_each_counts_once() {
        assert_eq!(ListRow::codes(" 511 ; 512,513、511\u{3000}514；"), ["511", "512", "513", "514"]);
        assert!(ListRow::codes("  ").is_empty());
    }
}

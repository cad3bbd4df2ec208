//! One row of a table, whatever file it came from.

/// The cells of one row, kept in one piece of text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// 1-based line of a text file on which the row begins; row of a sheet.
    pub line: u64,
    text: String,
    ends: Vec<usize>,
}

impl Row {
    pub(super) fn starting_at(line: u64) -> Self {
        Self { line, ..Self::default() }
    }

    /// A row from the text of all its cells and where each ends in it; `None` where they do not fit.
    pub(super) fn from_parts(line: u64, text: String, ends: Vec<usize>) -> Option<Self> {
        let mut from = 0;
        for &end in &ends {
            text.get(from..end)?;
            from = end;
        }
        Some(Self { line, text, ends })
    }

    pub(super) fn push(&mut self, cell: &str) {
        self.text.push_str(cell);
        self.ends.push(self.text.len());
    }

    pub(super) fn text_bytes(&self) -> usize {
        self.text.len()
    }

    /// How many cells it has.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// A cell without blanks around it; empty where there is none.
    pub fn cell(&self, column: usize) -> &str {
        let cell = self.raw_cell(column);
        // Trimming looks at characters; most cells show by their first and last byte that there is nothing to trim.
        let bytes = cell.as_bytes();
        let is_trimmed =
            bytes.first().is_some_and(u8::is_ascii_graphic) && bytes.last().is_some_and(u8::is_ascii_graphic);
        if is_trimmed { cell } else { cell.trim() }
    }

    pub(super) fn raw_cell(&self, column: usize) -> &str {
        let Some(&end) = self.ends.get(column) else { return "" };
        let from = column.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.text.get(from..end).unwrap_or_default()
    }

    /// All cells.
    pub fn cells(&self) -> impl ExactSizeIterator<Item = &str> {
        (0..self.len()).map(|column| self.cell(column))
    }

    /// Whether nothing is written in it.
    pub fn is_blank(&self) -> bool {
        self.text.trim_start().is_empty()
    }
}

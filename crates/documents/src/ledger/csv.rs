//! Plain lines (RFC 4180) for other programs: a line of names, then a line a row, days as 2025-03-01, money as 12.50. No title
//! and no signature, which a program would take for rows.
//!
//! They begin with the mark of UTF-8: without it Excel reads them in the code page of its machine, and Chinese and Tibetan are
//! lost. Other programs know the mark and leave it out.

use super::{LedgerCell, LedgerHead};
use crate::formula::like_a_formula;

const MARK: &str = "\u{feff}";

/// The lines of a ledger.
#[derive(Clone, Copy, Debug, Default)]
pub struct LedgerLines;

impl LedgerLines {
    /// The mark and the names of the columns.
    pub fn head(head: &LedgerHead) -> String {
        let mut text = MARK.to_owned();
        line(head.columns.iter().map(|column| words(&column.label)), &mut text);
        text
    }

    /// The rows.
    pub fn rows(rows: &[Vec<LedgerCell>]) -> String {
        let mut text = String::new();
        for row in rows {
            line(row.iter().map(value), &mut text);
        }
        text
    }
}

fn line(values: impl Iterator<Item = String>, text: &mut String) {
    for (n, value) in values.enumerate() {
        if n > 0 {
            text.push(',');
        }
        text.push_str(&value);
    }
    text.push_str("\r\n");
}

fn value(cell: &LedgerCell) -> String {
    match cell {
        LedgerCell::Empty => String::new(),
        LedgerCell::Text(text) => words(text),
        LedgerCell::Day(day) => day.to_string(),
        LedgerCell::Moment(at) => at.strftime("%Y-%m-%d %H:%M").to_string(),
        LedgerCell::Number(n) => n.to_string(),
        LedgerCell::Money(fen) => {
            format!("{}{}.{:02}", if *fen < 0 { "-" } else { "" }, fen.abs() / 100, fen.abs() % 100)
        }
    }
}

/// Words, in quotes where they need them. Text that a spreadsheet would take for a formula gets an apostrophe before it.
fn words(text: &str) -> String {
    let mark = if like_a_formula(text) { "'" } else { "" };
    let quotes = text.contains([',', '"', '\r', '\n', ';', '\t']) || text.starts_with(' ') || text.ends_with(' ');
    if quotes { format!("\"{mark}{}\"", text.replace('"', "\"\"")) } else { format!("{mark}{text}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_formula_is_text_and_what_is_a_number_stays_one() {
        let text = |text: &str| LedgerCell::Text(text.to_owned());
        let row = [
            text("=1+1"),
            text("＝cmd"),
            text("-2, \"x\"\n"),
            text("水"),
            LedgerCell::Money(-1205),
            LedgerCell::Number(-3),
            LedgerCell::Day(jiff::civil::date(2025, 3, 1)),
            LedgerCell::Moment(jiff::civil::date(2025, 3, 1).at(9, 5, 7, 0)),
            LedgerCell::Empty,
        ];
        let written = "'=1+1,'＝cmd,\"'-2, \"\"x\"\"\n\",水,-12.05,-3,2025-03-01,2025-03-01 09:05,\r\n";
        assert_eq!(LedgerLines::rows(&[row.to_vec()]), written);
    }
}

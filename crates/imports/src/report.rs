//! What an import did, for the terminal and for a spreadsheet. Every rejected row is in it.

use std::{
    collections::BTreeMap,
    fmt::{self, Display},
};

use crate::{Reason, Rejection};

/// Counts and rejections of one import.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Rows read.
    pub read: u64,
    /// Rows taken over (or that would be, in a trial run).
    pub accepted: u64,
    /// Rows that brought nothing new: known from an earlier import, or said twice in the file.
    pub unchanged: u64,
    /// Rows left out, in the order of the file.
    pub rejections: Vec<Rejection>,
    /// Columns that nobody named and that were not imported.
    pub unnamed_columns: Vec<String>,
    /// What else is worth knowing, a sentence each.
    pub remarks: Vec<String>,
}

impl Report {
    /// Counts a row that was taken over.
    pub fn accept(&mut self) {
        self.read += 1;
        self.accepted += 1;
    }

    /// Counts a row that brought nothing new.
    pub fn unchanged(&mut self) {
        self.read += 1;
        self.unchanged += 1;
    }

    /// Counts a row that was left out.
    pub fn reject(&mut self, rejection: Rejection) {
        self.read += 1;
        self.rejections.push(rejection);
    }

    /// How many rows were left out.
    pub fn rejected(&self) -> u64 {
        self.rejections.len() as u64
    }

    /// How many rows were left out for each reason.
    pub fn by_reason(&self) -> BTreeMap<Reason, u64> {
        let mut counts = BTreeMap::new();
        for rejection in &self.rejections {
            *counts.entry(rejection.reason).or_default() += 1;
        }
        counts
    }

    /// Every rejected row as CSV with the columns `line,column,value,code,reason`. No cell is run as a formula by a
    /// spreadsheet program.
    pub fn rejections_csv(&self) -> Result<Vec<u8>, csv::Error> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(["line", "column", "value", "code", "reason"])?;
        for rejection in &self.rejections {
            writer.write_record([
                rejection.line.to_string(),
                harmless(rejection.column.as_deref().unwrap_or_default()),
                harmless(rejection.value_shown.as_deref().unwrap_or_default()),
                rejection.reason.code().to_owned(),
                rejection.reason.sentence().to_owned(),
            ])?;
        }
        writer.into_inner().map_err(|error| error.into_error().into())
    }
}

/// A cell that no spreadsheet program takes for a formula.
fn harmless(cell: &str) -> String {
    let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if runs { format!("'{cell}") } else { cell.to_owned() }
}

impl Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{} rows read: {} taken over, {} brought nothing new, {} left out",
            self.read,
            self.accepted,
            self.unchanged,
            self.rejected()
        )?;
        for (reason, count) in self.by_reason() {
            writeln!(f, "  {count} x {reason}")?;
        }
        if !self.unnamed_columns.is_empty() {
            let names: Vec<String> = self.unnamed_columns.iter().map(|name| crate::rejection::shown(name)).collect();
            writeln!(f, "Columns that the map does not name were not imported: {}", names.join(", "))?;
        }
        for remark in &self.remarks {
            writeln!(f, "{remark}")?;
        }
        for rejection in &self.rejections {
            writeln!(f, "{rejection}")?;
        }
        Ok(())
    }
}

impl Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}", self.line)?;
        if let Some(column) = &self.column {
            write!(f, ", {}", crate::rejection::shown(column))?;
        }
        if let Some(value) = self.value_shown.as_ref().filter(|value| !value.is_empty()) {
            write!(f, " “{value}”")?;
        }
        write!(f, ": {}", self.reason)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report() -> Report {
        let mut report = Report { unnamed_columns: vec!["Extra".to_owned()], ..Report::default() };
        report.accept();
        report.unchanged();
        report.reject(Rejection::of_cell(4, "Day", "=cmd|'/c calc'!A1", Reason::NotADate));
        report.reject(Rejection::of_cell(5, "-Day", "＝1+1", Reason::NotADate));
        report.reject(Rejection::of_row(6, Reason::Ragged));
        report
    }

    #[test]
    fn the_counts_add_up_and_every_row_left_out_is_named() {
        let report = report();
        assert_eq!(report.read, report.accepted + report.unchanged + report.rejected());
        assert_eq!(report.by_reason().into_iter().collect::<Vec<_>>(), [(Reason::Ragged, 1), (Reason::NotADate, 2)]);
        let text = report.to_string();
        assert!(text.starts_with("5 rows read: 1 taken over, 1 brought nothing new, 3 left out\n"), "{text}");
        assert!(text.contains("  2 x this is not a date"), "{text}");
        assert!(text.contains("not imported: Extra\n"), "{text}");
        assert!(text.contains("line 4, Day “=cmd|'/c calc'!A1”: this is not a date"), "{text}");
        assert!(text.contains("line 6: the row has more or fewer cells"), "{text}");
    }

    #[test]
    fn no_cell_of_the_csv_runs_as_a_formula() {
        let csv = report().rejections_csv().unwrap();
        let mut reader = csv::Reader::from_reader(csv.as_slice());
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(rows[0].iter().take(4).collect::<Vec<_>>(), ["4", "Day", "'=cmd|'/c calc'!A1", "not-a-date"]);
        assert_eq!(rows[1].iter().take(4).collect::<Vec<_>>(), ["5", "'-Day", "'＝1+1", "not-a-date"]);
        assert_eq!(rows[2].iter().take(4).collect::<Vec<_>>(), ["6", "", "", "ragged-row"]);
    }
}

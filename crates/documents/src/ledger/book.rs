//! The workbook of a ledger. Its sheet goes to a file of its own while it grows, row by row; only the row being written is in
//! memory.

use std::{
    fmt,
    fs::File,
    io::{Seek as _, SeekFrom},
};

use i18n::Lang;
use rust_xlsxwriter::{DocProperties, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::{LedgerCell, LedgerHead, height::height};
use crate::{
    NotWritten,
    formula::like_a_formula,
    words::word,
    xlsx::{Printing, cell, excel, head, name, signature, text},
};

/// A sheet has 1,048,576 rows; some are for the head and the signatures.
const ROWS: u32 = 1_048_500;

/// A workbook that is being written.
pub struct LedgerBook {
    workbook: Workbook,
    lang: Lang,
    /// What stands in the foot of each page.
    foot: String,
    /// Widths of the columns, in characters.
    widths: Vec<f64>,
    header: u32,
    row: u32,
    full: bool,
    formats: Formats,
}

#[derive(Debug)]
struct Formats {
    plain: Format,
    number: Format,
    quoted: Format,
    day: Format,
    moment: Format,
    money: Format,
}

impl Formats {
    fn new() -> Self {
        Self {
            plain: cell(),
            number: cell().set_align(FormatAlign::Center),
            quoted: cell().set_quote_prefix(),
            day: cell().set_align(FormatAlign::Center).set_num_format("yyyy-mm-dd"),
            moment: cell().set_align(FormatAlign::Center).set_num_format("yyyy-mm-dd hh:mm"),
            money: cell().set_num_format("#,##0.00"),
        }
    }
}

impl fmt::Debug for LedgerBook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LedgerBook").field("row", &self.row).field("widths", &self.widths).finish_non_exhaustive()
    }
}

impl LedgerBook {
    /// A workbook with its title, whose it is, its days and the names of its columns.
    pub fn open(top: &LedgerHead) -> Result<Self, NotWritten> {
        let mut workbook = Workbook::new();
        let day = excel(top.printed_on)?;
        let about = DocProperties::new().set_title(&top.title).set_author(&top.office);
        workbook.set_properties(&about.set_creation_datetime(&day));
        let sheet = workbook.add_worksheet_with_constant_memory()?;
        sheet.set_name(name(&top.title, &mut Vec::new()))?;
        text(sheet, 0, 0, &top.title, &Format::new().set_bold().set_font_size(16))?;
        let printed =
            i18n::text_with(top.lang, "paper-printed", &[("day", i18n::day(top.lang, top.printed_on).into())]);
        let said = [&top.office, &top.about, &top.note];
        let mut header = 1;
        for line in said.into_iter().filter(|line| !line.is_empty()) {
            text(sheet, header, 0, line, &Format::new())?;
            header += 1;
        }
        header += 1;
        names(sheet, top, header)?;
        let widths = top.columns.iter().map(|column| column.width.characters()).collect();
        let foot = format!("{} · {printed}", top.office);
        let formats = Formats::new();
        Ok(Self { workbook, lang: top.lang, foot, widths, header, row: header, full: false, formats })
    }

    /// The last column.
    fn right(&self) -> u16 {
        u16::try_from(self.widths.len()).unwrap_or(u16::MAX)
    }

    /// Writes these rows below the others. What no longer fits on a sheet is left out, and the sheet says so.
    pub fn push(&mut self, rows: &[Vec<LedgerCell>]) -> Result<(), NotWritten> {
        let sheet = self.workbook.worksheet_from_index(0)?;
        for row in rows {
            if self.row >= ROWS {
                self.full = true;
                return Ok(());
            }
            self.row += 1;
            // Before its cells: a row that is written is no longer in memory.
            if let Some(points) = needed(row, &self.widths) {
                sheet.set_row_height(self.row, points)?;
            }
            sheet.write_number_with_format(self.row, 0, self.row - self.header, &self.formats.number)?;
            for (at, cell) in (1_u16..).zip(row) {
                write(sheet, (self.row, at), cell, &self.formats)?;
            }
        }
        Ok(())
    }

    /// Closes it: who signs, the paper, and what comes again on every page. Gives the file, to be read from its start; it has
    /// no name and is gone when it is let go.
    pub fn finish(mut self) -> Result<File, NotWritten> {
        let right = self.right();
        let sheet = self.workbook.worksheet_from_index(0)?;
        let mut row = self.row + 2;
        if self.full {
            text(sheet, row, 0, &i18n::text(self.lang, "ledger-sheet-full"), &Format::new())?;
            row += 1;
        }
        let bottom = signature(sheet, self.lang, row, &["ledger-kept", "ledger-checked"], right)?;
        let printing = Printing { lang: self.lang, foot: &self.foot, header: self.header, bottom, right };
        printing.set(sheet)?;
        let mut file = tempfile::tempfile().map_err(XlsxError::from)?;
        self.workbook.save_to_writer(&mut file)?;
        file.seek(SeekFrom::Start(0)).map_err(XlsxError::from)?;
        Ok(file)
    }
}

/// The names of the columns.
fn names(sheet: &mut Worksheet, top: &LedgerHead, header: u32) -> Result<(), XlsxError> {
    // Bold is wider.
    let needed = |label: &str, characters: f64| height(label, characters / 1.1);
    let points = top.columns.iter().filter_map(|column| needed(&column.label, column.width.characters()));
    if let Some(points) = points.reduce(f64::max) {
        sheet.set_row_height(header, points)?;
    }
    sheet.set_column_width(0, 6.0)?;
    text(sheet, header, 0, &word(top.lang, "row"), &head())?;
    for (at, column) in (1_u16..).zip(&top.columns) {
        sheet.set_column_width(at, column.width.characters())?;
        text(sheet, header, at, &column.label, &head())?;
    }
    Ok(())
}

/// The height that a row needs for its words.
fn needed(row: &[LedgerCell], widths: &[f64]) -> Option<f64> {
    let cells = row.iter().zip(widths);
    let heights = cells.filter_map(|(cell, width)| match cell {
        LedgerCell::Text(words) => height(words, *width),
        _ => None,
    });
    heights.reduce(f64::max)
}

fn write(sheet: &mut Worksheet, (row, at): (u32, u16), cell: &LedgerCell, formats: &Formats) -> Result<(), XlsxError> {
    match cell {
        LedgerCell::Empty => sheet.write_blank(row, at, &formats.plain)?,
        LedgerCell::Text(words) => {
            // A cell holds 32,767 characters.
            let words: String = words.chars().take(32_000).collect();
            let format = if like_a_formula(&words) { &formats.quoted } else { &formats.plain };
            sheet.write_string_with_format(row, at, words, format)?
        }
        LedgerCell::Day(day) => sheet.write_datetime_with_format(row, at, excel(*day)?, &formats.day)?,
        LedgerCell::Moment(moment) => {
            let part = |part: i8| u8::try_from(part).unwrap_or_default();
            let (hour, minute) = (part(moment.hour()), part(moment.minute()));
            let at_that = excel(moment.date())?.and_hms(hour.into(), minute, 0)?;
            sheet.write_datetime_with_format(row, at, at_that, &formats.moment)?
        }
        #[expect(clippy::cast_precision_loss, reason = "a workbook has no other numbers")]
        LedgerCell::Number(n) => sheet.write_number_with_format(row, at, *n as f64, &formats.plain)?,
        #[expect(clippy::cast_precision_loss, reason = "a workbook has no other numbers")]
        LedgerCell::Money(fen) => sheet.write_number_with_format(row, at, *fen as f64 / 100.0, &formats.money)?,
    };
    Ok(())
}

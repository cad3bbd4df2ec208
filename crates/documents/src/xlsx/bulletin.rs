//! A bulletin as a workbook: all figures, a sheet a line, the places, how everything is counted.

use rust_xlsxwriter::{DocProperties, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::{NotWritten, Printing, cell, excel, head, name, text};
use crate::{Bulletin, BulletinFigure, BulletinLine};

/// Yuan of a value in fen.
const FEN: f64 = 100.0;

impl Bulletin {
    /// The bulletin as a workbook.
    pub fn xlsx(&self) -> Result<Vec<u8>, NotWritten> {
        let mut workbook = Workbook::new();
        let properties = DocProperties::new().set_title(self.title.join(" · ")).set_author(&self.office);
        // The day of issue, not the clock of the machine: the same bulletin is the same file.
        workbook.set_properties(&properties.set_creation_datetime(&excel(self.issued_on)?));
        let mut taken = Vec::new();
        let mut add = |words: &[String]| -> Result<Worksheet, XlsxError> {
            let mut sheet = Worksheet::new();
            sheet.set_name(name(words.first().map_or("", String::as_str), &mut taken))?;
            Ok(sheet)
        };
        let mut sheets = vec![(add(&self.words("overview"))?, Part::Overview)];
        for line in self.all_lines() {
            sheets.push((add(&line.name)?, Part::Line(line)));
        }
        if !self.places.rows.is_empty() {
            sheets.push((add(&self.words("places"))?, Part::Places));
        }
        sheets.push((add(&self.words("definitions"))?, Part::Definitions));
        for (mut sheet, part) in sheets {
            match part {
                Part::Overview => overview(&mut sheet, self)?,
                Part::Line(line) => of_line(&mut sheet, self, line)?,
                Part::Places => of_places(&mut sheet, self)?,
                Part::Definitions => definitions(&mut sheet, self)?,
            }
            workbook.push_worksheet(sheet);
        }
        Ok(workbook.save_to_buffer()?)
    }
}

/// What a sheet is about.
enum Part<'a> {
    Overview,
    Line(&'a BulletinLine),
    Places,
    Definitions,
}

/// A sheet while it is written: its columns, and the next row.
struct Written<'a> {
    sheet: &'a mut Worksheet,
    bulletin: &'a Bulletin,
    header: u32,
    row: u32,
    right: u16,
    width: f64,
}

impl<'a> Written<'a> {
    /// Title, facts and marks; then the names of the columns with their widths. Few rows: they stay in sight.
    fn begin(
        sheet: &'a mut Worksheet,
        bulletin: &'a Bulletin,
        about: &[String],
        columns: &[(String, f64)],
    ) -> Result<Self, XlsxError> {
        let right = u16::try_from(columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
        let mut row = 0;
        for title in &bulletin.title {
            text(sheet, row, 0, title, &Format::new().set_bold().set_font_size(14))?;
            row += 1;
        }
        let facts: Vec<String> = bulletin
            .facts()
            .iter()
            .map(|(label, value)| i18n::prose::labelled(bulletin.lang(), &label.join(" · "), &value.join(" · ")))
            .collect();
        for words in facts.into_iter().chain(bulletin.marks().iter().map(|mark| mark.join(" · "))) {
            text(sheet, row, 0, &words, &Format::new())?;
            row += 1;
        }
        if !about.is_empty() {
            text(sheet, row, 0, &about.join(" · "), &Format::new().set_bold().set_font_size(12))?;
            row += 1;
        }
        row += 1;
        for (column, (name, width)) in (0..).zip(columns) {
            sheet.set_column_width(column, *width)?;
            text(sheet, row, column, name, &head())?;
        }
        let width = columns.iter().map(|(_, width)| width).sum();
        Ok(Self { sheet, bulletin, header: row, row, right, width })
    }

    /// Words below the table, over its whole width, in as high a row as they need.
    fn below(&mut self, words: &[String]) -> Result<(), XlsxError> {
        let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        self.row += 1;
        for words in words.iter().filter(|words| !words.is_empty()) {
            self.row += 1;
            if self.right > 0 {
                self.sheet.merge_range(self.row, 0, self.row, self.right, "", &wrapped)?;
            }
            text(self.sheet, self.row, 0, words, &wrapped)?;
            // Chinese characters are as wide as two digits.
            let wide: u32 = words.chars().map(|c| if u32::from(c) >= 0x2e80 { 2 } else { 1 }).sum();
            self.sheet.set_row_height(self.row, 16.0 * (f64::from(wide) / (self.width * 0.92)).ceil())?;
        }
        Ok(())
    }

    fn texts(&mut self, from: u16, words: &[String]) -> Result<u16, XlsxError> {
        let mut column = from;
        for words in words {
            text(self.sheet, self.row, column, words, &cell())?;
            column += 1;
        }
        Ok(column)
    }

    /// A number as a number, money in yuan; what is withheld in words.
    fn value(&mut self, column: u16, value: Option<i64>, money: bool) -> Result<u16, XlsxError> {
        let format = cell().set_align(FormatAlign::Right);
        match value {
            None => text(self.sheet, self.row, column, &i18n::text(self.bulletin.lang(), "issue-withheld"), &format)?,
            Some(value) => {
                let (value, shape) = if money { (exact(value) / FEN, "#,##0.00") } else { (exact(value), "#,##0") };
                self.sheet.write_number_with_format(self.row, column, value, &format.set_num_format(shape))?;
            }
        }
        Ok(column + 1)
    }

    fn end(self) -> Result<(), XlsxError> {
        let lang = self.bulletin.lang();
        let issued =
            i18n::text_with(lang, "paper-printed", &[("day", i18n::day(lang, self.bulletin.issued_on).into())]);
        let foot = format!("{} · {issued}", self.bulletin.office);
        Printing { lang, foot: &foot, header: self.header, bottom: self.row, right: self.right }.set(self.sheet)
    }
}

/// The cells of a spreadsheet hold doubles: exact up to nine quadrillion.
#[expect(clippy::cast_precision_loss, reason = "the format knows no other numbers")]
const fn exact(value: i64) -> f64 {
    value as f64
}

/// The columns of a table of figures: one for the label in each language, the value, the unit.
fn columns(bulletin: &Bulletin, line: bool, last: &[(&str, f64)]) -> Vec<(String, f64)> {
    let each = |key: &str, width: f64| bulletin.words(key).into_iter().map(move |word| (word, width));
    let mut columns: Vec<(String, f64)> = Vec::new();
    if line {
        columns.extend(each("line", 20.0));
    }
    columns.extend(each("figure", 44.0));
    for (key, width) in last {
        if matches!(*key, "value" | "source") {
            columns.push((bulletin.words(key).join(" · "), *width));
        } else {
            columns.extend(each(key, *width));
        }
    }
    columns
}

fn overview(sheet: &mut Worksheet, bulletin: &Bulletin) -> Result<(), XlsxError> {
    let columns = columns(bulletin, true, &[("value", 18.0), ("unit", 16.0)]);
    let mut written = Written::begin(sheet, bulletin, &[], &columns)?;
    for line in bulletin.all_lines() {
        for figure in &line.figures {
            written.row += 1;
            let column = written.texts(0, &line.name)?;
            row(&mut written, column, figure)?;
        }
    }
    written.below(&bulletin.lead)?;
    written.end()
}

fn row(written: &mut Written, from: u16, figure: &BulletinFigure) -> Result<(), XlsxError> {
    let column = written.texts(from, &figure.label)?;
    let column = written.value(column, figure.value, figure.money)?;
    written.texts(column, &figure.unit)?;
    Ok(())
}

fn of_line(sheet: &mut Worksheet, bulletin: &Bulletin, line: &BulletinLine) -> Result<(), XlsxError> {
    let columns = columns(bulletin, false, &[("value", 18.0), ("unit", 16.0)]);
    let mut written = Written::begin(sheet, bulletin, &line.name, &columns)?;
    for figure in &line.figures {
        written.row += 1;
        row(&mut written, 0, figure)?;
    }
    for report in &line.report {
        written.below(report)?;
    }
    written.end()
}

fn of_places(sheet: &mut Worksheet, bulletin: &Bulletin) -> Result<(), XlsxError> {
    let mut columns = vec![(bulletin.words("place").join(" · "), 26.0)];
    columns.extend(bulletin.places.columns.iter().map(|words| (words.join("\n"), 19.0)));
    let mut written = Written::begin(sheet, bulletin, &bulletin.words("places"), &columns)?;
    for (name, values) in &bulletin.places.rows {
        written.row += 1;
        let mut column = written.texts(0, std::slice::from_ref(name))?;
        for value in values {
            column = written.value(column, *value, false)?;
        }
    }
    written.end()
}

fn definitions(sheet: &mut Worksheet, bulletin: &Bulletin) -> Result<(), XlsxError> {
    let columns = columns(bulletin, false, &[("counts", 60.0), ("source", 40.0)]);
    let mut written = Written::begin(sheet, bulletin, &bulletin.words("definitions"), &columns)?;
    for figure in bulletin.all_lines().flat_map(|line| &line.figures) {
        written.row += 1;
        let column = written.texts(0, &figure.label)?;
        let column = written.texts(column, &figure.counts)?;
        written.texts(column, &[figure.sources.join("\n")])?;
    }
    let notes: Vec<String> = bulletin.notes.iter().flatten().cloned().collect();
    written.below(&notes)?;
    written.end()
}

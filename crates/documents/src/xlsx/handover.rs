//! The list of a hand-over meeting as a workbook: a sheet a unit, ready to print and to sign.

use rust_xlsxwriter::{DocProperties, Format, Workbook, Worksheet, XlsxError};

use super::{NotWritten, Printing, cell, excel, head, name, signature, text};
use crate::{HandoverList, UnitList, handover::COLUMNS, words::word};

/// Widths of the columns of a list, in characters.
const WIDTHS: [f64; 7] = [5.0, 14.0, 16.0, 18.0, 52.0, 13.0, 30.0];
const LAST: u16 = 6;

impl HandoverList {
    /// The list as a workbook: a cover and a sheet a unit, or the sheet of the one unit.
    pub fn xlsx(&self) -> Result<Vec<u8>, NotWritten> {
        let mut workbook = Workbook::new();
        workbook.set_properties(&properties(self)?);
        let mut taken = Vec::new();
        if !self.single {
            cover(workbook.add_worksheet().set_name(name(&word(self.meeting.lang, "cover"), &mut taken))?, self)?;
        }
        for unit in self.units.iter().filter(|unit| self.single || !unit.items.is_empty()) {
            list(workbook.add_worksheet().set_name(name(&unit.unit, &mut taken))?, self, unit)?;
        }
        Ok(workbook.save_to_buffer()?)
    }
}

/// The day of printing, not the clock of the machine: the same list is the same file.
fn properties(list: &HandoverList) -> Result<DocProperties, XlsxError> {
    let properties = DocProperties::new().set_title(list.title()).set_author(&list.meeting.office);
    Ok(properties.set_creation_datetime(&excel(list.meeting.printed_on)?))
}

/// Title and facts; gives the row below them.
fn above(sheet: &mut Worksheet, list: &HandoverList, facts: &[(String, String)]) -> Result<u32, XlsxError> {
    text(sheet, 0, 0, &list.title(), &Format::new().set_bold().set_font_size(16))?;
    let mut row = 1;
    for (label, value) in facts.iter().filter(|(_, value)| !value.is_empty()) {
        text(sheet, row, 0, &i18n::prose::labelled(list.meeting.lang, label, value), &Format::new())?;
        row += 1;
    }
    Ok(row)
}

/// As all sheets are printed, with the office and the day in the foot.
fn page(sheet: &mut Worksheet, list: &HandoverList, header: u32, bottom: u32, right: u16) -> Result<(), XlsxError> {
    let foot = format!("{} · {}", list.meeting.office, list.meeting.printed());
    Printing { lang: list.meeting.lang, foot: &foot, header, bottom, right }.set(sheet)
}

fn list(sheet: &mut Worksheet, list: &HandoverList, unit: &UnitList) -> Result<(), XlsxError> {
    let lang = list.meeting.lang;
    let mut facts = vec![(word(lang, "unit"), unit.unit.clone())];
    facts.extend(list.meeting.facts());
    let header = above(sheet, list, &facts)? + 1;
    for (column, (key, width)) in (0..).zip(COLUMNS.into_iter().zip(WIDTHS)) {
        sheet.set_column_width(column, width)?;
        text(sheet, header, column, &word(lang, key), &head())?;
    }
    let mut row = header;
    for (number, item) in (1_u32..).zip(&unit.items) {
        row = header + number;
        sheet.write_number_with_format(row, 0, number, &cell())?;
        let parts = item.parts(lang).join("\n");
        for (column, value) in
            [(1, &item.reference), (2, &item.category), (3, &item.place), (4, &item.asked), (6, &parts)]
        {
            text(sheet, row, column, value, &cell())?;
        }
        match item.due_on {
            Some(on) => sheet.write_datetime_with_format(row, 5, excel(on)?, &cell().set_num_format("yyyy-mm-dd"))?,
            None => sheet.write_blank(row, 5, &cell())?,
        };
    }
    let bottom = signature(sheet, lang, row + 2, &["for-unit", "for-office"], LAST)?;
    page(sheet, list, header, bottom, LAST)
}

/// All units, each with a place to sign.
fn cover(sheet: &mut Worksheet, list: &HandoverList) -> Result<(), XlsxError> {
    let lang = list.meeting.lang;
    let header = above(sheet, list, &list.meeting.facts())? + 1;
    text(sheet, header - 1, 0, &list.summary(), &Format::new())?;
    let columns = [
        ("row", 5.0),
        ("unit", 44.0),
        ("count-leads", 10.0),
        ("count-assists", 10.0),
        ("for-unit", 34.0),
        ("day", 18.0),
    ];
    for (column, (key, width)) in (0..).zip(columns) {
        sheet.set_column_width(column, width)?;
        text(sheet, header, column, &word(lang, key), &head())?;
    }
    let mut row = header;
    for (number, unit) in (1_u32..).zip(&list.units) {
        row = header + number;
        sheet.set_row_height(row, 26)?.write_number_with_format(row, 0, number, &cell())?;
        text(sheet, row, 1, &unit.unit, &cell())?;
        for (column, part) in [(2, crate::Part::Leads), (3, crate::Part::Assists)] {
            let count = u32::try_from(unit.count(part)).unwrap_or(u32::MAX);
            sheet.write_number_with_format(row, column, count, &cell())?;
        }
        for column in [4, 5] {
            sheet.write_blank(row, column, &cell())?;
        }
    }
    let bottom = signature(sheet, lang, row + 2, &["for-office"], 5)?;
    page(sheet, list, header, bottom, 5)
}

//! Documents as workbooks, ready to print.
//!
//! What somebody typed is written as text and marked as text: nothing that begins like a formula becomes one, not even after
//! the workbook was saved as CSV and opened again.

mod bulletin;
mod handover;

use i18n::Lang;
use jiff::civil::Date;
use rust_xlsxwriter::{Color, ExcelDateTime, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

use crate::{formula::like_a_formula, words::word};

/// Why a workbook was not written.
#[derive(Debug, thiserror::Error)]
#[error("the workbook could not be written")]
pub struct NotWritten(#[from] XlsxError);

const A4: u8 = 9;

/// A day as a spreadsheet counts it.
pub fn excel(day: Date) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_ymd(
        u16::try_from(day.year()).unwrap_or(1900),
        u8::try_from(day.month()).unwrap_or(1),
        u8::try_from(day.day()).unwrap_or(1),
    )
}

/// A name that a sheet may have: 31 characters, some of them forbidden, and never twice.
pub fn name(wanted: &str, taken: &mut Vec<String>) -> String {
    let plain: String = wanted.chars().map(|c| if "[]:*?/\\'".contains(c) { ' ' } else { c }).collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let plain = if plain.is_empty() { "-" } else { &plain };
    for n in 1_u32.. {
        let end = if n == 1 { String::new() } else { format!(" {n}") };
        let short: String = plain.chars().take(31 - end.chars().count()).collect();
        let name = format!("{}{end}", short.trim_end());
        if !taken.iter().any(|other| other.to_lowercase() == name.to_lowercase()) {
            taken.push(name.clone());
            return name;
        }
    }
    plain.to_owned()
}

/// A cell with a thin edge, whose text begins at the top.
pub fn cell() -> Format {
    let line = Color::RGB(0x0099_9999);
    Format::new().set_text_wrap().set_align(FormatAlign::Top).set_border(FormatBorder::Thin).set_border_color(line)
}

/// A cell of the row with the names of the columns.
pub fn head() -> Format {
    cell().set_bold().set_background_color(Color::RGB(0x00EC_ECEC)).set_align(FormatAlign::VerticalCenter)
}

/// Text as text. What begins like a formula is marked with the prefix by which spreadsheets keep it text.
pub fn text(sheet: &mut Worksheet, row: u32, column: u16, text: &str, format: &Format) -> Result<(), XlsxError> {
    // A cell holds 32,767 characters.
    let text: String = text.chars().take(32_000).collect();
    let format = if like_a_formula(&text) { format.clone().set_quote_prefix() } else { format.clone() };
    sheet.write_string_with_format(row, column, text, &format)?;
    Ok(())
}

/// Who signs, on a line of its own.
pub fn signature(sheet: &mut Worksheet, lang: Lang, row: u32, who: &[&str], width: u16) -> Result<u32, XlsxError> {
    let mut last = row;
    for key in who {
        let words = format!("{} ______________________    {} ______________", word(lang, key), word(lang, "day"));
        sheet.merge_range(last, 0, last, width, "", &Format::new())?;
        text(sheet, last, 0, &words, &Format::new().set_align(FormatAlign::Bottom))?;
        sheet.set_row_height(last, 32)?;
        last += 1;
    }
    Ok(last - 1)
}

/// How a sheet is printed: on A4 across, as wide as the page, with the names of the columns on every page and pages numbered.
pub struct Printing<'a> {
    /// The language of the page numbers.
    pub lang: Lang,
    /// What stands at the left of the foot.
    pub foot: &'a str,
    /// The row with the names of the columns.
    pub header: u32,
    /// The last row.
    pub bottom: u32,
    /// The last column.
    pub right: u16,
}

impl Printing<'_> {
    /// Sets it for a sheet. Rows above the cells that scroll stay in sight.
    pub fn set(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let numbers = i18n::text_with(self.lang, "paper-page", &[("page", "&P".into()), ("pages", "&N".into())]);
        // `&` begins a code in the foot of a page.
        let left = self.foot.replace('&', "&&");
        sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
        sheet.set_margins(0.5, 0.5, 0.5, 0.7, 0.3, 0.3);
        sheet.set_footer(format!("&L&8{left}&R&8{numbers}"));
        sheet
            .set_repeat_rows(self.header, self.header)?
            .set_print_area(0, 0, self.bottom, self.right)?
            .set_freeze_panes(self.header + 1, 0)?;
        Ok(())
    }
}

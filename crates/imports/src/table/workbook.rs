//! Rows of an Excel workbook. The whole sheet is held in memory; what it may unpack to is checked before the
//! workbook is read, because a small file can claim a sheet larger than any machine.

use std::{
    io::Cursor,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
};

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::{Row, TableError, archive};
use crate::{Limits, Reason, Rejection};

type File = Cursor<Arc<[u8]>>;

/// The rows of a sheet, and the names of the sheets that were left out.
pub(super) struct Sheet {
    pub(super) rows: Vec<Result<Row, Rejection>>,
    pub(super) others: Vec<String>,
}

/// Reads the sheet of that name, or the first that is not hidden.
pub(super) fn read(bytes: Arc<[u8]>, limits: &Limits, sheet: Option<&str>) -> Result<Sheet, TableError> {
    archive::check(&bytes, limits)?;
    // A workbook made to break the reader must not take the server with it.
    catch_unwind(AssertUnwindSafe(|| read_sheet(bytes, limits, sheet))).unwrap_or(Err(TableError::DamagedWorkbook))
}

fn read_sheet(bytes: Arc<[u8]>, limits: &Limits, wanted: Option<&str>) -> Result<Sheet, TableError> {
    let mut workbook: Xlsx<File> = Xlsx::new(Cursor::new(bytes)).map_err(refused)?;
    let sheets: Vec<String> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .filter(|sheet| sheet.visible == SheetVisible::Visible || wanted == Some(sheet.name.as_str()))
        .map(|sheet| sheet.name.clone())
        .collect();
    let found = sheets.iter().find(|name| wanted.is_none_or(|wanted| name.as_str() == wanted)).cloned();
    let Some(name) = found else {
        return Err(TableError::NoSuchSheet { name: wanted.unwrap_or_default().to_owned(), sheets });
    };
    let rows = read_rows(&mut workbook, &name, limits)?;
    Ok(Sheet { rows, others: sheets.into_iter().filter(|other| *other != name).collect() })
}

fn read_rows(
    workbook: &mut Xlsx<File>,
    name: &str,
    limits: &Limits,
) -> Result<Vec<Result<Row, Rejection>>, TableError> {
    let mut reader = workbook.worksheet_cells_reader(name).map_err(refused)?;
    let mut rows: Vec<Result<Row, Rejection>> = Vec::new();
    let mut last = 0;
    // A shared text is stored once but may be shown in a million cells.
    let mut left = usize::try_from(limits.unpacked_bytes).unwrap_or(usize::MAX);
    while let Some(cell) = reader.next_cell().map_err(refused)? {
        let (row, column) = (u64::from(cell.get_position().0) + 1, cell.get_position().1 as usize);
        let text = shown(cell.get_value());
        if text.is_empty() {
            continue;
        }
        if row < last {
            return Err(TableError::DamagedWorkbook);
        }
        left = left
            .checked_sub(text.len() + column)
            .ok_or(TableError::UnpacksTooLarge { limit: limits.unpacked_bytes })?;
        if row > last {
            rows.push(Ok(Row::starting_at(row)));
            last = row;
        }
        add_cell(rows.last_mut(), column, &text, limits);
    }
    Ok(rows)
}

fn add_cell(row: Option<&mut Result<Row, Rejection>>, column: usize, text: &str, limits: &Limits) {
    let Some(row) = row else { return };
    let Ok(cells) = row else { return };
    let reason = if column >= limits.columns {
        Reason::TooManyCells
    } else if cells.text_bytes() + text.len() > limits.row_bytes {
        Reason::RowTooLong
    } else {
        while cells.len() < column {
            cells.push("");
        }
        cells.push(text);
        return;
    };
    *row = Err(Rejection::of_row(cells.line, reason));
}

/// A cell as text: days as `2025-03-01`, with a time as `2025-03-01 08:30:00`, whole numbers without a decimal point.
fn shown(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(value) => value.to_string(),
        DataRef::DateTime(time) => shown_time(time),
        DataRef::Error(error) => error.to_string(),
    }
}

fn shown_time(time: &ExcelDateTime) -> String {
    if time.is_duration() || !(0.0..2_958_466.0).contains(&time.as_f64()) {
        return time.as_f64().to_string();
    }
    let (year, month, day, hour, minute, second, _) = time.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) == (0, 0, 0) { date } else { format!("{date} {hour:02}:{minute:02}:{second:02}") }
}

fn refused(error: XlsxError) -> TableError {
    match error {
        XlsxError::Password => TableError::PasswordProtected,
        XlsxError::WorksheetNotFound(name) => TableError::NoSuchSheet { name, sheets: Vec::new() },
        _ => TableError::DamagedWorkbook,
    }
}

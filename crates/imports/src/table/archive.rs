//! A workbook is an archive. Before anything reads it as a workbook, every part is unpacked once without being kept:
//! sizes that an archive states cannot be trusted, and neither can counts that make a reader set memory aside.

use std::{
    io::{Cursor, Read, Seek},
    sync::Arc,
};

use zip::{ZipArchive, read::ZipFile, result::ZipError};

use super::TableError;
use crate::Limits;

/// Refuses what is no workbook, is damaged, needs a password, or would fill memory.
pub(super) fn check(bytes: &Arc<[u8]>, limits: &Limits) -> Result<(), TableError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes.clone())).map_err(|_| TableError::DamagedWorkbook)?;
    refuse_other_formats(&archive)?;
    let ratio = limits.ratio_from_bytes.max((bytes.len() as u64).saturating_mul(limits.unpacked_ratio));
    let limit = limits.unpacked_bytes.min(ratio);
    let mut left = limit;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => TableError::PasswordProtected,
            _ => TableError::DamagedWorkbook,
        })?;
        let unpacked = unpack(part, left + 1).ok_or(TableError::DamagedWorkbook)?;
        left = left.checked_sub(unpacked).ok_or(TableError::UnpacksTooLarge { limit })?;
    }
    Ok(())
}

/// The size of a part, at most `most`; nothing where it cannot be unpacked or lies about what it holds.
fn unpack<R: Read>(part: ZipFile<'_, R>, most: u64) -> Option<u64> {
    let is_texts = part.name().ok()?.to_ascii_lowercase().ends_with("sharedstrings.xml");
    let mut part = part.take(most);
    if !is_texts {
        return std::io::copy(&mut part, &mut std::io::sink()).ok();
    }
    let mut texts = Vec::new();
    part.read_to_end(&mut texts).ok()?;
    states_true_count(&texts).then_some(texts.len() as u64)
}

/// A workbook states how many texts it has, and readers set memory aside for them. Each text takes at least its tag.
fn states_true_count(texts: &[u8]) -> bool {
    const COUNT: &[u8] = b"uniqueCount";
    const TAG: &[u8] = b"<si/>";
    // In other encodings the count could hide; no spreadsheet program writes them.
    if texts.iter().any(|byte| matches!(byte, 0 | 0x1b)) {
        return false;
    }
    memchr::memmem::find_iter(texts, COUNT).all(|at| {
        let stated = texts[at + COUNT.len()..].iter().skip_while(|byte| !byte.is_ascii_digit());
        let digits: String = stated.take_while(|byte| byte.is_ascii_digit()).map(|byte| char::from(*byte)).collect();
        digits.parse::<usize>().is_ok_and(|stated| stated <= texts.len() / TAG.len())
    })
}

fn refuse_other_formats<R: Read + Seek>(archive: &ZipArchive<R>) -> Result<(), TableError> {
    let has = |wanted: &str| archive.file_names().flatten().any(|name| name.eq_ignore_ascii_case(wanted));
    let what = if has("xl/workbook.xml") {
        return Ok(());
    } else if has("xl/workbook.bin") {
        "a binary Excel workbook (.xlsb)"
    } else if has("content.xml") {
        "an OpenDocument file (.ods)"
    } else if has("word/document.xml") {
        "a Word document"
    } else if has("[Content_Types].xml") {
        return Err(TableError::DamagedWorkbook);
    } else {
        "an archive (.zip)"
    };
    Err(TableError::NotATable { what })
}

use std::io::{Cursor, Read, Write};

use rust_xlsxwriter::{Format, Workbook, Worksheet};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::{open, refusal, rows};
use crate::{
    Limits, Reason, Rejection,
    table::{Options, Source, Table, TableError},
};

pub(super) fn workbook(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    fill(workbook.add_worksheet());
    workbook.save_to_buffer().unwrap()
}

pub(super) fn small() -> Vec<u8> {
    workbook(|sheet| {
        sheet.write_row(0, 0, ["号", "事项", "日期"]).unwrap();
        sheet.write_row(1, 0, ["1", "修路", "2025-03-01"]).unwrap();
    })
}

/// A small workbook whose parts fit together again after one of them was changed.
pub(super) fn with_changed_part(named: &str, change: impl Fn(&mut Vec<u8>)) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(small())).unwrap();
    let mut parts = Vec::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        if name.ends_with(named) {
            change(&mut content);
        }
        parts.push((name, content));
    }
    let parts: Vec<_> = parts.iter().map(|(name, content)| (name.as_str(), content.as_slice())).collect();
    self::archive(&parts)
}

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn numbers_days_and_times_of_a_sheet_read_as_people_write_them() {
    let bytes = workbook(|sheet| {
        let day = Format::new().set_num_format("yyyy\"年\"m\"月\"d\"日\"");
        let time = Format::new().set_num_format("dd/mm/yyyy hh:mm");
        sheet.write_row(0, 0, ["whole", "part", "day", "time", "yes", "text"]).unwrap();
        sheet.write_number(1, 0, 1_517_065_554.0).unwrap();
        sheet.write_number(1, 1, 40.5).unwrap();
        sheet.write_number_with_format(1, 2, 45_717.0, &day).unwrap();
        sheet.write_number_with_format(1, 3, 45_717.5, &time).unwrap();
        sheet.write_boolean(1, 4, true).unwrap();
        sheet.write_string(1, 5, " 围栏 ").unwrap();
    });
    let read = rows(open(bytes).unwrap());
    assert_eq!(
        read[0].as_ref().unwrap().1,
        ["1517065554", "40.5", "2025-03-01", "2025-03-01 12:00:00", "true", "围栏"]
    );
}

#[test]
fn empty_cells_and_rows_of_a_sheet_are_no_mistake() {
    let bytes = workbook(|sheet| {
        sheet.write_row(0, 0, ["a", "b", "c"]).unwrap();
        sheet.write_string(1, 0, "only the first").unwrap();
        sheet.write_string(5, 2, "only the last").unwrap();
        sheet.write_string(7, 4, "beyond the header").unwrap();
    });
    let read = rows(open(bytes).unwrap());
    assert_eq!(read[0], Ok((2, vec!["only the first".to_owned()])));
    assert_eq!(read[1], Ok((6, vec![String::new(), String::new(), "only the last".to_owned()])));
    assert_eq!(read[2], Err(Rejection::of_row(8, Reason::Ragged)));
}

#[test]
fn the_first_visible_sheet_is_read_unless_the_map_names_another() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("old").unwrap().set_hidden(true).write_string(0, 0, "hidden").unwrap();
    workbook.add_worksheet().set_name("2025").unwrap().set_active(true).write_string(0, 0, "first").unwrap();
    workbook.add_worksheet().set_name("2024").unwrap().write_string(0, 0, "second").unwrap();
    let bytes = workbook.save_to_buffer().unwrap();
    let table = open(bytes.clone()).unwrap();
    assert_eq!((table.header().names[0].as_str(), table.unread_sheets()), ("first", &["2024".to_owned()][..]));
    let named = |name: &str| {
        let options = Options { sheet: Some(name.to_owned()), ..Options::default() };
        Table::open(&Source::from(bytes.clone()), &Limits::UPLOAD, &options)
    };
    assert_eq!(named("2024").unwrap().header().names, ["second"]);
    assert_eq!(named("old").unwrap().header().names, ["hidden"]);
    assert!(named("2023").err().unwrap().to_string().contains("no sheet \"2023\": it has \"2025\", \"2024\""));
}

#[test]
fn a_workbook_that_was_cut_off_is_refused() {
    let whole = small();
    for cut in [whole.len() - 1, whole.len() - 100, whole.len() / 2, 100, 4] {
        assert!(refusal(&whole[..cut]).contains("damaged or was not copied completely"), "cut at {cut}");
    }
}

#[test]
fn other_archives_are_named() {
    assert!(refusal(archive(&[("readme.txt", b"hello")])).contains("an archive (.zip)"));
    assert!(refusal(archive(&[("content.xml", b"<x/>")])).contains(".ods"));
    assert!(refusal(archive(&[("word/document.xml", b"<x/>")])).contains("a Word document"));
    assert!(refusal(archive(&[("xl/workbook.bin", b"x")])).contains(".xlsb"));
    assert!(refusal(archive(&[("xl/workbook.xml", b"<workbook/>")])).contains("workbook is damaged"));
    assert!(refusal(workbook(|_| {})).contains("empty"));
}

#[test]
fn a_workbook_that_unpacks_out_of_all_proportion_is_refused() {
    let bomb = archive(&[("xl/workbook.xml", b"<workbook/>"), ("xl/worksheets/sheet1.xml", &vec![b' '; 64 << 20])]);
    assert!(bomb.len() < 200_000);
    assert!(refusal(bomb).contains("unpacks to more than"));
}

#[test]
fn one_long_text_shown_in_many_cells_does_not_fill_memory() {
    let long = "x".repeat(30_000);
    let bytes = workbook(|sheet| {
        sheet.write_string(0, 0, "a").unwrap();
        for row in 1..60 {
            sheet.write_string(row, 0, &long).unwrap();
        }
    });
    let limits = Limits { unpacked_bytes: 1_000_000, ..Limits::UPLOAD };
    let refused = Table::open(&Source::from(bytes), &limits, &Options::default()).err().unwrap();
    assert!(matches!(refused, TableError::UnpacksTooLarge { .. }), "{refused}");
}

#[test]
fn a_cell_at_the_far_corner_of_the_sheet_costs_nothing() {
    let bytes = workbook(|sheet| {
        sheet.write_row(0, 0, ["a", "b"]).unwrap();
        sheet.write_string(1_048_575, 16_383, "far").unwrap();
    });
    assert_eq!(rows(open(bytes).unwrap()), [Err(Rejection::of_row(1_048_576, Reason::TooManyCells))]);
}

#[test]
fn a_workbook_that_claims_more_texts_than_it_has_is_refused() {
    let claiming = |count: &str| {
        with_changed_part("sharedStrings.xml", |xml| {
            let text = String::from_utf8(std::mem::take(xml)).unwrap();
            assert!(text.contains("uniqueCount=\"6\""), "{text}");
            *xml = text.replace("uniqueCount=\"", &format!("uniqueCount=\"{count}")).into_bytes();
        })
    };
    assert!(open(claiming("")).is_ok());
    for count in ["1", "99999", "999999999999"] {
        assert_eq!(open(claiming(count)).is_ok(), count == "1", "{count}");
    }
    let hidden = with_changed_part("sharedStrings.xml", |xml| {
        *xml = String::from_utf8_lossy(xml).encode_utf16().flat_map(u16::to_le_bytes).collect();
    });
    assert!(refusal(hidden).contains("damaged"));
}

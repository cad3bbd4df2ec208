//! Lists: CSV, packed CSV, workbooks, maps, days off.

use std::io::Write as _;

use clocks::import::{Shape, read, written_as_csv};
use flate2::{Compression, write::GzEncoder};
use fuzz::Target;
use imports::{Limits, Map, Outcome, Places, Report, Requests, Source, Table, table::Options};

const LIST: &str = "code,name,level,parent\n51,高山省,1,\n5101,高山市,2,51\n510101,\"河谷, 县\",3,5101\n";
const REQUESTS: &str = "received_on,category,place,description,state,closed_on,outcome,reference\n\
    2024-01-31,water,上村,\"The tap, behind the school\",closed,2024-02-03,solved,17\n\
    2024-02-29,road,下村,=1+1,open,,,18\n";
const CELLS: &[&str] =
    &[",", ";", "\t", "\"", "\"\"", "\r\n", "received_on", "state", "level", "2024-02-30", "29.02.2024"];

/// Small bounds, so that what is refused for its size is tried, too.
fn limits() -> Limits {
    Limits { file_bytes: Some(1 << 20), unpacked_bytes: 4 << 20, ratio_from_bytes: 1 << 16, ..Limits::UPLOAD }
}

fn table(bytes: &[u8]) {
    for charset in [None, Some(encoding_rs::GB18030)] {
        let options = Options { charset, ..Options::default() };
        match Table::open(&Source::from(bytes.to_vec()), &limits(), &options) {
            Ok(table) => assert!(table.count() <= (4 << 20) + 1),
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
}

fn places(bytes: &[u8]) {
    let Ok(table) = Table::open(&Source::from(bytes.to_vec()), &limits(), &Options::default()) else { return };
    let Ok(places) = Places::new(table, |code| (code == "51").then_some(1)) else { return };
    told(places.filter_map(Result::ok));
}

fn requests(bytes: &[u8]) {
    let Ok(table) = Table::open(&Source::from(bytes.to_vec()), &limits(), &Options::default()) else { return };
    let Ok(map) = Map::of_own_columns(table.header()) else { return };
    let Ok(bound) = map.bind(table.header(), &|_| None) else { return };
    told(Requests::new(table, bound).filter_map(Result::ok));
}

/// No cell of what is told runs as a formula.
fn told<T>(outcomes: impl Iterator<Item = Outcome<T>>) {
    let mut report = Report::default();
    for outcome in outcomes {
        match outcome {
            Outcome::Accepted(_) => report.accept(),
            Outcome::Repeated { .. } => report.unchanged(),
            Outcome::Rejected(rejection) => report.reject(rejection),
        }
    }
    let csv = report.rejections_csv().expect("it can be written");
    for row in csv::Reader::from_reader(csv.as_slice()).records() {
        for cell in &row.expect("it can be read") {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
        }
    }
}

fn map(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    match Map::read(&text, &|_| None) {
        Ok(map) => {
            let table = Table::open(&Source::from(REQUESTS.as_bytes().to_vec()), &limits(), map.options());
            let Ok(table) = table else { return };
            let Ok(bound) = map.bind(table.header(), &|_| None) else { return };
            told(Requests::new(table, bound).filter_map(Result::ok));
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

/// What was read is written and read again the same.
fn days(shape: Shape, bytes: &[u8]) {
    match read(shape, bytes) {
        Ok(days) => {
            let again = read(Shape::Csv, written_as_csv(&days).as_bytes()).expect("our own list is read");
            assert_eq!(format!("{days:?}"), format!("{again:?}"));
        }
        Err(faults) => assert!(!faults.is_empty()),
    }
}

fn packed(text: &str) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::default());
    packer.write_all(text.as_bytes()).expect("packed");
    packer.finish().expect("packed")
}

fn workbook() -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, line) in REQUESTS.lines().take(3).enumerate() {
        for (column, cell) in line.split(',').enumerate() {
            sheet
                .write(u32::try_from(row).expect("small"), u16::try_from(column).expect("small"), cell)
                .expect("a cell");
        }
    }
    book.save_to_buffer().expect("a workbook")
}

/// A workbook is packed: changed after packing nearly all of it is refused by its checksum, so its parts are changed and
/// packed again.
fn parts_of_a_workbook(bytes: &[u8]) {
    let archive = crate::targets::tables::zipped(bytes);
    table(&archive);
}

/// A workbook whose sheet is these bytes, stored as they are.
pub fn zipped(sheet: &[u8]) -> Vec<u8> {
    let fixed: [(&str, &[u8]); 3] = [
        ("[Content_Types].xml", br#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"#),
        ("xl/workbook.xml", br#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>"#),
        ("xl/_rels/workbook.xml.rels", br#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#),
    ];
    let mut zip = Vec::new();
    let mut directory = Vec::new();
    let parts = fixed.into_iter().chain([("xl/worksheets/sheet1.xml", sheet)]);
    let mut count = 0_u16;
    for (name, bytes) in parts {
        let mut hasher = flate2::Crc::new();
        hasher.update(bytes);
        let size = u32::try_from(bytes.len()).unwrap_or(u32::MAX).to_le_bytes();
        let name_len = u16::try_from(name.len()).unwrap_or(0).to_le_bytes();
        let offset = u32::try_from(zip.len()).unwrap_or(0).to_le_bytes();
        let common =
            [&[20, 0, 0, 0, 0, 0, 0, 0, 0, 0][..], &hasher.sum().to_le_bytes(), &size, &size, &name_len, &[0, 0]]
                .concat();
        zip.extend([b"PK\x03\x04", &common[..], name.as_bytes(), bytes].concat());
        directory.extend([b"PK\x01\x02\x14\x00", &common[..], &[0; 10], &offset, name.as_bytes()].concat());
        count += 1;
    }
    let size = u32::try_from(directory.len()).unwrap_or(0).to_le_bytes();
    let offset = u32::try_from(zip.len()).unwrap_or(0).to_le_bytes();
    let count = count.to_le_bytes();
    [&zip[..], &directory, b"PK\x05\x06\0\0\0\0", &count, &count, &size, &offset, &[0, 0]].concat()
}

/// The targets.
pub fn all() -> Vec<Target> {
    let text = |text: &str| text.as_bytes().to_vec();
    let xml: &[&str] = &[
        "<c t=\"s\">",
        "<v>",
        "</v>",
        "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>",
        "&a;",
        "<!ENTITY",
        "r=\"XFD1048576\"",
        "<mergeCell ref=\"A1:XFD1\"/>",
    ];
    vec![
        Target::new("csv", CELLS, vec![text(LIST), text(REQUESTS)], table),
        Target::new("csv-gz", CELLS, vec![packed(LIST), packed(&REQUESTS.repeat(20))], table),
        Target::new("xlsx", &["PK\u{1}\u{2}", "PK\u{3}\u{4}"], vec![workbook()], table),
        Target::new("xlsx-xml", xml, Vec::new(), parts_of_a_workbook),
        Target::new("places", CELLS, vec![text(LIST)], places),
        Target::new("requests", CELLS, vec![text(REQUESTS)], requests),
        Target::new("map", &["[", "]", "=", "\"\"\"", "column", "values", "received", "format = "], Vec::new(), map),
        Target::new(
            "ics",
            &["BEGIN:VEVENT", "END:VEVENT", "RRULE:", "DTSTART;VALUE=DATE:", "\r\n ", "UNTIL="],
            Vec::new(),
            |bytes| {
                days(Shape::Ical, bytes);
            },
        ),
        Target::new(
            "days-csv",
            CELLS,
            vec![text("day,working,occasion\n2025-01-28,false,春节\n2025-02-08,true,\n")],
            |bytes| {
                days(Shape::Csv, bytes);
            },
        ),
    ]
}

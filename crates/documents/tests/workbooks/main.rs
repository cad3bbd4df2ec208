//! Workbooks, read again by a library that knows nothing of how they were written.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

#[path = "../papers/samples.rs"]
#[expect(dead_code, reason = "minutes and slips are no workbooks")]
mod samples;

use std::io::{Cursor, Read as _};

use calamine::{Data, Reader as _, Xlsx};
use i18n::Lang;

fn read(bytes: &[u8]) -> Xlsx<Cursor<&[u8]>> {
    calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap()
}

/// A file inside the workbook.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn a_workbook_has_a_cover_and_a_sheet_for_every_unit_that_was_given_something() {
    for lang in Lang::ALL {
        let list = samples::list(lang, 3);
        let bytes = list.xlsx().unwrap();
        let mut book = read(&bytes);
        assert_eq!(book.sheet_names().len(), 3, "{}", lang.code());
        let cover = book.worksheet_range_at(0).unwrap().unwrap();
        let texts: Vec<String> = cover.cells().map(|(_, _, cell)| cell.to_string()).collect();
        for unit in &list.units {
            assert!(texts.contains(&unit.unit), "{} is missing in {texts:?}", unit.unit);
        }
    }
}

#[test]
fn every_matter_stands_in_a_row_with_a_true_date() {
    let list = samples::own(Lang::En, 3);
    let bytes = list.xlsx().unwrap();
    let range = read(&bytes).worksheet_range_at(0).unwrap().unwrap();
    let at = range.rows().position(|row| row.first() == Some(&Data::String("No.".to_owned()))).unwrap();
    let rows: Vec<_> = range.rows().skip(at + 1).take(3).collect();
    assert_eq!(rows[0][1], Data::String("K7M9Q-X2T40".to_owned()));
    assert!(rows[0][4].to_string().starts_with("The tap runs dry"));
    assert!(matches!(rows[0][5], Data::DateTime(_)), "{:?}", rows[0][5]);
    assert_eq!(rows[2][5], Data::Empty, "what has no day due has no day");
}

#[test]
fn what_looks_like_a_formula_stays_text_and_is_marked_so() {
    let mut list = samples::own(Lang::En, 1);
    let typed = ["=1+1", "+86 1", "-2", "@SUM(A1)", "\t=1"];
    list.units[0].items = typed
        .iter()
        .map(|text| {
            let mut item = list.units[0].items[0].clone();
            (*text).clone_into(&mut item.asked);
            item
        })
        .collect();
    let bytes = list.xlsx().unwrap();
    let range = read(&bytes).worksheet_range_at(0).unwrap().unwrap();
    for text in typed {
        assert!(range.cells().any(|(_, _, cell)| *cell == Data::String(text.to_owned())), "{text}");
    }
    let formulas = read(&bytes).worksheet_formula(&read(&bytes).sheet_names()[0]).unwrap();
    assert_eq!(formulas.cells().filter(|(_, _, formula)| !formula.is_empty()).count(), 0);
    assert!(part(&bytes, "xl/styles.xml").contains("quotePrefix=\"1\""));
}

#[test]
fn a_sheet_prints_with_its_head_on_every_page_page_numbers_and_lines_to_sign() {
    let bytes = samples::own(Lang::ZhHans, 60).xlsx().unwrap();
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    for mark in ["state=\"frozen\"", "orientation=\"landscape\"", "fitToHeight=\"0\"", "&amp;P", "&amp;N"] {
        assert!(sheet.contains(mark), "{mark}");
    }
    let names = part(&bytes, "xl/workbook.xml");
    assert!(names.contains("_xlnm.Print_Area") && names.contains("_xlnm.Print_Titles"), "{names}");
    let range = read(&bytes).worksheet_range_at(0).unwrap().unwrap();
    let last = range.rows().next_back().unwrap()[0].to_string();
    assert!(last.contains("____"), "{last}");
}

#[test]
fn units_whose_names_are_long_alike_or_forbidden_have_sheets_of_their_own() {
    let mut list = samples::list(Lang::En, 1);
    let one = list.units[0].clone();
    let names = [
        "Bureau of [Water] / Roads: all?",
        "bureau of water   roads  all",
        "'",
        "",
        &"长".repeat(40),
        &"长".repeat(41),
    ];
    list.units = names.map(|name| documents::UnitList { unit: name.to_owned(), ..one.clone() }).to_vec();
    let bytes = list.xlsx().unwrap();
    assert_eq!(read(&bytes).sheet_names().len(), 7);
}

#[test]
fn a_ledger_stands_on_paper_as_offices_expect_whatever_its_length() {
    use documents::{LedgerBook, LedgerCell, LedgerColumn, LedgerHead, Width};
    let column = |label: &str, width| LedgerColumn { label: label.to_owned(), width };
    for lang in Lang::ALL {
        let head = LedgerHead {
            lang,
            title: "诉求台账".to_owned(),
            office: "Roads & Water".to_owned(),
            about: "2025".to_owned(),
            note: String::new(),
            printed_on: jiff::civil::date(2025, 3, 1),
            columns: vec![column("=1+1", Width::Wide), column("Money", Width::Middle)],
        };
        let mut book = LedgerBook::open(&head).unwrap();
        for n in 0..300 {
            book.push(&vec![vec![LedgerCell::Text(format!("+{n}")), LedgerCell::Money(1250)]; 10]).unwrap();
        }
        let mut bytes = Vec::new();
        book.finish().unwrap().read_to_end(&mut bytes).unwrap();
        let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
        for set in [
            "orientation=\"landscape\"",
            "paperSize=\"9\"",
            "fitToHeight=\"0\"",
            "state=\"frozen\"",
            "&amp;P",
            "&amp;N",
        ] {
            assert!(sheet.contains(set), "{set} ({})", lang.code());
        }
        assert!(sheet.contains("Roads &amp;&amp; Water"), "the foot ({})", lang.code());
        let names = part(&bytes, "xl/workbook.xml");
        for name in ["_xlnm.Print_Titles", "'!$5:$5", "_xlnm.Print_Area", "$A$1:$C$3008"] {
            assert!(names.contains(&name.replace("'!", "!")), "{name} in {names}");
        }
        let range = read(&bytes).worksheet_range_at(0).unwrap().unwrap();
        assert_eq!(range.get((4, 1)), Some(&Data::String("=1+1".to_owned())));
        assert_eq!(range.get((3004, 2)), Some(&Data::Float(12.5)));
        assert!(!sheet.contains("<f>"), "no formula");
    }
}

//! The sample county's bulletin as a workbook and as PDF, read again by programs that know nothing of how they were made.

use std::{collections::BTreeMap, io::Cursor, process::Command};

use calamine::{Data, Reader as _, Xlsx};
use serde_json::Value;

use crate::harness::Desk;

const SEASON: [&str; 5] = ["bulletin", "--from", "2025-03-01", "--to", "2025-06-30"];
const LANGS: [&str; 4] = ["en", "zh-Hans", "zh-Hant", "bo"];

fn file(desk: &Desk, words: &[&str], format: &str) -> Vec<u8> {
    let path = desk.path(&format!("bulletin.{format}"));
    let output = ["--format", format, "-o", path.to_str().unwrap()];
    let said = desk.run(&[words, &output].concat()).ok();
    assert!(!said.err.contains("No font has"), "{said:?}");
    std::fs::read(path).unwrap()
}

fn json(desk: &Desk, words: &[&str]) -> Vec<Value> {
    let document: Value = serde_json::from_slice(&file(desk, words, "json")).unwrap();
    document["figures"].as_array().unwrap().clone()
}

/// Label and value of every row of every sheet: the last text before the first number, and that number.
fn rows(bytes: &[u8]) -> Vec<(String, Data)> {
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let mut rows = Vec::new();
    for (_, range) in book.worksheets() {
        for row in range.rows() {
            rows.extend(row.windows(2).map(|pair| (pair[0].to_string(), pair[1].clone())));
        }
    }
    rows
}

fn has(rows: &[(String, Data)], label: &str, value: f64) -> usize {
    let same = |cell: &Data| matches!(cell, Data::Float(n) if (n - value).abs() < 0.001);
    rows.iter().filter(|(name, cell)| name == label && same(cell)).count()
}

fn value(figure: &Value) -> Option<f64> {
    let value = figure["value"].as_f64()?;
    Some(if figure["unit"] == "money" { value / 100.0 } else { value })
}

/// Text of a PDF, each page laid out as it stands.
fn text(desk: &Desk, pdf: &[u8]) -> String {
    let path = desk.file("bulletin.pdf", pdf);
    let read = Command::new("pdftotext").args(["-layout", &path, "-"]).output().expect("poppler-utils are installed");
    assert!(read.status.success(), "{read:?}");
    String::from_utf8(read.stdout).unwrap()
}

/// As tables show it.
fn shown(figure: &Value) -> Option<String> {
    let grouped = |n: i64| {
        let digits = n.to_string();
        let cut = digits.len() % 3;
        let groups: Vec<&str> = std::iter::once(&digits[..cut])
            .chain((cut..digits.len()).step_by(3).map(|at| &digits[at..at + 3]))
            .filter(|group| !group.is_empty())
            .collect();
        groups.join(",")
    };
    let n = figure["value"].as_i64()?;
    Some(if figure["unit"] == "money" { format!("{}.{:02}", grouped(n / 100), n % 100) } else { grouped(n) })
}

/// In each language the workbook and the PDF have every figure of the JSON, under its name.
pub fn hold_every_figure(desk: &Desk) {
    let figures = json(desk, &SEASON);
    assert!(figures.len() >= 47);
    for lang in LANGS {
        let asked = [&SEASON[..], &["--lang", lang]].concat();
        let rows = rows(&file(desk, &asked, "xlsx"));
        let text = text(desk, &file(desk, &asked, "pdf"));
        for figure in &figures {
            let label = figure["label"][lang].as_str().unwrap();
            let found = has(&rows, label, value(figure).unwrap());
            assert_eq!(found, 2, "{lang} {label}: once in the overview and once under its line");
            let shown = shown(figure).unwrap();
            assert!(text.contains(&shown), "{lang} {label} {shown}\n{text}");
        }
    }
    let both = [&SEASON[..], &["--lang", "zh-Hans+bo"]].concat();
    let (rows, text) = (rows(&file(desk, &both, "xlsx")), text(desk, &file(desk, &both, "pdf")));
    for figure in &figures {
        let label = figure["label"]["bo"].as_str().unwrap();
        assert_eq!(has(&rows, label, value(figure).unwrap()), 2, "{label} beside its value");
        assert!(text.contains(&shown(figure).unwrap()), "{label}");
    }
}

/// The public bulletin of a quarter: what it does not tell is in no shape of it, nor in a picture; and what a picture tells of a
/// township is what that township's own public bulletin tells.
pub fn withhold_what_is_withheld(desk: &Desk) {
    let quarter = ["bulletin", "--from", "2025-04-01", "--to", "2025-06-30", "--public"];
    let figures = json(desk, &quarter);
    let withheld: Vec<&Value> = figures.iter().filter(|figure| figure["withheld"] == true).collect();
    assert!(!withheld.is_empty(), "the sample county has a small group");
    let book = file(desk, &quarter, "xlsx");
    for figure in &withheld {
        let label = figure["label"]["zh-Hans"].as_str().unwrap();
        let cells: Vec<Data> =
            rows(&book).into_iter().filter(|(name, _)| name == label).map(|(_, cell)| cell).collect();
        assert!(cells.iter().all(|cell| !matches!(cell, Data::Float(_))), "{label}: {cells:?}");
        assert!(cells.contains(&Data::String("不公布".to_owned())), "{label}: {cells:?}");
    }
    let page = String::from_utf8(file(desk, &quarter, "html")).unwrap();
    let states = picture(&page, "states-told");
    for state in states.split('；') {
        let n: i64 = state.split('：').nth(1).unwrap().replace(',', "").parse().unwrap();
        assert!(n >= 5, "few in a state are not told: {states}");
    }
    townships(desk, &page, &quarter);
}

/// What a picture of a page tells in words.
fn picture<'a>(page: &'a str, id: &str) -> &'a str {
    let told = page.split(&format!("<desc id=\"{id}\">")).nth(1).unwrap_or_else(|| panic!("{id} is drawn"));
    told.split("</desc>").next().unwrap()
}

fn townships(desk: &Desk, page: &str, quarter: &[&str]) {
    let codes: BTreeMap<String, String> = sample::gazetteer::gazetteer()
        .iter()
        .filter(|place| place.level == 4)
        .map(|place| (place.name.to_string(), place.code.to_string()))
        .collect();
    let headlines = bulletin::picture::HEADLINES.map(|(_, figure)| figure);
    let rows: Vec<&str> = picture(page, "places-told").split('；').collect();
    assert!(rows.len() > 3, "{rows:?}");
    for row in rows.iter().take(3) {
        let (name, values) = row.split_once('：').unwrap();
        let own = json(desk, &[quarter, &["--place", &codes[name]]].concat());
        for (figure, told) in headlines.iter().zip(values.split(", ")) {
            let table = own.iter().find(|one| one["id"] == *figure).unwrap();
            let table = if table["withheld"] == true { "不公布".to_owned() } else { shown(table).unwrap() };
            assert_eq!(told, table, "{name} {figure}");
        }
    }
}

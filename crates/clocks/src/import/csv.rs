//! A table `day,working,occasion`: one day a line, `yes` or `no`, and why.

use super::{Day, Days, Told, Wrong};

pub(super) fn read(text: &str, told: &mut Told) {
    let mut reader = csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
    let header = match reader.headers() {
        Ok(header) => header.clone(),
        Err(error) => return told.fault(1, Wrong::NoTable(error.to_string())),
    };
    let column = |name: &str| header.iter().position(|column| column.eq_ignore_ascii_case(name));
    let (day, working, occasion) = (column("day"), column("working"), column("occasion"));
    let (Some(day), Some(working)) = (day, working) else {
        let missing = if day.is_none() { "day" } else { "working" };
        return told.fault(1, Wrong::NoColumn(missing));
    };
    for record in reader.records() {
        match record {
            Ok(record) => row(&record, (day, working, occasion), told),
            Err(error) => {
                let line = error.position().map_or(1, csv::Position::line);
                told.fault(line, Wrong::NoTable(error.to_string()));
            }
        }
    }
}

fn row(record: &csv::StringRecord, (day, working, occasion): (usize, usize, Option<usize>), told: &mut Told) {
    let line = record.position().map_or(1, csv::Position::line);
    let cell = |at: usize| record.get(at).unwrap_or_default();
    let parsed = cell(day).parse();
    let works = yes_or_no(cell(working));
    if parsed.is_err() {
        told.fault(line, Wrong::NoDay(cell(day).to_owned()));
    }
    if works.is_none() {
        told.fault(line, Wrong::NoYesOrNo(cell(working).to_owned()));
    }
    if let (Ok(day), Some(working)) = (parsed, works) {
        let occasion = occasion.map(cell).filter(|text| !text.is_empty()).map(str::to_owned);
        told.day(line, day, Day { working, occasion });
    }
}

fn yes_or_no(word: &str) -> Option<bool> {
    match word.to_ascii_lowercase().as_str() {
        "yes" | "true" | "1" => Some(true),
        "no" | "false" | "0" => Some(false),
        _ => None,
    }
}

pub(super) fn written(days: &Days) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing into memory does not fail.
    let _ = writer.write_record(["day", "working", "occasion"]);
    for (day, told) in days {
        let working = if told.working { "yes" } else { "no" };
        let _ = writer.write_record([&day.to_string(), working, told.occasion.as_deref().unwrap_or_default()]);
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

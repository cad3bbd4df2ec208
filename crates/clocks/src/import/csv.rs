//! A table `day,working,occasion`: one day a line, `yes` or `no`, and why. Quotes as in RFC 4180.

use super::{Day, Days, Told, Wrong};

/// A line of the table: where it begins, and its cells.
struct Row {
    line: u64,
    cells: Vec<String>,
}

pub(super) fn read(text: &str, told: &mut Told) {
    let mut rows = match rows(text) {
        Ok(rows) => rows.into_iter(),
        Err(line) => return told.fault(line, Wrong::NoTable),
    };
    let header = rows.next().map(|row| row.cells).unwrap_or_default();
    let column = |name: &str| header.iter().position(|column| column.eq_ignore_ascii_case(name));
    let (day, working, occasion) = (column("day"), column("working"), column("occasion"));
    let (Some(day), Some(working)) = (day, working) else {
        let missing = if day.is_none() { "day" } else { "working" };
        return told.fault(1, Wrong::NoColumn(missing));
    };
    for row in rows {
        one(&row, (day, working, occasion), told);
    }
}

fn one(row: &Row, (day, working, occasion): (usize, usize, Option<usize>), told: &mut Told) {
    let cell = |at: usize| row.cells.get(at).map(String::as_str).unwrap_or_default();
    let parsed = cell(day).parse();
    let works = yes_or_no(cell(working));
    if parsed.is_err() {
        told.fault(row.line, Wrong::NoDay(cell(day).to_owned()));
    }
    if works.is_none() {
        told.fault(row.line, Wrong::NoYesOrNo(cell(working).to_owned()));
    }
    if let (Ok(day), Some(working)) = (parsed, works) {
        let occasion = occasion.map(cell).filter(|text| !text.is_empty()).map(str::to_owned);
        told.day(row.line, day, Day { working, occasion });
    }
}

fn yes_or_no(word: &str) -> Option<bool> {
    match word.to_ascii_lowercase().as_str() {
        "yes" | "true" | "1" => Some(true),
        "no" | "false" | "0" => Some(false),
        _ => None,
    }
}

/// The rows that are not empty; the line of a quote that has no end where there is one.
fn rows(text: &str) -> Result<Vec<Row>, u64> {
    let (mut rows, mut cells, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut line, mut begun, mut quoted_in) = (1, 1, None);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match (letter, quoted_in) {
            ('"', Some(_)) if letters.peek() == Some(&'"') => cell.extend(letters.next()),
            ('"', Some(_)) => quoted_in = None,
            ('"', None) if cell.trim().is_empty() => quoted_in = Some(line),
            (',', None) => cells.push(taken(&mut cell)),
            ('\n', None) => {
                cells.push(taken(&mut cell));
                rows.push(Row { line: begun, cells: std::mem::take(&mut cells) });
                begun = line + 1;
            }
            _ => cell.push(letter),
        }
        line += u64::from(letter == '\n');
    }
    cells.push(taken(&mut cell));
    rows.push(Row { line: begun, cells });
    rows.retain(|row| row.cells.iter().any(|cell| !cell.is_empty()));
    quoted_in.map_or(Ok(rows), Err)
}

fn taken(cell: &mut String) -> String {
    std::mem::take(cell).trim().to_owned()
}

pub(super) fn written(days: &Days) -> String {
    let row = |(day, told): (&jiff::civil::Date, &Day)| {
        let working = if told.working { "yes" } else { "no" };
        let occasion = told.occasion.as_deref().unwrap_or_default();
        let quoted = occasion.contains(['"', ',', '\n']);
        let occasion = if quoted { format!("\"{}\"", occasion.replace('"', "\"\"")) } else { occasion.to_owned() };
        format!("{day},{working},{occasion}\n")
    };
    let rows: String = days.iter().map(row).collect();
    format!("day,working,occasion\n{rows}")
}

use super::{cells, open, refusal, rows};
use crate::{
    Limits, Reason, Rejection,
    table::{Options, Source, Table, TableError},
};

#[test]
fn comma_semicolon_and_tab_are_told_apart_by_the_header() {
    let expected = [["name", "note"], ["a", "b"]];
    assert_eq!(cells("name,note\na,b\n"), expected);
    assert_eq!(cells("name;note\na;b\n"), expected);
    assert_eq!(cells("name\tnote\na\tb\n"), expected);
    assert_eq!(cells("\"name, full\";note\na;b\n")[0], ["name, full", "note"]);
    assert_eq!(cells("name\na,b\n".replace("a,b", "\"a,b\"")), [["name"], ["a,b"]]);
}

#[test]
fn every_kind_of_line_end_is_read() {
    let expected = [["a", "b"], ["1", "2"], ["3", "4"]];
    assert_eq!(cells("a,b\n1,2\n3,4\n"), expected);
    assert_eq!(cells("a,b\r\n1,2\r\n3,4\r\n"), expected);
    assert_eq!(cells("a,b\r1,2\r3,4\r"), expected);
    assert_eq!(cells("a,b\n1,2\n3,4"), expected);
}

#[test]
fn quoted_cells_hold_delimiters_lines_and_doubled_quotation_marks() {
    let read = cells("a,b\n\"x, y\",\"two\nlines\"\n\"say \"\"no\"\"\",5\" pipe\n");
    assert_eq!(read[1], ["x, y", "two\nlines"]);
    assert_eq!(read[2], ["say \"no\"", "5\" pipe"]);
}

#[test]
fn rows_know_the_line_on_which_they_begin() {
    let table = open("\r\n\na,b\r\n\"two\r\nlines\",1\r\n\r\nx,2\r\n,,\r\nlast,3").unwrap();
    assert_eq!(table.header().line, 3);
    let lines: Vec<u64> = rows(table).into_iter().map(|row| row.unwrap().0).collect();
    assert_eq!(lines, [4, 7, 9]);
}

#[test]
fn a_ragged_row_is_left_out_and_the_rest_goes_on() {
    let read = rows(open("a,b\n1,2\nshort\nlong,row,here\ndangling,comma,\n3,4\n").unwrap());
    let ragged = |line| Err(Rejection::of_row(line, Reason::Ragged));
    assert_eq!(read[1], ragged(3));
    assert_eq!(read[2], ragged(4));
    assert_eq!(read[3].as_ref().unwrap().1[..2], ["dangling", "comma"]);
    assert_eq!(read[4].as_ref().unwrap().0, 6);
}

#[test]
fn a_quotation_mark_that_is_never_closed_is_named_by_its_line() {
    let read = rows(open("a,b\n1,2\n3,\"open\n4,5\n6,7\n").unwrap());
    assert_eq!(read.len(), 2);
    assert_eq!(read[1], Err(Rejection::of_row(3, Reason::OpenQuote)));
    let at_end = rows(open("a,b\n1,5\" pipe").unwrap());
    assert_eq!(at_end[0].as_ref().unwrap().1, ["1", "5\" pipe"]);
}

#[test]
fn a_cell_beyond_the_limit_is_left_out_and_memory_stays_small() {
    let long = "字".repeat(40_000);
    let read = rows(open(format!("a,b\n{long},1\n2,3\n")).unwrap());
    assert_eq!(read[0], Err(Rejection::of_hidden_cell(2, "a", Reason::CellTooLong)));
    assert!(read[1].is_ok());
    let endless = "x".repeat(5 * 1024 * 1024 - 100);
    let read = rows(open(format!("a,b\n{endless},1\n2,3\n")).unwrap());
    assert_eq!(read[0], Err(Rejection::of_row(2, Reason::RowTooLong)));
    assert!(read[1].is_ok());
}

#[test]
fn more_than_500_columns_are_refused() {
    let header = |n: usize| (0..n).map(|i| format!("c{i}")).collect::<Vec<_>>().join(",");
    assert!(open(header(500)).is_ok());
    assert!(refusal(header(501)).contains("more than 500 columns"));
    let read = rows(open(format!("a,b\n{}\n1,2\n", header(700))).unwrap());
    assert_eq!(read[0], Err(Rejection::of_row(2, Reason::TooManyCells)));
    assert!(read[1].is_ok());
}

#[test]
fn a_header_must_name_every_column_once() {
    assert!(refusal("a,,b\n1,2,3\n").contains("column 2 has no name"));
    assert!(refusal("Day,Name, day \n1,2,3\n").contains("columns 1 and 3 are both called \"day\""));
    assert!(refusal(",,\n,,\n").contains("no header"));
    assert!(refusal("\"a\nb,c\n1,2\n").contains("never closed"));
    assert_eq!(cells("a,b,,\n1,2,,\n")[0], ["a", "b"]);
}

#[test]
fn titles_above_the_header_are_passed_over_when_the_map_says_so() {
    let source = Source::from("List of requests;;\r\n\r\nname;note\r\na;b\r\n".as_bytes().to_vec());
    let options = Options { header_line: 3, ..Options::default() };
    let table = Table::open(&source, &Limits::UPLOAD, &options).unwrap();
    assert_eq!(table.header().names, ["name", "note"]);
    let beyond = Options { header_line: 9, ..Options::default() };
    assert!(matches!(Table::open(&source, &Limits::UPLOAD, &beyond), Err(TableError::NoHeader { line: 9 })));
}

#[test]
fn files_without_a_table_are_refused_with_what_to_do() {
    assert!(refusal("").contains("empty"));
    assert!(refusal(" \n\r\n ").contains("empty"));
    assert!(refusal("\u{feff}").contains("empty"));
    assert!(refusal(b"a,b\n1,\0\n".to_vec()).contains("near byte 6 (line 2)"));
    assert!(refusal("%PDF-1.7 ...").contains("a PDF document"));
    assert!(refusal("<!DOCTYPE html><table>").contains("a web page"));
    assert!(refusal(b"\x89PNG\r\n\x1a\n".to_vec()).contains("a picture"));
    assert!(refusal("[{\"a\": 1}]").contains("JSON"));
    let old: Vec<u8> = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0].to_vec();
    assert!(refusal(old.clone()).contains(".xls)"));
    let locked: Vec<u8> = old.into_iter().chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    assert!(refusal(locked).contains("password"));
}

#[test]
fn a_file_larger_than_allowed_is_refused_before_it_is_read() {
    let large = vec![b'a'; 5 * 1024 * 1024 + 1];
    assert!(refusal(large.clone()).contains("at most 5.0 MiB are allowed"));
    assert!(
        Table::open(&Source::from(large), &Limits::COMMAND_LINE, &Options::default())
            .is_err_and(|error| matches!(error, TableError::EndlessHeader { line: 1 }))
    );
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let missing = Source::from(std::path::PathBuf::from("no-such-list.csv"));
    let refused = Table::open(&missing, &Limits::UPLOAD, &Options::default()).err().unwrap().to_string();
    assert!(refused.starts_with("no-such-list.csv cannot be read"), "{refused}");
}

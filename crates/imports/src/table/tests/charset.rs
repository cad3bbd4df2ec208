use encoding_rs::{GB18030, WINDOWS_1252};

use super::{cells, open, refusal};
use crate::{
    Limits,
    table::{Options, Source, Table},
};

const CHINESE: &str = "日期,事项\n2025-03-01,村口的路灯坏了\n2025-03-02,饮水困难\n";

fn gb18030(text: &str) -> Vec<u8> {
    GB18030.encode(text).0.into_owned()
}

fn utf16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(to_bytes).collect()
}

#[test]
fn the_same_list_reads_the_same_in_every_character_set() {
    let expected = cells(CHINESE);
    assert_eq!(expected[1][1], "村口的路灯坏了");
    assert_eq!(cells(format!("\u{feff}{CHINESE}")), expected);
    assert_eq!(cells(gb18030(CHINESE)), expected);
    assert_eq!(cells(utf16(CHINESE, u16::to_le_bytes)), expected);
    assert_eq!(cells(utf16(CHINESE, u16::to_be_bytes)), expected);
}

#[test]
fn a_character_split_between_two_reads_stays_whole() {
    // Lines of three bytes a character and odd length, over several buffers, in both character sets.
    let rows: Vec<String> = (0..40_000).map(|n| format!("{n},羊圈与围栏的事")).collect();
    let list = format!("号,事\n{}\n", rows.join("\n"));
    for bytes in [list.clone().into_bytes(), gb18030(&list)] {
        let read = cells(bytes);
        assert_eq!(read.len(), 40_001);
        assert!(read[1..].iter().all(|row| row[1] == "羊圈与围栏的事"));
    }
}

#[test]
fn rare_characters_of_four_bytes_are_read() {
    let list = "姓,名\n㐂,𠀀𠀁村\n中,国\n";
    assert_eq!(cells(gb18030(list)), cells(list));
}

#[test]
fn a_file_in_two_character_sets_is_refused_with_the_place_named() {
    let mut mixed = gb18030(CHINESE);
    mixed.extend("2025-03-03,\u{e9}t\u{e9}\n".encode_utf16().flat_map(|unit| u8::try_from(unit).into_iter()));
    let refused = refusal(mixed);
    assert!(refused.contains("line 4") && refused.contains("neither UTF-8 nor GB18030"), "{refused}");
    let mut broken = CHINESE.as_bytes().to_vec();
    broken.push(0xff);
    assert!(refusal(broken).contains(&format!("byte {} (line 4)", CHINESE.len())));
}

#[test]
fn western_letters_are_not_taken_for_chinese() {
    // Each accented letter with the letter after it is a valid GB18030 pair.
    let list = "ville,nombre\nMontréal,1\nQuébec,2\n";
    let bytes = WINDOWS_1252.encode(list).0.into_owned();
    let refused = refusal(bytes.clone());
    assert!(refused.contains("charset = \"windows-1252\""), "{refused}");
    let named = Options { charset: Some(WINDOWS_1252), ..Options::default() };
    let table = Table::open(&Source::from(bytes), &Limits::UPLOAD, &named).unwrap();
    assert_eq!(super::rows(table)[0].as_ref().unwrap().1[0], "Montréal");
}

#[test]
fn a_promised_character_set_must_hold_to_the_end() {
    let mut cut = utf16(CHINESE, u16::to_le_bytes);
    cut.pop();
    assert!(refusal(cut).contains("not UTF-16LE throughout"));
    let lone: Vec<u8> = [0xff, 0xfe, b'a', 0, 0x00, 0xd8, b'b', 0].to_vec();
    assert!(refusal(lone).contains("line 1"));
    assert!(open(utf16("a,b\n1,2\n", u16::to_be_bytes)).is_ok());
}

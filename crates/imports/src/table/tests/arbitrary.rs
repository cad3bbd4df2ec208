//! Whatever a file holds, reading it ends in rows or in a sentence.

use proptest::prelude::*;

use super::{Options, Source, Table, workbook};
use crate::Limits;

fn read(bytes: &[u8]) {
    for charset in [None, Some(encoding_rs::GB18030), Some(encoding_rs::WINDOWS_1252)] {
        let options = Options { charset, ..Options::default() };
        match Table::open(&Source::from(bytes.to_vec()), &Limits::UPLOAD, &options) {
            Ok(table) => assert!(table.count() <= bytes.len() + 1),
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        read(&bytes);
    }

    #[test]
    fn bytes_that_look_like_a_table_never_panic(
        start in prop::sample::select(vec!["", "\u{feff}", "a,b\n", "a;b\r\n", "PK\u{3}\u{4}", "\"a"]),
        bytes in prop::collection::vec(prop::sample::select(b"ab,;\t\"\n\r \xe8\xb7\xaf\x81\x30\xc2\xb7\xff".to_vec()), 0..300),
    ) {
        read(&[start.as_bytes(), &bytes].concat());
    }

    #[test]
    fn bytes_after_a_mark_of_packing_or_utf16_never_panic(
        start in prop::sample::select(vec![vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3], vec![0xff, 0xfe], vec![0xfe, 0xff]]),
        bytes in prop::collection::vec(any::<u8>(), 0..300),
    ) {
        read(&[start, bytes].concat());
    }

    #[test]
    fn cells_come_back_as_they_were_written(
        rows in prop::collection::vec(prop::array::uniform2("[a-z字\"',;\n]{1,8}"), 0..20),
        delimiter in prop::sample::select(b",;\t".to_vec()),
    ) {
        let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
        writer.write_record(["first", "second"]).unwrap();
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let read = super::cells(writer.into_inner().unwrap());
        let trimmed = rows.iter().map(|row| row.iter().map(|cell| cell.trim().to_owned()).collect::<Vec<_>>());
        let expected: Vec<_> = trimmed.filter(|row| row.iter().any(|cell| !cell.is_empty())).collect();
        prop_assert_eq!(&read[1..], &expected[..]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_workbook_with_changed_bytes_never_panics(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20),
    ) {
        let mut bytes = workbook::small();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        read(&bytes);
    }

    #[test]
    fn a_workbook_with_changed_xml_never_panics(
        part in prop::sample::select(vec!["sheet1.xml", "sharedStrings.xml", "workbook.xml", "styles.xml", "workbook.xml.rels"]),
        changes in prop::collection::vec((any::<prop::sample::Index>(), prop::sample::select(b"<>/\"= A9&;".to_vec())), 1..8),
    ) {
        read(&workbook::with_changed_part(part, |xml| {
            for (at, byte) in &changes {
                let at = at.index(xml.len());
                xml[at] = *byte;
            }
        }));
    }
}

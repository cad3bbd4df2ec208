use std::io::Write;

use flate2::{Compression, write::GzEncoder};

use super::{cells, open, refusal};
use crate::{
    Limits,
    table::{Options, Source, Table, TableError},
};

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn noise(n: u32) -> String {
    let rows: Vec<String> = (0..n).map(|i| format!("{i},{}\n", i.wrapping_mul(2_654_435_761))).collect();
    rows.concat()
}

#[test]
fn a_packed_list_is_read_whatever_its_name() {
    assert_eq!(cells(packed(b"a,b\n1,2\n")), cells("a,b\n1,2\n"));
    let two_parts = [packed(b"a,b\n1,2\n"), packed(b"3,4\n")].concat();
    assert_eq!(cells(two_parts).len(), 3);
}

#[test]
fn a_packed_list_that_was_cut_off_is_refused_before_the_first_row() {
    let whole = packed(format!("a,b\n{}", noise(5_000)).as_bytes());
    for cut in [whole.len() - 1, whole.len() - 8, whole.len() / 2, 20] {
        assert!(refusal(&whole[..cut]).contains("ends in the middle"), "cut at {cut}");
    }
}

#[test]
fn a_damaged_packed_list_is_refused() {
    let mut damaged = packed(format!("a,b\n{}", noise(5_000)).as_bytes());
    let middle = damaged.len() / 2;
    damaged[middle] ^= 0xff;
    damaged[middle + 1] ^= 0xff;
    let refused = open(damaged).err();
    assert!(matches!(refused, Some(TableError::DamagedGzip | TableError::TruncatedGzip)), "{refused:?}");
}

#[test]
fn a_packed_list_that_unpacks_out_of_all_proportion_is_refused() {
    let bomb = packed(&vec![b'a'; 64 * 1024 * 1024]);
    assert!(bomb.len() < 100_000);
    assert!(refusal(bomb).contains("unpacks to more than"));
    let small = Limits { unpacked_bytes: 1_000, ..Limits::UPLOAD };
    let source = Source::from(packed(format!("a,b\n{}", noise(1_000)).as_bytes()));
    let refused = Table::open(&source, &small, &Options::default()).err();
    assert!(matches!(refused, Some(TableError::UnpacksTooLarge { limit: 1_000 })), "{refused:?}");
}

#[test]
fn a_list_on_disk_reads_as_one_in_memory() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv.gz");
    std::fs::write(&path, packed(b"a,b\n1,2\n")).unwrap();
    let table = Table::open(&Source::from(path), &Limits::COMMAND_LINE, &Options::default()).unwrap();
    assert_eq!(table.lines(), Some(2));
    assert_eq!(super::rows(table).len(), 1);
    let refused = Table::open(&Source::from(folder.path().to_owned()), &Limits::UPLOAD, &Options::default()).err();
    assert!(refused.unwrap().to_string().contains("it is a folder"));
}

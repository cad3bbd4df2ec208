//! Reading a list takes the same memory however long it is.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::io::{BufWriter, Write};

use imports::{Limits, Source, Table, table::Options};

/// The most memory that this process has had, in KiB; nothing where the system does not tell.
fn peak_kib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.trim().parse().ok())
}

fn read(path: &std::path::Path, rows: u64) -> Option<u64> {
    let mut file = BufWriter::new(std::fs::File::create(path).unwrap());
    writeln!(file, "number,text,day").unwrap();
    for n in 0..rows {
        writeln!(file, "{n},\"a row, like others\",2025-03-01").unwrap();
    }
    file.into_inner().unwrap();
    let table = Table::open(&Source::from(path.to_owned()), &Limits::COMMAND_LINE, &Options::default()).unwrap();
    assert_eq!(table.map(Result::unwrap).count() as u64, rows);
    peak_kib()
}

#[test]
fn a_million_rows_take_no_more_memory_than_a_thousand() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv");
    let (few, many) = (read(&path, 1_000), read(&path, 1_000_000));
    let (Some(few), Some(many)) = (few, many) else {
        println!("skipped: this system does not tell how much memory a process has");
        return;
    };
    println!("{few} KiB for a thousand rows, {many} KiB for a million");
    assert!(many < few + 4 * 1024, "{few} KiB for a thousand rows, {many} KiB for a million");
}

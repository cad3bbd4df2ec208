//! Tables read from files made here, whole and broken.

mod arbitrary;
mod charset;
mod packed;
mod text;
mod workbook;

use super::{Fault, Options, Source, Table, TableError};
use crate::{Limits, Rejection};

/// Rows as texts, with the rejections in between.
type Read = Vec<Result<(u64, Vec<String>), Rejection>>;

fn open(bytes: impl Into<Vec<u8>>) -> Result<Table, TableError> {
    Table::open(&Source::from(bytes.into()), &Limits::UPLOAD, &Options::default())
}

fn rows(table: Table) -> Read {
    let row = |row| match row {
        Ok(row) => Ok((super::Row::clone(&row).line, row.cells().map(str::to_owned).collect())),
        Err(Fault::Row(rejection)) => Err(rejection),
        Err(Fault::File(error)) => panic!("{error}"),
    };
    table.map(row).collect()
}

/// The cells of a file in which every row is right.
fn cells(bytes: impl Into<Vec<u8>>) -> Vec<Vec<String>> {
    let table = open(bytes).unwrap();
    let mut all = vec![table.header().names.clone()];
    all.extend(rows(table).into_iter().map(|row| row.unwrap().1));
    all
}

/// The sentence with which a file is refused.
fn refusal(bytes: impl Into<Vec<u8>>) -> String {
    open(bytes).err().expect("the file is refused").to_string()
}

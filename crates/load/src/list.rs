//! Lists of past requests to import, so that an office has a million of them before it is driven or searched.

use std::io::{self, BufWriter, Write};

use crate::{
    Failed,
    life::{day, word},
    texts,
};

/// Days over which the requests that are searched came in: none of them ended so long ago that it is found no more.
const DAYS: u64 = 300;
/// Villages in which they are.
pub const VILLAGES: u64 = 200;

/// Writes `count` requests as CSV: most of them closed, spread over two years.
pub fn write(count: u64) -> Result<(), Failed> {
    let mut out = BufWriter::new(io::stdout().lock());
    writeln!(out, "reference,received_on,category,description,outcome,closed_on")?;
    for n in 0..count {
        let (year, month, day) = (2023 + n % 2, 1 + n / 7 % 12, 1 + n / 3 % 28);
        let on = format!("{year}-{month:02}-{day:02}");
        let kind = ["water", "road", "light", "waste"][usize::try_from(n % 4)?];
        let (outcome, ended) = if n % 50 == 0 { ("", String::new()) } else { ("solved", format!("{year}-12-30")) };
        writeln!(
            out,
            "{n},{on},{kind},The {kind} by the {} house needs somebody,{outcome},{ended}",
            word(n + 1_000_000)
        )?;
    }
    Ok(out.flush()?)
}

/// Writes `count` requests of the months before `today` (days since 1970) with texts in three scripts.
pub fn write_texts(count: u64, today: u64) -> Result<(), Failed> {
    let mut out = BufWriter::new(io::stdout().lock());
    writeln!(out, "reference,received_on,category,place,description,outcome,closed_on")?;
    for n in 0..count {
        let received = today - DAYS + n * (DAYS - 1) / count.max(1);
        let kind = ["water", "road", "light", "waste"][usize::try_from(n % 4)?];
        let (outcome, ended) = match n % 10 {
            0 => ("", String::new()),
            late => ("solved", day((received + late).min(today))),
        };
        let village = 99_010_000 + texts::Draw::new(n ^ 0x5a5a).below(VILLAGES);
        writeln!(out, "{n},{},{kind},{village},\"{}\",{outcome},{ended}", day(received), texts::text(n))?;
    }
    Ok(out.flush()?)
}

/// Writes the places that they are in.
pub fn write_places() -> Result<(), Failed> {
    let mut out = BufWriter::new(io::stdout().lock());
    writeln!(out, "code,name,level,parent\n99,County,3,\n9901,Township,4,99")?;
    for n in 0..VILLAGES {
        writeln!(out, "{},{} village,5,9901", 99_010_000 + n, texts::name(n))?;
    }
    Ok(out.flush()?)
}

//! A list of past requests to import, so that an office has a million of them before it is driven.

use std::io::{self, BufWriter, Write};

use crate::{Failed, life::word};

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

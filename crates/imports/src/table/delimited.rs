//! Rows of a text file: comma, semicolon or tab between the cells. Memory does not grow with the file, not even when
//! a quotation mark is opened and never closed.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::{
    Row, Source, TableError,
    charset::{Fault, Survey, Text, count},
};
use crate::{Limits, Reason, Rejection};

const FIRST_OUTPUT_BYTES: usize = 4 * 1024;

/// A text file, row by row.
pub(super) struct Delimited {
    text: Text,
    survey: Survey,
    limits: Limits,
    core: Reader,
    part: Vec<u8>,
    at: usize,
    line: u64,
    output: Vec<u8>,
    ends: Vec<usize>,
}

/// How far a record has come.
#[derive(Default)]
struct Progress {
    output: usize,
    ends: usize,
    too_long: bool,
    too_many: bool,
    open_quote: bool,
}

impl Delimited {
    pub(super) fn open(source: &Source, limits: &Limits, survey: Survey, delimiter: u8) -> Result<Self, TableError> {
        Ok(Self {
            text: Text::open(source, limits, survey.charset, survey.mark_bytes)?,
            survey,
            limits: *limits,
            core: ReaderBuilder::new().delimiter(delimiter).build(),
            part: Vec::new(),
            at: 0,
            line: 1,
            output: vec![0; FIRST_OUTPUT_BYTES],
            ends: vec![0; 32],
        })
    }

    /// The next row that has anything in its line; nothing at the end of the file.
    pub(super) fn next_row(&mut self) -> Result<Option<Result<Row, Rejection>>, TableError> {
        self.skip_empty_lines()?;
        if !self.has_more()? {
            return Ok(None);
        }
        let line = self.line;
        let progress = self.read_record()?;
        let reason = match progress {
            Progress { open_quote: true, .. } => Reason::OpenQuote,
            Progress { too_long: true, .. } => Reason::RowTooLong,
            Progress { too_many: true, .. } => Reason::TooManyCells,
            Progress { output, ends, .. } => {
                let text = String::from_utf8_lossy(&self.output[..output]).into_owned();
                let row = Row::from_parts(line, text, self.ends[..ends].to_vec());
                return Ok(Some(row.ok_or_else(|| Rejection::of_row(line, Reason::Ragged))));
            }
        };
        Ok(Some(Err(Rejection::of_row(line, reason))))
    }

    fn read_record(&mut self) -> Result<Progress, TableError> {
        let mut progress = Progress::default();
        loop {
            // At the end of the file a last line end is made up: if that does not end the record, a quotation mark is
            // still open.
            let ended = !self.has_more()?;
            let input: &[u8] = match (ended, progress.open_quote) {
                (false, _) => &self.part[self.at..],
                (true, false) => b"\n",
                (true, true) => b"",
            };
            let (result, read, written, cells) =
                self.core.read_record(input, &mut self.output[progress.output..], &mut self.ends[progress.ends..]);
            progress.output += written;
            progress.ends += cells;
            if !ended {
                self.advance(read);
            }
            match result {
                ReadRecordResult::InputEmpty => progress.open_quote = ended,
                ReadRecordResult::OutputFull => self.make_room_for_text(&mut progress),
                ReadRecordResult::OutputEndsFull => self.make_room_for_cells(&mut progress),
                ReadRecordResult::Record | ReadRecordResult::End => return Ok(progress),
            }
        }
    }

    /// Doubles the room up to the limit; from there on the row is read on but not kept.
    fn make_room_for_text(&mut self, progress: &mut Progress) {
        if self.output.len() < self.limits.row_bytes {
            let room = (self.output.len() * 2).min(self.limits.row_bytes);
            self.output.resize(room, 0);
        } else {
            progress.too_long = true;
            progress.output = 0;
        }
    }

    fn make_room_for_cells(&mut self, progress: &mut Progress) {
        if self.ends.len() <= self.limits.columns {
            let room = (self.ends.len() * 2).min(self.limits.columns + 1);
            self.ends.resize(room, 0);
        } else {
            progress.too_many = true;
            progress.ends = 0;
        }
    }

    fn skip_empty_lines(&mut self) -> Result<(), TableError> {
        while self.has_more()? && matches!(self.part[self.at], b'\n' | b'\r') {
            self.advance(1);
        }
        Ok(())
    }

    fn advance(&mut self, read: usize) {
        self.line += count(b'\n', &self.part[self.at..self.at + read]);
        self.at += read;
    }

    /// Makes sure that there is something to read, unless the file has ended.
    fn has_more(&mut self) -> Result<bool, TableError> {
        if self.at < self.part.len() {
            return Ok(true);
        }
        self.part.clear();
        self.at = 0;
        match self.text.next() {
            Ok(None) => return Ok(false),
            Ok(Some(text)) => self.part.extend_from_slice(text.as_bytes()),
            Err(Fault::File(error)) => return Err(error),
            Err(Fault::Charset { offset }) => {
                return Err(TableError::BrokenCharset { charset: self.survey.charset.name(), offset, line: self.line });
            }
        }
        if self.survey.carriage_returns_only {
            self.part.iter_mut().filter(|byte| **byte == b'\r').for_each(|byte| *byte = b'\n');
        }
        Ok(true)
    }
}

/// The delimiter that the first lines use most, outside quotation marks; a comma where none is used.
pub(super) fn sniff_delimiter(source: &Source, limits: &Limits, survey: Survey, line: u64) -> Result<u8, TableError> {
    let mut text = Text::open(source, limits, survey.charset, survey.mark_bytes)?;
    let first = match text.next() {
        Ok(first) => first.unwrap_or_default(),
        Err(Fault::File(error)) => return Err(error),
        Err(Fault::Charset { .. }) => "",
    };
    let skipped = usize::try_from(line.saturating_sub(1)).unwrap_or(usize::MAX);
    let line_end = if survey.carriage_returns_only { '\r' } else { '\n' };
    let header = first.split_inclusive(line_end).skip(skipped).skip_while(|line| line.trim().is_empty());
    let mut counts = [(b',', 0_u32), (b';', 0), (b'\t', 0)];
    let mut quoted = false;
    for byte in header.flat_map(str::bytes) {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            _ if quoted => {}
            _ => counts.iter_mut().filter(|(delimiter, _)| *delimiter == byte).for_each(|(_, n)| *n += 1),
        }
    }
    let most = counts.iter().rev().max_by_key(|(_, n)| *n);
    Ok(most.map_or(b',', |(delimiter, _)| *delimiter))
}

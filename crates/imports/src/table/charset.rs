//! Which character set a file is in, found by reading all of it: UTF-8, UTF-16 with its mark, or GB18030.
//!
//! A file is taken for GB18030 only if every byte of it is, and if it looks Chinese: many Western European texts
//! happen to be valid GB18030 and would turn into nonsense in silence.

use encoding_rs::{Decoder, DecoderResult, Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

use super::{
    TableError,
    source::{Content, Source},
};
use crate::Limits;

const CHUNK_BYTES: usize = 64 * 1024;

/// What a first pass over a text file has found.
#[derive(Clone, Copy, Debug)]
pub(super) struct Survey {
    /// Its character set.
    pub(super) charset: &'static Encoding,
    /// The length of the byte order mark at its beginning.
    pub(super) mark_bytes: usize,
    /// Its lines end as on old Macs: carriage returns alone.
    pub(super) carriage_returns_only: bool,
    /// How many lines it has, about: the last may lack its end.
    pub(super) lines: u64,
}

/// Reads the whole file once, without keeping it.
pub(super) fn survey(source: &Source, limits: &Limits, named: Option<&'static Encoding>) -> Result<Survey, TableError> {
    let (marked, mark_bytes) = byte_order_mark(source, limits)?;
    if let Some(charset) = marked.or(named) {
        return pass(source, limits, charset, mark_bytes)?.map_err(|at| at.broken(charset));
    }
    let not_utf8 = match pass(source, limits, UTF_8, 0)? {
        Ok(survey) => return Ok(survey),
        Err(at) => at,
    };
    match pass(source, limits, GB18030, 0)? {
        Ok(survey) if looks_chinese(source, limits)? => Ok(survey),
        // The one that held longer is the one that was meant.
        Err(not_gb18030) if not_gb18030.offset > not_utf8.offset => Err(not_gb18030.unknown()),
        _ => Err(not_utf8.unknown()),
    }
}

fn byte_order_mark(source: &Source, limits: &Limits) -> Result<(Option<&'static Encoding>, usize), TableError> {
    let mut first = [0; 3];
    let mut content = source.open(limits)?;
    let mut n = 0;
    while n < first.len() {
        match content.read(&mut first[n..])? {
            0 => break,
            more => n += more,
        }
    }
    Ok(match &first[..n] {
        [0xef, 0xbb, 0xbf] => (Some(UTF_8), 3),
        [0xff, 0xfe, ..] => (Some(UTF_16LE), 2),
        [0xfe, 0xff, ..] => (Some(UTF_16BE), 2),
        _ => (None, 0),
    })
}

/// Where a file stops being what it was taken for.
struct Place {
    offset: u64,
    line: u64,
}

impl Place {
    fn unknown(self) -> TableError {
        TableError::UnknownCharset { offset: self.offset, line: self.line }
    }

    fn broken(self, charset: &'static Encoding) -> TableError {
        TableError::BrokenCharset { charset: charset.name(), offset: self.offset, line: self.line }
    }
}

fn pass(
    source: &Source,
    limits: &Limits,
    charset: &'static Encoding,
    mark_bytes: usize,
) -> Result<Result<Survey, Place>, TableError> {
    let mut text = Text::open(source, limits, charset, mark_bytes)?;
    let (mut line_feeds, mut carriage_returns, mut empty) = (0, 0, true);
    loop {
        let start = text.bytes_read;
        let line = line_feeds + 1;
        let part = match text.next() {
            Ok(None) => break,
            Ok(Some(part)) => part,
            Err(Fault::Charset { offset }) => {
                let line = line + count(b'\n', text.decoded.as_bytes());
                return Ok(Err(Place { offset, line }));
            }
            Err(Fault::File(error)) => return Err(error),
        };
        if let Some(at) = part.find('\0') {
            let line = line + count(b'\n', &part.as_bytes()[..at]);
            return Err(TableError::Binary { offset: start + at as u64, line });
        }
        line_feeds += count(b'\n', part.as_bytes());
        carriage_returns += count(b'\r', part.as_bytes());
        empty = empty && part.trim_ascii().is_empty();
    }
    if empty {
        return Err(TableError::Empty);
    }
    let carriage_returns_only = line_feeds == 0 && carriage_returns > 0;
    let lines = if carriage_returns_only { carriage_returns } else { line_feeds };
    Ok(Ok(Survey { charset, mark_bytes, carriage_returns_only, lines }))
}

/// How often a byte occurs.
pub(super) fn count(wanted: u8, bytes: &[u8]) -> u64 {
    memchr::memchr_iter(wanted, bytes).count() as u64
}

/// Chinese characters in common use have two bytes of 0xA1 and more; an accented Latin letter that is read as a lead
/// byte takes the plain letter after it as its second.
fn looks_chinese(source: &Source, limits: &Limits) -> Result<bool, TableError> {
    let mut content = source.open(limits)?;
    let mut buffer = vec![0; CHUNK_BYTES];
    let (mut common, mut odd, mut lead) = (0_u64, 0_u64, false);
    loop {
        let n = content.read(&mut buffer)?;
        if n == 0 {
            return Ok(common > odd);
        }
        for &byte in &buffer[..n] {
            match (lead, byte) {
                (true, 0xa1..) => common += 1,
                // A digit is the second of four bytes: a rare character.
                (true, 0..b'0' | b':'..) => odd += 1,
                _ => {}
            }
            lead = !lead && byte >= 0x81;
        }
    }
}

/// Why the next part of a text could not be had.
pub(super) enum Fault {
    /// The bytes are wrong for the character set.
    Charset {
        /// Counted from 0, within the unpacked content.
        offset: u64,
    },
    /// The file failed.
    File(TableError),
}

/// The content of a file as text, part by part.
pub(super) struct Text {
    content: Content,
    decoder: Decoder,
    raw: Vec<u8>,
    from: usize,
    to: usize,
    at_end: bool,
    finished: bool,
    decoded: String,
    /// Bytes decoded so far, within the unpacked content.
    bytes_read: u64,
}

impl Text {
    /// Opens a text whose character set is known.
    pub(super) fn open(
        source: &Source,
        limits: &Limits,
        charset: &'static Encoding,
        mark_bytes: usize,
    ) -> Result<Self, TableError> {
        let mut text = Self {
            content: source.open(limits)?,
            decoder: charset.new_decoder_without_bom_handling(),
            raw: vec![0; CHUNK_BYTES],
            from: 0,
            to: 0,
            at_end: false,
            finished: false,
            decoded: String::with_capacity(CHUNK_BYTES * 3),
            bytes_read: mark_bytes as u64,
        };
        while text.to < mark_bytes && !text.at_end {
            text.fill()?;
        }
        text.from = mark_bytes.min(text.to);
        Ok(text)
    }

    /// The next part of the text; nothing at its end.
    pub(super) fn next(&mut self) -> Result<Option<&str>, Fault> {
        self.decoded.clear();
        while self.decoded.is_empty() && !self.finished {
            if self.from == self.to && !self.at_end {
                (self.from, self.to) = (0, 0);
                self.fill().map_err(Fault::File)?;
            }
            self.decode()?;
        }
        Ok(if self.decoded.is_empty() { None } else { Some(&self.decoded) })
    }

    fn fill(&mut self) -> Result<(), TableError> {
        let n = self.content.read(&mut self.raw[self.to..])?;
        self.to += n;
        self.at_end = n == 0;
        Ok(())
    }

    fn decode(&mut self) -> Result<(), Fault> {
        let raw = &self.raw[self.from..self.to];
        let (result, read) = self.decoder.decode_to_string_without_replacement(raw, &mut self.decoded, self.at_end);
        self.from += read;
        self.bytes_read += read as u64;
        match result {
            DecoderResult::InputEmpty => self.finished = self.at_end,
            DecoderResult::OutputFull => {}
            DecoderResult::Malformed(wrong, after) => {
                return Err(Fault::Charset { offset: self.bytes_read.saturating_sub(u64::from(wrong + after)) });
            }
        }
        Ok(())
    }
}

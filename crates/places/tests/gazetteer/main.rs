//! The gazetteer on both databases: lists taken in, brought up to date, and read.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod closure;
mod county;
mod import;
mod newer;
mod read;
mod sequences;
mod update;

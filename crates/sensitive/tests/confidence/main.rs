//! Complaints in confidence on both databases: who reads, what is found of them in what is stored, and whom they are kept from.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod appointing;
mod office;
mod reading;
mod stored;
mod telling;

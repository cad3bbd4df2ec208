//! The program as its users meet it: the real binary, its words, its exit codes.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

mod guarded;
mod harness;

mod bulletin;
mod calendars;
mod configuration;
mod demo;
mod files;
mod init;
mod keep;
mod lists;
mod marked;
mod newer_lists;
mod papers;
mod peoples_data;
mod searched_lists;
mod serve;
mod shared_lists;
mod snapshot;
mod tampering;
mod tls;
mod users;
mod verify;

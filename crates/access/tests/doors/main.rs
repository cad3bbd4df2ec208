//! The doors of an office on both databases: who comes in, with which rights, and what the log says about it.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod devices;
mod guessing;
mod house;
mod links;
mod offices;
mod rights;
mod second_factor;
mod sessions;
mod sign_in;
mod sign_on;
mod tokens;
mod users;

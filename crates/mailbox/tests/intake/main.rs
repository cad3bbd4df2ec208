//! Mail that becomes requests, from a published IMAP server.

#[allow(dead_code, reason = "the office of the tests of what is sent; not all of it is needed here")]
#[path = "../../../sending/tests/out/office.rs"]
mod office;
#[allow(dead_code, reason = "the same programs as there")]
#[path = "../../../sending/tests/out/programs.rs"]
mod programs;

mod letters;
mod server;

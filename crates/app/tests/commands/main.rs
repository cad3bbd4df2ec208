//! The program as its users meet it: the real binary, its words, its exit codes.

mod harness;

mod bulletin;
mod init;
mod keep;
mod lists;
mod serve;
mod users;
mod verify;

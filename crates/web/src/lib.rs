//! The pages people see and the addresses programs call.
//!
//! This crate decides nothing: a handler parses what was sent, calls one action of a service, and answers with one of
//! [`pages`]. Words come from `i18n`, rules from the services; nothing here knows a database.

pub mod assets;
pub mod pages;

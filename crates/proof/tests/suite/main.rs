//! The public log on both databases: what is published, what can be proven, and what is found.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

mod office;
mod publishing;
mod tampering;

//! The sample county: made-up places, units and people, and the texts of its season.
//!
//! Everything is deterministic: number `n` of a kind is the same text on every machine, so that the county has the same
//! figures every time it is made. Texts hold no names, no telephone numbers and nothing that *Serve, never watch* forbids.
//! Stories stand as cards under `data/`; the modules here draw from them.

pub mod activities;
mod card;
pub mod categories;
#[cfg(test)]
mod checks;
pub mod consultations;
mod deck;
pub mod disputes;
pub mod gazetteer;
pub mod language;
pub mod materials;
pub mod people;
pub mod pick;
pub mod relief;
pub mod requests;
mod slots;
pub mod suggestions;
mod table;
pub mod units;
pub mod work_notes;
pub mod works;

pub use language::{Day, Language};
pub use pick::Pick;

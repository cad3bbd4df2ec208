//! What makes an ending honest: a reply that says what was done, evidence for it, and call-backs by chance.
//!
//! Everything here is pure: values in, a verdict out. The words stand in `data/words.tsv`. What is stored, who may ask and
//! who may call is left to `requests`; the sentences that people read are left to `i18n`.

mod clause;
mod date;
pub mod draw;
mod english;
pub mod evidence;
pub mod interval;
mod letters;
mod print;
pub mod rate;
mod statement;
pub mod text;
mod words;

pub use letters::simplified;
pub use print::print;

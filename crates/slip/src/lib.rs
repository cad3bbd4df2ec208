//! What stands on the slip a resident takes away beside its words: a QR code with an address, and pictograms for those who
//! do not read.
//!
//! Drawings only, as squares or as SVG without any style of its own; which address and which words is left to the caller.
//! A page prints them, and so does a document.

mod pictogram;
mod qr;

pub use pictogram::Pictogram;
pub use qr::Qr;

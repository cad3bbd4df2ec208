//! Documents that leave the program on paper or as files: PDF set by Typst, and XLSX.
//!
//! Each document is a plain struct in the words of the office ([`Bulletin`], [`HandoverList`], [`Minutes`], [`Slip`]); what it is set in,
//! and how, is known here alone. Where its values come from and who may see them is left to the caller. With the feature
//! `pdf` the typesetter is built in; without it everything builds in seconds and a PDF is refused with a sentence.

mod bulletin;
mod formula;
mod handover;
mod ledger;
mod minutes;
mod pdf;
mod slip;
mod words;
mod xlsx;

pub use bulletin::{Bulletin, BulletinFigure, BulletinLine, BulletinPicture, BulletinPlaces, Texts};
pub use handover::{HandoverList, Listed, Meeting, Part, UnitList};
pub use ledger::{LedgerBook, LedgerCell, LedgerColumn, LedgerHead, LedgerLines, Width};
pub use minutes::{Minutes, OpenItem};
pub use pdf::{NotPrinted, Press, Printed, Sheet};
pub use slip::{Paper, Slip};
pub use xlsx::NotWritten;

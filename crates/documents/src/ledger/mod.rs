//! A ledger as a file: a workbook to print and sign, or plain lines for other programs. Both are written as the rows come, so
//! that neither needs more memory than some rows have.

mod book;
mod csv;
mod height;

use i18n::Lang;
use jiff::civil::{Date, DateTime};

pub use book::LedgerBook;
pub use csv::LedgerLines;

/// What stands over the rows of a ledger.
#[derive(Clone, Debug)]
pub struct LedgerHead {
    /// The language of its words.
    pub lang: Lang,
    /// Which ledger it is.
    pub title: String,
    /// Whose.
    pub office: String,
    /// Days and place, in words.
    pub about: String,
    /// What else its reader must know, e.g. how many rows are hidden; empty for nothing.
    pub note: String,
    /// The day of printing.
    pub printed_on: Date,
    /// The columns.
    pub columns: Vec<LedgerColumn>,
}

/// A column of a ledger.
#[derive(Clone, Debug)]
pub struct LedgerColumn {
    /// Its name.
    pub label: String,
    /// How wide it is on paper.
    pub width: Width,
}

/// How wide a column is on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// Days, numbers, yes or no.
    Narrow,
    /// Choices, money, numbers of matters.
    Middle,
    /// Places, units, teams, moments.
    Name,
    /// A line of words.
    Line,
    /// Texts.
    Wide,
}

impl Width {
    const fn characters(self) -> f64 {
        match self {
            Self::Narrow => 11.0,
            Self::Middle => 13.0,
            Self::Name => 18.0,
            Self::Line => 24.0,
            Self::Wide => 44.0,
        }
    }
}

/// A value as what it is, so that a program can count and sort it.
#[derive(Clone, Debug, PartialEq)]
pub enum LedgerCell {
    /// Nothing was entered.
    Empty,
    /// Words.
    Text(String),
    /// A day.
    Day(Date),
    /// A day and time where the office is.
    Moment(DateTime),
    /// A whole number.
    Number(i64),
    /// Money in minor units.
    Money(i64),
}

//! Closing rates: response, solution and satisfaction of a period and place, what is apart from them, and what residents said
//! when they were called back. No table names a person, and none is a ranking.

mod calls;
mod rate;

use askama::Template;

pub use calls::{CallBacks, CallsPage, OpenedCall};
pub use rate::{Interval, Rate};

use super::{
    layout::{Chooser, Frame},
    records::{Fact, Table},
};

/// The closing rates of a period and place.
#[derive(Debug, Template)]
#[template(path = "closing_rates/closing_rates.html")]
pub struct ClosingRatesPage {
    /// The frame.
    pub frame: Frame,
    /// Days and place, in words.
    pub about: String,
    /// The choice of both.
    pub chooser: Chooser,
    /// The day they stand for, and what is in no rate.
    pub as_of: String,
    /// Response, solution, satisfaction.
    pub rates: Vec<Rate>,
    /// What became of all that was received: what is in the rates ..
    pub counted: Vec<Fact>,
    /// .. and what is apart from them.
    pub apart: Vec<Fact>,
    /// By category and by unit, each in the order of names.
    pub tables: Vec<Table>,
    /// The call-backs; none for those who read none.
    pub call_backs: Option<CallBacks>,
    /// The day of printing, in words.
    pub printed_on: String,
}

//! Help for those who use the console, and the description of the API for those who write programs.

mod api;
mod topics;

use askama::Template;

pub use api::{ApiDocsPage, Operation, OperationGroup, Parameter};
pub use topics::{TOPICS, Topic};

use super::layout::Frame;

/// A page of help.
#[derive(Debug, Template)]
#[template(path = "help/help.html")]
pub struct HelpPage {
    /// The frame.
    pub frame: Frame,
    /// The topic shown.
    pub topic: &'static Topic,
}

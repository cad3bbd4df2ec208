//! The operations of the JSON API on one page, made from the same description that programs read.

use askama::Template;

use crate::pages::layout::Frame;

/// The page of the API.
#[derive(Debug, Template)]
#[template(path = "help/api.html")]
pub struct ApiDocsPage {
    /// The frame.
    pub frame: Frame,
    /// Address of the description for programs.
    pub description: String,
    /// The operations in groups.
    pub groups: Vec<OperationGroup>,
}

/// Operations that belong together.
#[derive(Clone, Debug)]
pub struct OperationGroup {
    /// Its word in the page's address.
    pub key: String,
    /// Its name.
    pub name: String,
    /// The operations.
    pub operations: Vec<Operation>,
}

/// An operation.
#[derive(Clone, Debug)]
pub struct Operation {
    /// `GET`, `POST`, ..
    pub method: String,
    /// The address, with `{}` around what changes.
    pub path: String,
    /// What it does.
    pub summary: String,
    /// Whether it may be called without a token.
    pub open: bool,
    /// What it takes.
    pub parameters: Vec<Parameter>,
    /// An example body; empty for none.
    pub body: String,
    /// Status codes with what they mean.
    pub answers: Vec<(String, String)>,
}

/// What an operation takes.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// Its name.
    pub name: String,
    /// `query`, `path` or `body`.
    pub place: String,
    /// Its type, e.g. `date`.
    pub shape: String,
    /// Whether it must be given.
    pub required: bool,
    /// What it means.
    pub meaning: String,
}

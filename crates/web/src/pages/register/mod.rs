//! The public register: what the office has set up, for anybody to read.

use askama::Template;

use super::{
    layout::{Frame, Link},
    records::Table,
};

/// The public register.
#[derive(Debug, Template)]
#[template(path = "register/register.html")]
pub struct RegisterPage {
    /// The frame.
    pub frame: Frame,
    /// Its title.
    pub title: String,
    /// What it shows and why.
    pub lead: String,
    /// Its parts: blank forms, categories, figures, units, where data is sent.
    pub sections: Vec<RegisterSection>,
}

/// A part of the register.
#[derive(Clone, Debug)]
pub struct RegisterSection {
    /// Its word in the page's address.
    pub key: String,
    /// Its title.
    pub title: String,
    /// What it shows and why.
    pub lead: String,
    /// Its table.
    pub table: Table,
    /// Pages that belong to it, such as each blank form.
    pub links: Vec<Link>,
}

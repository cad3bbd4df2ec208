//! The way in (a name with a password, a one-time link), and the pages for what cannot be answered.

use askama::Template;

use super::{
    layout::{Frame, Link},
    records::{Fault, Form},
};

/// The page that asks for name and password, or, after a one-time link, for a new password.
#[derive(Debug, Template)]
#[template(path = "sign_in/sign_in.html")]
pub struct SignInPage {
    /// The frame, without a person.
    pub frame: Frame,
    /// What the page is for.
    pub title: String,
    /// What to know.
    pub lead: Option<String>,
    /// The form: `name` and `password`, or the new password twice.
    pub form: Form,
    /// The same by a passkey, where this address has them; the island asks the browser.
    pub passkey: Option<Form>,
    /// The way for those who have no account.
    pub elsewhere: Vec<Link>,
}

impl SignInPage {
    /// Whether anything is to be typed: where only a passkey helps, nothing is.
    fn asks(&self) -> bool {
        self.form.fields().next().is_some()
    }

    fn faults(&self) -> Vec<Fault> {
        self.form.all_faults()
    }
}

/// The page for what cannot be answered (403, 404, 409, 413, 429, 500, ...).
#[derive(Debug, Template)]
#[template(path = "sign_in/trouble.html")]
pub struct TroublePage {
    /// The frame.
    pub frame: Frame,
    /// The status sent.
    pub status: u16,
    /// What is so, e.g. "This page does not exist".
    pub title: String,
    /// Why, and what to do.
    pub sentences: Vec<String>,
    /// Where to go from here.
    pub links: Vec<Link>,
    /// What finds this moment in the log, for whoever is asked to help.
    pub trace: Option<String>,
}

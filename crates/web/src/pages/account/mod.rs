//! One's own account: what is shown once when codes from a telephone are set up.

use askama::Template;

use super::{
    layout::{Frame, Link},
    records::{Fault, Form},
};

/// The QR code that a telephone reads, or the recovery codes that follow.
#[derive(Debug, Template)]
#[template(path = "account/set_up.html")]
pub struct SetUpPage {
    /// The frame.
    pub frame: Frame,
    /// The pages above this one.
    pub trail: Vec<Link>,
    /// What it is.
    pub title: String,
    /// What to do with it.
    pub lead: String,
    /// The drawing that a telephone reads.
    pub qr: Option<String>,
    /// The same for whoever types it.
    pub secret: Option<String>,
    /// Codes to be kept on paper.
    pub codes: Vec<String>,
    /// Where the first code is given.
    pub form: Option<Form>,
}

impl SetUpPage {
    fn faults(&self) -> Vec<Fault> {
        self.form.as_ref().map(Form::all_faults).unwrap_or_default()
    }
}

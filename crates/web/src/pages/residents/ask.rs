//! Asking, one question a page; what was answered before travels along in the form.

use askama::Template;

use crate::pages::{
    layout::{Frame, Link},
    records::{Fault, FieldGroup, Form},
};

/// One question of the way, or the last page, which shows all answers before they are sent.
#[derive(Debug, Template)]
#[template(path = "residents/ask.html")]
pub struct AskPage {
    /// The frame; its form is `ask`.
    pub frame: Frame,
    /// How far one has come, e.g. "Step 2 of 5".
    pub step: String,
    /// What is asked.
    pub title: String,
    /// What to know.
    pub lead: Option<String>,
    /// The fields of this page, and what was answered before as hidden values.
    pub form: Form,
    /// Whether there is a page before this one.
    pub back: bool,
    /// What was answered, on the last page.
    pub answered: Vec<Answered>,
    /// The name of a field that people do not see and programs fill in; on the last page.
    pub trap: Option<&'static str>,
    /// Other ways to ask.
    pub elsewhere: Vec<Link>,
}

/// An answer as it is shown before sending.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// What was asked.
    pub label: String,
    /// What was answered.
    pub text: String,
    /// The step that asks it, e.g. `step:place`.
    pub go: String,
}

impl AskPage {
    fn faults(&self) -> Vec<Fault> {
        self.form.all_faults()
    }

    fn groups(&self) -> impl Iterator<Item = &FieldGroup> {
        self.form.groups.iter().filter(|group| !group.fields.is_empty())
    }
}

/// The office cannot take this: where to go with it.
#[derive(Debug, Template)]
#[template(path = "residents/elsewhere.html")]
pub struct ElsewherePage {
    /// The frame.
    pub frame: Frame,
    /// What the matter is.
    pub title: String,
    /// Who takes it.
    pub text: String,
    /// The number to call.
    pub hotline: Option<String>,
    /// Whether somebody may be in danger.
    pub urgent: bool,
    /// Where to go from here.
    pub links: Vec<Link>,
}

impl ElsewherePage {
    /// The number as a telephone dials it.
    fn dialled(&self) -> String {
        let shown = self.hotline.as_deref().unwrap_or_default();
        shown.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
    }
}

//! A form, and the page that is one form: a new record, a correction (the same with a reason), an action.

use askama::Template;

use super::Field;
use crate::pages::layout::{Frame, Link};

/// A form that is sent with POST.
#[derive(Clone, Debug, Default)]
pub struct Form {
    /// Where it is sent.
    pub action: String,
    /// Values nobody types: `id`, `version`.
    pub hidden: Vec<(String, String)>,
    /// The fields in groups.
    pub groups: Vec<FieldGroup>,
    /// What is wrong with the whole, beside what is wrong with a field.
    pub faults: Vec<String>,
    /// The words of the button.
    pub submit: String,
    /// The way out without sending.
    pub cancel: Option<Link>,
    /// Whether it carries what was typed already, so that leaving the page would lose it.
    pub typed: bool,
    /// Whether it takes something back (void, return): the button says so in colour too.
    pub grave: bool,
    /// Whether it carries a file.
    pub file: bool,
}

/// Fields that belong together.
#[derive(Clone, Debug, Default)]
pub struct FieldGroup {
    /// The words over the group; empty for none.
    pub title: String,
    /// What the group is about.
    pub lead: Option<String>,
    /// The fields.
    pub fields: Vec<Field>,
}

/// Something wrong, for the summary at the head of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Id of the input that it leads to; empty for the whole.
    pub anchor: String,
    /// The field's label; empty for the whole.
    pub label: String,
    /// The sentence.
    pub sentence: String,
}

impl Fault {
    /// What is wrong with these fields, in their order.
    pub fn of<'a>(fields: impl Iterator<Item = &'a Field>) -> Vec<Self> {
        fields
            .filter_map(|field| {
                let error = field.error.as_ref()?;
                Some(Self { anchor: field.anchor(), label: field.label.clone(), sentence: error.clone() })
            })
            .collect()
    }

    /// What is wrong with a whole.
    pub fn whole(sentences: &[String]) -> Vec<Self> {
        let fault =
            |sentence: &String| Self { anchor: String::new(), label: String::new(), sentence: sentence.clone() };
        sentences.iter().map(fault).collect()
    }
}

impl Form {
    /// All its fields.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.groups.iter().flat_map(|group| &group.fields)
    }

    /// Everything wrong with it.
    pub fn all_faults(&self) -> Vec<Fault> {
        let mut faults = Fault::whole(&self.faults);
        faults.extend(Fault::of(self.fields()));
        faults
    }

    /// The form as HTML.
    pub const fn view<'a>(&'a self, frame: &'a Frame) -> FormView<'a> {
        FormView { form: self, frame }
    }
}

/// A form as HTML.
#[derive(Debug, Template)]
#[template(path = "records/form_body.html")]
pub struct FormView<'a> {
    form: &'a Form,
    frame: &'a Frame,
}

/// A page that is one form.
#[derive(Debug, Template)]
#[template(path = "records/form.html")]
pub struct FormPage {
    /// The frame.
    pub frame: Frame,
    /// The pages above this one.
    pub trail: Vec<Link>,
    /// What the form does, e.g. "New dispute".
    pub title: String,
    /// What to know before filling it in.
    pub lead: Option<String>,
    /// The form.
    pub form: Form,
}

impl FormPage {
    fn faults(&self) -> Vec<Fault> {
        self.form.all_faults()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::records::Input;

    #[test]
    fn the_summary_names_the_whole_first_and_then_each_field() {
        let day = Field::new("registered_on", "Day", Input::Day).error("Write the day like 2025-03-01.");
        let form = Form {
            faults: vec!["The parties are missing.".into()],
            groups: vec![FieldGroup { fields: vec![day], ..FieldGroup::default() }],
            ..Form::default()
        };
        let faults = form.all_faults();
        assert_eq!(faults[0], Fault::whole(&["The parties are missing.".into()])[0]);
        assert_eq!((faults[1].anchor.as_str(), faults[1].label.as_str()), ("f-registered_on", "Day"));
    }
}

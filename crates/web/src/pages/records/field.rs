//! One field of a form: its words, how it is entered, what was typed and what is wrong with it.

use askama::Template;

use crate::pages::layout::{Frame, PlaceGroup};

/// Up to so many choices are shown at once; more go into a list.
const RADIOS_AT_MOST: usize = 6;

/// A field of a form.
#[derive(Clone, Debug)]
pub struct Field {
    /// The name it is sent under.
    pub name: String,
    /// Tells it from a field of the same name in another form of the page; empty where there is one form.
    pub scope: String,
    /// What it is called.
    pub label: String,
    /// How to fill it in, in a sentence.
    pub hint: Option<String>,
    /// Whether it must be given; what need not be says so.
    pub required: bool,
    /// What was typed or stored, as the input writes it (`2025-03-01`, `on`, a code).
    pub value: String,
    /// What is wrong with it.
    pub error: Option<String>,
    /// How it is entered.
    pub input: Input,
    /// It narrows a list down: left empty, it means all.
    pub narrows: bool,
    /// Whether something above the form says that it may be left empty, so that the field need not.
    pub told_above: bool,
}

/// How a field is entered.
#[derive(Clone, Debug)]
pub enum Input {
    /// One line of text of at most so many characters.
    Line(usize),
    /// A text of at most so many characters.
    Text(usize),
    /// One of a closed list: all in sight up to six, else a list to pull down.
    Choice(Vec<Choice>),
    /// One of a list to pull down, however short.
    Select(Vec<Choice>),
    /// One of a list that is all in sight, however long.
    Open(Vec<Choice>),
    /// Any of a list, all in sight; the value holds one a line.
    Several(Vec<Choice>),
    /// A place out of groups.
    Place(Vec<PlaceGroup>),
    /// Typed by code or name where there are too many for a list. The browser may ask `suggestions?text=..`, which
    /// answers with `[{"value":"..","label":".."}]`; `known` are offered from the start.
    Search {
        /// Address that suggests; empty where nothing does.
        suggestions: String,
        /// What is offered from the start.
        known: Vec<Choice>,
    },
    /// A day.
    Day,
    /// A day and time of the office's clock.
    Instant,
    /// A whole number.
    Count,
    /// Money, written in major units.
    Money,
    /// Yes or no.
    Flag,
    /// A password; never shown again.
    Password {
        /// What a password keeper should put in: `current-password` or `new-password`.
        autocomplete: &'static str,
    },
    /// A file to send.
    File {
        /// The kinds of file allowed, as in the attribute `accept`.
        accept: String,
    },
}

/// One of a closed list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What people read.
    pub text: String,
}

impl Choice {
    /// A choice.
    pub fn new(value: impl Into<String>, text: impl Into<String>) -> Self {
        Self { value: value.into(), text: text.into() }
    }
}

impl Field {
    /// An empty field that must be given.
    pub fn new(name: impl Into<String>, label: impl Into<String>, input: Input) -> Self {
        Self {
            name: name.into(),
            scope: String::new(),
            label: label.into(),
            hint: None,
            required: true,
            value: String::new(),
            error: None,
            input,
            narrows: false,
            told_above: false,
        }
    }

    /// The same field, free to be left empty.
    #[must_use]
    pub fn optional(self) -> Self {
        Self { required: false, ..self }
    }

    /// The same field, free to be left empty as what stands above the form says.
    #[must_use]
    pub fn optional_as_told(self) -> Self {
        Self { required: false, told_above: true, ..self }
    }

    /// The same field as part of a filter: free to be left empty, which means all.
    #[must_use]
    pub fn narrowing(self) -> Self {
        Self { required: false, narrows: true, ..self }
    }

    /// The same field with a hint.
    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }

    /// The same field with what was typed.
    #[must_use]
    pub fn value(self, value: impl Into<String>) -> Self {
        Self { value: value.into(), ..self }
    }

    /// The same field with what is wrong with it.
    #[must_use]
    pub fn error(self, sentence: impl Into<String>) -> Self {
        Self { error: Some(sentence.into()), ..self }
    }

    /// The same field in one of several forms of a page.
    #[must_use]
    pub fn within(self, scope: impl Into<String>) -> Self {
        Self { scope: scope.into(), ..self }
    }

    /// Its id in the page.
    pub fn id(&self) -> String {
        if self.scope.is_empty() { format!("f-{}", self.name) } else { format!("f-{}-{}", self.scope, self.name) }
    }

    /// Where a link to its error leads: the field, or the first of its choices.
    pub fn anchor(&self) -> String {
        if self.radios() { format!("{}-1", self.id()) } else { self.id() }
    }

    /// Whether all choices are in sight.
    pub fn radios(&self) -> bool {
        match &self.input {
            Input::Choice(choices) => choices.len() <= RADIOS_AT_MOST,
            Input::Open(_) | Input::Several(_) => true,
            _ => false,
        }
    }

    /// Whether this one of several choices was chosen.
    fn chosen(&self, choice: &Choice) -> bool {
        self.value.lines().any(|value| value == choice.value)
    }

    /// Whether it is a single box to tick, whose label stands behind it.
    pub const fn flag(&self) -> bool {
        matches!(self.input, Input::Flag)
    }

    /// Whether a box to tick is ticked.
    pub fn ticked(&self) -> bool {
        matches!(self.value.as_str(), "on" | "true" | "yes" | "1")
    }

    /// Whether it takes half of a wide form, beside another such field.
    pub fn narrow(&self) -> bool {
        match self.input {
            Input::Line(_) | Input::Text(_) | Input::Flag | Input::File { .. } | Input::Password { .. } => false,
            _ => !self.radios(),
        }
    }

    /// Whether a browser can show its value as a day; what it cannot show must stay as it was typed.
    fn is_day(&self) -> bool {
        self.value.is_empty() || self.value.parse::<jiff::civil::Date>().is_ok()
    }

    /// The ids of hint and error, for those who listen to the page.
    pub fn described_by(&self) -> String {
        let ids = [(self.hint.is_some(), "hint"), (self.error.is_some(), "error")];
        let ids: Vec<_> =
            ids.iter().filter(|(there, _)| *there).map(|(_, end)| format!("{}-{end}", self.id())).collect();
        ids.join(" ")
    }

    /// The field with label, hint and error.
    pub const fn view<'a>(&'a self, frame: &'a Frame) -> FieldView<'a> {
        FieldView { field: self, frame }
    }

    /// The input alone.
    pub const fn control<'a>(&'a self, frame: &'a Frame) -> ControlView<'a> {
        ControlView { field: self, frame }
    }
}

/// A field as HTML.
#[derive(Debug, Template)]
#[template(path = "records/field.html")]
pub struct FieldView<'a> {
    field: &'a Field,
    frame: &'a Frame,
}

/// An input as HTML.
#[derive(Debug, Template)]
#[template(path = "records/control.html")]
pub struct ControlView<'a> {
    field: &'a Field,
    frame: &'a Frame,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::words::Lang;

    #[test]
    fn a_day_that_is_none_stays_as_it_was_typed() {
        let frame = Frame::public(Lang::En, "Office", "/");
        let field = |value| Field::new("day", "Day", Input::Day).value(value).control(&frame).to_string();
        assert!(field("2025-02-30").contains("type=\"text\""));
        assert!(field("2025-02-28").contains("type=\"date\""));
    }

    #[test]
    fn six_choices_are_all_in_sight_and_seven_are_a_list() {
        let choices = |n: usize| Input::Choice((0..n).map(|i| Choice::new(i.to_string(), i.to_string())).collect());
        assert!(Field::new("kind", "Kind", choices(6)).radios());
        assert!(!Field::new("kind", "Kind", choices(7)).radios());
    }

    #[test]
    fn of_several_choices_each_is_a_box_and_those_chosen_are_ticked() {
        let frame = Frame::public(Lang::En, "Office", "/");
        let choices = ["a", "b", "c"].map(|value| Choice::new(value, value)).to_vec();
        let field = Field::new("kinds", "Kinds", Input::Several(choices)).value("a\nc");
        let html = field.view(&frame).to_string();
        assert_eq!((html.matches("type=\"checkbox\"").count(), html.matches(" checked").count()), (3, 2));
    }

    #[test]
    fn an_error_leads_to_the_first_choice_or_to_the_input() {
        let kind = Field::new("kind", "Kind", Input::Choice(vec![Choice::new("a", "A")]));
        assert_eq!(kind.anchor(), "f-kind-1");
        assert_eq!(Field::new("day", "Day", Input::Day).anchor(), "f-day");
    }
}

//! Call-backs: what was drawn and said, and the list of those to be done by whoever looks.

use askama::Template;

use super::Rate;
use crate::pages::{
    inbox::Matter,
    layout::{Frame, Link},
    records::{Action, Fact, Table},
};

/// What residents said when they were called back.
#[derive(Clone, Debug, Default)]
pub struct CallBacks {
    /// Drawn, called, reached, answered.
    pub counts: Vec<Fact>,
    /// What is estimated from the answers.
    pub estimates: Vec<Rate>,
    /// Which part of all the estimates speak for; empty where there is none.
    pub covered: String,
    /// The strata with their weights.
    pub strata: Table,
    /// The rounds, each leading to its strata and calls.
    pub rounds: Table,
    /// Draws a round; none for those who may not.
    pub draw: Option<Link>,
    /// The list of calls to be done.
    pub to_do: Option<Link>,
}

/// The call-backs that whoever looks may do.
#[derive(Debug, Template)]
#[template(path = "closing_rates/calls.html")]
pub struct CallsPage {
    /// The frame.
    pub frame: Frame,
    /// The pages above this one.
    pub trail: Vec<Link>,
    /// The calls.
    pub calls: Vec<Matter>,
    /// How many are for others to call, in a sentence; empty where none.
    pub others: String,
    /// The call that is opened.
    pub opened: Option<OpenedCall>,
}

/// The call that is opened.
#[derive(Clone, Debug)]
pub struct OpenedCall {
    /// The request's number and page, where its contact is read.
    pub number: Link,
    /// In the resident's words.
    pub text: String,
    /// What is known of it.
    pub facts: Vec<Fact>,
    /// Telling what was heard.
    pub action: Action,
}

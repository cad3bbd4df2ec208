//! One request as somebody outside sees it: a resident with number and PIN, or a unit by its link. Where it stands in plain
//! words, what was said, and what they may do.

use askama::Template;

use crate::pages::{
    layout::{Frame, Link, Tag},
    records::{Fault, Form},
};

/// One request, seen from outside.
#[derive(Debug, Template)]
#[template(path = "residents/matter.html")]
pub struct MatterPage {
    /// The frame.
    pub frame: Frame,
    /// The number people read out.
    pub reference: String,
    /// What stands over the number, e.g. "Your request".
    pub kind: String,
    /// The state in a word or two.
    pub state: Tag,
    /// Where it stands, in sentences.
    pub says: Vec<String>,
    /// What is wrong with a form that was sent.
    pub faults: Vec<Fault>,
    /// The way it goes.
    pub stages: Vec<Stage>,
    /// What was asked for, what was answered.
    pub texts: Vec<MatterText>,
    /// What is known: label and value.
    pub facts: Vec<(String, String)>,
    /// The photos that may be looked at.
    pub pictures: Vec<Picture>,
    /// What was added later.
    pub notes: Vec<MatterNote>,
    /// What may be done.
    pub actions: Vec<MatterAction>,
    /// Pages beside this one.
    pub links: Vec<Link>,
    /// A way to end looking: the words of its button, and its address.
    pub leave: Option<Link>,
}

/// A stage of the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// Its name.
    pub text: String,
    /// Whether it is behind, here or ahead.
    pub state: StageState,
}

/// Whether a stage is behind, here or ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StageState {
    /// Behind.
    Done,
    /// Here.
    Now,
    /// Ahead.
    Ahead,
}

impl StageState {
    const fn code(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Now => "now",
            Self::Ahead => "ahead",
        }
    }

    /// The key of the word that is read aloud.
    const fn key(self) -> &'static str {
        match self {
            Self::Done => "follow-stage-done",
            Self::Now => "follow-stage-now",
            Self::Ahead => "follow-stage-ahead",
        }
    }
}

/// A text with what it is: what was asked for, what was answered, what the office asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatterText {
    /// What it is.
    pub label: String,
    /// By whom and when.
    pub note: String,
    /// The text.
    pub text: String,
    /// Whether it is what one came for.
    pub main: bool,
}

/// A photo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Address of the small picture.
    pub small: String,
    /// Address of the whole one.
    pub whole: String,
}

/// What was added later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatterNote {
    /// By whom and when.
    pub who: String,
    /// What.
    pub text: String,
}

/// Something that may be done.
#[derive(Clone, Debug)]
pub struct MatterAction {
    /// Its noun, which is the end of its address.
    pub noun: String,
    /// What it does.
    pub title: String,
    /// What to know.
    pub lead: Option<String>,
    /// Its form.
    pub form: Form,
    /// Whether it stands open: it is what one is asked for, or something was wrong with it.
    pub open: bool,
}

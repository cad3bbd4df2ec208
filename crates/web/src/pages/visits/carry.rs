//! Answers to carry: the replies owed in one village, to be read aloud at the door and confirmed there.

use askama::Template;

use crate::pages::{
    layout::{Frame, Link},
    records::Field,
};

/// The answers to carry to one village.
#[derive(Debug, Template)]
#[template(path = "visits/carry.html")]
pub struct CarryPage {
    /// The frame.
    pub frame: Frame,
    /// The pages above this one.
    pub trail: Vec<Link>,
    /// The villages of this team, with how many answers each is owed.
    pub villages: Vec<VillageLink>,
    /// The village chosen; empty where none is yet.
    pub village: String,
    /// The answers owed there.
    pub items: Vec<CarryItem>,
    /// The day of printing, in words.
    pub printed_on: String,
}

/// A village to go to.
#[derive(Clone, Debug)]
pub struct VillageLink {
    /// Its name and page.
    pub link: Link,
    /// How many answers it is owed.
    pub count: usize,
    /// Whether it is the one shown.
    pub current: bool,
}

/// An answer to carry.
#[derive(Clone, Debug)]
pub struct CarryItem {
    /// The matter's number and page.
    pub matter: Link,
    /// What kind of matter it is.
    pub kind: String,
    /// Code of its line.
    pub line: String,
    /// Where to bring it, e.g. "Dwelling 12"; never a name.
    pub door: String,
    /// When it was asked.
    pub asked_on: String,
    /// What was asked.
    pub asked: String,
    /// Who answers.
    pub unit: String,
    /// The answer, to be read aloud.
    pub reply: String,
    /// The language the answer is written in, where it is another than the page's.
    pub reply_lang: Option<&'static str>,
    /// Where the outcome is sent.
    pub action: String,
    /// Values nobody types: `id`, `version`.
    pub hidden: Vec<(String, String)>,
    /// What else may be noted at the door: the day, a remark.
    pub fields: Vec<Field>,
    /// What the resident may say to it.
    pub answers: Vec<Answer>,
}

/// What the resident says: sent as `answer`.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The value sent.
    pub value: String,
    /// The words of the button.
    pub text: String,
    /// Whether it closes the matter.
    pub closes: bool,
}

//! The inbox: what came in and waits for the office, one matter opened beside the list, with what is likely.

use askama::Template;

use super::{
    layout::{Frame, Link, Tag},
    records::{Action, Fact},
};

/// The page of the inbox.
#[derive(Debug, Template)]
#[template(path = "inbox/inbox.html")]
pub struct InboxPage {
    /// The frame.
    pub frame: Frame,
    /// The heaps with how many lie in each; the one shown is marked.
    pub heaps: Vec<Heap>,
    /// The matters of the heap shown.
    pub matters: Vec<Matter>,
    /// More of them.
    pub next: Option<Link>,
    /// The matter that is opened; none where the heap is empty.
    pub opened: Option<Opened>,
}

/// A heap of the inbox.
#[derive(Clone, Debug)]
pub struct Heap {
    /// Its name.
    pub name: String,
    /// How many lie in it, in words.
    pub count: String,
    /// Its page.
    pub href: String,
    /// Whether it is the one shown.
    pub here: bool,
}

/// A matter in the list.
#[derive(Clone, Debug)]
pub struct Matter {
    /// Opens it beside the list.
    pub href: String,
    /// What it is about, clipped.
    pub title: String,
    /// Its number, category and place.
    pub about: String,
    /// By when it is due.
    pub due: Option<Tag>,
    /// Whether it is the one opened.
    pub here: bool,
}

/// The matter that is opened.
#[derive(Clone, Debug)]
pub struct Opened {
    /// Its number and page.
    pub number: Link,
    /// In the resident's words.
    pub text: String,
    /// Where it stands.
    pub state: Option<Tag>,
    /// What is known of it.
    pub facts: Vec<Fact>,
    /// Likely categories and units, each a form that takes it at once.
    pub likely: Vec<Likely>,
    /// Requests that may tell of the same thing.
    pub like: Vec<Like>,
    /// What may be done with it.
    pub actions: Vec<Action>,
    /// What the resident and others added.
    pub notes: Vec<Fact>,
    /// The matter before and after it.
    pub before: Option<String>,
    /// The one after it.
    pub after: Option<String>,
}

/// A category or unit that is likely; a button takes it.
#[derive(Clone, Debug)]
pub struct Likely {
    /// What is proposed: category or unit.
    pub what: String,
    /// The key that takes it; none beyond three.
    pub key: Option<String>,
    /// Its name and how likely it is.
    pub name: String,
    /// Words that speak for it.
    pub reasons: String,
    /// Where the form is sent, and its hidden fields.
    pub action: String,
    /// The values of the form.
    pub hidden: Vec<(String, String)>,
}

/// A request that may tell of the same thing.
#[derive(Clone, Debug)]
pub struct Like {
    /// Its number and page.
    pub number: Link,
    /// In the resident's words, clipped.
    pub text: String,
    /// Why it is named.
    pub reasons: String,
    /// Where the form is sent that merges this matter into it.
    pub action: String,
    /// The values of the form.
    pub hidden: Vec<(String, String)>,
}

//! A page of things of which each has one thing to be done with it: what could not be sent and is tried again, an address
//! that is made, shown once and revoked.

use askama::Template;

use super::{
    layout::{Frame, Link, Tag},
    records::Form,
};

/// A page of things with what may be done with each.
#[derive(Debug, Template)]
#[template(path = "items/items.html")]
pub struct ItemsPage {
    /// The frame.
    pub frame: Frame,
    /// What they are.
    pub title: String,
    /// What to know about them.
    pub lead: String,
    /// What was just made and is shown only now.
    pub fresh: Option<Fresh>,
    /// Makes another.
    pub make: Option<Form>,
    /// The things.
    pub sections: Vec<ItemSection>,
}

/// Something that is shown once, to be copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fresh {
    /// What it is.
    pub label: String,
    /// It.
    pub value: String,
    /// What to do with it.
    pub hint: String,
}

/// Things of one sort.
#[derive(Clone, Debug, Default)]
pub struct ItemSection {
    /// Its word in the page's address.
    pub key: String,
    /// What they are.
    pub title: String,
    /// The things.
    pub items: Vec<Item>,
    /// What to say where there are none.
    pub empty: String,
}

/// One of them.
#[derive(Clone, Debug, Default)]
pub struct Item {
    /// What it is; leads somewhere where this person may go there.
    pub link: Option<Link>,
    /// What it is, where it leads nowhere.
    pub title: String,
    /// How it stands.
    pub tag: Option<Tag>,
    /// What there is to know.
    pub about: Vec<String>,
    /// What may be done with it.
    pub action: Option<Form>,
}

//! Topics: problems behind like requests, proposed once a day, to be taken over by a unit or set aside.

use askama::Template;

use super::{
    layout::{Frame, Link},
    records::Table,
};

/// The topics of an office.
#[derive(Debug, Template)]
#[template(path = "topics/topics.html")]
pub struct TopicsPage {
    /// The frame.
    pub frame: Frame,
    /// What was proposed and is not decided yet.
    pub proposed: Vec<Proposed>,
    /// Problems that somebody owns.
    pub owned: Table,
    /// What has ended or was set aside.
    pub ended: Table,
}

/// A problem that may be behind like requests.
#[derive(Clone, Debug)]
pub struct Proposed {
    /// What it is about, leading to where it is taken over or set aside.
    pub topic: Link,
    /// Category, place and period.
    pub about: String,
    /// How many requests of how many sources.
    pub count: String,
    /// The requests behind it: number, first words and day.
    pub requests: Vec<Behind>,
}

/// A request behind a topic.
#[derive(Clone, Debug)]
pub struct Behind {
    /// Its number and page.
    pub number: Link,
    /// What was asked for, clipped.
    pub text: String,
    /// When it was received.
    pub day: String,
}

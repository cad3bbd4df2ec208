//! Help for those who use the console, a topic for every screen; and the description of the API for those who write programs.

mod api;
mod screens;
mod topics;

use askama::Template;

pub use api::{ApiDocsPage, Operation, OperationGroup, Parameter};
pub use screens::{SCREENS, of_screen};
pub use topics::{GROUPS, Group, Topic, topics};

use super::layout::{Frame, Link};
use crate::assets::Picture;

/// A page of help.
#[derive(Debug, Template)]
#[template(path = "help/help.html")]
pub struct HelpPage {
    /// The frame.
    pub frame: Frame,
    /// The topic shown.
    pub topic: &'static Topic,
    /// The screen that it is about, for those who may open it.
    pub screen: Option<Link>,
}

impl HelpPage {
    /// The picture of the screen, in the language of the page or one that stands in for it.
    fn picture(&self) -> Option<&'static Picture> {
        self.frame.lang.chain().iter().find_map(|lang| Picture::find(lang.code(), self.topic.key))
    }

    /// Whether the picture shows another language than the page.
    fn is_of_another_language(&self, picture: &Picture) -> bool {
        picture.lang != self.frame.lang.code()
    }
}

//! What all pages share: the frame around the content, and the small parts that many pages are made of.

mod chooser;
mod frame;
mod parts;

pub use chooser::{Chooser, Preset};
pub use frame::{Frame, LanguageLink, NavItem, Person, Theme};
pub use parts::{Link, Notice, PlaceGroup, PlaceOption, Tag, Tone, Undo};

//! The slip a resident takes away: number, code, PIN to tear off, in two languages side by side, and pictograms. It names no
//! subject and no person.

use askama::Template;

use crate::pages::{
    layout::{Frame, Link},
    words::Lang,
};

/// The paper it is printed on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SlipSize {
    /// A sheet of A6.
    #[default]
    A6,
    /// A roll of thermal paper 58 mm wide.
    Roll,
}

impl SlipSize {
    /// Both, in the order shown.
    pub const ALL: [Self; 2] = [Self::A6, Self::Roll];

    /// The word in addresses and class names.
    pub const fn code(self) -> &'static str {
        match self {
            Self::A6 => "a6",
            Self::Roll => "58mm",
        }
    }

    /// The key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::A6 => "slip-size-a6",
            Self::Roll => "slip-size-58mm",
        }
    }

    /// The size with this word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.code() == word)
    }
}

/// The slip, on a page that prints it.
#[derive(Debug, Template)]
#[template(path = "residents/slip.html")]
pub struct SlipPage {
    /// The frame.
    pub frame: Frame,
    /// What the page says, e.g. "Thank you".
    pub title: String,
    /// What to do with the slip.
    pub lead: String,
    /// The paper.
    pub size: SlipSize,
    /// The number with its check character.
    pub reference: String,
    /// The PIN, which is torn off.
    pub pin: String,
    /// The code as SVG.
    pub qr: String,
    /// The address that the code holds, for those who type.
    pub address: String,
    /// The words of the slip in each of its languages.
    pub words: Vec<SlipWords>,
    /// What to do, with a pictogram each.
    pub lines: Vec<SlipLine>,
    /// The same on other paper.
    pub sizes: Vec<Link>,
    /// The same with another second language.
    pub seconds: Vec<Link>,
    /// Where to go from here.
    pub links: Vec<Link>,
}

/// The words of the slip in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlipWords {
    /// The language.
    pub lang: Lang,
    /// What the slip is.
    pub title: String,
    /// What stands over the number.
    pub number: String,
    /// The day it was received.
    pub received: String,
    /// What stands over the PIN.
    pub pin: String,
    /// That the PIN is torn off and kept apart.
    pub tear: String,
}

/// What to do, with a pictogram.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlipLine {
    /// The pictogram as SVG.
    pub pictogram: String,
    /// The words, each in its language.
    pub texts: Vec<(Lang, String)>,
}

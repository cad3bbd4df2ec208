//! One page for one visit: the dwelling, people and needs, then requests, suggestions, questions and a dispute noticed.
//!
//! Each block that is filled becomes a matter of its own. Without JavaScript the page offers a fixed number of blocks;
//! with it, one more at a press, made from the spare block whose field names hold `__` for the number.

use askama::Template;

use crate::pages::{
    layout::{Frame, Link},
    records::{Fault, Field},
};

/// The visit page.
#[derive(Debug, Template)]
#[template(path = "visits/visit.html")]
pub struct VisitPage {
    /// The frame.
    pub frame: Frame,
    /// The pages above this one.
    pub trail: Vec<Link>,
    /// Where the form is sent.
    pub action: String,
    /// Values nobody types: `id`.
    pub hidden: Vec<(String, String)>,
    /// What is wrong with the whole.
    pub faults: Vec<String>,
    /// Place, dwelling number, day, team.
    pub door: Vec<Field>,
    /// How many people live there.
    pub people: Field,
    /// How many of them by need.
    pub needs: Vec<Field>,
    /// What was heard, by kind.
    pub groups: Vec<BlockGroup>,
    /// Whether the page carries what was typed already.
    pub typed: bool,
}

/// The blocks of one kind.
#[derive(Clone, Debug)]
pub struct BlockGroup {
    /// The word in field names and in the page's address, e.g. `requests`.
    pub key: String,
    /// Code of the line that takes what is heard.
    pub line: String,
    /// The kind in the plural.
    pub title: String,
    /// What to write here.
    pub lead: String,
    /// The blocks offered.
    pub blocks: Vec<Block>,
    /// A block to make more from: `__` stands for its number in names and title; none where one is enough.
    pub spare: Option<Block>,
    /// The words of the button that adds one.
    pub add: String,
}

/// The fields of one matter.
#[derive(Clone, Debug)]
pub struct Block {
    /// Its name with its number, e.g. "Request 2".
    pub title: String,
    /// Whether its fields are in sight.
    pub open: bool,
    /// The fields.
    pub fields: Vec<Field>,
    /// Boxes to tick, each with the fields that it brings into sight.
    pub reveals: Vec<Reveal>,
}

/// A box to tick with the fields that it brings into sight: "Solved on the spot" and how, "Wants a reply" and a contact.
#[derive(Clone, Debug)]
pub struct Reveal {
    /// The box.
    pub flag: Field,
    /// What it brings into sight.
    pub fields: Vec<Field>,
}

impl Block {
    fn all_fields(&self) -> impl Iterator<Item = &Field> {
        let revealed = self.reveals.iter().flat_map(|reveal| std::iter::once(&reveal.flag).chain(&reveal.fields));
        self.fields.iter().chain(revealed)
    }

    fn view<'a>(&'a self, frame: &'a Frame) -> BlockView<'a> {
        BlockView { block: self, frame }
    }
}

#[derive(Debug, Template)]
#[template(path = "visits/block.html")]
struct BlockView<'a> {
    block: &'a Block,
    frame: &'a Frame,
}

impl VisitPage {
    fn all_faults(&self) -> Vec<Fault> {
        let blocks = self.groups.iter().flat_map(|group| &group.blocks).flat_map(Block::all_fields);
        let fields = self.door.iter().chain([&self.people]).chain(&self.needs).chain(blocks);
        let mut faults = Fault::whole(&self.faults);
        faults.extend(Fault::of(fields));
        faults
    }
}

//! The hand-over meeting: choosing what is handed over to whom, and the list that every unit takes home.

use askama::Template;

use super::{
    layout::{Frame, Link},
    records::{Choice, Fault, Field, Filters, Table},
};

/// The page that makes a hand-over meeting.
#[derive(Debug, Template)]
#[template(path = "handovers/meeting.html")]
pub struct MeetingPage {
    /// The frame.
    pub frame: Frame,
    /// The pages above this one.
    pub trail: Vec<Link>,
    /// Where the meeting is sent.
    pub action: String,
    /// Values nobody types: `id`.
    pub hidden: Vec<(String, String)>,
    /// What is wrong with the whole.
    pub faults: Vec<String>,
    /// Day, title, who chairs.
    pub fields: Vec<Field>,
    /// Which matters are offered.
    pub filters: Filters,
    /// The matters offered.
    pub candidates: Vec<Candidate>,
    /// The units that may take them.
    pub units: Vec<Choice>,
    /// How many matters wait in all, in words.
    pub waiting: String,
    /// The next page of matters.
    pub next: Option<String>,
    /// Whether the page carries what was chosen already.
    pub typed: bool,
}

/// A matter that may be handed over.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// Its id, sent as `item`; its units are sent as `lead.<id>` and `assist.<id>`.
    pub id: String,
    /// Request or suggestion.
    pub kind: String,
    /// Its number and page.
    pub matter: Link,
    /// What it is about.
    pub title: String,
    /// Category, in words.
    pub category: String,
    /// Where.
    pub place: String,
    /// When it was received.
    pub day: String,
    /// Whether it is chosen.
    pub ticked: bool,
    /// Code of the unit that leads; the category's unit is suggested.
    pub lead: String,
    /// Codes of the units that assist.
    pub assisting: Vec<String>,
    /// What is wrong with it.
    pub error: Option<String>,
}

impl Candidate {
    fn assists(&self, unit: &Choice) -> bool {
        self.assisting.contains(&unit.value)
    }
}

impl MeetingPage {
    fn all_faults(&self) -> Vec<Fault> {
        let mut faults = Fault::whole(&self.faults);
        faults.extend(Fault::of(self.fields.iter()));
        faults.extend(self.candidates.iter().filter_map(|candidate| {
            let error = candidate.error.as_ref()?;
            Some(Fault {
                anchor: format!("lead-{}", candidate.id),
                label: candidate.matter.text.clone(),
                sentence: error.clone(),
            })
        }));
        faults
    }
}

/// What a meeting handed over: one table a unit, to be printed and signed for.
#[derive(Debug, Template)]
#[template(path = "handovers/items.html")]
pub struct ItemsPage {
    /// The frame.
    pub frame: Frame,
    /// The pages above this one.
    pub trail: Vec<Link>,
    /// The meeting's title.
    pub title: String,
    /// Day, chair, how many matters to how many units.
    pub lead: String,
    /// The whole list on paper.
    pub papers: Vec<Link>,
    /// The items by leading unit.
    pub units: Vec<UnitItems>,
    /// What is still open from earlier meetings; no section where nothing is.
    pub earlier: Table,
    /// The day of printing, in words.
    pub printed_on: String,
}

/// What one unit took.
#[derive(Clone, Debug)]
pub struct UnitItems {
    /// The unit.
    pub unit: String,
    /// Its list on paper.
    pub papers: Vec<Link>,
    /// Its items.
    pub table: Table,
}

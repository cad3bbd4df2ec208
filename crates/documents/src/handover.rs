//! The list of a hand-over meeting: what each unit leads and assists in, and by when it answers.

use i18n::Lang;
use jiff::civil::Date;
use serde_json::{Value as Json, json};

use crate::{
    Sheet,
    words::{day, word, words},
};

/// A hand-over meeting, as its papers name it.
#[derive(Clone, Debug)]
pub struct Meeting {
    /// The language of the paper.
    pub lang: Lang,
    /// The office that called it.
    pub office: String,
    /// Its title.
    pub title: String,
    /// Its number, once it was held.
    pub number: Option<String>,
    /// The day it is held.
    pub held_on: Date,
    /// Where.
    pub place: String,
    /// The day of printing.
    pub printed_on: Date,
}

/// A unit's part in a matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// It answers for it.
    Leads,
    /// It helps another that answers.
    Assists,
}

/// One matter on the list of a unit.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The number people read out.
    pub reference: String,
    /// What kind of matter.
    pub category: String,
    /// Where.
    pub place: String,
    /// What is asked. No names.
    pub asked: String,
    /// The day by which an answer is due.
    pub due_on: Option<Date>,
    /// The unit's part.
    pub part: Part,
    /// The unit that leads.
    pub lead: String,
    /// The units that assist.
    pub assisting: Vec<String>,
}

/// What one unit is given.
#[derive(Clone, Debug)]
pub struct UnitList {
    /// The unit.
    pub unit: String,
    /// Its matters: those it leads, then those it assists in.
    pub items: Vec<Listed>,
}

/// The list of a meeting: of all units, or of one.
#[derive(Clone, Debug)]
pub struct HandoverList {
    /// The meeting.
    pub meeting: Meeting,
    /// The units with their matters.
    pub units: Vec<UnitList>,
    /// Whether this is the list of one unit, to be signed for by it.
    pub single: bool,
}

impl Meeting {
    /// What stands above every paper of the meeting: labels and values.
    pub(crate) fn facts(&self) -> Vec<(String, String)> {
        let lang = self.lang;
        vec![
            (word(lang, "meeting"), self.title.clone()),
            (word(lang, "meeting-number"), self.number.clone().unwrap_or_default()),
            (word(lang, "held-on"), i18n::day(lang, self.held_on)),
            (word(lang, "venue"), self.place.clone()),
        ]
    }

    pub(crate) fn printed(&self) -> String {
        i18n::text_with(self.lang, "paper-printed", &[("day", i18n::day(self.lang, self.printed_on).into())])
    }
}

impl Listed {
    /// The units of the matter, as the list of one of them says it.
    pub(crate) fn parts(&self, lang: Lang) -> Vec<String> {
        let label = |key: &str, text: &str| i18n::prose::labelled(lang, &word(lang, key), text);
        let mut parts = match self.part {
            Part::Leads => vec![word(lang, "leads")],
            Part::Assists => vec![word(lang, "assists"), label("lead", &self.lead)],
        };
        if !self.assisting.is_empty() {
            parts.push(label("assisting", &self.assisting.join(if lang.is_chinese() { "、" } else { ", " })));
        }
        parts
    }

    fn shown(&self, lang: Lang) -> Json {
        json!({
            "reference": self.reference, "category": self.category, "place": self.place, "asked": self.asked,
            "due": day(lang, self.due_on), "parts": self.parts(lang),
        })
    }
}

impl UnitList {
    pub(crate) fn count(&self, part: Part) -> usize {
        self.items.iter().filter(|item| item.part == part).count()
    }

    fn shown(&self, lang: Lang) -> Json {
        let [leads, assists] = [Part::Leads, Part::Assists].map(|part| self.count(part));
        let args = [("leads", leads.into()), ("assists", assists.into())];
        json!({
            "name": self.unit, "leads": leads, "assists": assists,
            "summary": i18n::text_with(lang, "paper-unit-summary", &args),
            "items": self.items.iter().map(|item| item.shown(lang)).collect::<Vec<_>>(),
        })
    }
}

/// The columns of a list, as keys.
pub(crate) const COLUMNS: [&str; 7] = ["row", "reference", "category", "place", "asked", "due", "part"];

impl HandoverList {
    /// How many matters are handed over, each counted with the unit that leads; and to how many units.
    pub(crate) fn summary(&self) -> String {
        let matters: usize = self.units.iter().map(|unit| unit.count(Part::Leads)).sum();
        let args = [("n", matters.into()), ("units", self.units.len().into())];
        i18n::text_with(self.meeting.lang, "paper-summary", &args)
    }

    /// Its title.
    pub(crate) fn title(&self) -> String {
        word(self.meeting.lang, "handover-title")
    }

    /// The list as a sheet for the press.
    pub fn sheet(&self) -> Sheet {
        let lang = self.meeting.lang;
        let mut labels = words(lang, &["for-unit", "for-office", "day"]);
        labels.insert("printed".to_owned(), self.meeting.printed().into());
        let cover = ["row", "unit", "count-leads", "count-assists", "for-unit", "day"].map(|key| word(lang, key));
        Sheet {
            template: "handover",
            lang,
            title: self.title(),
            office: self.meeting.office.clone(),
            content: json!({
                "words": labels,
                "single": self.single,
                "facts": self.meeting.facts(),
                "summary": self.summary(),
                "columns": COLUMNS.map(|key| word(lang, key)),
                "cover": cover,
                "units": self.units.iter().map(|unit| unit.shown(lang)).collect::<Vec<_>>(),
            }),
            drawings: Vec::new(),
        }
    }
}

//! The minutes of a hand-over meeting: what was handed over, what was agreed, and what is still open from earlier ones.
//!
//! Who was there is written in by hand: the program keeps head counts of meetings, never names.

use jiff::civil::Date;
use serde_json::json;

use crate::{
    HandoverList, Part, Sheet,
    words::{day, paragraphs, word, words},
};

/// A matter of an earlier meeting that has no answer yet.
#[derive(Clone, Debug)]
pub struct OpenItem {
    /// The earlier meeting.
    pub meeting: String,
    /// The number people read out.
    pub reference: String,
    /// What is asked.
    pub asked: String,
    /// The unit that leads.
    pub unit: String,
    /// Where it stands, in words.
    pub state: String,
    /// The day by which an answer is due.
    pub due_on: Option<Date>,
    /// Whether that day has passed.
    pub late: bool,
}

/// The minutes of a meeting.
#[derive(Clone, Debug)]
pub struct Minutes {
    /// The meeting with all its matters.
    pub list: HandoverList,
    /// What was said and agreed.
    pub agreed: String,
    /// What earlier meetings handed over and is still open.
    pub open: Vec<OpenItem>,
}

const WORDS: [&str; 10] = [
    "chair",
    "recorder",
    "present",
    "day",
    "handed-over",
    "agreed",
    "nothing-agreed",
    "review",
    "nothing-open",
    "late",
];

impl Minutes {
    /// The minutes as a sheet for the press.
    pub fn sheet(&self) -> Sheet {
        let meeting = &self.list.meeting;
        let lang = meeting.lang;
        let mut labels = words(lang, &WORDS);
        labels.insert("printed".to_owned(), meeting.printed().into());
        let led = self.list.units.iter().flat_map(|unit| unit.items.iter()).filter(|item| item.part == Part::Leads);
        let items: Vec<_> = led
            .map(|item| {
                let with = |key: &str, text: &str| i18n::prose::labelled(lang, &word(lang, key), text);
                let mut parts = vec![with("lead", &item.lead)];
                if !item.assisting.is_empty() {
                    let names = item.assisting.join(if lang.is_chinese() { "、" } else { ", " });
                    parts.push(with("assisting", &names));
                }
                json!({"reference": item.reference, "asked": item.asked, "parts": parts, "due": day(lang, item.due_on)})
            })
            .collect();
        let columns = |keys: [&str; 5]| keys.map(|key| word(lang, key));
        let late = self.open.iter().filter(|item| item.late).count();
        let args = [("n", self.open.len().into()), ("late", late.into())];
        Sheet {
            template: "minutes",
            lang,
            title: word(lang, "minutes-title"),
            office: meeting.office.clone(),
            content: json!({
                "words": labels,
                "facts": meeting.facts(),
                "summary": self.list.summary(),
                "columns": columns(["row", "reference", "asked", "units", "due"]),
                "items": items,
                "agreed": paragraphs(&self.agreed),
                "open-summary": i18n::text_with(lang, "paper-open-summary", &args),
                "open-columns": columns(["reference", "asked", "unit", "state", "due"]),
                "open": self.open.iter().map(|item| json!({
                    "reference": item.reference, "asked": item.asked, "unit": item.unit, "state": item.state,
                    "meeting": item.meeting, "due": day(lang, item.due_on), "late": item.late,
                })).collect::<Vec<_>>(),
            }),
            drawings: Vec::new(),
        }
    }
}

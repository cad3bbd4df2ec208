//! One record: its facts, what belongs to it, what may be done with it, and everything that happened to it.

use askama::Template;

use super::{Files, Form, Look, Table};
use crate::pages::layout::{Frame, Link, Tag, Tone};

/// The page of a record.
#[derive(Debug, Template)]
#[template(path = "records/record.html")]
pub struct RecordPage {
    /// The frame.
    pub frame: Frame,
    /// The pages above this one.
    pub trail: Vec<Link>,
    /// The kind, e.g. "Service request".
    pub kind: String,
    /// Its number; empty where it has none.
    pub reference: String,
    /// What it is about.
    pub title: String,
    /// Where it stands.
    pub state: Option<Tag>,
    /// Its facts.
    pub facts: Vec<Fact>,
    /// Records that belong to it.
    pub related: Vec<Related>,
    /// Its photos, voice notes and documents, where it may have any.
    pub files: Option<Files>,
    /// What this person may do with it now.
    pub actions: Vec<Action>,
    /// Whom to answer.
    pub contact: Option<Contact>,
    /// What happened to it, latest first.
    pub timeline: Vec<Moment>,
    /// The form that corrects it, where this person may.
    pub correction: Option<String>,
    /// The form that declares it void, where this person may.
    pub voiding: Option<String>,
    /// Other forms of the same record.
    pub formats: Vec<Link>,
    /// The day of printing, in words.
    pub printed_on: String,
}

/// A fact of a record.
#[derive(Clone, Debug, Default)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// The value in words; empty where nothing was entered.
    pub value: String,
    /// Where it leads.
    pub href: Option<String>,
    /// A quieter line under it, e.g. how a due day was reckoned.
    pub note: String,
    /// Shown as a tag of this tone.
    pub tag: Option<Tone>,
}

impl Fact {
    /// A fact in words.
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { label: label.into(), value: value.into(), ..Self::default() }
    }
}

/// Records of one kind that belong to this one: the parties of a dispute, the items of a meeting.
#[derive(Clone, Debug)]
pub struct Related {
    /// The kind in the plural.
    pub title: String,
    /// The records.
    pub table: Table,
    /// A new one.
    pub add: Option<Link>,
    /// What to say where there are none.
    pub empty: String,
}

/// Something that may be done with a record.
#[derive(Clone, Debug)]
pub struct Action {
    /// Its word in the page's address, e.g. `reply`.
    pub key: String,
    /// What it does, e.g. "Reply".
    pub title: String,
    /// What to know before.
    pub lead: Option<String>,
    /// The form.
    pub form: Form,
    /// Whether its form is in sight.
    pub open: bool,
}

/// Whom to answer about this matter.
#[derive(Clone, Debug)]
pub enum Contact {
    /// A reply is wanted; the contact is read by sending this form, and the reading is noted.
    Sealed {
        /// Where the form is sent.
        action: String,
    },
    /// Read just now.
    Open(Vec<Fact>),
    /// Not for this person.
    Withheld,
    /// Erased when its term ended.
    Erased,
}

/// Something that happened to a record.
#[derive(Clone, Debug, Default)]
pub struct Moment {
    /// When, in words.
    pub at: String,
    /// The same for programs, `2025-03-04T09:12:00+08:00`.
    pub instant: String,
    /// What happened.
    pub what: String,
    /// Who did it.
    pub who: String,
    /// Why.
    pub reason: Option<String>,
    /// The values that changed.
    pub differences: Vec<Difference>,
    /// What it means for the record.
    pub tone: Tone,
}

/// A value that changed.
#[derive(Clone, Debug)]
pub struct Difference {
    /// The field.
    pub label: String,
    /// What stood there.
    pub before: String,
    /// What stands there now.
    pub after: String,
}

impl Action {
    /// An action with its form put away.
    pub fn new(key: impl Into<String>, title: impl Into<String>, mut form: Form) -> Self {
        let key = key.into();
        for field in form.groups.iter_mut().flat_map(|group| &mut group.fields) {
            field.scope.clone_from(&key);
        }
        Self { key, title: title.into(), lead: None, form, open: false }
    }

    /// The same action with what to know before.
    #[must_use]
    pub fn lead(self, lead: impl Into<String>) -> Self {
        Self { lead: Some(lead.into()), ..self }
    }

    /// The same action with its form in sight: the likeliest one, or one that was sent back with faults.
    #[must_use]
    pub fn opened(self) -> Self {
        Self { open: true, ..self }
    }
}

impl RecordPage {
    fn faults(&self) -> Vec<super::Fault> {
        let adding = self.files.iter().filter_map(|files| files.add.as_ref());
        adding.chain(self.actions.iter().map(|action| &action.form)).flat_map(Form::all_faults).collect()
    }
}

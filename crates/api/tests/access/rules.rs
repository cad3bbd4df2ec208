//! The rules of who sees and does what, told once more and shorter than the program tells them.

use casework::kind::{Kind, Role};
use lines::actions::Action;

use crate::sample::Whose;

/// Whether somebody with this role may read such records at all.
pub fn reads(role: Role, kind: &Kind) -> bool {
    kind.readers.contains(&role) && !kind.office_wide
}

/// Whether somebody with this role may enter and correct such records at all. Here everybody has a right in one township.
pub fn writes(role: Role, kind: &Kind) -> bool {
    kind.writers.contains(&role) && !kind.office_wide
}

/// Whether somebody whose right lies in the first township (a unit officer: in the first unit) sees this record.
pub fn sees(role: Role, kind: &Kind, whose: Whose) -> bool {
    if !reads(role, kind) {
        return false;
    }
    if !bound(kind) {
        return true;
    }
    let own = whose == Whose::Own;
    // A unit has what a meeting gave it, and the sample meeting gave it the request.
    if role == Role::Unit && kind.table == "suggestion" {
        return false;
    }
    if role == Role::Unit && kind.unit_rows.is_some() {
        return own;
    }
    if kind.has("place_id") {
        // What no rule gives to units, units do not have.
        return own && role != Role::Unit;
    }
    around(kind).is_none_or(|(_, table)| sees(role, parent(table), whose))
}

/// Whether a record lies in a place or with a unit, itself or what it is part of.
pub fn bound(kind: &Kind) -> bool {
    kind.has("place_id") || kind.unit_rows.is_some() || around(kind).is_some_and(|(_, table)| bound(parent(table)))
}

/// The record that it is part of, or that the sample's is about.
fn around(kind: &Kind) -> Option<(&'static str, &'static str)> {
    kind.parent.or(kind.concerns.first().copied())
}

fn parent(table: &str) -> &'static Kind {
    lines::catalogue().by_table(table).expect("a parent is a kind")
}

/// Kinds whose records belong to the whole office by decision: whoever may read them reads all of them. A new kind that lies
/// neither in a place nor with a unit is either added here, with a reason that stands a look, or given a place.
pub const OF_THE_WHOLE_OFFICE: &[(&str, &str)] = &[
    ("category", "what the office takes"),
    ("question", "what a form asks"),
    ("not_taken", "what the office does not take"),
    ("rung", "the ladder of the whole office"),
    ("unit", "whom matters go to"),
    ("team", "who goes where"),
    ("calendar", "days of the office"),
    ("calendar_day", "days of the office"),
    ("setting", "numbers of the whole office"),
    ("bulletin", "figures count all records, whoever works here reads them"),
    ("reported_kind", "what others report"),
    ("data_limit", "limits of the whole office"),
    ("purge", "the whole office leaves its data behind"),
    ("break_glass", "nobody reads them so: the page of emergencies asks who sees the request"),
    ("notice_text", "the office's own words"),
    ("unit_address", "where units are written to"),
    ("webhook", "where the office is heard"),
    ("activity_series", "a name of activities"),
    ("material", "what is handed out"),
];

/// What an answer must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Read: 200.
    Given,
    /// Not for this role: 403, whatever the record.
    Refused,
    /// Not there for this person: 404, or whatever an id that nobody ever made gets.
    Absent,
    /// The door is open: what was sent is looked at (done, or told what is wrong with it).
    Heard,
}

/// One record: reading it.
pub fn one(role: Role, kind: &Kind, whose: Whose) -> Expected {
    match (reads(role, kind), sees(role, kind, whose)) {
        (false, _) => Expected::Refused,
        (true, true) => Expected::Given,
        (true, false) => Expected::Absent,
    }
}

/// One record: changing it, as a writer.
pub fn correction(role: Role, kind: &Kind, whose: Whose) -> Expected {
    match one(role, kind, whose) {
        Expected::Given if writes(role, kind) => Expected::Heard,
        Expected::Given => Expected::Refused,
        other => other,
    }
}

/// One record: voiding it. A second person does, never whoever entered it.
pub fn voiding(role: Role, kind: &Kind, whose: Whose) -> Expected {
    match role {
        Role::Coordinator | Role::Administrator => correction(role, kind, whose),
        _ => Expected::Refused,
    }
}

/// One record: taking back one's own last step with it. Whoever sees it is told whether there is one.
pub fn undoing(role: Role, kind: &Kind, whose: Whose) -> Expected {
    match one(role, kind, whose) {
        Expected::Given => Expected::Heard,
        other => other,
    }
}

/// One record: something else that may be done with it.
pub fn action(role: Role, action: &Action, kind: &Kind, whose: Whose) -> Expected {
    if !action.roles.contains(&role) {
        return Expected::Refused;
    }
    match one(role, kind, whose) {
        Expected::Given => Expected::Heard,
        other => other,
    }
}

/// The contact left with a matter: leaders and auditors see matters without names, a unit only where it was sent to visit.
pub fn contact(role: Role, kind: &Kind, whose: Whose) -> Expected {
    match one(role, kind, whose) {
        Expected::Given if !matches!(role, Role::Coordinator | Role::Field | Role::Mediator) => Expected::Refused,
        other => other,
    }
}

/// Correcting that contact: whoever may read it.
pub fn contact_correction(role: Role, kind: &Kind, whose: Whose) -> Expected {
    match contact(role, kind, whose) {
        Expected::Given => Expected::Heard,
        other => other,
    }
}

/// Erasing that contact.
pub fn erasure(role: Role, kind: &Kind, whose: Whose) -> Expected {
    match one(role, kind, whose) {
        Expected::Given if matches!(role, Role::Coordinator | Role::Mediator) => Expected::Heard,
        Expected::Given => Expected::Refused,
        other => other,
    }
}

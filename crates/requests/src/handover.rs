//! The hand-over meeting: requests and suggestions given to units, each with a lead and perhaps assisting units.

use casework::{
    Problems, choices,
    field_type::{Id, PlaceId, Short, Text, table},
    figure::{Figure, Rule, Source, Unit},
    kind::{Kind, Line, Role},
    record,
    values::{Check, Record, checked},
};
use jiff::civil::Date;

use crate::{item::ItemState, unit_wish::seen_by_unit};

choices! {
    /// Where a meeting stands.
    pub enum HandoverState as "handover-state" {
        /// Being prepared.
        Open = "open",
        /// Held: numbered, its items handed over.
        Sealed = "sealed",
        /// Its lists went to the units.
        Sent = "sent",
    }
}

choices! {
    /// A unit's part in an item.
    pub enum Part as "part" {
        /// Answers for it.
        Lead = "lead",
        /// Helps.
        Assisting = "assisting",
    }
}

record! {
    /// A hand-over meeting.
    pub struct Handover {
        /// The day it is held.
        held_on: Date,
        /// Where.
        place_id: PlaceId,
        /// Its title.
        title: Short,
        /// What was said and agreed.
        minutes: Option<Text>;
        managed:
        /// Where it stands.
        state: HandoverState,
        /// Its number in its year.
        number: Option<Short>,
        /// When its lists went to the units.
        sent_on: Option<Date>,
    }
}

record! {
    /// One matter given to one unit at a meeting.
    pub struct HandoverItem {
        /// The meeting.
        handover_id: Id<table::Handover>,
        /// The request, or
        request_id: Option<Id<table::Request>>,
        /// the suggestion.
        suggestion_id: Option<Id<table::Suggestion>>,
        /// The unit.
        unit_id: Id<table::Unit>,
        /// Its part.
        part: Part;
        managed:
        /// Where it stands with its unit.
        state: Option<ItemState>,
        /// When the unit signed for its receipt.
        received_on: Option<Date>,
    }
}

impl Check for HandoverItem {
    fn check(&self, problems: &mut Problems) {
        let one = self.request_id.is_some() != self.suggestion_id.is_some();
        problems.when(!one, "request", "one-matter");
    }
}

const ITEMS: Source = Source {
    from: "handover_item r JOIN handover h ON h.office_id = r.office_id AND h.id = r.handover_id \
           JOIN request q ON q.office_id = r.office_id AND q.id = r.request_id",
    day: "h.held_on",
    place: "q.place_id",
    only: "h.state <> 'open' AND h.voided = FALSE AND q.voided = FALSE",
    ..Source::BASE
};

static ITEM_FIGURES: [Figure; 2] = [
    Figure {
        id: "requests.handed_over",
        line: Line::Requests,
        rule: Rule::Distinct,
        table: "handover_item",
        source: Source { key: "r.request_id", ..ITEMS },
        ..Figure::BASE
    },
    Figure {
        id: "requests.units",
        line: Line::Requests,
        unit: Unit::Distinct,
        rule: Rule::Distinct,
        table: "handover_item",
        source: Source { key: "r.unit_id", ..ITEMS },
        ..Figure::BASE
    },
];

static MEETING_FIGURES: [Figure; 1] = [Figure {
    id: "requests.handover_meetings",
    line: Line::Requests,
    table: "handover",
    source: Source { from: "handover r", day: "r.held_on", only: "r.state <> 'open'", ..Source::BASE },
    ..Figure::BASE
}];

/// A hand-over meeting.
pub static HANDOVER: Kind = Kind {
    table: "handover",
    collection: "handovers",
    line: Line::Requests,
    fields: Handover::FIELDS,
    day: Some("held_on"),
    title: "title",
    state: Some("state"),
    entered: "handover.called",
    readers: &[Role::Coordinator, Role::Unit, Role::Leader, Role::Auditor],
    writers: &[Role::Coordinator],
    unit_rows: Some(
        "EXISTS (SELECT 1 FROM handover_item hi WHERE hi.office_id = $1 AND hi.voided = FALSE AND hi.handover_id = {r}.id AND hi.unit_id = {unit})",
    ),
    complete: Some(crate::meeting::complete),
    voided: Some(crate::meeting::stays),
    columns: &["number", "sent_on"],
    added: &["number", "sent_on"],
    figures: &MEETING_FIGURES,
    ..Kind::BASE
};

/// A matter given to a unit.
pub static HANDOVER_ITEM: Kind = Kind {
    table: "handover_item",
    collection: "handover-items",
    line: Line::Requests,
    fields: HandoverItem::FIELDS,
    title: "part",
    columns: &["request_id", "suggestion_id", "unit_id", "part", "received_on"],
    state: Some("state"),
    parent: Some(("handover_id", "handover")),
    entered: "handover_item.proposed",
    readers: &[Role::Coordinator, Role::Unit, Role::Leader, Role::Auditor],
    writers: &[Role::Coordinator],
    unit_rows: Some(concat!(
        "(EXISTS (SELECT 1 FROM handover h WHERE h.office_id = $1 AND h.id = {r}.handover_id AND h.state <> 'open') \
         AND {r}.unit_id = {unit} AND ({r}.request_id IS NULL OR EXISTS (SELECT 1 FROM request iq WHERE iq.office_id = $1 \
         AND iq.id = {r}.request_id AND ",
        seen_by_unit!("iq"),
        ")))",
    )),
    complete: Some(crate::meeting::complete_item),
    follow: Some(crate::meeting::put_on_list),
    voided: Some(crate::meeting::item_stays),
    added: &["state", "received_on"],
    check: checked::<HandoverItem>,
    figures: &ITEM_FIGURES,
    ..Kind::BASE
};

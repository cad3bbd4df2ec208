//! A service request: what somebody asked for, who has it, by when, and what became of it.
//!
//! It refers to no household and no person; who wants a reply leaves a contact that belongs to this request alone.

use casework::{
    field_type::{Degrees, Id, PlaceId, Short, Text, table},
    figure::{Figure, Rule, Source, Unit},
    kind::{Kind, Line, Role},
    record,
    values::{Record, checked},
};
use jiff::{Timestamp, civil::Date};

use crate::{
    Channel, CountedIn, Ending, Outcome, RefusalCode, RequestState, ResidentSays, ReturnCode, Satisfaction, Spoke,
    Urgency, unit_wish::seen_by_unit,
};

record! {
    /// A service request.
    pub struct Request {
        /// The day it was received.
        received_on: Date,
        /// The place it is about.
        place_id: PlaceId,
        /// What kind of service.
        category_id: Id<table::Category>,
        /// What was asked for, in the resident's words. No names.
        description: Text,
        /// Where exactly, e.g. "the bridge below the school".
        location: Option<Short>,
        /// How soon it matters.
        urgency: Urgency,
        /// How it came.
        channel: Channel,
        /// The team that took it down.
        team_id: Option<Id<table::Team>>,
        /// The unit it complains of; it is never handed to that unit.
        concerned_unit_id: Option<Id<table::Unit>>,
        /// Asked on behalf of somebody else.
        for_another: Option<bool>,
        /// Where the public thing is (a road, a pipe): degrees north.
        latitude: Option<Degrees>,
        /// Where the public thing is: degrees east.
        longitude: Option<Degrees>,
        /// Its number in the list it was imported from.
        source_reference: Option<Short>;
        managed:
        /// The number people read out.
        reference: Short,
        /// Where it stands.
        state: RequestState,
        /// The unit that has it.
        unit_id: Option<Id<table::Unit>>,
        /// The day by which an answer is due.
        due_on: Option<Date>,
        /// What the unit found and did.
        reply: Option<Text>,
        /// When the unit replied.
        replied_on: Option<Date>,
        /// How the unit says it ended; once closed, how it ended.
        outcome: Option<Outcome>,
        /// When the reply was read aloud or given to the resident.
        answer_given_on: Option<Date>,
        /// What the resident said to it.
        resident_says: Option<ResidentSays>,
        /// When it was closed.
        closed_on: Option<Date>,
        /// JSON: what was answered to the category's own questions, by their codes.
        answers: Option<Text>,
        /// The instant from which clocks of hours run.
        received_at: Option<Timestamp>,
        /// The instant until which an answer is in time.
        due_at: Option<Timestamp>,
        /// Since when the clock stands.
        paused_at: Option<Timestamp>,
        /// The state to which it goes back.
        paused_from: Option<RequestState>,
        /// The day for which something was promised.
        promised_on: Option<Date>,
        /// Whom outside it was sent to.
        sent_to: Option<Short>,
        /// The project that it waits for.
        project_id: Option<Id<table::Project>>,
        /// The request into which it was merged.
        parent_id: Option<Id<table::Request>>,
        /// The request from which it was split.
        split_from_id: Option<Id<table::Request>>,
        /// The first unit that received it.
        first_unit_id: Option<Id<table::Unit>>,
        /// How often a unit returned it.
        hops: Option<u32>,
        /// An arbiter decided who has it.
        arbitrated: Option<bool>,
        /// Why a unit returned it last.
        return_code: Option<ReturnCode>,
        /// Why it was refused at triage.
        refusal_code: Option<RefusalCode>,
        /// Who was spoken to before the reply.
        spoke: Option<Spoke>,
        /// When.
        spoke_on: Option<Date>,
        /// When the place was looked at.
        site_visited_on: Option<Date>,
        /// The reply as it may be published: no person in it.
        public_reply: Option<Text>,
        /// How often the answer reached the resident without a word from them.
        deliveries: Option<u32>,
        /// What the resident thought of the answer.
        satisfaction: Option<Satisfaction>,
        /// On what ground it was closed.
        ending: Option<Ending>,
        /// How often the PIN of its slip was made anew.
        pin_generation: Option<u32>,
        /// The unit must visit the resident, and sees how to find them while it has the matter.
        unit_visits: Option<bool>,
        /// How many hours or days there are for an answer.
        term_amount: Option<u32>,
        /// What they are counted in.
        term_counted_in: Option<CountedIn>,
        /// The edition of the calendar that the due day is computed with.
        calendar_edition: Option<u32>,
        /// When the clock began, where that was not with the receipt.
        clock_from: Option<Timestamp>,
    }
}

const RECEIVED: Source = Source { from: "request r", day: "r.received_on", team: "r.team_id", ..Source::BASE };

static FIGURES: [Figure; 2] = [
    Figure { id: "requests.received", line: Line::Requests, table: "request", source: RECEIVED, ..Figure::BASE },
    Figure {
        id: "requests.solved",
        line: Line::Requests,
        rule: Rule::Cohort,
        unit: Unit::Count,
        table: "request",
        source: Source { until: "r.closed_on", only: "r.state = 'closed' AND r.outcome = 'solved'", ..RECEIVED },
        ..Figure::BASE
    },
];

/// What the second schema of requests brought.
const ADDED: &[&str] = &[
    "concerned_unit_id",
    "for_another",
    "latitude",
    "longitude",
    "answers",
    "received_at",
    "due_at",
    "paused_at",
    "paused_from",
    "promised_on",
    "sent_to",
    "project_id",
    "parent_id",
    "split_from_id",
    "first_unit_id",
    "hops",
    "arbitrated",
    "return_code",
    "refusal_code",
    "spoke",
    "spoke_on",
    "site_visited_on",
    "public_reply",
    "deliveries",
    "satisfaction",
    "ending",
    "pin_generation",
    "unit_visits",
    "term_amount",
    "term_counted_in",
    "calendar_edition",
    "clock_from",
];

/// A service request.
pub static REQUEST: Kind = Kind {
    table: "request",
    collection: "requests",
    line: Line::Requests,
    fields: Request::FIELDS,
    day: Some("received_on"),
    title: "description",
    columns: &["reference", "category_id", "unit_id", "due_on"],
    state: Some("state"),
    usual: &[("urgency", "ordinary"), ("channel", "door")],
    entered: "request.received",
    contact: true,
    readers: &[Role::Coordinator, Role::Field, Role::Unit, Role::Leader, Role::Auditor],
    writers: &[Role::Coordinator, Role::Field],
    // What it has, to lead; and what a held meeting lets it assist in.
    unit_rows: Some(concat!(
        "({r}.unit_id = {unit} OR EXISTS (SELECT 1 FROM handover_item hi JOIN handover h ON h.office_id = hi.office_id AND \
         h.id = hi.handover_id WHERE hi.office_id = $1 AND hi.voided = FALSE AND h.state <> 'open' AND h.voided = FALSE \
         AND hi.request_id = {r}.id AND hi.part = 'assisting' AND hi.unit_id = {unit})) AND ",
        seen_by_unit!("{r}"),
    )),
    complains_of: Some("concerned_unit_id"),
    complete: Some(crate::receive::complete),
    voided: Some(crate::receive::second_person),
    check: checked::<Request>,
    added: ADDED,
    figures: &FIGURES,
    ..Kind::BASE
};

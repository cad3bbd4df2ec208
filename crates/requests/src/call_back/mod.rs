//! Call-backs: of what was closed, some are drawn by chance, and somebody else asks whether it holds.
//!
//! A round is drawn when it is entered ([`draw`]); its seed stands in its event, so that anybody can draw it again. Strata are
//! the table of weights. Who calls is told by the event log alone: no table counts calls by person, and nobody is scored.

mod call;
mod draw;

pub use call::{Heard, record, somebody_else};
pub use draw::holds;

use casework::{
    Problems, choices,
    field_type::{Id, PlaceId, Short, Text, table},
    kind::{Kind, Line, Role},
    record,
    values::{Check, Record, checked},
};
use jiff::civil::Date;

use crate::{Outcome, Satisfaction};

choices! {
    /// Where a call-back stands.
    pub enum CallState as "call-state" {
        /// To be called.
        ToCall = "to_call",
        /// Called, and nobody was reached.
        NotReached = "not_reached",
        /// The resident was reached.
        Told = "told",
    }
}

choices! {
    /// What the resident says of the matter some time later.
    pub enum Says as "call-says" {
        /// It is solved.
        Solved = "solved",
        /// In part.
        Partly = "partly",
        /// It is not.
        NotSolved = "not_solved",
        /// Would not say.
        WouldNotSay = "would_not_say",
    }
}

record! {
    /// A draw of closed requests to be called back.
    pub struct CallBackRound {
        /// Closed from this day on ..
        from_on: Date,
        /// .. up to this one.
        to_on: Date,
        /// In this place and below.
        place_id: PlaceId,
        /// So many of a hundred.
        share_percent: u32,
        /// And at least so many of each stratum.
        at_least: u32,
        /// What is to be known of it.
        remark: Option<Text>;
        managed:
        /// When it was drawn.
        drawn_on: Date,
        /// The chance it was drawn with.
        seed: Short,
        /// Hash over all that could be drawn.
        pool: Short,
        /// How many could be drawn.
        population: u32,
        /// How many were.
        drawn: u32,
    }
}

impl Check for CallBackRound {
    fn check(&self, problems: &mut Problems) {
        problems.when(self.to_on < self.from_on, "to_on", "ends-before-start");
        problems.when(!(1..=100).contains(&self.share_percent), "share_percent", "percent-out-of-range");
        problems.when(!(1..=100).contains(&self.at_least), "at_least", "percent-out-of-range");
    }
}

record! {
    /// A stratum of a draw: each of its call-backs stands for `population / drawn` requests.
    pub struct CallBackStratum {
        /// The draw.
        round_id: Id<table::CallBackRound>,
        /// Requests of this category ..
        category_id: Id<table::Category>,
        /// .. that ended so.
        outcome: Outcome,
        /// How many there were.
        population: u32,
        /// How many of them were drawn.
        drawn: u32,
    }
}

record! {
    /// A closed request that was drawn.
    pub struct CallBack {
        /// The draw.
        round_id: Id<table::CallBackRound>,
        /// Its stratum.
        stratum_id: Id<table::CallBackStratum>,
        /// The request.
        request_id: Id<table::Request>,
        /// When it was drawn.
        drawn_on: Date,
        /// Where it stands.
        state: CallState,
        /// How often nobody was reached.
        attempts: Option<u32>,
        /// When the resident was last called.
        called_on: Option<Date>,
        /// Whether somebody was reached.
        reached: Option<bool>,
        /// What the resident says.
        says: Option<Says>,
        /// What the resident thinks of the answer.
        satisfied: Option<Satisfaction>,
    }
}

/// Units read no call-backs: who was asked about them is not theirs to know.
const READERS: &[Role] = &[Role::Coordinator, Role::Field, Role::Leader, Role::Auditor];

/// A draw.
pub static CALL_BACK_ROUND: Kind = Kind {
    table: "call_back_round",
    collection: "call-back-rounds",
    line: Line::Requests,
    fields: CallBackRound::FIELDS,
    day: Some("from_on"),
    title: "drawn_on",
    columns: &["to_on", "population", "drawn"],
    usual: &[("share_percent", "10"), ("at_least", "3")],
    entered: "call_back_round.drawn",
    readers: READERS,
    writers: &[Role::Coordinator],
    complete: Some(draw::complete),
    follow: Some(draw::follow),
    voided: Some(draw::voided),
    check: checked::<CallBackRound>,
    ..Kind::BASE
};

/// A stratum with its weight.
pub static CALL_BACK_STRATUM: Kind = Kind {
    table: "call_back_stratum",
    collection: "call-back-strata",
    line: Line::Requests,
    fields: CallBackStratum::FIELDS,
    title: "outcome",
    columns: &["category_id", "outcome", "population", "drawn"],
    parent: Some(("round_id", "call_back_round")),
    entered: "call_back_stratum.drawn",
    entry: false,
    readers: READERS,
    ..Kind::BASE
};

/// A request to be called back.
pub static CALL_BACK: Kind = Kind {
    table: "call_back",
    collection: "call-backs",
    line: Line::Requests,
    fields: CallBack::FIELDS,
    day: Some("drawn_on"),
    title: "state",
    columns: &["request_id", "called_on", "says"],
    state: Some("state"),
    parent: Some(("round_id", "call_back_round")),
    entered: "call_back.drawn",
    entry: false,
    readers: READERS,
    ..Kind::BASE
};

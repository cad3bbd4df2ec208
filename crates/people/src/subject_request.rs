//! What somebody asks about their own data in one matter: to see it, to have it corrected or erased, or that it is not used.
//! A small case with a clock; who has the matter's slip or is known to whoever answers asks, and no list of people arises.

use casework::{
    Change, Problems, Refusal, Work, calendar,
    change::{Stored, save},
    choices,
    correct::stated,
    event::Event,
    field_type::{Id, Text, table},
    find,
    kind::{Kind, Line, Role, Step},
    record,
    values::{Check, Record, Values, checked},
};
use jiff::civil::Date;
use uuid::Uuid;

use crate::limit::{Measure, limit};

choices! {
    /// What is asked for.
    pub enum SubjectAsks as "subject-asks" {
        /// What is held, why, until when, and who read it.
        Access = "access",
        /// That something is put right.
        Correction = "correction",
        /// That the contact is erased.
        Erasure = "erasure",
        /// That it is not used for something.
        Objection = "objection",
    }
}

choices! {
    /// Where it stands.
    pub enum SubjectState as "subject-state" {
        /// Waits for an answer.
        Open = "open",
        /// Done as asked.
        Granted = "granted",
        /// Refused, with the reason.
        Refused = "refused",
    }
}

record! {
    /// What somebody asks about their own data.
    pub struct SubjectRequest {
        /// When it was asked.
        received_on: Date,
        /// For what.
        asks: SubjectAsks,
        /// In which request.
        request_id: Option<Id<table::Request>>,
        /// In which suggestion.
        suggestion_id: Option<Id<table::Suggestion>>,
        /// In which question.
        consultation_id: Option<Id<table::Consultation>>,
        /// In which dispute, as which side of it.
        dispute_party_id: Option<Id<table::DisputeParty>>,
        /// What exactly. No names.
        remark: Option<Text>;
        managed:
        /// By when it is answered.
        due_on: Date,
        /// Where it stands.
        state: SubjectState,
        /// What was answered.
        answer: Option<Text>,
        /// When.
        answered_on: Option<Date>,
    }
}

impl SubjectRequest {
    /// The one matter it is about.
    pub fn matter(&self) -> Option<(&'static str, Uuid)> {
        let named = [
            self.request_id.map(|id| ("request", id.0)),
            self.suggestion_id.map(|id| ("suggestion", id.0)),
            self.consultation_id.map(|id| ("consultation", id.0)),
            self.dispute_party_id.map(|id| ("dispute_party", id.0)),
        ];
        let mut named = named.into_iter().flatten();
        named.next().filter(|_| named.next().is_none())
    }
}

impl Check for SubjectRequest {
    fn check(&self, problems: &mut Problems) {
        problems.when(self.matter().is_none(), "request", "subject-one-matter");
    }
}

/// A request about somebody's own data.
pub static SUBJECT_REQUEST: Kind = Kind {
    table: "subject_request",
    collection: "subject-requests",
    line: Line::Ground,
    fields: SubjectRequest::FIELDS,
    day: Some("received_on"),
    title: "asks",
    columns: &["due_on"],
    state: Some("state"),
    concerns: &[
        ("request_id", "request"),
        ("suggestion_id", "suggestion"),
        ("consultation_id", "consultation"),
        ("dispute_party_id", "dispute_party"),
    ],
    entered: "subject_request.received",
    readers: &[Role::Coordinator, Role::Auditor],
    writers: &[Role::Coordinator],
    complete: Some(complete),
    check: checked::<SubjectRequest>,
    ..Kind::BASE
};

fn complete<'a>(work: &'a Work, _: Uuid, values: &'a mut Values, before: Option<&'a Stored>) -> Step<'a> {
    Box::pin(async move {
        let received: Date = values.typed("received_on")?;
        if received > work.tx.today() {
            return Err(Refusal::field(&SUBJECT_REQUEST, "received_on", "in-the-future"));
        }
        let days = limit(work, Measure::SubjectAnswerDays, None).await?;
        values.set("due_on", calendar::load(work).await?.due_on(received, days));
        if before.is_none() {
            values.set("state", SubjectState::Open.code());
        }
        Ok(())
    })
}

/// The longest that a resident writes to it.
const LONGEST: usize = 2000;

/// The resident asks with number and PIN, about the one request that they are the resident of.
pub async fn ask(work: &Work, request: Uuid, asks: SubjectAsks, remark: &str) -> Result<Stored, Refusal> {
    if !work.actor.is_resident_of(request) {
        return Err(Refusal::Forbidden);
    }
    find::find(work, work.kind("request")?, request).await?;
    let remark = remark.trim();
    if remark.is_empty() && asks != SubjectAsks::Access && asks != SubjectAsks::Erasure {
        return Err(Refusal::problem("remark", "required"));
    }
    if remark.chars().count() > LONGEST {
        return Err(Refusal::problem("remark", "too-long"));
    }
    if of_request(work, request).await?.iter().any(|(_, it)| it.asks == asks && it.state == SubjectState::Open) {
        return Err(Refusal::Rule("subject-waits"));
    }
    let mut values = Values::empty(&SUBJECT_REQUEST);
    values.set("received_on", work.tx.today());
    values.set("asks", asks.code());
    values.set("request_id", request);
    if !remark.is_empty() {
        values.set("remark", remark);
    }
    let id = work.tx.new_id();
    complete(work, id, &mut values, None).await?;
    let event = Event::new(SUBJECT_REQUEST.entered).with("role", "resident");
    save(work, Change::entered(id, values, event)).await
}

/// What was asked about a request, oldest first, as far as the actor may see it.
pub async fn of_request(work: &Work, request: Uuid) -> Result<Vec<(Uuid, SubjectRequest)>, Refusal> {
    let all = find::about(work, &SUBJECT_REQUEST, "request", request).await?;
    all.iter().map(|stored| Ok((stored.id, SubjectRequest::of(&stored.values)?))).collect()
}

/// Answers as asked; where erasure was asked for the contact goes in the same unit of work.
pub async fn grant(work: &Work, id: Uuid, answer: &str) -> Result<Stored, Refusal> {
    let (record, asked) = open(work, id).await?;
    if asked.asks == SubjectAsks::Erasure
        && let Some(matter) = asked.matter()
    {
        crate::erase_at_once(work, matter, "asked for").await?;
    }
    end(work, record, SubjectState::Granted, answer, Event::new("subject_request.granted")).await
}

/// Refuses, with the reason that the person is told.
pub async fn refuse(work: &Work, id: Uuid, reason: &str) -> Result<Stored, Refusal> {
    let (record, _) = open(work, id).await?;
    end(work, record, SubjectState::Refused, reason, Event::new("subject_request.refused")).await
}

async fn open(work: &Work, id: Uuid) -> Result<(Stored, SubjectRequest), Refusal> {
    let record = find::find_to_change(work, &SUBJECT_REQUEST, id).await?;
    let asked = SubjectRequest::of(&record.values)?;
    if asked.state == SubjectState::Open { Ok((record, asked)) } else { Err(Refusal::Rule("subject-answered")) }
}

async fn end(work: &Work, record: Stored, state: SubjectState, answer: &str, event: Event) -> Result<Stored, Refusal> {
    let answer = stated(answer)?;
    let mut values = record.values.clone();
    values.set("state", state.code());
    values.set("answer", answer);
    values.set("answered_on", work.tx.today());
    save(work, Change::of(record, values, event)).await
}

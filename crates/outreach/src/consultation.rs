//! A question that somebody asked, and its answer; answered ones feed the answer book.

use casework::{
    Problems, choices,
    field_type::{Id, PlaceId, Text, table},
    figure::{Figure, Source},
    kind::{Kind, Line, Role},
    record,
    values::{Check, Record, checked},
};
use jiff::civil::Date;

choices! {
    /// Policy or law.
    pub enum ConsultationArea as "consultation-area" {
        /// Policy.
        Policy = "policy",
        /// Law.
        Law = "law",
    }
}

choices! {
    /// What the question is about.
    pub enum QuestionTopic as "question-topic" {
        /// Pensions.
        Pension = "pension",
        /// Health insurance.
        HealthInsurance = "health_insurance",
        /// Subsidies and minimum living allowance.
        Subsidy = "subsidy",
        /// Education aid.
        EducationAid = "education_aid",
        /// Housing.
        Housing = "housing",
        /// Work and contracts.
        Labour = "labour",
        /// Land and grassland.
        Land = "land",
        /// Family.
        Family = "family",
        /// Lending.
        Lending = "lending",
        /// Something else.
        Other = "other",
    }
}

record! {
    /// A question and its answer.
    pub struct Consultation {
        /// The day it was asked.
        asked_on: Date,
        /// Where.
        place_id: PlaceId,
        /// Policy or law.
        area: ConsultationArea,
        /// What about.
        topic: QuestionTopic,
        /// The question. No names.
        question: Text,
        /// The answer; open where none.
        answer: Option<Text>,
        /// When it was answered.
        answered_on: Option<Date>,
        /// Whether whoever asked waits for the answer.
        reply_wanted: bool,
        /// The team that took it down.
        team_id: Option<Id<table::Team>>;
        managed:
        /// When a later answer was read aloud or given.
        answer_given_on: Option<Date>,
    }
}

impl Check for Consultation {
    fn check(&self, problems: &mut Problems) {
        problems.when(self.answer.is_some() != self.answered_on.is_some(), "answered_on", "answer-and-day");
        problems.when(self.answered_on.is_some_and(|on| on < self.asked_on), "answered_on", "ends-before-start");
    }
}

const ANSWERED: Source = Source { from: "consultation r", day: "r.answered_on", team: "r.team_id", ..Source::BASE };

static FIGURES: [Figure; 2] = [
    Figure {
        id: "outreach.policy_consultations",
        line: Line::Outreach,
        table: "consultation",
        source: Source { only: "r.area = 'policy'", ..ANSWERED },
        ..Figure::BASE
    },
    Figure {
        id: "outreach.legal_consultations",
        line: Line::Outreach,
        table: "consultation",
        source: Source { only: "r.area = 'law'", ..ANSWERED },
        ..Figure::BASE
    },
];

/// A question and its answer.
pub static CONSULTATION: Kind = Kind {
    table: "consultation",
    collection: "consultations",
    line: Line::Outreach,
    fields: Consultation::FIELDS,
    day: Some("asked_on"),
    title: "question",
    columns: &["area", "topic", "answered_on"],
    entered: "consultation.asked",
    contact: true,
    readers: &[Role::Coordinator, Role::Field, Role::Leader, Role::Auditor],
    writers: &[Role::Coordinator, Role::Field],
    complete: Some(casework::day::has_come),
    check: checked::<Consultation>,
    figures: &FIGURES,
    ..Kind::BASE
};

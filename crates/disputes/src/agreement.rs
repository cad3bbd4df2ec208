//! The mediation agreement: written or oral, dated, in force until it is ended.

use casework::{
    choices,
    field_type::{Id, Text, table},
    figure::{Figure, Rule, Source},
    kind::{Kind, Line, Role},
    record,
    values::Record,
};
use jiff::civil::Date;

choices! {
    /// The agreement's form.
    pub enum AgreementForm as "agreement-form" {
        /// Signed on paper.
        Written = "written",
        /// By word, with a record.
        Oral = "oral",
    }
}

record! {
    /// A mediation agreement.
    pub struct Agreement {
        /// The dispute it settles.
        dispute_id: Id<table::Dispute>,
        /// Written or oral.
        form: AgreementForm,
        /// The day it was made.
        dated_on: Date,
        /// What the parties agreed.
        terms: Text;
        managed:
        /// The day on which it ceased to be in force; in force where none.
        ended_on: Option<Date>,
    }
}

static FIGURES: [Figure; 1] = [Figure {
    id: "disputes.settled",
    line: Line::Disputes,
    rule: Rule::Distinct,
    table: "agreement",
    source: Source {
        from: "agreement r JOIN dispute d ON d.office_id = r.office_id AND d.id = r.dispute_id",
        day: "r.dated_on",
        place: "d.place_id",
        team: "d.team_id",
        key: "r.dispute_id",
        only: "r.ended_on IS NULL AND d.voided = FALSE",
        ..Source::BASE
    },
    ..Figure::BASE
}];

/// An agreement.
pub static AGREEMENT: Kind = Kind {
    table: "agreement",
    collection: "agreements",
    line: Line::Disputes,
    fields: Agreement::FIELDS,
    day: Some("dated_on"),
    title: "terms",
    columns: &["form", "ended_on"],
    parent: Some(("dispute_id", "dispute")),
    entered: "agreement.made",
    readers: &[Role::Coordinator, Role::Field, Role::Mediator, Role::Leader, Role::Auditor],
    writers: &[Role::Coordinator, Role::Mediator, Role::Field],
    complete: Some(crate::mediate::agreement_allowed),
    follow: Some(crate::mediate::agreement_made),
    voided: Some(crate::mediate::agreement_voided),
    figures: &FIGURES,
    ..Kind::BASE
};

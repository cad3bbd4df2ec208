//! What becomes of a request in the inbox.

use casework::{
    Refusal, Work,
    change::Stored,
    field_type::{Id, Short, Text, table},
};
use disputes::DisputeKind;
use requests::{
    RefusalCode, Urgency, moves,
    triage::{self, Decision},
};
use serde_json::{Map, Value as Json};
use uuid::Uuid;

use super::{
    Action,
    asked::{ask, choice, numbered, perhaps, perhaps_record, record, said},
};

/// In the order in which pages offer them.
pub(super) static ACTIONS: &[Action] = &[
    Action {
        table: "request",
        noun: moves::TRIAGE.noun,
        fields: &[
            ask::<Option<Id<table::Category>>>("category_id"),
            ask::<Option<Urgency>>("urgency"),
            ask::<Option<Short>>("suggested"),
        ],
        roles: moves::TRIAGE.by,
        states: &[],
        step: Some(&moves::TRIAGE),
        run: |work, id, sent| Box::pin(async move { triaged(work, id, sent).await }),
    },
    Action {
        table: "request",
        noun: moves::SOLUTION.noun,
        fields: &[ask::<Text>("how")],
        roles: moves::SOLUTION.by,
        states: &[],
        step: Some(&moves::SOLUTION),
        run: |work, id, sent| Box::pin(async move { requests::solve::on_the_spot(work, id, said(sent, "how")).await }),
    },
    Action {
        table: "request",
        noun: moves::ASSIGNMENT.noun,
        fields: &[ask::<Id<table::Unit>>("unit_id"), ask::<Text>("reason")],
        roles: moves::ASSIGNMENT.by,
        states: &[],
        step: Some(&moves::ASSIGNMENT),
        run: |work, id, sent| {
            Box::pin(async move {
                let unit = record(work, sent, "unit", "unit").await?;
                requests::assign::assign(work, id, unit, said(sent, "reason")).await
            })
        },
    },
    Action {
        table: "request",
        noun: moves::KEEPING.noun,
        fields: &[],
        roles: moves::KEEPING.by,
        states: &[],
        step: Some(&moves::KEEPING),
        run: |work, id, _| Box::pin(async move { requests::triage::keep(work, id).await }),
    },
    Action {
        table: "request",
        noun: moves::MERGER.noun,
        fields: &[ask::<Short>("into")],
        roles: moves::MERGER.by,
        states: &[],
        step: Some(&moves::MERGER),
        run: |work, id, sent| {
            Box::pin(async move {
                let parent = numbered(work, said(sent, "into"), "into").await?;
                requests::merge::merge(work, id, parent).await
            })
        },
    },
    Action {
        table: "request",
        noun: moves::SPLIT.noun,
        fields: &[ask::<Id<table::Category>>("category_id"), ask::<Text>("description")],
        roles: moves::SPLIT.by,
        states: &[],
        step: Some(&moves::SPLIT),
        run: |work, id, sent| {
            Box::pin(async move {
                let category = record(work, sent, "category", "category").await?;
                requests::merge::split(work, id, category, said(sent, "description")).await
            })
        },
    },
    Action {
        table: "request",
        noun: moves::SEPARATION.noun,
        fields: &[ask::<Text>("reason")],
        roles: moves::SEPARATION.by,
        states: &[],
        step: Some(&moves::SEPARATION),
        run: |work, id, sent| Box::pin(async move { requests::merge::separate(work, id, said(sent, "reason")).await }),
    },
    Action {
        table: "request",
        noun: moves::REFUSAL.noun,
        fields: &[ask::<RefusalCode>("code"), ask::<Text>("text")],
        roles: moves::REFUSAL.by,
        states: &[],
        step: Some(&moves::REFUSAL),
        run: |work, id, sent| {
            Box::pin(async move {
                let code = choice(sent, "code", RefusalCode::parse)?;
                requests::triage::refuse(work, id, code, said(sent, "text")).await
            })
        },
    },
    Action {
        table: "request",
        noun: moves::MEDIATION.noun,
        fields: &[ask::<DisputeKind>("dispute_kind"), ask::<Text>("reason")],
        roles: moves::MEDIATION.by,
        states: &[],
        step: Some(&moves::MEDIATION),
        run: |work, id, sent| {
            Box::pin(async move {
                crate::mediation::open(
                    work,
                    id,
                    choice(sent, "dispute_kind", DisputeKind::parse)?,
                    said(sent, "reason"),
                )
                .await
            })
        },
    },
];

async fn triaged(work: &Work, id: Uuid, sent: &Map<String, Json>) -> Result<Stored, Refusal> {
    let decision = Decision {
        category_id: perhaps_record(work, sent, "category", "category").await?,
        urgency: perhaps(sent, "urgency", Urgency::parse)?,
        suggested: Some(said(sent, "suggested")),
    };
    triage::triage(work, id, decision).await
}

//! What may be done with topics, files, disputes, agreements, suggestions and questions.

use casework::{
    field_type::{Id, Short, Text, table},
    kind::Role,
};

use super::{
    Action, OFFICE, OFFICE_AND_FIELD, OFFICE_AND_UNIT, WITH_REASON,
    asked::{ask, flag, record, said},
};

const MEDIATION: &[Role] = &[Role::Coordinator, Role::Mediator, Role::Field];

/// In the order in which pages offer them.
pub(super) static ACTIONS: &[Action] = &[
    Action {
        table: "topic",
        noun: "taking-over",
        fields: &[ask::<Option<Short>>("title"), ask::<Id<table::Unit>>("unit_id")],
        roles: OFFICE,
        states: &["proposed"],
        step: None,
        run: |work, id, sent| {
            Box::pin(async move {
                let unit = record(work, sent, "unit", "unit").await?;
                triage::topic::take_over(work, id, said(sent, "title"), unit).await
            })
        },
    },
    Action {
        table: "topic",
        noun: "setting-aside",
        fields: WITH_REASON,
        roles: OFFICE,
        states: &["proposed"],
        step: None,
        run: |work, id, sent| Box::pin(triage::topic::set_aside(work, id, said(sent, "reason"))),
    },
    Action {
        table: "topic",
        noun: "closure",
        fields: WITH_REASON,
        roles: OFFICE,
        states: &["open"],
        step: None,
        run: |work, id, sent| Box::pin(triage::topic::close(work, id, said(sent, "reason"))),
    },
    Action {
        table: "attachment",
        noun: "transcription",
        fields: &[ask::<Text>("text")],
        roles: OFFICE_AND_FIELD,
        states: &[],
        step: None,
        run: |work, id, sent| Box::pin(crate::transcription::write_down(work, id, said(sent, "text"))),
    },
    Action {
        table: "attachment",
        noun: "publication",
        fields: &[ask::<bool>("public")],
        roles: OFFICE,
        states: &[],
        step: None,
        run: |work, id, sent| Box::pin(files::publish(work, id, flag(sent, "public"))),
    },
    Action {
        table: "unit_wish",
        noun: "withdrawal",
        fields: &[],
        roles: OFFICE_AND_FIELD,
        states: &[],
        step: None,
        run: |work, id, _| Box::pin(requests::unit_wish::withdraw(work, id)),
    },
    Action {
        table: "dispute",
        noun: "referral",
        fields: &[ask::<Short>("referred_to"), ask::<Text>("reason")],
        roles: MEDIATION,
        states: &["registered", "in_mediation"],
        step: None,
        run: |work, id, sent| {
            Box::pin(disputes::mediate::refer(work, id, said(sent, "referred_to"), said(sent, "reason")))
        },
    },
    Action {
        table: "dispute",
        noun: "ending",
        fields: WITH_REASON,
        roles: MEDIATION,
        states: &["registered", "in_mediation"],
        step: None,
        run: |work, id, sent| Box::pin(disputes::mediate::end(work, id, said(sent, "reason"))),
    },
    Action {
        table: "agreement",
        noun: "ending",
        fields: WITH_REASON,
        roles: MEDIATION,
        states: &[],
        step: None,
        run: |work, id, sent| Box::pin(disputes::mediate::end_agreement(work, id, said(sent, "reason"))),
    },
    Action {
        table: "suggestion",
        noun: "reply",
        fields: &[ask::<Text>("reply")],
        roles: OFFICE_AND_UNIT,
        states: &["received", "handed_over"],
        step: None,
        run: |work, id, sent| Box::pin(insight::collect::reply(work, id, said(sent, "reply"))),
    },
    Action {
        table: "suggestion",
        noun: "answer",
        fields: &[],
        roles: OFFICE_AND_FIELD,
        states: &["replied"],
        step: None,
        run: |work, id, _| Box::pin(insight::collect::give_answer(work, id)),
    },
    Action {
        table: "consultation",
        noun: "reply",
        fields: &[ask::<Text>("answer")],
        roles: OFFICE_AND_FIELD,
        states: &[],
        step: None,
        run: |work, id, sent| Box::pin(outreach::answer::answer(work, id, said(sent, "answer"))),
    },
    Action {
        table: "consultation",
        noun: "answer",
        fields: &[],
        roles: OFFICE_AND_FIELD,
        states: &[],
        step: None,
        run: |work, id, _| Box::pin(outreach::answer::give(work, id)),
    },
];

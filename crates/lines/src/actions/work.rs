//! What its unit, or the office, does with a request until there is an answer.

use casework::{
    Refusal,
    field_type::{Id, Short, Text, table},
};
use jiff::civil::Date;
use requests::{ReturnCode, moves};

use super::{
    Action,
    asked::{ask, choice, count, day, flag, record, said},
};

/// In the order in which pages offer them.
pub(super) static ACTIONS: &[Action] = &[
    Action {
        table: "request",
        noun: moves::ACCEPTANCE.noun,
        fields: &[],
        roles: moves::ACCEPTANCE.by,
        states: &[],
        step: Some(&moves::ACCEPTANCE),
        run: |work, id, _| Box::pin(async move { requests::accept::accept(work, id).await }),
    },
    Action {
        table: "request",
        noun: moves::VISIT_ORDER.noun,
        fields: &[ask::<bool>("unit_visits"), ask::<Text>("reason")],
        roles: moves::VISIT_ORDER.by,
        states: &[],
        step: Some(&moves::VISIT_ORDER),
        run: |work, id, sent| {
            Box::pin(async move {
                requests::assign::order_visit(work, id, flag(sent, "unit_visits"), said(sent, "reason")).await
            })
        },
    },
    Action {
        table: "request",
        noun: moves::START.noun,
        fields: &[],
        roles: moves::START.by,
        states: &[],
        step: Some(&moves::START),
        run: |work, id, _| Box::pin(async move { requests::accept::start(work, id).await }),
    },
    Action {
        table: "request",
        noun: moves::RETURN.noun,
        fields: &[ask::<ReturnCode>("code"), ask::<Text>("reason")],
        roles: moves::RETURN.by,
        states: &[],
        step: Some(&moves::RETURN),
        run: |work, id, sent| {
            Box::pin(async move {
                let code = choice(sent, "code", ReturnCode::parse)?;
                requests::assign::send_back(work, id, code, said(sent, "reason")).await
            })
        },
    },
    Action {
        table: "request",
        noun: moves::ARBITRATION.noun,
        fields: &[ask::<Id<table::Unit>>("unit_id"), ask::<Text>("reason")],
        roles: moves::ARBITRATION.by,
        states: &[],
        step: Some(&moves::ARBITRATION),
        run: |work, id, sent| {
            Box::pin(async move {
                let unit = record(work, sent, "unit", "unit").await?;
                requests::assign::arbitrate(work, id, unit, said(sent, "reason")).await
            })
        },
    },
    Action {
        table: "request",
        noun: moves::TRANSFER.noun,
        fields: &[ask::<Id<table::Unit>>("unit_id"), ask::<Text>("reason")],
        roles: moves::TRANSFER.by,
        states: &[],
        step: Some(&moves::TRANSFER),
        run: |work, id, sent| {
            Box::pin(async move {
                let unit = record(work, sent, "unit", "unit").await?;
                requests::assign::transfer(work, id, unit, said(sent, "reason")).await
            })
        },
    },
    Action {
        table: "request",
        noun: moves::REVOCATION.noun,
        fields: &[ask::<Text>("reason")],
        roles: moves::REVOCATION.by,
        states: &[],
        step: Some(&moves::REVOCATION),
        run: |work, id, sent| Box::pin(async move { requests::assign::revoke(work, id, said(sent, "reason")).await }),
    },
    Action {
        table: "request",
        noun: moves::QUESTION.noun,
        fields: &[ask::<Text>("question")],
        roles: moves::QUESTION.by,
        states: &[],
        step: Some(&moves::QUESTION),
        run: |work, id, sent| Box::pin(async move { requests::wait::ask(work, id, said(sent, "question")).await }),
    },
    Action {
        table: "request",
        noun: moves::RESUMPTION.noun,
        fields: &[],
        roles: moves::RESUMPTION.by,
        states: &[],
        step: Some(&moves::RESUMPTION),
        run: |work, id, _| Box::pin(async move { requests::wait::resume(work, id).await }),
    },
    Action {
        table: "request",
        noun: moves::EXTENSION.noun,
        fields: &[ask::<u32>("more"), ask::<Text>("reason")],
        roles: moves::EXTENSION.by,
        states: &[],
        step: Some(&moves::EXTENSION),
        run: |work, id, sent| {
            Box::pin(async move { requests::extend::ask(work, id, count(sent, "more")?, said(sent, "reason")).await })
        },
    },
    Action {
        table: "request",
        noun: moves::EXTENSION_DECISION.noun,
        fields: &[ask::<bool>("granted"), ask::<Text>("reason")],
        roles: moves::EXTENSION_DECISION.by,
        states: &[],
        step: Some(&moves::EXTENSION_DECISION),
        run: |work, id, sent| {
            Box::pin(
                async move { requests::extend::decide(work, id, flag(sent, "granted"), said(sent, "reason")).await },
            )
        },
    },
    Action {
        table: "request",
        noun: moves::SENDING_OUTSIDE.noun,
        fields: &[ask::<Short>("to"), ask::<Text>("reason")],
        roles: moves::SENDING_OUTSIDE.by,
        states: &[],
        step: Some(&moves::SENDING_OUTSIDE),
        run: |work, id, sent| {
            Box::pin(
                async move { requests::wait::send_outside(work, id, said(sent, "to"), said(sent, "reason")).await },
            )
        },
    },
    Action {
        table: "request",
        noun: moves::PROMISE.noun,
        fields: &[ask::<Date>("on"), ask::<Text>("what")],
        roles: moves::PROMISE.by,
        states: &[],
        step: Some(&moves::PROMISE),
        run: |work, id, sent| {
            Box::pin(async move {
                let on = day(sent, "on")?.ok_or_else(|| Refusal::problem("on", "required"))?;
                requests::wait::promise(work, id, on, said(sent, "what")).await
            })
        },
    },
    Action {
        table: "request",
        noun: moves::PROJECT.noun,
        fields: &[ask::<Id<table::Project>>("project_id"), ask::<Date>("on")],
        roles: moves::PROJECT.by,
        states: &[],
        step: Some(&moves::PROJECT),
        run: |work, id, sent| {
            Box::pin(async move {
                let on = day(sent, "on")?.ok_or_else(|| Refusal::problem("on", "required"))?;
                let project = record(work, sent, "project", "project").await?;
                requests::wait::link_project(work, id, project, on).await
            })
        },
    },
];

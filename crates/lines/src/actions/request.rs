//! What may be done with a request: one action for each step of its life that somebody takes by name.

use casework::{
    Refusal, Work,
    change::Stored,
    field_type::{Id, Short, Text, table},
    reference,
};
use disputes::DisputeKind;
use jiff::civil::Date;
use requests::{
    Outcome, RefusalCode, ResidentSays, ReturnCode, Satisfaction, Spoke, Urgency, moves,
    reply::{self, Evidence},
    triage::{self, Decision},
};
use serde_json::{Map, Value as Json};
use uuid::Uuid;

use super::{
    Action,
    asked::{ask, choice, count, day, flag, perhaps, perhaps_record, record, said},
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
    Action {
        table: "request",
        noun: moves::REPLY.noun,
        fields: &[
            ask::<Outcome>("outcome"),
            ask::<Text>("reply"),
            ask::<Option<Spoke>>("spoke"),
            ask::<Option<Date>>("spoke_on"),
            ask::<Option<Date>>("site_visited_on"),
            ask::<Option<Text>>("public_reply"),
            ask::<Option<Text>>("also"),
        ],
        roles: moves::REPLY.by,
        states: &[],
        step: Some(&moves::REPLY),
        run: |work, id, sent| Box::pin(async move { replied(work, id, sent).await }),
    },
    Action {
        table: "request",
        noun: moves::ANSWER.noun,
        fields: &[ask::<ResidentSays>("says"), ask::<Option<Satisfaction>>("satisfaction"), ask::<Option<Text>>("why")],
        roles: moves::ANSWER.by,
        states: &[],
        step: Some(&moves::ANSWER),
        run: |work, id, sent| {
            Box::pin(async move {
                let says = choice(sent, "says", ResidentSays::parse)?;
                let satisfied = perhaps(sent, "satisfaction", Satisfaction::parse)?;
                requests::answer::with_words(work, id, says, satisfied, said(sent, "why")).await
            })
        },
    },
    Action {
        table: "request",
        noun: moves::CLOSURE.noun,
        fields: &[ask::<Outcome>("outcome"), ask::<Option<Text>>("reason")],
        roles: moves::CLOSURE.by,
        states: &[],
        step: Some(&moves::CLOSURE),
        run: |work, id, sent| {
            Box::pin(async move {
                let outcome = choice(sent, "outcome", Outcome::parse)?;
                requests::close::close(work, id, outcome, said(sent, "reason")).await
            })
        },
    },
    Action {
        table: "request",
        noun: moves::SILENCE.noun,
        fields: &[],
        roles: moves::SILENCE.by,
        states: &[],
        step: Some(&moves::SILENCE),
        run: |work, id, _| Box::pin(async move { requests::close::in_silence(work, id).await }),
    },
    Action {
        table: "request",
        noun: moves::OBJECTION.noun,
        fields: &[ask::<Text>("reason")],
        roles: moves::OBJECTION.by,
        states: &[],
        step: Some(&moves::OBJECTION),
        run: |work, id, sent| Box::pin(async move { requests::review::object(work, id, said(sent, "reason")).await }),
    },
    Action {
        table: "request",
        noun: moves::REVIEW.noun,
        fields: &[ask::<bool>("changed"), ask::<Text>("decision")],
        roles: moves::REVIEW.by,
        states: &[],
        step: Some(&moves::REVIEW),
        run: |work, id, sent| {
            Box::pin(
                async move { requests::review::decide(work, id, flag(sent, "changed"), said(sent, "decision")).await },
            )
        },
    },
    Action {
        table: "request",
        noun: moves::REOPENING.noun,
        fields: &[ask::<Text>("reason")],
        roles: moves::REOPENING.by,
        states: &[],
        step: Some(&moves::REOPENING),
        run: |work, id, sent| Box::pin(async move { requests::reopen::reopen(work, id, said(sent, "reason")).await }),
    },
    Action {
        table: "request",
        noun: moves::WITHDRAWAL.noun,
        fields: &[ask::<Text>("reason")],
        roles: moves::WITHDRAWAL.by,
        states: &[],
        step: Some(&moves::WITHDRAWAL),
        run: |work, id, sent| {
            Box::pin(async move { requests::withdraw::withdraw(work, id, said(sent, "reason")).await })
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

/// A reply, with what it rests on; `also` names the numbers of others who asked the same.
async fn replied(work: &Work, id: Uuid, sent: &Map<String, Json>) -> Result<Stored, Refusal> {
    let outcome = choice(sent, "outcome", Outcome::parse)?;
    let evidence = Evidence {
        spoke: perhaps(sent, "spoke", Spoke::parse)?,
        spoke_on: day(sent, "spoke_on")?,
        site_visited_on: day(sent, "site_visited_on")?,
        public_reply: Some(said(sent, "public_reply").to_owned()),
    };
    let text = said(sent, "reply");
    let mut ids = vec![id];
    for number in
        said(sent, "also").split(|c: char| c.is_whitespace() || ",;，；、".contains(c)).filter(|it| !it.is_empty())
    {
        let other = numbered(work, number, "also").await?;
        if !ids.contains(&other) {
            ids.push(other);
        }
    }
    match ids.as_slice() {
        [one] => reply::with_evidence(work, *one, outcome, text, &evidence).await,
        many => reply::jointly(work, many, outcome, text, &evidence).await,
    }
}

/// The request with this number, if the actor may see it.
async fn numbered(work: &Work, typed: &str, field: &str) -> Result<Uuid, Refusal> {
    if typed.trim().is_empty() {
        return Err(Refusal::problem(field, "required"));
    }
    if let Ok(id) = typed.trim().parse::<Uuid>() {
        return Ok(id);
    }
    let number = reference::parse(typed).ok_or_else(|| Refusal::problem(field, "not-a-number"))?;
    let mut sql =
        store::Sql::new("SELECT r.id FROM request r WHERE r.office_id = $1 AND r.voided = FALSE AND r.reference = ");
    sql.bind(number);
    casework::scope::condition(work, &requests::REQUEST, &mut sql)?;
    let row = work.tx.row(sql.text(), sql.params()).await?;
    let row = row.ok_or_else(|| Refusal::problem(field, "unknown-record"))?;
    Ok(row.get("id")?)
}

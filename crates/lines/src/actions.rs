//! What may be done with a record beside correcting it: one list from which pages, API and its description follow.
//!
//! An address is a noun (`POST /requests/{id}/closure`). Who may do it and when is decided by the service's own action;
//! `roles` and `states` here only say where a page offers it.

use casework::{
    Refusal, Work,
    change::Stored,
    field_type::{FieldType, Short, Text},
    kind::{Field, Kind, Role},
    values::field,
};
use requests::{Outcome, ResidentSays};
use serde_json::{Map, Value as Json};
use uuid::Uuid;

/// The result of an action.
pub type Done<'a> = std::pin::Pin<Box<dyn Future<Output = Result<Stored, Refusal>> + Send + 'a>>;

/// Something that may be done with a record.
#[derive(Debug)]
pub struct Action {
    /// The table of the record.
    pub table: &'static str,
    /// The noun in its address; words are `action-<table>-<noun>`.
    pub noun: &'static str,
    /// What it asks for.
    pub fields: &'static [Field],
    /// Roles to which a page offers it.
    pub roles: &'static [Role],
    /// States in which a page offers it; always where empty.
    pub states: &'static [&'static str],
    /// Does it.
    pub run: for<'a> fn(&'a Work, Uuid, &'a Map<String, Json>) -> Done<'a>,
}

const fn ask<T: FieldType>(column: &'static str) -> Field {
    field::<T>(column, false)
}

/// The text sent under `name`; empty where none.
fn said<'a>(sent: &'a Map<String, Json>, name: &str) -> &'a str {
    sent.get(name).and_then(Json::as_str).unwrap_or_default()
}

fn choice<T>(sent: &Map<String, Json>, name: &str, parse: fn(&str) -> Option<T>) -> Result<T, Refusal> {
    let word = said(sent, name);
    parse(word).ok_or_else(|| Refusal::problem(name, if word.is_empty() { "required" } else { "not-a-choice" }))
}

/// Whether a box was ticked, or `true` was sent.
fn ticked(sent: &Map<String, Json>, name: &str) -> bool {
    sent.get(name).is_some_and(|value| match value {
        Json::Bool(yes) => *yes,
        other => matches!(other.as_str(), Some("on" | "true" | "yes" | "1")),
    })
}

const OFFICE: &[Role] = &[Role::Coordinator];
const OFFICE_AND_UNIT: &[Role] = &[Role::Coordinator, Role::Unit];
const OFFICE_AND_FIELD: &[Role] = &[Role::Coordinator, Role::Field];
const MEDIATION: &[Role] = &[Role::Coordinator, Role::Mediator, Role::Field];
const WITH_REASON: &[Field] = &[ask::<Text>("reason")];

/// Every action, in the order in which pages offer them.
pub static ACTIONS: &[Action] = &[
    Action {
        table: "request",
        noun: "solution",
        fields: &[ask::<Text>("how")],
        roles: OFFICE_AND_FIELD,
        states: &["received"],
        run: |work, id, sent| Box::pin(requests::solve::on_the_spot(work, id, said(sent, "how"))),
    },
    Action {
        table: "request",
        noun: "acceptance",
        fields: &[],
        roles: OFFICE_AND_UNIT,
        states: &["handed_over"],
        run: |work, id, _| Box::pin(requests::accept::accept(work, id)),
    },
    Action {
        table: "request",
        noun: "reply",
        fields: &[ask::<Outcome>("outcome"), ask::<Text>("reply")],
        roles: OFFICE_AND_UNIT,
        states: &["received", "handed_over", "accepted"],
        run: |work, id, sent| {
            Box::pin(async move {
                let outcome = choice(sent, "outcome", Outcome::parse)?;
                requests::reply::reply(work, id, outcome, said(sent, "reply")).await
            })
        },
    },
    Action {
        table: "request",
        noun: "answer",
        fields: &[ask::<ResidentSays>("says")],
        roles: OFFICE_AND_FIELD,
        states: &["replied"],
        run: |work, id, sent| {
            Box::pin(async move { requests::answer::give(work, id, choice(sent, "says", ResidentSays::parse)?).await })
        },
    },
    Action {
        table: "request",
        noun: "closure",
        fields: &[ask::<Outcome>("outcome"), ask::<Option<Text>>("reason")],
        roles: OFFICE,
        states: &["replied"],
        run: |work, id, sent| {
            Box::pin(async move {
                let outcome = choice(sent, "outcome", Outcome::parse)?;
                requests::close::close(work, id, outcome, said(sent, "reason")).await
            })
        },
    },
    Action {
        table: "request",
        noun: "reopening",
        fields: WITH_REASON,
        roles: OFFICE,
        states: &["closed"],
        run: |work, id, sent| Box::pin(requests::reopen::reopen(work, id, said(sent, "reason"))),
    },
    Action {
        table: "attachment",
        noun: "transcription",
        fields: &[ask::<Text>("text")],
        roles: OFFICE_AND_FIELD,
        states: &[],
        run: |work, id, sent| Box::pin(crate::transcription::write_down(work, id, said(sent, "text"))),
    },
    Action {
        table: "attachment",
        noun: "publication",
        fields: &[ask::<bool>("public")],
        roles: OFFICE,
        states: &[],
        run: |work, id, sent| Box::pin(files::publish(work, id, ticked(sent, "public"))),
    },
    Action {
        table: "handover",
        noun: "seal",
        fields: &[],
        roles: OFFICE,
        states: &["open"],
        run: |work, id, _| Box::pin(requests::meeting::seal(work, id)),
    },
    Action {
        table: "dispute",
        noun: "referral",
        fields: &[ask::<Short>("referred_to"), ask::<Text>("reason")],
        roles: MEDIATION,
        states: &["registered", "in_mediation"],
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
        run: |work, id, sent| Box::pin(disputes::mediate::end(work, id, said(sent, "reason"))),
    },
    Action {
        table: "agreement",
        noun: "ending",
        fields: WITH_REASON,
        roles: MEDIATION,
        states: &[],
        run: |work, id, sent| Box::pin(disputes::mediate::end_agreement(work, id, said(sent, "reason"))),
    },
    Action {
        table: "suggestion",
        noun: "reply",
        fields: &[ask::<Text>("reply")],
        roles: OFFICE_AND_UNIT,
        states: &["received", "handed_over"],
        run: |work, id, sent| Box::pin(insight::collect::reply(work, id, said(sent, "reply"))),
    },
    Action {
        table: "suggestion",
        noun: "answer",
        fields: &[],
        roles: OFFICE_AND_FIELD,
        states: &["replied"],
        run: |work, id, _| Box::pin(insight::collect::give_answer(work, id)),
    },
    Action {
        table: "consultation",
        noun: "reply",
        fields: &[ask::<Text>("answer")],
        roles: OFFICE_AND_FIELD,
        states: &[],
        run: |work, id, sent| Box::pin(outreach::answer::answer(work, id, said(sent, "answer"))),
    },
    Action {
        table: "consultation",
        noun: "answer",
        fields: &[],
        roles: OFFICE_AND_FIELD,
        states: &[],
        run: |work, id, _| Box::pin(outreach::answer::give(work, id)),
    },
];

/// The action with this address.
pub fn find(table: &str, noun: &str) -> Option<&'static Action> {
    ACTIONS.iter().find(|action| action.table == table && action.noun == noun)
}

/// Does what `noun` names with a record, for whoever may.
pub async fn perform(
    work: &Work,
    kind: &'static Kind,
    id: Uuid,
    noun: &str,
    sent: &Map<String, Json>,
) -> Result<Stored, Refusal> {
    let action = find(kind.table, noun).ok_or(Refusal::NotFound)?;
    work.actor.must_be(action.roles)?;
    // A unit officer enters nothing of the kind, yet replies to what the unit has.
    if !action.roles.contains(&Role::Unit) && !work.actor.may_write(kind) {
        return Err(Refusal::Forbidden);
    }
    (action.run)(work, id, sent).await
}

/// The actions that a page offers for a record.
pub fn offered(work: &Work, record: &Stored) -> Vec<&'static Action> {
    let kind = record.values.kind;
    let state = kind.state.and_then(|column| record.values.text(column)).unwrap_or_default();
    let fits = |action: &&Action| {
        action.table == kind.table
            && (action.states.is_empty() || action.states.contains(&state))
            && action.roles.iter().any(|role| work.actor.is(*role))
            && (!action.roles.contains(&Role::Unit) || answers_for(work, record))
            && sensible(action, record)
    };
    ACTIONS.iter().filter(fits).collect()
}

/// A unit that only assists in a matter reads it.
fn answers_for(work: &Work, record: &Stored) -> bool {
    work.actor.answers_for(casework::store::FromValue::from_value(record.values.get("unit_id")))
}

/// What the state alone does not tell.
fn sensible(action: &Action, record: &Stored) -> bool {
    let given = |column| *record.values.get(column) != casework::store::Value::Null;
    match (action.table, action.noun) {
        ("consultation", "reply") => !given("answer"),
        ("consultation", "answer") => {
            given("answer") && !given("answer_given_on") && *record.values.get("reply_wanted") == true.into()
        }
        ("suggestion", "answer") => !given("answer_given_on"),
        ("agreement", "ending") => !given("ended_on"),
        ("attachment", "transcription") => record.values.text("purpose") == Some("voice") && given("stored_name"),
        ("attachment", "publication") => given("thumbnail_sha256"),
        _ => true,
    }
}

//! What may be done with a record beside correcting it: one list from which pages, API and its description follow.
//!
//! An address is a noun (`POST /requests/{id}/closure`). Who may do it and when is decided by the service's own action;
//! `roles` and `states` here only say where a page offers it.

mod answer;
mod asked;
mod call_back;
mod inbox;
mod matters;
mod meeting;
mod people;
mod work;

use std::{collections::BTreeMap, sync::LazyLock};

use casework::{
    Refusal, Work,
    change::Stored,
    field_type::Text,
    find,
    kind::{Field, Kind, Role},
};
use requests::{extend, moves::Move, review};
use serde_json::{Map, Value as Json};
use uuid::Uuid;

use crate::undoing;

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
    /// The step of a request's life that it is: the table says where and by whom it may be taken.
    pub step: Option<&'static Move>,
    /// Does it.
    pub run: for<'a> fn(&'a Work, Uuid, &'a Map<String, Json>) -> Done<'a>,
}

const OFFICE: &[Role] = &[Role::Coordinator];
const OFFICE_AND_UNIT: &[Role] = &[Role::Coordinator, Role::Unit];
const OFFICE_AND_FIELD: &[Role] = &[Role::Coordinator, Role::Field];
const WITH_REASON: &[Field] = &[asked::ask::<Text>("reason")];

/// Every action, in the order in which pages offer them.
pub static ACTIONS: LazyLock<Vec<&'static Action>> = LazyLock::new(|| {
    inbox::ACTIONS
        .iter()
        .chain(work::ACTIONS)
        .chain(answer::ACTIONS)
        .chain(meeting::ACTIONS)
        .chain(call_back::ACTIONS)
        .chain(matters::ACTIONS)
        .chain(people::ACTIONS)
        .collect()
});

/// The action with this address.
pub fn find(table: &str, noun: &str) -> Option<&'static Action> {
    ACTIONS.iter().copied().find(|action| action.table == table && action.noun == noun)
}

/// Does what `noun` names with a record, for whoever may.
pub async fn perform(
    work: &Work,
    kind: &'static Kind,
    id: Uuid,
    noun: &str,
    sent: &Map<String, Json>,
) -> Result<Stored, Refusal> {
    // Any record, and its last step whatever that was.
    if noun == undoing::NOUN {
        return undoing::undo(work, kind, id, sent).await;
    }
    let action = find(kind.table, noun).ok_or(Refusal::NotFound)?;
    // The action itself refuses whoever may not; what a role may do is not asked twice.
    if work.actor.is_resident_of(id) {
        action.step.filter(|step| step.resident).ok_or(Refusal::Forbidden)?;
        return (action.run)(work, id, sent).await;
    }
    // What another right only shows is out of its reach.
    (action.run)(&work.acting(kind, action.roles)?, id, sent).await
}

/// The actions that a page offers for a record.
pub async fn offered(work: &Work, record: &Stored) -> Result<Vec<&'static Action>, Refusal> {
    let kind = record.values.kind;
    let state = kind.state.and_then(|column| record.values.text(column)).unwrap_or_default();
    let fits = |action: &&'static Action| {
        action.table == kind.table
            && in_its_place(action, state)
            && action.roles.iter().any(|role| work.actor.is(*role))
            && (!action.roles.contains(&Role::Unit) || answers_for(work, record))
            && sensible(action, record)
    };
    let (mut offered, mut asked) = (Vec::new(), BTreeMap::new());
    for action in ACTIONS.iter().copied().filter(fits) {
        let granted = match asked.get(action.roles) {
            Some(granted) => *granted,
            None => reaches(work, record, action.roles).await?,
        };
        asked.insert(action.roles, granted);
        if granted && waited_for(work, action, record.id).await? {
            offered.push(action);
        }
    }
    Ok(offered)
}

/// Whether it is a right of such a role that reaches the record, and not another of the same person that only shows it.
async fn reaches(work: &Work, record: &Stored, roles: &[Role]) -> Result<bool, Refusal> {
    if work.actor.grants.iter().all(|grant| roles.contains(&grant.role)) {
        return Ok(true);
    }
    match find::find_by_role(work, record.values.kind, record.id, roles).await {
        Ok(_) => Ok(true),
        Err(Refusal::NotFound | Refusal::Forbidden) => Ok(false),
        Err(other) => Err(other),
    }
}

/// What neither the record's state nor its values tell: whether a wish for more time or an objection waits.
async fn waited_for(work: &Work, action: &Action, id: Uuid) -> Result<bool, Refusal> {
    if action.table != "request" {
        return Ok(true);
    }
    match action.noun {
        "extension" => Ok(extend::pending(work, id).await?.is_none()),
        "extension-decision" => Ok(extend::pending(work, id).await?.is_some()),
        "objection" => Ok(review::pending(work, id).await?.is_none()),
        // An appeal is decided by a leader.
        "review" => {
            let asked = review::pending(work, id).await?;
            Ok(asked.is_some_and(|asked| asked.step != review::Step::Appeal || work.actor.is(Role::Leader)))
        }
        _ => Ok(true),
    }
}

fn in_its_place(action: &Action, state: &str) -> bool {
    match action.step {
        Some(step) => step.from.iter().any(|from| from.code() == state),
        None => action.states.is_empty() || action.states.contains(&state),
    }
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
        ("consent" | "unit_wish", "withdrawal") => !given("withdrawn_on"),
        ("suggestion", "answer") => !given("answer_given_on"),
        ("agreement", "ending") => !given("ended_on"),
        ("attachment", "transcription") => record.values.text("purpose") == Some("voice") && given("stored_name"),
        ("attachment", "publication") => given("thumbnail_sha256"),
        _ => true,
    }
}

//! More time: asked for by the unit before the day is past, decided by somebody else, and told to the resident.

use casework::{
    Refusal, Work,
    change::{Change, Stored, save},
    choices,
    correct::stated,
    event::{self, Event},
    field_type::{Id, Text, table},
    find,
    kind::{Kind, Line},
    notice::To,
    record,
    values::{Record, Values},
};
use jiff::civil::Date;
use uuid::Uuid;

use crate::{clock, moves, moves::Turn, tell};

choices! {
    /// What became of the wish.
    pub enum ExtensionState as "extension-state" {
        /// Waits for a decision.
        Asked = "asked",
        /// The day moved.
        Granted = "granted",
        /// The day stays.
        Refused = "refused",
        /// The request went on before anybody decided.
        Lapsed = "lapsed",
    }
}

record! {
    /// A unit's wish for more time.
    pub struct Extension {
        /// The request.
        request_id: Id<table::Request>,
        /// The day it was asked, before the answer was due.
        asked_on: Date,
        /// How much more time, in the unit of the request's term.
        more: u32,
        /// Why.
        reason: Text,
        /// Where it stands.
        state: ExtensionState,
        /// When it was decided.
        decided_on: Option<Date>,
        /// What was decided, in words.
        decision: Option<Text>,
    }
}

/// A unit's wish for more time.
pub static EXTENSION: Kind = Kind {
    table: "extension",
    collection: "extensions",
    line: Line::Requests,
    fields: Extension::FIELDS,
    day: Some("asked_on"),
    title: "reason",
    state: Some("state"),
    columns: &["request_id", "more", "decided_on"],
    parent: Some(("request_id", "request")),
    entered: "extension.asked",
    entry: false,
    readers: crate::READERS,
    ..Kind::BASE
};

/// Asks for `more` of the term's hours or days.
pub async fn ask(work: &Work, id: Uuid, more: u32, reason: &str) -> Result<Stored, Refusal> {
    let turn = Turn::begin(work, &moves::EXTENSION, id).await?;
    if clock::is_overdue(&turn.request, work.tx.today(), work.tx.now()) {
        return Err(Refusal::Rule("extension-too-late"));
    }
    if !(1..=250).contains(&more) {
        return Err(Refusal::problem("more", "days-out-of-range"));
    }
    if pending(work, id).await?.is_some() {
        return Err(Refusal::Rule("extension-asked-already"));
    }
    let reason = stated(reason)?;
    let extension = Extension {
        request_id: Id::new(id),
        asked_on: work.tx.today(),
        more,
        reason: Text(reason.to_owned()),
        state: ExtensionState::Asked,
        decided_on: None,
        decision: None,
    };
    let values = Values::from_record(&EXTENSION, &extension);
    save(work, Change::entered(work.tx.new_id(), values, Event::new("extension.asked"))).await?;
    let event = turn.event().because(reason).with("more", more);
    let asked = turn.save(work, event).await?;
    tell(work, "request-extension-asked", id, To::Office).await?;
    Ok(asked)
}

/// The wish that waits for a decision.
pub async fn pending(work: &Work, id: Uuid) -> Result<Option<Stored>, Refusal> {
    let sql =
        "SELECT id FROM extension WHERE office_id = $1 AND request_id = $2 AND state = 'asked' AND voided = FALSE";
    match work.tx.row(sql, store::params![id]).await? {
        Some(row) => Ok(Some(find::find(work, &EXTENSION, row.get("id")?).await?)),
        None => Ok(None),
    }
}

/// Ends a wish that nobody decided on: the request was answered, returned or taken back meanwhile.
pub(crate) async fn lapse(work: &Work, id: Uuid) -> Result<(), Refusal> {
    let sql =
        "SELECT id FROM extension WHERE office_id = $1 AND request_id = $2 AND state = 'asked' AND voided = FALSE";
    for row in work.tx.rows(sql, store::params![id]).await? {
        let before = find::find_to_follow(work, &EXTENSION, row.get("id")?).await?;
        let mut extension = Extension::of(&before.values)?;
        extension.state = ExtensionState::Lapsed;
        extension.decided_on = Some(work.tx.today());
        let values = Values::from_record(&EXTENSION, &extension);
        save(work, Change::of(before, values, Event::new("extension.lapsed"))).await?;
    }
    Ok(())
}

/// Grants or refuses the wish: somebody else than whoever asked.
pub async fn decide(work: &Work, id: Uuid, grant: bool, reason: &str) -> Result<Stored, Refusal> {
    let mut turn = Turn::begin(work, &moves::EXTENSION_DECISION, id).await?;
    let before = pending(work, id).await?.ok_or(Refusal::Rule("no-extension-asked"))?;
    let mut extension = Extension::of(&before.values)?;
    let me = work.actor.staff_id;
    if me.is_some() && who(work, id, moves::EXTENSION.event).await? == me {
        return Err(Refusal::Rule("another-decides"));
    }
    let reason = stated(reason)?;
    extension.state = if grant { ExtensionState::Granted } else { ExtensionState::Refused };
    extension.decided_on = Some(work.tx.today());
    extension.decision = Some(Text(reason.to_owned()));
    let event = Event::new(if grant { "extension.granted" } else { "extension.refused" }).because(reason);
    let values = Values::from_record(&EXTENSION, &extension);
    save(work, Change::of(before, values, event)).await?;
    if grant {
        clock::recompute(work, id, &mut turn.request).await?;
    }
    let unit = turn.request.unit_id;
    let event = turn.event().because(reason).with("granted", grant);
    let decided = turn.save(work, event).await?;
    tell(work, "request-extension-decided", id, To::Resident).await?;
    if let Some(unit) = unit {
        tell(work, "request-extension-decided", id, To::Unit(unit.0)).await?;
    }
    Ok(decided)
}

/// Who took the last step of this kind, from the log.
pub(crate) async fn who(work: &Work, id: Uuid, kind: &str) -> Result<Option<Uuid>, Refusal> {
    event::last_actor(work, "request", id, kind).await
}

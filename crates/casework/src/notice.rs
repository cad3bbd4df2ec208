//! Telling somebody what happened to a record: queued with the change, worded and sent later.
//!
//! A notice names its template, the record and what the recipient is to it. Addresses, languages and words are looked up
//! when it is sent: a contact that was erased meanwhile is told nothing.

use serde_json::json;
use uuid::Uuid;

use crate::{Refusal, actor::Work, outbox};

/// The kind of an outbox row that is a notice.
pub const NOTICE: &str = "notice";

/// Whom a notice is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    /// Whoever left a contact with the matter.
    Resident,
    /// A responsible unit.
    Unit(Uuid),
    /// The coordinating office.
    Office,
    /// The office's leaders.
    Leader,
    /// Who audits the office.
    Auditor,
}

impl To {
    /// The word in the outbox.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Resident => "resident",
            Self::Unit(_) => "unit",
            Self::Office => "office",
            Self::Leader => "leader",
            Self::Auditor => "auditor",
        }
    }
}

/// Queues the notice `template` (e.g. `request-replied`) about a record; the words are `notice-<template>-subject` and
/// `notice-<template>-text`.
pub async fn tell(work: &Work, template: &'static str, table: &str, id: Uuid, to: To) -> Result<(), Refusal> {
    let mut body = json!({ "template": template, "table": table, "id": id, "to": to.code() });
    if let To::Unit(unit) = to {
        body["unit_id"] = json!(unit);
    }
    outbox::queue(work, NOTICE, body, work.tx.now()).await?;
    Ok(())
}

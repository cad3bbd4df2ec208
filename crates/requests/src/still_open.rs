//! What earlier meetings handed over and nobody has answered yet: gone through by the next meeting, and told in its minutes.

use casework::{Refusal, Work, change::Stored, find, kind::Role};
use jiff::civil::Date;
use uuid::Uuid;

use crate::HANDOVER;

/// Who goes through the matters of all units; a unit has its own list.
pub const READERS: &[Role] = &[Role::Coordinator, Role::Leader, Role::Auditor];

/// More than these nobody goes through at a meeting.
const AT_MOST: usize = 500;

/// As long as the unit still has it and no answer was given.
const STILL_OPEN: &str = "SELECT h.id AS meeting, h.title AS title, h.number AS number, i.request_id AS request_id, \
     i.suggestion_id AS suggestion_id FROM handover_item i \
     JOIN handover h ON h.office_id = i.office_id AND h.id = i.handover_id \
     LEFT JOIN request q ON q.office_id = i.office_id AND q.id = i.request_id AND q.voided = FALSE \
     AND q.state NOT IN ('replied', 'closed', 'merged') \
     LEFT JOIN suggestion s ON s.office_id = i.office_id AND s.id = i.suggestion_id AND s.voided = FALSE \
     AND s.state NOT IN ('replied', 'closed') \
     WHERE i.office_id = $1 AND i.voided = FALSE AND i.part = 'lead' AND h.voided = FALSE AND h.state <> 'open' \
     AND h.held_on <= $2 AND h.id <> $3 AND (i.state IS NULL OR i.state NOT IN ('returned', 'transferred', 'revoked', 'done')) \
     AND (q.id IS NOT NULL OR s.id IS NOT NULL) ORDER BY h.held_on, i.id";

/// An open matter of an earlier meeting.
#[derive(Clone, Debug)]
pub struct StillOpen {
    /// The meeting.
    pub meeting_id: Uuid,
    /// Its number and title.
    pub meeting: String,
    /// The request or suggestion.
    pub matter: Stored,
}

/// The open matters of the meetings before this one, each through the access door.
pub async fn still_open(work: &Work, meeting: &Stored) -> Result<Vec<StillOpen>, Refusal> {
    work.actor.must_be(READERS)?;
    debug_assert_eq!(meeting.values.kind.table, HANDOVER.table);
    let held_on: Date = meeting.values.typed("held_on")?;
    let rows = work.tx.rows(STILL_OPEN, store::params![held_on, meeting.id]).await?;
    let mut open = Vec::new();
    for row in rows.iter().take(AT_MOST) {
        let (request, suggestion): (Option<Uuid>, Option<Uuid>) = (row.get("request_id")?, row.get("suggestion_id")?);
        let Some((table, id)) = request.map(|id| ("request", id)).or(suggestion.map(|id| ("suggestion", id))) else {
            continue;
        };
        let Some(matter) = seen(work, table, id).await? else { continue };
        let (title, number): (String, Option<String>) = (row.get("title")?, row.get("number")?);
        let meeting = number.map_or_else(|| title.clone(), |number| format!("{number} {title}"));
        open.push(StillOpen { meeting_id: row.get("meeting")?, meeting, matter });
    }
    Ok(open)
}

/// A matter of a meeting, voided or not, if it is the actor's to see.
pub async fn seen(work: &Work, table: &str, id: Uuid) -> Result<Option<Stored>, Refusal> {
    match find::find_even_voided(work, work.kind(table)?, id).await {
        Ok(found) => Ok(Some(found)),
        Err(Refusal::NotFound | Refusal::Forbidden) => Ok(None),
        Err(other) => Err(other),
    }
}

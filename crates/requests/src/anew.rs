//! Due days computed anew with the calendar as it stands: only by an explicit word, with a reason, and each with its event.

use casework::{
    Refusal, Work, calendar,
    change::{Change, save},
    correct::stated,
    event::Event,
    find,
    kind::Role,
    values::{Record, Values},
};
use uuid::Uuid;

use crate::{REQUEST, Request, clock, deadline::edition_number};

/// How far it came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Computed {
    /// Requests that were looked at.
    pub looked_at: u32,
    /// Those whose due day moved.
    pub moved: u32,
    /// The last one; none where there was none left.
    pub last: Option<Uuid>,
}

/// Computes the due days of up to `limit` requests after the one with id `after`: those that are owed an answer and were
/// computed with an earlier edition of the calendar. What does not move stays as it is, with its edition.
pub async fn compute(work: &Work, after: Option<Uuid>, limit: u32, reason: &str) -> Result<Computed, Refusal> {
    work.actor.must_be(&[Role::Administrator, Role::Coordinator])?;
    let reason = stated(reason)?;
    let edition = calendar::kept(work).await?.number;
    let owed: Vec<String> = crate::moves::OWED.iter().map(|state| format!("'{}'", state.code())).collect();
    let sql = format!(
        "SELECT id FROM request WHERE office_id = $1 AND id > $2 AND voided = FALSE AND state IN ({}) \
         AND (calendar_edition IS NULL OR calendar_edition <> $3) ORDER BY id LIMIT $4",
        owed.join(", ")
    );
    let rows = work.tx.rows(&sql, store::params![after.unwrap_or(Uuid::nil()), edition, limit]).await?;
    let mut done = Computed::default();
    for row in rows {
        let id: Uuid = row.get("id")?;
        done.looked_at += 1;
        done.moved += u32::from(one(work, id, edition_number(edition), reason).await?);
        done.last = Some(id);
    }
    Ok(done)
}

async fn one(work: &Work, id: Uuid, edition: u32, reason: &str) -> Result<bool, Refusal> {
    let before = find::find(work, &REQUEST, id).await?;
    let mut request = Request::of(&before.values)?;
    let was = request.due_at;
    request.calendar_edition = Some(edition);
    clock::recompute(work, id, &mut request).await?;
    if request.due_at == was {
        return Ok(false);
    }
    let event = Event::new("request.due_recomputed").because(reason);
    save(work, Change::of(before, Values::from_record(&REQUEST, &request), event)).await?;
    Ok(true)
}

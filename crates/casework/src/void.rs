//! Voiding a record that was entered by mistake: it leaves lists and figures, and stays in the log.

use uuid::Uuid;

use crate::{
    Refusal,
    actor::Work,
    change::{Change, Stored, save},
    correct::stated,
    event::Event,
    find,
    kind::{Kind, Role},
};

/// Voids a record. Only the coordinator may, and for ground the administrator: a second person, not whoever entered it by mistake.
pub async fn void(work: &Work, kind: &'static Kind, id: Uuid, reason: &str) -> Result<Stored, Refusal> {
    work.actor.must_be(&[Role::Coordinator, Role::Administrator])?;
    let before = find::find_to_change(work, kind, id).await?;
    let event = Event::new(format!("{}.voided", kind.table)).because(stated(reason)?);
    let record = save(work, Change::voided(before, event)).await?;
    if let Some(voided) = kind.voided {
        voided(work, &record).await?;
    }
    Ok(record)
}

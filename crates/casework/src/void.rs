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

/// Who may.
pub const VOIDERS: &[Role] = &[Role::Coordinator, Role::Administrator];

/// The record that whoever acts may void: the form that asks for a reason is shown to nobody else. Only the coordinator may,
/// and for ground the administrator.
pub async fn find_to_void(work: &Work, kind: &'static Kind, id: Uuid) -> Result<Stored, Refusal> {
    work.actor.must_be(VOIDERS)?;
    let record = find::find_to_change(work, kind, id).await?;
    // The right that voids must reach it: a coordinator here who goes from door to door there voids nothing there.
    find::find_by_role(work, kind, id, VOIDERS).await?;
    Ok(record)
}

/// Voids a record: a second person does, not whoever entered it by mistake.
pub async fn void(work: &Work, kind: &'static Kind, id: Uuid, reason: &str) -> Result<Stored, Refusal> {
    let before = find_to_void(work, kind, id).await?;
    let event = Event::new(format!("{}.voided", kind.table)).because(stated(reason)?);
    let record = save(work, Change::voided(before, event)).await?;
    if let Some(voided) = kind.voided {
        voided(work, &record).await?;
    }
    Ok(record)
}

//! Reading the contact of a matter: by who has the matter and a reason to call, one at a time, each reading noted.

use casework::{
    Refusal, Work, event, find,
    kind::{Kind, Role},
};
use people::{ContactText, OfficeKey};
use uuid::Uuid;

/// Roles that may read a contact of a matter they see. Leaders and auditors see matters without names; units see who asked
/// only where the office sends them there, which comes with the visit order.
const CALLERS: &[Role] = &[Role::Coordinator, Role::Field, Role::Mediator];

/// The contact of a matter; none where nobody left one.
pub async fn read(work: &Work, key: &OfficeKey, kind: &'static Kind, id: Uuid) -> Result<Option<ContactText>, Refusal> {
    if !kind.contact {
        return Err(Refusal::NotFound);
    }
    find::find(work, kind, id).await?;
    work.actor.must_be(CALLERS)?;
    let contact = visits::contact::read(work, key, kind.table, id).await?;
    if contact.is_some() {
        event::note(work, kind.table, id, &event::Event::new("contact.read")).await?;
    }
    Ok(contact)
}

/// Whether the actor may read contacts of this kind at all, so that a page may offer it.
pub fn may_read(work: &Work, kind: &Kind) -> bool {
    kind.contact && CALLERS.iter().any(|role| work.actor.is(*role)) && work.actor.may_read(kind)
}

/// Whether a contact was left with the matter.
pub async fn left(work: &Work, kind: &Kind, id: Uuid) -> Result<bool, Refusal> {
    visits::contact::left(work, kind.table, id).await
}

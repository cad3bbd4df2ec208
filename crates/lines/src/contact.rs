//! Reading the contact of a matter: by who has the matter and a reason to call, one at a time, each reading noted.

use casework::{
    Actor, Refusal, Work,
    change::Stored,
    find,
    kind::{Kind, Role},
    values::Record,
};
use people::{ContactText, Found, OfficeKey, Part, Purpose};
use requests::{Request, moves::WORKED_ON};
use uuid::Uuid;

/// Roles that may read a contact of a matter they see. Leaders and auditors see matters without names; units see who asked
/// only where the office sent them there.
pub const CALLERS: &[Role] = &[Role::Coordinator, Role::Field, Role::Mediator];

/// The contact of a matter; none where nobody left one. `why` is kept with the reading, where a reason was asked for.
pub async fn read(
    work: &Work,
    key: &OfficeKey,
    kind: &'static Kind,
    id: Uuid,
    why: Option<&str>,
) -> Result<Option<ContactText>, Refusal> {
    if !kind.contact {
        return Err(Refusal::NotFound);
    }
    let matter = find::find(work, kind, id).await?;
    if !has_it_to_visit(work, &matter) {
        find::find_by_role(work, kind, id, CALLERS).await?;
    }
    people::read(work, key, (kind.table, id), Purpose::Reach, why).await
}

/// The matters of the actor's whose contact has this telephone number or name.
pub async fn search(work: &Work, key: &OfficeKey, part: Part, text: &str) -> Result<Vec<Found>, Refusal> {
    people::find(work, key, CALLERS, part, text).await
}

/// Whether the actor may search at all, so that a page may offer it.
pub fn may_search(actor: &Actor) -> bool {
    CALLERS.iter().any(|role| actor.is(*role))
}

/// The matter whose contact whoever acts may erase: the form that asks for a reason is shown to nobody else.
pub async fn find_to_erase(work: &Work, kind: &'static Kind, id: Uuid) -> Result<(), Refusal> {
    if !kind.contact {
        return Err(Refusal::NotFound);
    }
    find::find_by_role(work, kind, id, &[Role::Coordinator, Role::Mediator]).await.map(drop)
}

/// Erases the contact of a matter at once: because the person asks for it, or because it should not be there. False where
/// there is none.
pub async fn erase(work: &Work, kind: &'static Kind, id: Uuid, reason: &str) -> Result<bool, Refusal> {
    find_to_erase(work, kind, id).await?;
    people::erase_at_once(work, (kind.table, id), reason).await
}

/// Whether the actor may read the contact of this matter, so that a page may offer it.
pub async fn may_read(work: &Work, matter: &Stored) -> Result<bool, Refusal> {
    let kind = matter.values.kind;
    if !kind.contact || has_it_to_visit(work, matter) {
        return Ok(kind.contact);
    }
    match find::find_by_role(work, kind, matter.id, CALLERS).await {
        Ok(_) => Ok(true),
        Err(Refusal::NotFound | Refusal::Forbidden) => Ok(false),
        Err(other) => Err(other),
    }
}

/// Whether the actor's unit was sent to the resident and has the matter still.
fn has_it_to_visit(work: &Work, matter: &Stored) -> bool {
    let Ok(request) = Request::of(&matter.values) else { return false };
    request.unit_visits == Some(true)
        && WORKED_ON.contains(&request.state)
        && work
            .actor
            .grants
            .iter()
            .any(|grant| grant.role == Role::Unit && grant.unit_id == request.unit_id.map(|id| id.0))
}

/// Whether a contact was left with the matter.
pub async fn left(work: &Work, kind: &Kind, id: Uuid) -> Result<bool, Refusal> {
    visits::contact::left(work, kind.table, id).await
}

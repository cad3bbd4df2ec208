//! Reading the contact of a matter: by who has the matter and a reason to call, one at a time, each reading noted.

use casework::{
    Actor, Refusal, Work,
    change::Stored,
    find,
    kind::{Kind, Role},
    redact::{self, Given},
    values::Record,
};
use people::{ContactText, Found, OfficeKey, Part, Purpose};
use requests::{Request, moves::WORKED_ON};
use serde_json::{Map, Value as Json};
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

/// Roles that erase a contact.
const ERASERS: &[Role] = &[Role::Coordinator, Role::Mediator];

/// Corrects the contact of a matter: the parts that were sent take the place of those that stand there, an empty one takes its
/// part out. Answers which parts changed; none where nobody left a contact.
pub async fn correct(
    work: &Work,
    key: &OfficeKey,
    kind: &'static Kind,
    id: Uuid,
    sent: &Map<String, Json>,
) -> Result<Option<Vec<&'static str>>, Refusal> {
    if !kind.contact {
        return Err(Refusal::NotFound);
    }
    find::find_by_role(work, kind, id, CALLERS).await?;
    people::correct(work, key, (kind.table, id), |before| {
        let mut all: Map<String, Json> =
            before.parts().into_iter().map(|(part, text)| (part.to_owned(), text.into())).collect();
        all.extend(sent.clone());
        visits::contact::parse(&all)
    })
    .await
}

/// Erases the contact of a matter at once: because the person asks for it, or because it should not be there; and with it the
/// reasons of these events. False where there is no contact.
pub async fn erase(
    work: &Work,
    kind: &'static Kind,
    id: Uuid,
    reason: &str,
    reasons: &[Uuid],
) -> Result<bool, Refusal> {
    if !kind.contact {
        return Err(Refusal::NotFound);
    }
    find::find_by_role(work, kind, id, ERASERS).await?;
    let reason = casework::correct::stated(reason)?;
    redact::erase_reasons(work, kind, id, reasons).await?;
    people::erase_at_once(work, (kind.table, id), reason).await
}

/// The reasons that stand in the events of a matter, for whoever erases.
pub async fn reasons(work: &Work, kind: &'static Kind, id: Uuid) -> Result<Vec<Given>, Refusal> {
    if !kind.contact {
        return Err(Refusal::NotFound);
    }
    find::find_by_role(work, kind, id, ERASERS).await?;
    redact::reasons(work, kind, id).await
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

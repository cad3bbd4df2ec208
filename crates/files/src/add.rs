//! Adding a file to a matter: by who sees the matter, and not too many.

use casework::{
    Change, Refusal, Work,
    change::Stored,
    event::Event,
    field_type::{Id, Short},
    find as records,
    kind::Role,
    save,
    values::Values,
};
use uuid::Uuid;

use crate::{ATTACHMENT, AddedBy, Attachment, Kept, Matter, Purpose};

/// At most so many files has a matter.
pub const MOST_FILES: i64 = 10;

/// Writes the row of a file that lies in the folder. Whoever sees the matter may add: the resident whose own it is a photo
/// or a voice note, a unit a photo, evidence or a document, the office and field teams anything. The same file under the
/// same id is answered, not repeated.
pub async fn add(work: &Work, matter_table: &str, matter_id: Uuid, kept: &Kept) -> Result<Stored, Refusal> {
    let matter = Matter::parse(matter_table).ok_or(Refusal::NotFound)?;
    let kind = work.kind(matter.code())?;
    records::find(work, kind, matter_id).await?;
    let added_by = may_add(work, matter_id, kept.purpose)?;
    if added_by == AddedBy::Staff {
        records::find_by_role(work, kind, matter_id, &[Role::Coordinator, Role::Field, Role::Unit]).await?;
    }
    if let Some(known) = known(work, kept).await? {
        return Ok(known);
    }
    if count(work, matter, matter_id).await? >= MOST_FILES {
        return Err(Refusal::Rule("files-full"));
    }
    let attachment = Attachment {
        matter_table: matter,
        matter_id: Id::new(matter_id),
        purpose: kept.purpose,
        media_type: Short(kept.media_type.to_owned()),
        size_bytes: kept.size_bytes,
        sha256: Some(Short(kept.sha256.clone())),
        stored_name: Some(Short(kept.stored_name.clone())),
        thumbnail_sha256: kept.thumbnail_sha256.clone().map(Short),
        public: false,
        added_at: work.tx.now(),
        added_by,
        written_down_on: None,
    };
    let values = Values::from_record(&ATTACHMENT, &attachment);
    save(work, Change::entered(kept.id, values, Event::new("attachment.added"))).await
}

/// What the actor may add to a matter in sight.
pub fn purposes(work: &Work) -> Vec<Purpose> {
    let allowed = |purpose: &Purpose| may_add(work, Uuid::nil(), *purpose).is_ok();
    Purpose::ALL.iter().copied().filter(allowed).collect()
}

fn may_add(work: &Work, matter_id: Uuid, purpose: Purpose) -> Result<AddedBy, Refusal> {
    let actor = &work.actor;
    if actor.is_resident_of(matter_id) {
        let theirs = matches!(purpose, Purpose::Photo | Purpose::Voice);
        return if theirs { Ok(AddedBy::Resident) } else { Err(Refusal::Forbidden) };
    }
    let anything = actor.is(Role::Coordinator) || actor.is(Role::Field);
    let of_a_unit = actor.is(Role::Unit) && purpose != Purpose::Voice;
    if anything || of_a_unit { Ok(AddedBy::Staff) } else { Err(Refusal::Forbidden) }
}

/// What was added under this id before.
async fn known(work: &Work, kept: &Kept) -> Result<Option<Stored>, Refusal> {
    match records::find_even_voided(work, &ATTACHMENT, kept.id).await {
        // Its bytes may have gone since.
        Ok(record) if record.values.text("stored_name").is_none_or(|name| name == kept.stored_name) => Ok(Some(record)),
        Ok(_) => Err(Refusal::DifferentContent),
        Err(Refusal::NotFound) => Ok(None),
        Err(other) => Err(other),
    }
}

/// Also those that this actor does not see: the room is the matter's.
async fn count(work: &Work, matter: Matter, matter_id: Uuid) -> Result<i64, Refusal> {
    let sql = "SELECT COUNT(*) AS n FROM attachment WHERE office_id = $1 AND matter_table = $2 AND matter_id = $3 \
               AND voided = FALSE AND stored_name IS NOT NULL";
    let row = work.tx.row(sql, casework::store::params![matter.code(), matter_id]).await?;
    row.map_or(Ok(0), |row| Ok(row.get("n")?))
}

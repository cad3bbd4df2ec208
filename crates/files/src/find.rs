//! Opening a file: by who sees its matter, and a voice only by who writes it down.

use casework::{
    Change, Refusal, Work, change::Stored, event::Event, find as records, kind::Role, save, values::Record,
};
use uuid::Uuid;

use crate::{ATTACHMENT, AddedBy, Attachment, Purpose};

/// A file that this actor may open; [`crate::Folder::read`] gives its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The file.
    pub id: Uuid,
    /// Its matter.
    pub matter_id: Uuid,
    /// What it is for.
    pub purpose: Purpose,
    /// What its bytes are.
    pub media_type: String,
    /// Whether its small picture was asked for.
    pub thumbnail: bool,
    pub(crate) stored_name: String,
}

/// Who hears a voice, and writes it down.
const HEARERS: &[Role] = &[Role::Coordinator, Role::Field];

/// Finds a file, or with `thumbnail` the small picture of it, through the access door. A resident opens what they added
/// themselves and what everybody may see; a voice is personal, and heard by who writes it down: the office and field teams.
pub async fn find(work: &Work, id: Uuid, thumbnail: bool) -> Result<Found, Refusal> {
    let record = records::find(work, &ATTACHMENT, id).await?;
    let file = Attachment::of(&record.values)?;
    let resident = work.actor.is_resident_of(file.matter_id.0);
    if resident && file.added_by != AddedBy::Resident && !file.public {
        return Err(Refusal::NotFound);
    }
    if !resident && file.purpose == Purpose::Voice {
        records::find_by_role(work, &ATTACHMENT, id, HEARERS).await?;
    }
    let stored_name = file.stored_name.ok_or(Refusal::NotFound)?.0;
    if thumbnail && file.thumbnail_sha256.is_none() {
        return Err(Refusal::NotFound);
    }
    Ok(Found {
        id,
        matter_id: file.matter_id.0,
        purpose: file.purpose,
        media_type: file.media_type.0,
        thumbnail,
        stored_name,
    })
}

/// Whether the actor opens files of this purpose, once the matter is in sight.
pub fn may_open(work: &Work, purpose: Purpose) -> bool {
    purpose != Purpose::Voice || HEARERS.iter().any(|role| work.actor.is(*role))
}

/// Says whether everybody may see a photo. The coordinator answers for it that it shows no people.
pub async fn publish(work: &Work, id: Uuid, public: bool) -> Result<Stored, Refusal> {
    work.actor.must_be(&[Role::Coordinator])?;
    let record = records::find(work, &ATTACHMENT, id).await?;
    if record.values.text("thumbnail_sha256").is_none() {
        return Err(Refusal::Rule("only-photos-are-public"));
    }
    let mut values = record.values.clone();
    values.set("public", public);
    if values == record.values {
        return Ok(record);
    }
    let event = Event::new(if public { "attachment.published" } else { "attachment.withdrawn" });
    save(work, Change::of(record, values, event)).await
}

//! Correcting a sealed contact: what was typed takes the place of what stood there, under a fresh key, and its marks follow. The
//! log says that it was corrected and which parts, never what they say.

use casework::{
    Refusal, Work,
    event::{self, Event},
};
use uuid::Uuid;

use crate::{ContactText, OfficeKey, PeopleError, Purpose, keep, read};

/// Corrects the contact of a matter; `change` makes the new one of the old. Which parts changed; none where there is no
/// contact. Opening the old one is logged like any reading. The caller has checked that this actor may.
pub async fn correct(
    work: &Work,
    key: &OfficeKey,
    (table, id): (&str, Uuid),
    change: impl FnOnce(&ContactText) -> Result<ContactText, Refusal>,
) -> Result<Option<Vec<&'static str>>, Refusal> {
    let Some(before) = read(work, key, (table, id), Purpose::Correction, None).await? else { return Ok(None) };
    let after = change(&before)?;
    let changed = differing(&before, &after);
    if changed.is_empty() {
        return Ok(Some(changed));
    }
    keep(&work.tx, key, table, id, &after).await.map_err(PeopleError::refusal)?;
    event::note(work, table, id, &Event::new("contact.corrected").with("parts", changed.clone())).await?;
    Ok(Some(changed))
}

fn differing(before: &ContactText, after: &ContactText) -> Vec<&'static str> {
    let (old, new) = (before.parts(), after.parts());
    let of = |parts: &[(&'static str, &str)], name: &str| {
        parts.iter().find(|(part, _)| *part == name).map(|(_, text)| (*text).to_owned())
    };
    let all = ["name", "phone", "email", "address", "language"];
    all.into_iter().filter(|name| of(&old, name) != of(&new, name)).collect()
}

//! Correcting a record: a new value and a reason; the old value stays in the event log.

use uuid::Uuid;

use crate::{
    Refusal,
    actor::Work,
    change::{Change, Stored, save},
    event::Event,
    find,
    kind::Kind,
    values::Values,
};

/// Replaces the entered fields of a record; what actions manage stays as it is.
///
/// `version` is the one the person saw: where somebody else changed the record meanwhile, nothing is overwritten.
pub async fn correct(
    work: &Work,
    kind: &'static Kind,
    id: Uuid,
    version: Option<i64>,
    entered: &Values,
    reason: &str,
) -> Result<Stored, Refusal> {
    let before = find::find_to_change(work, kind, id).await?;
    if version.is_some_and(|seen| seen != before.version) {
        return Err(Refusal::Stale);
    }
    let reason = stated(reason)?;
    let mut values = before.values.clone();
    for field in kind.entry_fields() {
        values.set(field.column, entered.get(field.column));
    }
    if values == before.values {
        return Ok(before);
    }
    // What followed from a part (a settled dispute, a matter handed over) followed where it was entered.
    if kind.parent.is_some_and(|(column, _)| values.get(column) != before.values.get(column)) {
        return Err(Refusal::Rule("part-moved"));
    }
    if let Some(complete) = kind.complete {
        complete(work, id, &mut values, Some(&before)).await?;
    }
    let event = Event::new(format!("{}.corrected", kind.table)).because(reason);
    let record = save(work, Change::of(before, values, event)).await?;
    find::still_in_scope(work, &record).await?;
    Ok(record)
}

/// A reason that says something.
pub fn stated(reason: &str) -> Result<&str, Refusal> {
    let reason = reason.trim();
    if reason.chars().count() < 2 {
        return Err(Refusal::problem("reason", "required"));
    }
    if reason.chars().count() > 1000 {
        return Err(Refusal::problem("reason", "too-long"));
    }
    Ok(reason)
}

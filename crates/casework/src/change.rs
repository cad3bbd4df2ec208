//! A change is a new value together with the event that explains it; [`save`] writes both, and all that follows from them.

use store::Value;
use uuid::Uuid;

use crate::{
    Refusal,
    actor::Work,
    event::{self, Event, Subject},
    figure_day,
    kind::Kind,
    problem::Problems,
    values::Values,
    words,
};

/// A record as stored.
#[derive(Clone, Debug, PartialEq)]
pub struct Stored {
    /// Its id.
    pub id: Uuid,
    /// Counts its changes; 1 when new.
    pub version: i64,
    /// Entered by mistake: kept, but no longer listed or counted.
    pub voided: bool,
    /// Its values.
    pub values: Values,
}

/// A new value with the event that explains it.
#[derive(Clone, Debug)]
pub struct Change {
    before: Option<Stored>,
    after: Stored,
    event: Event,
}

impl Change {
    /// A new record.
    pub fn entered(id: Uuid, values: Values, event: Event) -> Self {
        Self { before: None, after: Stored { id, version: 1, voided: false, values }, event }
    }

    /// A new value of a stored record.
    pub fn of(before: Stored, values: Values, event: Event) -> Self {
        let after = Stored { id: before.id, version: before.version + 1, voided: before.voided, values };
        Self { before: Some(before), after, event }
    }

    /// The record is taken out of lists and figures, and kept.
    pub fn voided(before: Stored, event: Event) -> Self {
        let after = Stored { version: before.version + 1, voided: true, ..before.clone() };
        Self { before: Some(before), after, event }
    }

    /// The step before is taken back: the record stands with these values again, and is listed and counted.
    pub fn taken_back(before: Stored, values: Values, event: Event) -> Self {
        let after = Stored { id: before.id, version: before.version + 1, voided: false, values };
        Self { before: Some(before), after, event }
    }

    /// The value after the change.
    pub const fn after(&self) -> &Stored {
        &self.after
    }
}

/// Writes record, event and figure deltas. The kind's rule is checked here, whoever calls.
pub async fn save(work: &Work, change: Change) -> Result<Stored, Refusal> {
    let Change { before, after, mut event } = change;
    let kind = after.values.kind;
    let mut problems = Problems::default();
    (kind.check)(&after.values, &mut problems);
    problems.into_result()?;

    let brought = match &before {
        None => event::all_values(&after.values),
        Some(old) => event::changed_values(&old.values, &after.values),
    };
    event.body.extend(brought);

    let counted_before = match &before {
        Some(old) => figure_day::postings(work, kind, old.id).await?,
        None => Vec::new(),
    };
    match &before {
        None => insert(work, kind, &after).await?,
        Some(old) => update(work, kind, old.version, &after).await?,
    }
    figure_day::apply(work, kind, after.id, counted_before).await?;
    words::note(work, before.as_ref().map(|old| &old.values), &after).await?;
    let hash = after.values.record_hash(after.id, after.version, after.voided);
    let subject = Subject { table: kind.table, id: after.id, version: after.version, hash: Some(hash) };
    event::write(work, subject, &event).await?;
    Ok(after)
}

async fn insert(work: &Work, kind: &'static Kind, record: &Stored) -> Result<(), Refusal> {
    let columns: String = kind.fields.iter().map(|field| format!(", {}", field.column)).collect();
    let marks: String = (0..kind.fields.len()).map(|n| format!(", ${}", n + 3)).collect();
    let sql = format!(
        "INSERT INTO {} (office_id, id, version, voided{columns}) VALUES ($1, $2, 1, FALSE{marks})",
        kind.table
    );
    let params: Vec<Value> = std::iter::once(record.id.into()).chain(record.values.cells().iter().cloned()).collect();
    work.tx.execute(&sql, &params).await?;
    Ok(())
}

pub(crate) async fn update(work: &Work, kind: &'static Kind, was: i64, record: &Stored) -> Result<(), Refusal> {
    let sets: String =
        kind.fields.iter().enumerate().map(|(n, field)| format!(", {} = ${}", field.column, n + 6)).collect();
    let sql = format!(
        "UPDATE {} SET version = $4, voided = $5{sets} WHERE office_id = $1 AND id = $2 AND version = $3",
        kind.table
    );
    let head: [Value; 4] = [record.id.into(), was.into(), record.version.into(), record.voided.into()];
    let params: Vec<Value> = head.into_iter().chain(record.values.cells().iter().cloned()).collect();
    if work.tx.execute(&sql, &params).await? == 1 { Ok(()) } else { Err(Refusal::Stale) }
}

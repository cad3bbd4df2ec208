//! Finding one record, through the access door.

use store::Sql;
use uuid::Uuid;

use crate::{
    Refusal,
    actor::Work,
    change::Stored,
    kind::{Kind, Role},
    scope,
    values::Values,
};

/// The columns every query for whole records asks for.
pub fn columns(kind: &Kind) -> String {
    let fields: String = kind.fields.iter().map(|field| format!(", r.{}", field.column)).collect();
    format!("r.id, r.version, r.voided{fields}")
}

/// Reads a row made with [`columns`].
pub fn stored(kind: &'static Kind, row: &store::Row) -> Result<Stored, Refusal> {
    Ok(Stored {
        id: row.get("id")?,
        version: row.get("version")?,
        voided: row.get("voided")?,
        values: Values::from_row(kind, row)?,
    })
}

/// The record, if this actor may see it and it was not voided.
pub async fn find(work: &Work, kind: &'static Kind, id: Uuid) -> Result<Stored, Refusal> {
    let record = find_even_voided(work, kind, id).await?;
    if record.voided { Err(Refusal::NotFound) } else { Ok(record) }
}

/// The record, if this actor may see it, voided or not.
pub async fn find_even_voided(work: &Work, kind: &'static Kind, id: Uuid) -> Result<Stored, Refusal> {
    let mut sql =
        Sql::new(format!("SELECT {} FROM {} r WHERE r.office_id = $1 AND r.id = ", columns(kind), kind.table));
    sql.bind(id);
    scope::condition(work, kind, &mut sql)?;
    let row = work.tx.row(sql.text(), sql.params()).await?.ok_or(Refusal::NotFound)?;
    stored(kind, &row)
}

/// The record for a step of the program's own, which follows from a change that the actor was allowed to make: what a unit
/// does with a matter moves the meeting's item, which the unit itself may not write.
pub async fn find_to_follow(work: &Work, kind: &'static Kind, id: Uuid) -> Result<Stored, Refusal> {
    let sql = format!("SELECT {} FROM {} r WHERE r.office_id = $1 AND r.id = $2", columns(kind), kind.table);
    let row = work.tx.row(&sql, store::params![id]).await?.ok_or(Refusal::NotFound)?;
    stored(kind, &row)
}

/// The record a caller has the right to change: one that a right to change such records reaches. One that another right
/// only shows is refused; one that no right shows does not exist.
pub async fn find_to_change(work: &Work, kind: &'static Kind, id: Uuid) -> Result<Stored, Refusal> {
    let record = find(work, kind, id).await?;
    let writing = work.writing(kind)?;
    if writing.actor.grants.len() == work.actor.grants.len() {
        return Ok(record);
    }
    match find(&writing, kind, id).await {
        Err(Refusal::NotFound) => Err(Refusal::Forbidden),
        found => found,
    }
}

/// The record for something that these roles do with it: by a right of such a role. One that another right only shows is
/// refused; one that no right shows does not exist.
pub async fn find_by_role(work: &Work, kind: &'static Kind, id: Uuid, roles: &[Role]) -> Result<Stored, Refusal> {
    let record = find(work, kind, id).await?;
    match find(&work.acting(kind, roles)?, kind, id).await {
        Err(Refusal::NotFound) => Err(Refusal::Forbidden),
        found => found.map(|_| record),
    }
}

/// Refuses a change after which the writer could not change the record: its place or unit is not the writer's.
pub async fn still_in_scope(work: &Work, record: &Stored) -> Result<(), Refusal> {
    match find(&work.writing(record.values.kind)?, record.values.kind, record.id).await {
        Ok(_) => Ok(()),
        Err(Refusal::NotFound) => Err(Refusal::Rule("outside-scope")),
        Err(other) => Err(other),
    }
}

/// The records that are part of `parent_id`, in the order they were entered.
pub async fn parts(work: &Work, kind: &'static Kind, parent_id: Uuid) -> Result<Vec<Stored>, Refusal> {
    match kind.parent {
        Some((column, _)) => naming(work, kind, column, parent_id).await,
        None => Ok(Vec::new()),
    }
}

/// The records of a kind that are about this one, in the order they were entered.
pub async fn about(work: &Work, kind: &'static Kind, table: &str, id: Uuid) -> Result<Vec<Stored>, Refusal> {
    match kind.concerns.iter().find(|(_, concerned)| *concerned == table) {
        Some((column, _)) => naming(work, kind, column, id).await,
        None => Ok(Vec::new()),
    }
}

async fn naming(work: &Work, kind: &'static Kind, column: &str, id: Uuid) -> Result<Vec<Stored>, Refusal> {
    let mut sql = Sql::new(format!(
        "SELECT {} FROM {} r WHERE r.office_id = $1 AND r.voided = FALSE AND r.{column} = ",
        columns(kind),
        kind.table
    ));
    sql.bind(id);
    scope::condition(work, kind, &mut sql)?;
    sql.push(" ORDER BY r.id");
    let rows = work.tx.rows(sql.text(), sql.params()).await?;
    rows.iter().map(|row| stored(kind, row)).collect()
}

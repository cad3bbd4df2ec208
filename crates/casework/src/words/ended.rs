//! What ended long ago leaves the index, and comes back where it goes on after all.

use std::collections::BTreeSet;

use jiff::civil::Date;
use store::{Sql, Value, params};
use uuid::Uuid;

use super::index::{forget, words_of};
use crate::{
    Refusal,
    actor::Work,
    find::{columns, stored},
    kind::Kind,
};

/// SQL for the day on which a record `r` ended, null as long as it has not; and the first such day that is still found by
/// its words.
pub type Ended = (&'static str, Date);

/// Which way over the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It ended before the day: its words leave the index.
    Out,
    /// It left, and goes on or is kept longer by a new limit: it waits for the index again.
    Back,
}

/// Records that have to go that way, at most so many. Reads the whole table: for once a day.
pub async fn crossing(
    work: &Work,
    kind: &Kind,
    (ended, day): Ended,
    way: Way,
    most: u32,
) -> Result<Vec<Uuid>, Refusal> {
    let (order, left) = match way {
        Way::Out => ("<", "NOT EXISTS"),
        Way::Back => (">=", "EXISTS"),
    };
    let sql = format!(
        "SELECT r.id FROM {table} r WHERE r.office_id = $1 AND COALESCE({ended}, '9999-12-31') {order} $2 AND {left} \
         (SELECT 1 FROM word_left l WHERE l.office_id = $1 AND l.record_table = '{table}' AND l.record_id = r.id) \
         ORDER BY r.id LIMIT {most}",
        table = kind.table
    );
    let rows = work.tx.rows(&sql, params![day]).await?;
    Ok(rows.iter().map(|row| row.get("id")).collect::<Result<_, _>>()?)
}

/// Lets those of the records cross of which it still holds; how many.
pub async fn cross(work: &Work, kind: &'static Kind, ended: Ended, way: Way, ids: &[Uuid]) -> Result<usize, Refusal> {
    let over = before(work, kind, ended, ids).await?;
    let crossing: Vec<Uuid> = ids.iter().copied().filter(|id| over.contains(id) == (way == Way::Out)).collect();
    match way {
        Way::Out => leave(work, kind, &crossing).await?,
        Way::Back => {
            for id in &crossing {
                wait(work, kind, *id).await?;
            }
        }
    }
    Ok(crossing.len())
}

/// Those of the records that ended before the day.
pub(super) async fn before(
    work: &Work,
    kind: &Kind,
    (ended, day): Ended,
    ids: &[Uuid],
) -> Result<BTreeSet<Uuid>, Refusal> {
    let mut sql = Sql::new(format!("SELECT r.id FROM {} r WHERE r.office_id = $1 AND {ended} < ", kind.table));
    sql.bind(day).push(" AND r.id IN ").bind_list(ids.iter().copied());
    let rows = work.tx.rows(sql.text(), sql.params()).await?;
    Ok(rows.iter().map(|row| row.get("id")).collect::<Result<_, _>>()?)
}

async fn leave(work: &Work, kind: &'static Kind, ids: &[Uuid]) -> Result<(), Refusal> {
    let mut sql =
        Sql::new(format!("SELECT {} FROM {} r WHERE r.office_id = $1 AND r.id IN ", columns(kind), kind.table));
    sql.bind_list(ids.iter().copied());
    for row in work.tx.rows(sql.text(), sql.params()).await? {
        let record = stored(kind, &row)?;
        let words = words_of(&record.values);
        forget(work, kind, record.id, &words.iter().collect::<Vec<_>>()).await?;
        let sql = "DELETE FROM word_due WHERE office_id = $1 AND record_table = $2 AND record_id = $3";
        work.tx.execute(sql, params![kind.table, record.id]).await?;
    }
    note_left(work, kind, ids).await
}

/// Notes that the records are not in the index.
pub(super) async fn note_left(work: &Work, kind: &Kind, ids: &[Uuid]) -> Result<(), Refusal> {
    let table = kind.table;
    let rows = ids.iter().copied().map(move |id| vec![Value::from(table), Value::from(id)]);
    work.tx.insert_many("word_left", &["record_table", "record_id"], rows).await?;
    Ok(())
}

/// Whether the record had left; if so it is no longer noted.
pub(super) async fn had_left(work: &Work, kind: &Kind, id: Uuid) -> Result<bool, Refusal> {
    let sql = "DELETE FROM word_left WHERE office_id = $1 AND record_table = $2 AND record_id = $3";
    Ok(work.tx.execute(sql, params![kind.table, id]).await? > 0)
}

/// The record waits for the index. Written even where it waits already, so that a batch being made just now does not pass
/// over it.
pub(super) async fn wait(work: &Work, kind: &Kind, id: Uuid) -> Result<(), Refusal> {
    had_left(work, kind, id).await?;
    let sql = "INSERT INTO word_due (office_id, record_table, record_id, noted_at) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (office_id, record_table, record_id) DO UPDATE SET noted_at = excluded.noted_at";
    work.tx.execute(sql, params![kind.table, id, work.tx.now().as_microsecond()]).await?;
    Ok(())
}

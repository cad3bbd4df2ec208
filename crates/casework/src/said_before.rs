//! Replies that were given before: the same words to another matter are no answer to this one.
//!
//! Of a reply only a print is kept here, with who gave it and when; it is written with the reply, in the same unit of work.
//! What a print is made of is left to whoever asks.

use jiff::civil::Date;
use uuid::Uuid;

use crate::{Refusal, actor::Work};

/// A reply as it is remembered.
#[derive(Clone, Copy, Debug)]
pub struct Said<'a> {
    /// The table of the matter it answers.
    pub table: &'a str,
    /// That matter.
    pub id: Uuid,
    /// Who replied; none for the office itself.
    pub unit: Option<Uuid>,
    /// The print of its words.
    pub print: &'a str,
}

/// Another matter to which the same unit replied in the same words since that day.
pub async fn elsewhere(work: &Work, said: Said<'_>, since: Date) -> Result<Option<Uuid>, Refusal> {
    let sql = "SELECT matter_id FROM reply_print WHERE office_id = $1 AND unit_id = $2 AND print = $3 AND said_on >= $4 \
               AND matter_table = $5 AND matter_id <> $6 ORDER BY said_on DESC, matter_id DESC LIMIT 1";
    let unit = said.unit.unwrap_or_default();
    let row = work.tx.row(sql, store::params![unit, said.print, since, said.table, said.id]).await?;
    Ok(row.map(|row| row.get("matter_id")).transpose()?)
}

/// Remembers a reply in the place of the matter's earlier one.
pub async fn remember(work: &Work, said: Said<'_>) -> Result<(), Refusal> {
    let sql = "INSERT INTO reply_print (office_id, matter_table, matter_id, unit_id, print, said_on) \
               VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (office_id, matter_table, matter_id) \
               DO UPDATE SET unit_id = excluded.unit_id, print = excluded.print, said_on = excluded.said_on";
    let unit = said.unit.unwrap_or_default();
    work.tx.execute(sql, store::params![said.table, said.id, unit, said.print, work.tx.today()]).await?;
    Ok(())
}

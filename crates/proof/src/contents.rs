//! Leaves of before the program kept the hash of an event's content beside its leaf: it is kept now, so that a reason that tells
//! of a person may be erased and the leaf stays provable. What does not fit its leaf is left to `verify`.

use casework::{Refusal, Work};
use store::params;

use crate::{
    event_rows::{self, EventRow},
    leaf::Opening,
};

/// Keeps up to `most`.
pub async fn keep(work: &Work, most: usize) -> Result<(), Refusal> {
    for row in event_rows::without_content(work, most).await? {
        let event = EventRow::of(&row)?;
        let Some(opening) = Opening::of_leaf(&event, &row)? else { continue };
        if opening.entry().as_slice() == row.get::<Vec<u8>>("entry")? {
            let sql =
                "UPDATE log_leaf SET content_hash = $4 WHERE office_id = $1 AND generation = $2 AND position = $3";
            let at: (i64, i64) = (row.get("generation")?, row.get("position")?);
            work.tx.execute(sql, params![at.0, at.1, opening.content_hash.to_vec()]).await?;
        }
    }
    Ok(())
}

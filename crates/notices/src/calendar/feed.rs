//! What stands in a feed: one entry for each open request with a due day.

use casework::{
    Refusal, Work,
    store::{Value, params},
};
use jiff::civil::Date;
use uuid::Uuid;

use super::{
    ics::{Entry, calendar},
    token::Owner,
};

/// States in which a unit or the office still owes an answer; what waits for somebody else has no day that runs.
const OPEN: &str = "('received', 'triaged', 'in_batch', 'handed_over', 'accepted', 'in_progress', 'promised', 'contested', \
                    'with_arbiter')";
/// A calendar program that is sent more than this gives up.
const MOST: u32 = 5000;

/// The feed of a unit or of the office. What a unit is complained of stands in none: an address is read by whoever has it.
pub async fn feed(work: &Work, owner: Owner, office_code: &str, office_name: &str) -> Result<String, Refusal> {
    let unit = match owner {
        Owner::Office => None,
        Owner::Unit(unit) => Some(unit),
    };
    let (of_unit, mut params) = (if unit.is_some() { "AND r.unit_id = $3" } else { "" }, params![MOST].to_vec());
    params.extend(unit.map(Value::from));
    let sql = format!(
        "SELECT r.id, r.version, r.reference, r.due_on, c.name AS category FROM request r JOIN category c \
         ON c.office_id = r.office_id AND c.id = r.category_id WHERE r.office_id = $1 AND r.voided = FALSE \
         AND r.due_on IS NOT NULL AND r.concerned_unit_id IS NULL AND r.state IN {OPEN} {of_unit} ORDER BY r.due_on, r.id LIMIT $2"
    );
    let rows = work.tx.rows(&sql, &params).await?;
    let entries = rows
        .iter()
        .map(|row| {
            let (id, number, category): (Uuid, String, String) =
                (row.get("id")?, row.get("reference")?, row.get("category")?);
            Ok(Entry {
                uid: format!("{id}@{office_code}.doorstep"),
                sequence: row.get::<i64>("version")? - 1,
                day: row.get::<Date>("due_on")?,
                summary: format!("{number} {category}"),
            })
        })
        .collect::<Result<Vec<_>, Refusal>>()?;
    Ok(calendar(office_name, work.tx.now(), &entries))
}

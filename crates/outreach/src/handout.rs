//! Handing out material: what is counted of a hand-out depends on its material, so that part of a material stays.

use casework::{Refusal, Work, change::Stored, kind::Step, values::Values};
use uuid::Uuid;

/// Whether a material is bilingual stays as it is once copies were handed out: figures were counted with it.
pub fn languages_stay<'a>(work: &'a Work, id: Uuid, values: &'a mut Values, before: Option<&'a Stored>) -> Step<'a> {
    Box::pin(async move {
        let same = before.is_none_or(|old| old.values.get("bilingual") == values.get("bilingual"));
        let sql = "SELECT 1 AS one FROM handout WHERE office_id = $1 AND material_id = $2 AND voided = FALSE LIMIT 1";
        if !same && work.tx.row(sql, store::params![id]).await?.is_some() {
            return Err(Refusal::Rule("material-in-use"));
        }
        Ok(())
    })
}

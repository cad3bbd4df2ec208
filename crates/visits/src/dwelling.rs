//! A dwelling stands in a village, and a visit lies where its dwelling stands.

use casework::{
    Refusal, Work,
    change::Stored,
    find,
    kind::Step,
    parse,
    values::{Record, Values},
};
use jiff::civil::Date;
use uuid::Uuid;

use crate::{HOUSEHOLD, Household};

/// Refuses a household in anything but a village (level 5).
pub fn in_a_village<'a>(work: &'a Work, _: Uuid, values: &'a mut Values, before: Option<&'a Stored>) -> Step<'a> {
    Box::pin(async move {
        let household = Household::of(values)?;
        if before.is_some_and(|old| old.values.get("place_id") != values.get("place_id")) {
            return Err(Refusal::Rule("household-moved"));
        }
        let sql = "SELECT level FROM place WHERE office_id = $1 AND id = $2";
        let row = work.tx.row(sql, store::params![household.place_id.0]).await?.ok_or(Refusal::NotFound)?;
        if row.get::<i64>("level")? == 5 { Ok(()) } else { Err(Refusal::problem("place", "not-a-village")) }
    })
}

/// Copies the village from the dwelling, and refuses a day to come and a village that had ended by then.
pub fn village_of_the_dwelling<'a>(
    work: &'a Work,
    _: Uuid,
    values: &'a mut Values,
    before: Option<&'a Stored>,
) -> Step<'a> {
    Box::pin(async move {
        let visited_on: Date = values.typed("visited_on")?;
        if visited_on > work.tx.today() {
            return Err(Refusal::problem("visited_on", "in-the-future"));
        }
        let id: casework::field_type::Id<casework::field_type::table::Household> = values.typed("household_id")?;
        let household = find::find(work, &HOUSEHOLD, id.0).await?;
        let village: casework::field_type::PlaceId = household.values.typed("place_id")?;
        values.set("place_id", village.0);
        if before.is_none()
            && let Some(problem) = parse::ended(work, "household", village.0, visited_on).await?
        {
            return Err(Refusal::Invalid(casework::Problems(vec![problem])));
        }
        Ok(())
    })
}

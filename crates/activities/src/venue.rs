//! Where an activity may be recorded: a place of worship is no place of its own, so it is recorded at the township.

use casework::{
    Refusal, Work,
    change::Stored,
    kind::Step,
    values::{Record, Values},
};
use uuid::Uuid;

use crate::{Activity, Venue};

/// Refuses a village as the place of an activity held at a place of worship, and a day to come.
pub fn at_the_township<'a>(work: &'a Work, _: Uuid, values: &'a mut Values, _: Option<&'a Stored>) -> Step<'a> {
    Box::pin(async move {
        let activity = Activity::of(values)?;
        if activity.held_on > work.tx.today() {
            return Err(Refusal::problem("held_on", "in-the-future"));
        }
        if activity.venue != Venue::PlaceOfWorship {
            return Ok(());
        }
        let sql = "SELECT level FROM place WHERE office_id = $1 AND id = $2";
        let row = work.tx.row(sql, store::params![activity.place_id.0]).await?.ok_or(Refusal::NotFound)?;
        if row.get::<i64>("level")? == 4 { Ok(()) } else { Err(Refusal::problem("place", "worship-at-township")) }
    })
}

//! Adding a user: a person on the rolls, a sign-in name and a right, in one step.

use casework::{
    Refusal,
    actor::Work,
    enter,
    field_type::{Id, PlaceId, Short},
    kind::Role,
    parse,
    values::Values,
};
use uuid::Uuid;

use crate::{
    give_sign_in_name,
    kinds::{GrantedRole, ROLE_GRANT, Rank, RoleGrant, STAFF, Staff},
    sign_in_name::problem,
};

/// Somebody who is to work with the program, on the rolls from today.
#[derive(Clone, Copy, Debug)]
pub struct NewUser<'a> {
    /// Sign-in name.
    pub sign_in: &'a str,
    /// Name as on the roll.
    pub name: &'a str,
    /// What they may be.
    pub role: Role,
    /// Code of the unit they act for; a unit officer needs one.
    pub unit: Option<&'a str>,
    /// Code of the place where the right holds; everywhere where none.
    pub place: Option<&'a str>,
    /// Code of the field team they go with.
    pub team: Option<&'a str>,
}

/// Enrols somebody, gives the sign-in name and grants the role. No password yet: [`crate::make_link`] lets them set one.
pub async fn add_user(work: &Work, user: NewUser<'_>) -> Result<Uuid, Refusal> {
    work.actor.must_be(&[Role::Administrator])?;
    let unit_id = record(work, "unit", user.unit).await?.map(Id::new);
    let team_id = record(work, "team", user.team).await?.map(Id::new);
    let place_id = place(work, user.place).await?;
    let (from_on, staff_id) = (work.tx.today(), work.tx.new_id());
    let staff = Staff {
        name: Short(user.name.trim().to_owned()),
        // Leaders who take part are counted; that somebody may read everything does not make them one.
        rank: Rank::Member,
        team_id,
        unit_id,
        place_id: match place_id {
            Some(place) => place,
            None => own_place(work).await?,
        },
        from_on,
        to_on: None,
    };
    if staff.name.0.is_empty() {
        return Err(Refusal::problem("name", "required"));
    }
    enter::enter(work, staff_id, Values::from_record(&STAFF, &staff)).await?;
    give_sign_in_name(work, staff_id, user.sign_in).await?;
    let role = GrantedRole::parse(user.role.code()).ok_or(Refusal::Forbidden)?;
    // A unit officer's right is bound to the unit; for others the unit is only where they come from.
    let unit_id = unit_id.filter(|_| user.role == Role::Unit);
    let grant =
        RoleGrant { staff_id: Id::new(staff_id), role, place_id, unit_id, team_id, line: None, from_on, to_on: None };
    enter::enter(work, work.tx.new_id(), Values::from_record(&ROLE_GRANT, &grant)).await?;
    Ok(staff_id)
}

async fn record(work: &Work, table: &'static str, code: Option<&str>) -> Result<Option<Uuid>, Refusal> {
    let Some(code) = code.filter(|code| !code.is_empty()) else { return Ok(None) };
    match parse::record(work, table, code).await? {
        None => Err(problem(table, "unknown-record", code)),
        found => Ok(found),
    }
}

async fn place(work: &Work, code: Option<&str>) -> Result<Option<PlaceId>, Refusal> {
    let Some(code) = code.filter(|code| !code.is_empty()) else { return Ok(None) };
    let Some(id) = parse::place(work, code, None).await? else { return Err(problem("place", "unknown-place", code)) };
    match parse::ended(work, "place", id, work.tx.today()).await? {
        None => Ok(Some(PlaceId(id))),
        Some(ended) => Err(Refusal::Invalid(casework::Problems(vec![ended]))),
    }
}

/// People without a place of their own are on the office's rolls.
async fn own_place(work: &Work) -> Result<PlaceId, Refusal> {
    let own = match places::default_place(&work.tx).await? {
        Some(place) => Some(place),
        None => places::roots(&work.tx).await?.into_iter().next(),
    };
    own.map(|place| PlaceId(place.id)).ok_or(Refusal::Rule("no-places"))
}

//! Who acts, with which rights, in which unit of work.

use std::collections::BTreeSet;

use store::Tx;
use uuid::Uuid;

use crate::{
    Refusal,
    kind::{Catalogue, Kind, Line, Role},
};

/// One right: a role, narrowed to a place and all below it, to a unit, to a team's villages, to a line of service. What
/// narrows holds together: a right for a team in a place is for those of the team's villages that lie in the place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// What the person may be.
    pub role: Role,
    /// Only in this place and below.
    pub place_id: Option<Uuid>,
    /// Only for this unit.
    pub unit_id: Option<Uuid>,
    /// Only in the villages where this team is posted today.
    pub team_id: Option<Uuid>,
    /// Only in this line of service.
    pub line: Option<Line>,
}

impl Grant {
    /// A role in the whole office.
    pub const fn whole(role: Role) -> Self {
        Self { role, place_id: None, unit_id: None, team_id: None, line: None }
    }

    /// Whether it lets somebody read records of this kind: of its own line, and what all lines stand on.
    pub fn reads(&self, kind: &Kind) -> bool {
        let near = |line| line == kind.line || matches!(kind.line, Line::Ground | Line::Programme);
        kind.readers.contains(&self.role) && self.line.is_none_or(near) && self.is_wide_enough(kind)
    }

    /// Whether it is a right in the whole office, where the kind asks for one.
    const fn is_wide_enough(&self, kind: &Kind) -> bool {
        !kind.office_wide || (self.place_id.is_none() && self.team_id.is_none())
    }

    /// Whether it lets somebody enter and change records of this kind. Whoever works in one line only does not change what
    /// all lines stand on.
    pub fn writes(&self, kind: &Kind) -> bool {
        kind.writers.contains(&self.role) && self.line.is_none_or(|line| line == kind.line) && self.is_wide_enough(kind)
    }
}

/// Somebody who acts, or the program itself at its owner's command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The person on the rolls; none for the command line and for a resident's own act.
    pub staff_id: Option<Uuid>,
    /// How events name the actor: a sign-in name or the program's command. Never a resident's name.
    pub name: String,
    /// What the actor may do.
    pub grants: Vec<Grant>,
    /// The units that the actor belongs to, whatever is being done: they act for it, come from it, or go with a team that it
    /// sends. The door keeps from them what these units are complained of.
    pub units: Vec<Uuid>,
    /// The one request that is the actor's own (a resident with its number and PIN) or to which the grants are narrowed (a
    /// unit that answers by a signed link).
    pub only: Option<Uuid>,
}

impl Actor {
    /// A resident who proved to hold the slip of this request: no role, and this one matter.
    pub fn resident(request: Uuid) -> Self {
        Self { staff_id: None, name: "resident".to_owned(), grants: Vec::new(), units: Vec::new(), only: Some(request) }
    }

    /// Somebody outside who brings a request: no role and no matter. `channel` is how the log knows the way it came.
    pub fn public(channel: &str) -> Self {
        Self { staff_id: None, name: format!("public:{channel}"), grants: Vec::new(), units: Vec::new(), only: None }
    }

    /// A unit without accounts that answers for one request by a signed link.
    pub fn unit_by_link(unit: Uuid, request: Uuid) -> Self {
        let grant = Grant { unit_id: Some(unit), ..Grant::whole(Role::Unit) };
        Self {
            staff_id: None,
            name: "unit:link".to_owned(),
            grants: vec![grant],
            units: vec![unit],
            only: Some(request),
        }
    }

    /// Whether this is the resident whose request this is.
    pub fn is_resident_of(&self, request: Uuid) -> bool {
        self.grants.is_empty() && self.only == Some(request)
    }

    /// The owner of the machine at the command line: everything that any role may.
    pub fn operator(command: &str) -> Self {
        Self {
            staff_id: None,
            name: format!("operator:{command}"),
            grants: [Role::Administrator, Role::Coordinator].map(Grant::whole).to_vec(),
            units: Vec::new(),
            only: None,
        }
    }

    /// Whether one of the actor's grants has this role.
    pub fn is(&self, role: Role) -> bool {
        self.grants.iter().any(|grant| grant.role == role)
    }

    /// Whether the actor may read records of this kind at all.
    pub fn may_read(&self, kind: &Kind) -> bool {
        self.grants.iter().any(|grant| grant.reads(kind))
    }

    /// Whether the actor may enter records of this kind at all.
    pub fn may_write(&self, kind: &Kind) -> bool {
        self.grants.iter().any(|grant| grant.writes(kind))
    }

    /// Refuses whoever has none of these roles.
    pub fn must_be(&self, roles: &[Role]) -> Result<(), Refusal> {
        if roles.iter().any(|role| self.is(*role)) { Ok(()) } else { Err(Refusal::Forbidden) }
    }

    /// Whether the actor answers for what this unit has: its own officer, or the coordinator on its behalf. Who only assists
    /// sees a matter, and does not answer for it.
    pub fn answers_for(&self, unit: Option<Uuid>) -> bool {
        let officer = |grant: &Grant| grant.role == Role::Unit && grant.unit_id.is_some() && grant.unit_id == unit;
        self.is(Role::Coordinator) || self.grants.iter().any(officer)
    }

    /// The unit this actor acts for, if any.
    pub fn unit(&self) -> Option<Uuid> {
        self.grants.iter().find_map(|grant| grant.unit_id)
    }

    /// The team this actor goes with, if any.
    pub fn team(&self) -> Option<Uuid> {
        self.grants.iter().find_map(|grant| grant.team_id)
    }
}

/// A unit of work: one office, one actor, one `now`, one transaction.
#[derive(Clone)]
pub struct Work {
    /// The transaction and its office.
    pub tx: Tx,
    /// Who acts.
    pub actor: Actor,
    /// Every record kind and figure of the program.
    pub catalogue: &'static Catalogue,
    /// Rights of the actor that are set aside for what is being done. They still tell whose side the actor is on.
    aside: Vec<Grant>,
}

impl Work {
    /// Puts an actor to work in a transaction.
    pub const fn new(tx: Tx, actor: Actor, catalogue: &'static Catalogue) -> Self {
        Self { tx, actor, catalogue, aside: Vec::new() }
    }

    /// The same work with those rights alone by which this kind may be entered and changed: what somebody may only read by
    /// another right is out of reach for what follows.
    pub fn writing(&self, kind: &Kind) -> Result<Self, Refusal> {
        self.narrowed(|grant| grant.writes(kind))
    }

    /// The same work with those rights alone that have one of these roles, and reach records of this kind.
    pub fn acting(&self, kind: &Kind, roles: &[Role]) -> Result<Self, Refusal> {
        self.narrowed(|grant| roles.contains(&grant.role) && grant.line.is_none_or(|line| line == kind.line))
    }

    fn narrowed(&self, keeps: impl Fn(&Grant) -> bool) -> Result<Self, Refusal> {
        let mut narrowed = self.clone();
        let (grants, aside): (Vec<Grant>, Vec<Grant>) =
            narrowed.actor.grants.into_iter().partition(|grant| keeps(grant));
        if grants.is_empty() {
            return Err(Refusal::Forbidden);
        }
        narrowed.actor.grants = grants;
        narrowed.aside.extend(aside);
        Ok(narrowed)
    }

    /// Whether the actor is of this unit, in whatever role this is done.
    pub fn is_of_unit(&self, unit: Uuid) -> bool {
        self.units().contains(&unit)
    }

    /// Every unit that the actor is of, in whatever role this is done.
    pub(crate) fn units(&self) -> BTreeSet<Uuid> {
        let granted = self.actor.grants.iter().chain(&self.aside).filter_map(|grant| grant.unit_id);
        granted.chain(self.actor.units.iter().copied()).collect()
    }

    /// The kind stored in `table`.
    pub fn kind(&self, table: &str) -> Result<&'static Kind, Refusal> {
        self.catalogue.by_table(table).ok_or(Refusal::NotFound)
    }
}

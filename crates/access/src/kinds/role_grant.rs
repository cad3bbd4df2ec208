//! Rights: a role in a place and below it, for a unit or for a team's villages, from and to.

use casework::{
    Problems, Refusal, Work,
    change::Stored,
    choices,
    field_type::{Id, PlaceId, table},
    kind::{Kind, Role, Step},
    record,
    values::{Check, Record, Values, checked},
};
use jiff::civil::Date;
use uuid::Uuid;

choices! {
    /// What somebody may be in an office; the words of [`Role`].
    pub enum GrantedRole as "role" {
        /// Sets the office up.
        Administrator = "administrator",
        /// Runs the inbox, the meeting and the bulletin.
        Coordinator = "coordinator",
        /// Goes from door to door.
        Field = "field",
        /// Acts for a unit.
        Unit = "unit",
        /// Mediates disputes.
        Mediator = "mediator",
        /// Keeps the relief ledger.
        Relief = "relief",
        /// Keeps the project ledger.
        Project = "project",
        /// Reads.
        Leader = "leader",
        /// Reads, and checks.
        Auditor = "auditor",
    }
}

choices! {
    /// The lines of service to which a right may be narrowed; the words of `casework::kind::Line`.
    pub enum GrantedLine as "line" {
        /// Settle conflicts.
        Disputes = "disputes",
        /// Find the way.
        Insight = "insight",
        /// Carry policy.
        Outreach = "outreach",
        /// Solve problems.
        Requests = "requests",
        /// Bring development.
        Projects = "projects",
        /// Care.
        Relief = "relief",
    }
}

record! {
    /// A right.
    pub struct RoleGrant {
        /// Whose.
        staff_id: Id<table::Staff>,
        /// Which role.
        role: GrantedRole,
        /// Only in this place and below.
        place_id: Option<PlaceId>,
        /// Only for this unit.
        unit_id: Option<Id<table::Unit>>,
        /// Only in the villages where this team is posted.
        team_id: Option<Id<table::Team>>,
        /// Only in this line of service.
        line: Option<GrantedLine>,
        /// First day.
        from_on: Date,
        /// Last day; open where none.
        to_on: Option<Date>,
    }
}

impl Check for RoleGrant {
    fn check(&self, problems: &mut Problems) {
        problems.when(self.to_on.is_some_and(|to| to < self.from_on), "to_on", "ends-before-start");
        problems.when(self.role == GrantedRole::Unit && self.unit_id.is_none(), "unit", "required");
        problems.when(self.role != GrantedRole::Unit && self.unit_id.is_some(), "unit", "only-for-unit-officers");
    }
}

/// Nobody widens their own rights: another administrator does, or the owner of the machine.
fn by_another<'a>(work: &'a Work, _: Uuid, values: &'a mut Values, before: Option<&'a Stored>) -> Step<'a> {
    Box::pin(async move {
        let grant = RoleGrant::of(values)?;
        let before = before.map(|before| RoleGrant::of(&before.values)).transpose()?;
        let own = |grant: &RoleGrant| work.actor.staff_id == Some(grant.staff_id.0);
        if own(&grant) || before.as_ref().is_some_and(own) {
            return Err(Refusal::Rule("not-to-oneself"));
        }
        Ok(())
    })
}

/// A right.
pub static ROLE_GRANT: Kind = Kind {
    table: "role_grant",
    collection: "role-grants",
    fields: RoleGrant::FIELDS,
    day: Some("from_on"),
    title: "role",
    columns: &["staff_id", "unit_id", "team_id", "to_on"],
    entered: "role_grant.granted",
    readers: &[Role::Administrator, Role::Auditor],
    writers: &[Role::Administrator],
    complete: Some(by_another),
    check: checked::<RoleGrant>,
    added: &["line"],
    ..Kind::BASE
};

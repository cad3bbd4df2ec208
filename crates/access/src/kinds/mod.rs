//! Who is there: units, teams and their postings, the villages that partner units help, staff on the rolls.

mod posting;
mod role_grant;
mod staff;
mod team;
mod unit;

pub use posting::{PARTNERSHIP, POSTING, Partnership, Posting};
pub use role_grant::{GrantedRole, ROLE_GRANT, RoleGrant};
pub use staff::{Rank, STAFF, Staff};
pub use team::{TEAM, Team};
pub use unit::{UNIT, Unit, UnitPurpose};

//! Which rights somebody has today.

use std::collections::BTreeSet;

use casework::{
    actor::Grant,
    kind::{Line, Role},
    succession,
};
use jiff::civil::Date;
use store::{StoreError, Tx, params};
use uuid::Uuid;

/// The rights granted to a person on the office's day. A right in a place goes on in what the place became.
pub async fn grants_of(tx: &Tx, staff_id: Uuid) -> Result<Vec<Grant>, StoreError> {
    let sql = "SELECT role, place_id, unit_id, team_id, line FROM role_grant WHERE office_id = $1 AND staff_id = $2 \
               AND voided = FALSE AND from_on <= $3 AND (to_on IS NULL OR to_on >= $3) ORDER BY id";
    let today: Date = tx.today();
    let mut grants = Vec::new();
    for row in tx.rows(sql, params![staff_id, today]).await? {
        let role: String = row.get("role")?;
        // A role that a newer program granted means nothing to this one.
        let Some(role) = Role::parse(&role) else { continue };
        let line = match row.get::<Option<String>>("line")? {
            None => None,
            // So does a line: a right that was narrowed must not become a wide one.
            Some(line) => match Line::parse(&line) {
                None => continue,
                found => found,
            },
        };
        let (place_id, unit_id, team_id) = (row.get("place_id")?, row.get("unit_id")?, row.get("team_id")?);
        let grant = Grant { role, place_id, unit_id, team_id, line };
        grants.push(grant.clone());
        follow(tx, &grant, &mut grants).await?;
    }
    Ok(grants)
}

/// The units that a person belongs to on the office's day: they act for it, come from it, or go with a team that it sends.
pub async fn units_of(tx: &Tx, staff_id: Uuid) -> Result<Vec<Uuid>, StoreError> {
    let sql = "SELECT g.unit_id AS unit_id, t.unit_id AS sent_by FROM role_grant g \
               LEFT JOIN team t ON t.office_id = g.office_id AND t.id = g.team_id WHERE g.office_id = $1 \
               AND g.staff_id = $2 AND g.voided = FALSE AND g.from_on <= $3 AND (g.to_on IS NULL OR g.to_on >= $3) \
               AND (g.unit_id IS NOT NULL OR t.unit_id IS NOT NULL) \
               UNION SELECT f.unit_id AS unit_id, t.unit_id AS sent_by FROM staff f \
               LEFT JOIN team t ON t.office_id = f.office_id AND t.id = f.team_id WHERE f.office_id = $1 AND f.id = $2 \
               AND (f.unit_id IS NOT NULL OR t.unit_id IS NOT NULL)";
    let today: Date = tx.today();
    let mut units = BTreeSet::new();
    for row in tx.rows(sql, params![staff_id, today]).await? {
        units.extend(row.get::<Option<Uuid>>("unit_id")?);
        units.extend(row.get::<Option<Uuid>>("sent_by")?);
    }
    Ok(units.into_iter().collect())
}

/// Adds the same right in all that took the place of the one it was granted for: after a merger in the whole of it, after a
/// split in every part, for the people whom the right serves may live in any.
async fn follow(tx: &Tx, grant: &Grant, grants: &mut Vec<Grant>) -> Result<(), StoreError> {
    let Some(place) = grant.place_id else { return Ok(()) };
    let later = succession::successors(tx, place).await?;
    grants.extend(later.into_iter().map(|id| Grant { place_id: Some(id), ..grant.clone() }));
    Ok(())
}

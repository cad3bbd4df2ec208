//! Roles whose holders need a second factor: an office's own setting.

use casework::{
    Refusal,
    actor::Work,
    event::{self, Event},
    kind::Role,
};
use store::{StoreError, Tx, params};
use uuid::Uuid;

use crate::grants_of;

/// The roles that need one.
pub async fn roles_in_need(tx: &Tx) -> Result<Vec<Role>, StoreError> {
    let rows = tx.rows("SELECT role FROM second_factor_rule WHERE office_id = $1 ORDER BY role", &[]).await?;
    let mut roles = Vec::new();
    for row in &rows {
        roles.extend(Role::parse(&row.get::<String>("role")?));
    }
    Ok(roles)
}

/// Sets which roles need one; it holds from the next sign-in on. For the administrator.
pub async fn set_roles_in_need(work: &Work, roles: &[Role]) -> Result<(), Refusal> {
    work.actor.must_be(&[Role::Administrator])?;
    let tx = &work.tx;
    tx.execute("DELETE FROM second_factor_rule WHERE office_id = $1", &[]).await?;
    for role in Role::ALL.iter().filter(|role| roles.contains(role)) {
        let sql = "INSERT INTO second_factor_rule (office_id, role) VALUES ($1, $2)";
        tx.execute(sql, params![role.code()]).await?;
    }
    let words: Vec<&str> = Role::ALL.iter().filter(|role| roles.contains(role)).map(|role| role.code()).collect();
    let event = Event::new("second_factor.required").with("roles", words.join(" "));
    event::note(work, "office", tx.office().0, &event).await?;
    Ok(())
}

/// Whether one of somebody's rights of today needs one.
pub(super) async fn is_needed(tx: &Tx, staff_id: Uuid) -> Result<bool, StoreError> {
    let roles = roles_in_need(tx).await?;
    if roles.is_empty() {
        return Ok(false);
    }
    Ok(grants_of(tx, staff_id).await?.iter().any(|grant| roles.contains(&grant.role)))
}

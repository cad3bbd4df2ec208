//! What devices sent once became a record, and who signs in stands on the rolls.

use casework::{Refusal, Work};

use super::named;

/// What is off.
pub async fn findings(work: &Work) -> Result<Vec<String>, Refusal> {
    let mut found = Vec::new();
    for kind in &work.catalogue.kinds {
        let sql = format!(
            "SELECT s.id AS id FROM sent_once s WHERE s.office_id = $1 AND s.record_table = '{table}' AND NOT EXISTS \
             (SELECT 1 FROM {table} r WHERE r.office_id = s.office_id AND r.id = s.id) ORDER BY s.id",
            table = kind.table
        );
        found.extend(named(work, &sql, |id| format!("sent_once {id}: the {} it became is missing", kind.table)).await?);
    }
    for table in ["credential", "session", "api_token", "one_time_link"] {
        let sql = format!(
            "SELECT DISTINCT t.staff_id AS id FROM {table} t WHERE t.office_id = $1 AND NOT EXISTS \
             (SELECT 1 FROM staff s WHERE s.office_id = t.office_id AND s.id = t.staff_id) ORDER BY id"
        );
        found.extend(named(work, &sql, |id| format!("{table}: belongs to staff {id}, who is missing")).await?);
    }
    found.extend(names(work).await?);
    Ok(found)
}

async fn names(work: &Work) -> Result<Vec<String>, Refusal> {
    let sql = "SELECT name, staff_id FROM sign_in WHERE office_id = $1 ORDER BY name";
    let rows = work.tx.reference_rows(sql, &[work.tx.office().into()]).await?;
    let mut found = Vec::new();
    for row in rows {
        let staff: uuid::Uuid = row.get("staff_id")?;
        let known = work.tx.row("SELECT id FROM staff WHERE office_id = $1 AND id = $2", &[staff.into()]).await?;
        if known.is_none() {
            found.push(format!("sign_in {}: belongs to staff {staff}, who is missing", row.get::<String>("name")?));
        }
    }
    Ok(found)
}

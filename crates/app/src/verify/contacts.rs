//! Contacts: each has its key and its matter, and what was erased is gone.

use casework::{Refusal, Work};
use people::limit::{Measure, limit};

use super::named;

/// What is off.
pub async fn findings(work: &Work) -> Result<Vec<String>, Refusal> {
    let mut found = named(
        work,
        "SELECT c.id AS id FROM contact c WHERE c.office_id = $1 AND NOT EXISTS (SELECT 1 FROM contact_key k \
         WHERE k.office_id = c.office_id AND k.contact_id = c.id) ORDER BY c.id",
        |id| format!("contact {id}: its key is missing, it can no longer be opened"),
    )
    .await?;
    let lone = "SELECT k.contact_id AS id FROM contact_key k WHERE k.office_id = $1 AND NOT EXISTS (SELECT 1 FROM contact c \
                WHERE c.office_id = k.office_id AND c.id = k.contact_id) ORDER BY k.contact_id";
    found.extend(named(work, lone, |id| format!("contact_key {id}: there is no such contact")).await?);
    let erased = "SELECT e.contact_id AS id FROM erasure e JOIN contact c ON c.office_id = e.office_id AND c.id = e.contact_id \
                  WHERE e.office_id = $1 ORDER BY e.contact_id";
    found.extend(named(work, erased, |id| format!("contact {id}: was erased, but is there")).await?);
    let lone = "SELECT m.contact_id AS id FROM contact_mark m WHERE m.office_id = $1 AND NOT EXISTS (SELECT 1 FROM contact c \
                WHERE c.office_id = m.office_id AND c.id = m.contact_id) ORDER BY m.contact_id";
    found.extend(named(work, lone, |id| format!("contact_mark {id}: there is no such contact")).await?);
    found.extend(without_matter(work).await?);
    Ok(found)
}

/// Readings that were taken out of their log, or changed in it, as long as they should be there.
pub async fn readings(work: &Work) -> Result<Vec<String>, Refusal> {
    let days = limit(work, Measure::ReadingLogDays, None).await?;
    // A day less: what came to the end of its term today may be gone already, or not yet.
    let since = work.tx.today().saturating_sub(jiff::Span::new().days(days.saturating_sub(1)));
    people::reading::missing(work, since).await
}

async fn without_matter(work: &Work) -> Result<Vec<String>, Refusal> {
    let mut found = Vec::new();
    let mut known = Vec::new();
    for kind in work.catalogue.kinds.iter().filter(|kind| kind.contact) {
        known.push(kind.table);
        let sql = format!(
            "SELECT c.id AS id FROM contact c WHERE c.office_id = $1 AND c.matter_table = '{table}' AND NOT EXISTS \
             (SELECT 1 FROM {table} m WHERE m.office_id = c.office_id AND m.id = c.matter_id) ORDER BY c.id",
            table = kind.table
        );
        found.extend(named(work, &sql, |id| format!("contact {id}: its {} is missing", kind.table)).await?);
    }
    let known: Vec<String> = known.iter().map(|table| format!("'{table}'")).collect();
    let sql = format!(
        "SELECT id FROM contact WHERE office_id = $1 AND matter_table NOT IN ({}) ORDER BY id",
        known.join(", ")
    );
    found.extend(named(work, &sql, |id| format!("contact {id}: belongs to nothing that may have a contact")).await?);
    Ok(found)
}

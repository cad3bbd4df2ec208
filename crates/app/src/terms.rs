//! What has come to the end of its term goes: while serving, after a restore, and before a sample county is first shown.

use casework::{Refusal, Work};
use jiff::Span;
use people::{
    terms::{self, Ended},
    told::TOLD,
};
use store::params;

use crate::open::Opened;

/// Things erased in one transaction: others write in between.
const AT_ONCE: u32 = 50;
/// Where contacts, readings and what was said of them stand, beside the tables whose texts tell of people.
const BESIDE: [&str; 6] = ["contact", "contact_key", "contact_mark", "contact_read", "erasure", "event"];

/// Erases all of it; the log of the database is emptied where anything went.
pub async fn erase(opened: &Opened) -> Result<Ended, Refusal> {
    let mut all = Ended::default();
    loop {
        // Looked for beside the writer: in a large office that takes long, and everybody would wait.
        let due = opened.read("terms", |work| async move { terms::due(&work, AT_ONCE).await }).await?;
        if due.is_nothing() {
            break;
        }
        let apply = move |work: Work| {
            let due = due.clone();
            async move { terms::apply(&work, &due).await }
        };
        let some = opened.write("terms", apply).await?;
        all.contacts += some.contacts;
        all.texts += some.texts;
        all.readings += some.readings;
    }
    if !all.is_nothing() {
        // What was deleted is overwritten in the file; what the log of the database still holds goes now.
        opened.store.checkpoint().await?;
    }
    Ok(all)
}

/// Clears out the tables of which something was erased yesterday or today; whether there was anything.
pub async fn clear_out(opened: &Opened) -> Result<bool, Refusal> {
    let touched = opened.read("terms", |work| async move { touched(&work).await }).await?;
    if touched.is_empty() {
        return Ok(false);
    }
    opened.store.clear_out(&touched).await?;
    Ok(true)
}

async fn touched(work: &Work) -> Result<Vec<&'static str>, Refusal> {
    let since = work.tx.today().saturating_sub(Span::new().days(1));
    let sql = "SELECT DISTINCT subject_table FROM event WHERE office_id = $1 AND day >= $2 \
               AND (kind IN ('contact.erased', 'contact.corrected') OR kind LIKE '%.redacted')";
    let rows = work.tx.rows(sql, params![since]).await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let named: Vec<String> = rows.iter().map(|row| row.get("subject_table")).collect::<Result<_, _>>()?;
    let told = TOLD.iter().map(|told| told.table).filter(|table| named.iter().any(|name| name == table));
    Ok(BESIDE.into_iter().chain(told).collect())
}

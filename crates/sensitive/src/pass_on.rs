//! When readers change: one who reads seals the keys of complaints for another, who is not among those they are about.

use casework::{Refusal, Work};
use store::params;
use uuid::Uuid;

use crate::{SecretKey, complaint, handler, proof, receive, recipient};

/// What became of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PassedOn {
    /// Complaints that the other reads from now on.
    pub passed: u32,
    /// Complaints that are about the other, and stay closed to them.
    pub withheld: u32,
}

/// Passes on every complaint that whoever acts reads and the other does not.
pub async fn pass_on(work: &Work, secret: &SecretKey, to: Uuid) -> Result<PassedOn, Refusal> {
    let reader = handler::reading(work).await?;
    let readers = recipient::readers(work).await?;
    let to = readers.iter().find(|other| other.id == to && other.id != reader.id);
    let to = to.ok_or_else(|| Refusal::problem("handler", "unknown-record"))?;
    let sql = "SELECT k.complaint_id FROM sensitive_key k WHERE k.office_id = $1 AND k.handler_id = $2 AND NOT EXISTS \
               (SELECT 1 FROM sensitive_key o WHERE o.office_id = k.office_id AND o.complaint_id = k.complaint_id \
               AND o.handler_id = $3) ORDER BY k.complaint_id";
    let mut done = PassedOn::default();
    for row in work.tx.rows(sql, params![reader.id, to.id]).await? {
        let id: Uuid = row.get("complaint_id")?;
        let (opened, key) = complaint::open(work, &reader, secret, id).await?;
        if to.is_among(&opened.told.about) {
            done.withheld += 1;
            continue;
        }
        receive::give(work, id, &key, to, Some(reader.id)).await?;
        let sql = "UPDATE sensitive_complaint SET version = version + 1 WHERE office_id = $1 AND id = $2";
        work.tx.execute(sql, params![id]).await?;
        proof::complaint_changed(work, Some(reader.id), id).await?;
        done.passed += 1;
    }
    Ok(done)
}

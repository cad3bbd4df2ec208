//! Finding matters by the whole telephone number or the whole name of their contact. It answers matters, never people, and
//! only those that the asker has; each one found is logged as a reading, and counts.

use casework::{
    Refusal, Work,
    kind::{Kind, Role},
    scope,
};
use store::Sql;
use uuid::Uuid;

use crate::{OfficeKey, Part, Purpose, ceiling, mark::mark, reading};

/// A matter whose contact has what was looked for.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    /// Its kind.
    pub kind: &'static Kind,
    /// Its id.
    pub id: Uuid,
}

/// At most so many matters are answered: whoever has more of one number looks at its matters some other way.
const MOST: usize = 20;

/// The matters within the actor's reach whose contact has this number or name. `callers` are the roles that may read contacts.
pub async fn find(
    work: &Work,
    key: &OfficeKey,
    callers: &[Role],
    part: Part,
    text: &str,
) -> Result<Vec<Found>, Refusal> {
    work.actor.must_be(callers)?;
    let folded = part.folded(text).ok_or_else(|| Refusal::problem("sought", "required"))?;
    ceiling::allow(work).await?;
    let mut found = Vec::new();
    for kind in work.catalogue.kinds.iter().copied().filter(|kind| kind.contact) {
        // What somebody sees by another right has no contact for them.
        let Ok(caller) = work.acting(kind, callers) else { continue };
        if caller.actor.may_read(kind) {
            found.extend(in_kind(&caller, key, kind, part, &folded).await?);
        }
    }
    found.sort_by_key(|found| std::cmp::Reverse(found.id));
    found.truncate(MOST);
    for Found { kind, id } in &found {
        reading::write_down(work, Some((kind.table, *id)), Purpose::Search, None).await?;
    }
    if found.is_empty() {
        reading::write_down(work, None, Purpose::Search, None).await?;
    }
    ceiling::count(work).await?;
    Ok(found)
}

/// Every mark within reach is compared with the one that this number would have left there.
async fn in_kind(
    work: &Work,
    key: &OfficeKey,
    kind: &'static Kind,
    part: Part,
    folded: &str,
) -> Result<Vec<Found>, Refusal> {
    let mut sql = Sql::new(format!(
        "SELECT r.id AS matter_id, c.id AS contact_id, m.mark AS mark FROM contact_mark m \
         JOIN contact c ON c.office_id = m.office_id AND c.id = m.contact_id \
         JOIN {table} r ON r.office_id = c.office_id AND r.id = c.matter_id \
         WHERE m.office_id = $1 AND c.matter_table = '{table}' AND r.voided = FALSE AND m.part = ",
        table = kind.table
    ));
    sql.bind(part.code());
    scope::condition(work, kind, &mut sql)?;
    let (office, openers) = (work.tx.office().0, key.openers());
    let mut found = Vec::new();
    for row in work.tx.rows(sql.text(), sql.params()).await? {
        let (contact, kept): (Uuid, Vec<u8>) = (row.get("contact_id")?, row.get("mark")?);
        if openers.iter().any(|secret| mark(secret, office, contact, part, folded) == kept) {
            found.push(Found { kind, id: row.get("matter_id")? });
        }
    }
    Ok(found)
}

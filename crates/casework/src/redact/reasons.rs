//! Erasing the reasons that were typed beside a change: they too may tell of a person.

use jiff::Timestamp;
use serde_json::{Map, Value as Json};
use store::{Row, params};
use uuid::Uuid;

use super::{ERASED, TERM_ENDED, VOIDED, kind_of};
use crate::{
    Refusal,
    actor::Work,
    chain,
    event::{self, Event},
    kind::Kind,
    mac,
};

/// A reason that somebody gave.
#[derive(Clone, Debug)]
pub struct Given {
    /// The event with which it was given.
    pub event: Uuid,
    /// About which record: the matter itself, or a part of it.
    pub about: (String, Uuid),
    /// When.
    pub at: Timestamp,
    /// What happened.
    pub kind: String,
    /// The reason.
    pub reason: String,
}

/// What the log itself has published of an event stays provable only where the content's hash is kept beside its leaf; that is
/// done with the first batch after a program that did not keep it yet.
const MAY_GO: &str = "reason IS NOT NULL AND reason NOT IN ($2, $3, $4) AND kind NOT LIKE '%.redacted' AND NOT EXISTS \
                      (SELECT 1 FROM log_leaf l WHERE l.office_id = event.office_id AND l.event_id = event.id \
                      AND l.content_hash IS NULL)";

/// The reasons of a record's events that are not erased, and no word of the program's own.
pub(super) async fn of_record(work: &Work, table: &str, id: Uuid) -> Result<Vec<Given>, Refusal> {
    let sql = format!(
        "SELECT id, subject_table, subject_id, at, kind, reason FROM event WHERE office_id = $1 AND {MAY_GO} \
         AND subject_table = $5 AND subject_id = $6 ORDER BY at, id"
    );
    let rows = work.tx.rows(&sql, params![ERASED, TERM_ENDED, VOIDED, table, id]).await?;
    rows.iter()
        .map(|row| {
            Ok(Given {
                event: row.get("id")?,
                about: (row.get("subject_table")?, row.get("subject_id")?),
                at: row.get("at")?,
                kind: row.get("kind")?,
                reason: row.get("reason")?,
            })
        })
        .collect()
}

/// The reasons that stand in the events of a matter and of its parts. The caller has checked who asks.
pub async fn reasons(work: &Work, kind: &'static Kind, id: Uuid) -> Result<Vec<Given>, Refusal> {
    let mut all = of_record(work, kind.table, id).await?;
    for part in work.catalogue.kinds.iter().copied() {
        let Some((column, _)) = part.parent.filter(|(_, table)| *table == kind.table) else { continue };
        let sql = format!("SELECT id FROM {} WHERE office_id = $1 AND {column} = $2 ORDER BY id", part.table);
        for row in work.tx.rows(&sql, params![id]).await? {
            all.extend(of_record(work, part.table, row.get("id")?).await?);
        }
    }
    Ok(all)
}

/// Erases the reasons of these events of a matter and its parts, by whoever the caller has let do it.
pub async fn erase_reasons(work: &Work, kind: &'static Kind, id: Uuid, events: &[Uuid]) -> Result<usize, Refusal> {
    let mut known = reasons(work, kind, id).await?;
    known.retain(|given| events.contains(&given.event));
    if events.iter().any(|event| !known.iter().any(|given| given.event == *event)) {
        return Err(Refusal::problem("reasons", "not-a-choice"));
    }
    let mut abouts: Vec<(String, Uuid)> = known.iter().map(|given| given.about.clone()).collect();
    abouts.sort();
    abouts.dedup();
    for about in abouts {
        let of_it: Vec<Uuid> = known.iter().filter(|given| given.about == about).map(|given| given.event).collect();
        let event = Event::new(kind_of(&about.0)).with("reasons", forget(work, &of_it).await?);
        event::note(work, &about.0, about.1, &event).await?;
    }
    Ok(known.len())
}

/// Takes the reasons out; each event with the hash of all of it as it stands now.
pub(super) async fn forget(work: &Work, events: &[Uuid]) -> Result<Map<String, Json>, Refusal> {
    let mut changed = Map::new();
    for event in events {
        let Some(opened) = mac::open(work, *event).await? else { continue };
        let set = "UPDATE event SET reason = $3 WHERE office_id = $1 AND id = $2";
        work.tx.execute(set, params![*event, ERASED]).await?;
        changed.insert(event.to_string(), hash(&opened.close(work).await?)?.into());
    }
    Ok(changed)
}

/// The hash of all of an event, wherever it stands.
pub(super) fn hash(event: &Row) -> Result<String, Refusal> {
    Ok(hex::encode(chain::link(&[], 0, event)?))
}

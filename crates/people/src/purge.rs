//! The day on which an office must leave its data behind: one person asks, another agrees within a day, the owner of the
//! machine carries it out. What is destroyed is listed and hashed into the log before anything is. Cases, clocks and figures
//! stay; nothing of people does.

use std::collections::BTreeMap;

use casework::{
    Change, Refusal, Work,
    change::{Stored, save},
    choices,
    correct::stated,
    event::{self, Event},
    field_type::{Short, Text},
    find,
    kind::{Kind, Line, Role, Step},
    record, redact,
    values::{Record, Values},
};
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};
use store::params;
use uuid::Uuid;

use crate::{PeopleError, erasure, told::TOLD};

/// So long after it was asked another may agree, and so long after that it may be carried out.
const WITHIN: SignedDuration = SignedDuration::from_hours(24);
/// Why each thing was erased.
const REASON: &str = "purge";

choices! {
    /// Where a purge stands.
    pub enum PurgeState as "purge-state" {
        /// Somebody asked for it.
        Asked = "asked",
        /// A second person agreed.
        Agreed = "agreed",
        /// Done.
        Done = "done",
    }
}

record! {
    /// That all data about people is to be destroyed.
    pub struct Purge {
        /// Why.
        reason: Text;
        managed:
        /// Where it stands.
        state: PurgeState,
        /// Who asked, by the name they sign in with.
        asked_by: Short,
        /// When.
        asked_at: Timestamp,
        /// Who agreed.
        agreed_by: Option<Short>,
        /// When.
        agreed_at: Option<Timestamp>,
        /// When it was done.
        done_at: Option<Timestamp>,
        /// SHA-256 of the list of what was destroyed, in hexadecimal digits.
        list_sha256: Option<Short>,
    }
}

/// That all data about people is to be destroyed.
pub static PURGE: Kind = Kind {
    table: "purge",
    collection: "purges",
    line: Line::Ground,
    fields: Purge::FIELDS,
    title: "reason",
    columns: &["asked_by", "agreed_by", "done_at"],
    state: Some("state"),
    entered: "purge.asked",
    readers: &[Role::Administrator, Role::Leader, Role::Auditor],
    writers: &[Role::Administrator],
    complete: Some(complete),
    ..Kind::BASE
};

fn complete<'a>(work: &'a Work, _: Uuid, values: &'a mut Values, before: Option<&'a Stored>) -> Step<'a> {
    Box::pin(async move {
        stated(values.text("reason").unwrap_or_default())?;
        match before.map(|before| Purge::of(&before.values)).transpose()? {
            // Whoever agreed agreed to what stood there.
            Some(purge) if purge.state != PurgeState::Asked => return Err(Refusal::Rule("purge-agreed")),
            Some(_) => {}
            None => {
                values.set("state", PurgeState::Asked.code());
                values.set("asked_by", work.actor.name.as_str());
                values.set("asked_at", work.tx.now());
            }
        }
        Ok(())
    })
}

/// A second person agrees, within a day.
pub async fn agree(work: &Work, id: Uuid) -> Result<Stored, Refusal> {
    work.actor.must_be(&[Role::Administrator, Role::Leader, Role::Auditor])?;
    let record = find::find(work, &PURGE, id).await?;
    let mut purge = Purge::of(&record.values)?;
    if purge.state != PurgeState::Asked || work.tx.now().duration_since(purge.asked_at) > WITHIN {
        return Err(Refusal::Rule("purge-too-late"));
    }
    if purge.asked_by.0 == work.actor.name {
        return Err(Refusal::Rule("purge-second-person"));
    }
    purge.state = PurgeState::Agreed;
    purge.agreed_by = Some(Short(work.actor.name.clone()));
    purge.agreed_at = Some(work.tx.now());
    let values = Values::from_record(&PURGE, &purge);
    save(work, Change::of(record, values, Event::new("purge.agreed"))).await
}

/// What is there to be destroyed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Purged {
    /// The purge that was agreed to.
    pub id: Uuid,
    /// How many of what.
    pub counts: BTreeMap<&'static str, u64>,
    /// SHA-256 over the ids of all of it.
    pub list_sha256: String,
}

/// The purge that two persons agreed on and that may be carried out now; what it destroys is listed, and its hash goes into the
/// log before anything is destroyed. One that was begun is gone on with.
pub async fn begin(work: &Work) -> Result<Purged, Refusal> {
    let sql =
        "SELECT id FROM purge WHERE office_id = $1 AND voided = FALSE AND state = 'agreed' ORDER BY id DESC LIMIT 1";
    let row = work.tx.row(sql, &[]).await?.ok_or(Refusal::Rule("purge-not-agreed"))?;
    let record = find::find_to_follow(work, &PURGE, row.get("id")?).await?;
    let mut purge = Purge::of(&record.values)?;
    let begun = purge.list_sha256.is_some();
    if !begun && purge.agreed_at.is_none_or(|at| work.tx.now().duration_since(at) > WITHIN) {
        return Err(Refusal::Rule("purge-too-late"));
    }
    let mut purged = list(work, record.id).await?;
    if let Some(kept) = &purge.list_sha256 {
        purged.list_sha256.clone_from(&kept.0);
        return Ok(purged);
    }
    purge.list_sha256 = Some(Short(purged.list_sha256.clone()));
    let mut event = Event::new("purge.begun");
    for (what, count) in &purged.counts {
        event = event.with(what, *count);
    }
    save(work, Change::of(record, Values::from_record(&PURGE, &purge), event)).await?;
    Ok(purged)
}

/// What is about people beside texts: every row goes.
const EMPTIED: [(&str, &str); 8] = [
    ("contact", "id"),
    ("contact_read", "id"),
    ("read_alert", "id"),
    ("attachment", "id"),
    ("credential", "staff_id"),
    ("session", "staff_id"),
    ("one_time_link", "staff_id"),
    ("api_token", "staff_id"),
];

async fn list(work: &Work, id: Uuid) -> Result<Purged, Refusal> {
    let (mut digest, mut counts) = (Sha256::new(), BTreeMap::new());
    let texts = TOLD.iter().map(|told| (told.table, "id"));
    for (table, column) in EMPTIED.into_iter().chain(texts) {
        let living = if table == "attachment" { " AND voided = FALSE" } else { "" };
        let sql = format!("SELECT {column} AS id FROM {table} WHERE office_id = $1{living} ORDER BY {column}");
        let rows = work.tx.rows(&sql, &[]).await?;
        digest.update(format!("{table} {}\n", rows.len()));
        for row in &rows {
            digest.update(row.get::<Uuid>("id")?.as_bytes());
        }
        counts.insert(table, rows.len() as u64);
    }
    Ok(Purged { id, counts, list_sha256: hex::encode(digest.finalize()) })
}

/// Destroys up to `most` contacts and texts; false once nothing is left. Files are left to the caller.
pub async fn destroy_some(work: &Work, most: u32) -> Result<bool, Refusal> {
    let mut left = false;
    for row in work.tx.rows("SELECT id FROM contact WHERE office_id = $1 LIMIT $2", params![most]).await? {
        erasure::erase(&work.tx, row.get("id")?, REASON).await.map_err(PeopleError::refusal)?;
        left = true;
    }
    for told in &TOLD {
        let kind = work.kind(told.table)?;
        let open: Vec<String> =
            told.erased.texts.iter().map(|column| format!("{column} <> '{}'", redact::ERASED)).collect();
        let sql = format!("SELECT id FROM {} WHERE office_id = $1 AND ({}) LIMIT $2", told.table, open.join(" OR "));
        for row in work.tx.rows(&sql, params![most]).await? {
            redact::redact(work, kind, row.get("id")?, &told.erased, REASON).await?;
            left = true;
        }
    }
    Ok(left)
}

/// The end: nobody signs in any more, the logs about readings go, and the purge is done.
pub async fn end(work: &Work, id: Uuid) -> Result<(), Refusal> {
    for table in ["contact_read", "read_alert", "credential", "session", "one_time_link", "api_token"] {
        work.tx.execute(&format!("DELETE FROM {table} WHERE office_id = $1"), &[]).await?;
    }
    let record = find::find_to_follow(work, &PURGE, id).await?;
    let mut purge = Purge::of(&record.values)?;
    purge.state = PurgeState::Done;
    purge.done_at = Some(work.tx.now());
    let values = Values::from_record(&PURGE, &purge);
    save(work, Change::of(record, values, Event::new("purge.done"))).await?;
    event::note(work, "office", work.tx.office().0, &Event::new("office.purged")).await.map(drop)
}

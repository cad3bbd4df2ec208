//! What the event log remembers of these tables, so that a row changed behind the program's back is found. An event names
//! the row's id and a hash over what is stored, which is sealed; no content, no person it is about.

use std::fmt::Write as _;

use casework::{
    Actor, Refusal, Work,
    event::{self, Event, Subject},
};
use sha2::{Digest, Sha256};
use store::{Row, params};
use uuid::Uuid;

/// What is hashed of one row.
struct Hashed {
    table: &'static str,
    version: &'static str,
    columns: &'static [&'static str],
    /// Rows that belong to it: which column names it, in which order they stand, and what is hashed of them.
    parts: &'static [(&'static str, &'static str, &'static [&'static str])],
}

const HANDLER: Hashed = Hashed {
    table: "sensitive_handler",
    version: "version",
    columns: &[
        "staff_id",
        "state",
        "proposed_by",
        "proposed_on",
        "approved_by",
        "approved_on",
        "public_key",
        "wrapped_key",
        "salt",
        "ready_on",
        "mail_to",
        "ending_by",
        "ended_by",
        "ended_on",
    ],
    parts: &[],
};

const COMPLAINT: Hashed = Hashed {
    table: "sensitive_complaint",
    version: "version",
    columns: &["received_on", "due_on", "stage", "stage_on", "finder", "told", "reader_key", "late_on"],
    parts: &[
        ("sensitive_key", "handler_id", &["handler_id", "wrapped", "passed_on_by"]),
        ("sensitive_word", "id", &["id", "part", "written_on", "handler_id", "words"]),
    ],
};

/// Somebody in the log: a reader by the reader's id alone, or whoever holds the slip.
pub fn nameless(work: &Work, handler: Option<Uuid>) -> Work {
    let name = handler.map_or_else(|| "in-confidence".to_owned(), |id| format!("handler:{id}"));
    Work::new(
        work.tx.clone(),
        Actor { staff_id: None, name, grants: Vec::new(), units: Vec::new(), only: None },
        work.catalogue,
    )
}

/// Notes that a complaint changed: its id and a hash, and nothing else.
pub async fn complaint_changed(work: &Work, handler: Option<Uuid>, id: Uuid) -> Result<(), Refusal> {
    changed(&nameless(work, handler), &COMPLAINT, id, "sensitive.changed").await
}

/// Notes what happened to somebody's appointment. Who reads complaints is no secret.
pub async fn handler_changed(work: &Work, id: Uuid, kind: &str) -> Result<(), Refusal> {
    changed(work, &HANDLER, id, kind).await
}

async fn changed(work: &Work, of: &Hashed, id: Uuid, kind: &str) -> Result<(), Refusal> {
    let found = hashed(work, of, id).await?;
    let (version, hash) = found.map_or((i64::MAX, None), |(version, hash)| (version, Some(hash)));
    event::write(work, Subject { table: of.table, id, version, hash }, &Event::new(kind)).await?;
    Ok(())
}

/// The version and hash of a row with all that belongs to it; none where it is gone.
async fn hashed(work: &Work, of: &Hashed, id: Uuid) -> Result<Option<(i64, Vec<u8>)>, Refusal> {
    let sql =
        format!("SELECT {}, {} FROM {} WHERE office_id = $1 AND id = $2", of.version, of.columns.join(", "), of.table);
    let Some(row) = work.tx.row(&sql, params![id]).await? else { return Ok(None) };
    let mut text = format!("{}\n{id}\n", of.table);
    written(&mut text, &row, of.columns)?;
    for (table, order, columns) in of.parts {
        let sql = format!(
            "SELECT {} FROM {table} WHERE office_id = $1 AND complaint_id = $2 ORDER BY {order}",
            columns.join(", ")
        );
        for part in work.tx.rows(&sql, params![id]).await? {
            let _ = writeln!(text, "{table}");
            written(&mut text, &part, columns)?;
        }
    }
    Ok(Some((row.get(of.version)?, Sha256::digest(text.as_bytes()).to_vec())))
}

fn written(text: &mut String, row: &Row, columns: &[&str]) -> Result<(), Refusal> {
    for column in columns {
        let value = event::json(row.value(column)?);
        let _ = writeln!(text, "{column}={value}");
    }
    Ok(())
}

/// What differs from the event log, in sentences that name table and id: changed, added or deleted behind the program's back.
pub async fn differing(work: &Work) -> Result<Vec<String>, Refusal> {
    let mut found = Vec::new();
    for of in [&HANDLER, &COMPLAINT] {
        let sql = "SELECT subject_id, version, record_hash FROM event WHERE office_id = $1 AND subject_table = $2 \
                   AND version > 0 ORDER BY version, id";
        let mut last: std::collections::BTreeMap<Uuid, (i64, Option<Vec<u8>>)> = std::collections::BTreeMap::new();
        for row in work.tx.rows(sql, params![of.table]).await? {
            last.insert(row.get("subject_id")?, (row.get("version")?, row.get("record_hash")?));
        }
        let sql = format!("SELECT id FROM {} WHERE office_id = $1 ORDER BY id", of.table);
        for row in work.tx.rows(&sql, params![]).await? {
            let id: Uuid = row.get("id")?;
            let stands = hashed(work, of, id).await?;
            match (last.remove(&id), stands) {
                (None, _) => found.push(format!("{} {id}: no event tells of it", of.table)),
                (Some((version, Some(hash))), Some((now, same))) if (version, &hash) == (now, &same) => {}
                _ => found.push(format!("{} {id}: differs from its last event", of.table)),
            }
        }
        let gone = last.into_iter().filter(|(_, (_, hash))| hash.is_some());
        found.extend(gone.map(|(id, _)| format!("{} {id}: is gone, and no event tells why", of.table)));
    }
    Ok(found)
}

//! The list of erased contacts in the data folder: it outlives the database, so that a restored backup cannot bring back
//! what was erased after it was made. It holds ids and days, nothing of a contact.

use std::{fs, io, path::Path, sync::Arc};

use jiff::Timestamp;
use people::Erasure;
use serde::{Deserialize, Serialize};
use store::Tx;
use uuid::Uuid;

use crate::{
    failure::{Done, Failure},
    open::Opened,
    whole_file,
};

/// Its name in the data folder.
pub const FILE: &str = "erasures.ndjson";

/// An erasure as a line of the list.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Erased {
    office: Uuid,
    contact: Uuid,
    table: String,
    matter: Uuid,
    at: i64,
    reason: String,
}

/// Reads the list; empty where there is none.
pub fn read(path: &Path) -> Done<Vec<Erased>> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            return Ok(Vec::new());
        }
        Err(error) => return Err(Failure::new(format!("{} cannot be read: {error}", path.display()))),
    };
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let read = lines.map(|(n, line)| {
        let wrong = |_| {
            Failure::new(format!(
                "{}, line {}: this is no erasure; use another copy of the list",
                path.display(),
                n + 1
            ))
        };
        serde_json::from_str(line).map_err(wrong)
    });
    read.collect()
}

/// Erases again what a restored database brought back; how many contacts that were.
pub async fn replay(opened: &Opened, known: &[Erased]) -> Done<u64> {
    let of_office = known.iter().filter(|erased| erased.office == opened.office.id.0);
    let erasures: Vec<Erasure> = of_office
        .map(|erased| Erasure {
            contact_id: erased.contact,
            matter_table: erased.table.clone(),
            matter_id: erased.matter,
            erased_at: Timestamp::from_microsecond(erased.at).unwrap_or_default(),
            reason: erased.reason.clone(),
        })
        .collect();
    let erasures = Arc::new(erasures);
    let again = move |tx: Tx| {
        let erasures = Arc::clone(&erasures);
        async move { people::replay_erasures(&tx, &erasures).await }
    };
    Ok(opened.store.write(opened.office.id, again).await?)
}

/// Brings the list in the data folder up to date, if there is anything new.
pub async fn keep(opened: &Opened, folder: &Path) -> Done {
    let path = folder.join(FILE);
    let before = read(&path)?;
    let office = opened.office.id.0;
    let now =
        opened.read("erasures", |work| async move { Ok(people::erased_since(&work.tx, Timestamp::MIN).await) }).await?;
    let now: Vec<Erasure> = now.map_err(|error| Failure::new(error.to_string()))?;
    let known = |erasure: &Erasure| before.iter().any(|erased| erased.contact == erasure.contact_id);
    let new: Vec<Erased> = now
        .into_iter()
        .filter(|erasure| !known(erasure))
        .map(|erasure| Erased {
            office,
            contact: erasure.contact_id,
            table: erasure.matter_table,
            matter: erasure.matter_id,
            at: erasure.erased_at.as_microsecond(),
            reason: erasure.reason,
        })
        .collect();
    if new.is_empty() {
        return Ok(());
    }
    let lines: Result<String, _> =
        before.iter().chain(&new).map(|erased| serde_json::to_string(erased).map(|line| line + "\n")).collect();
    let lines = lines.map_err(|error| Failure::new(format!("{} cannot be written: {error}", path.display())))?;
    whole_file::write(&path, lines.as_bytes())?;
    // The log of the database still holds what was there before: it is emptied.
    Ok(opened.store.checkpoint().await?)
}
